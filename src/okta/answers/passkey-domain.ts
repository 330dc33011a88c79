/** The domain that the org's passkeys are for, in an answer that sets one up, asks for one, or takes one on the first screen. */
export function rpIdIn(answer: unknown): string | undefined {
  const { currentAuthenticator, webauthnAutofillUIChallenge } = (answer ?? {}) as Answer;
  const { activationData, challengeData } = currentAuthenticator?.value?.contextualData ?? {};
  const asked = challengeData ?? webauthnAutofillUIChallenge?.value?.challengeData;
  const rpId = activationData?.rp?.id ?? asked?.rpId;
  return typeof rpId === 'string' ? rpId : undefined;
}

/** Whether a page of this host may use passkeys of that domain (Web Authentication Level 3, §5.1.3). */
export const isOfDomain = (hostname: string, rpId: string): boolean =>
  hostname === rpId || hostname.endsWith(`.${rpId}`);

interface Answer {
  readonly currentAuthenticator?: {
    readonly value?: {
      readonly contextualData?: {
        readonly activationData?: { readonly rp?: { readonly id?: unknown } };
        readonly challengeData?: { readonly rpId?: unknown };
      };
    };
  };
  readonly webauthnAutofillUIChallenge?: {
    readonly value?: { readonly challengeData?: { readonly rpId?: unknown } };
  };
}
