import type { OAuthParams } from '../settings/oauth-params.js';
import { documentShared } from '../page/document-shared.js';

/** Of a link in a mail, by auth-js's names (idx/interact, 7.14.5). */
export interface LinkTokens {
  readonly recoveryToken?: string;
  readonly activationToken?: string;
}

const used = () => documentShared('used-link-tokens', () => new Set<string>());

/** Those that no form of this document has shown yet: Okta takes each once, and the setting still holds it after the sign-in. */
export function unusedLinkTokens({
  recoveryToken,
  activationToken,
}: Pick<OAuthParams, 'recoveryToken' | 'activationToken'>): LinkTokens {
  const isUnused = (token: string | null): token is string => token !== null && !used().has(token);
  return {
    ...(isUnused(recoveryToken) && { recoveryToken }),
    ...(isUnused(activationToken) && { activationToken }),
  };
}

/** A form has shown what they lead to: the next sign-in begins without. */
export function useLinkTokens(tokens: LinkTokens): void {
  for (const token of Object.values(tokens)) if (typeof token === 'string') used().add(token);
}
