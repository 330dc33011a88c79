import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Passkey, PasskeyPolicy } from './passkeys.js';

/** What a browser's answer has to fit. */
export interface PasskeyRules extends Pick<PasskeyPolicy, 'rpId' | 'userVerification'> {
  /** What was sent to be signed, base64url. */
  readonly challenge: string;
  /** The origins whose pages may ask for a passkey. */
  readonly origins: readonly string[];
}

/** A new passkey, as the widget sends it: base64, and `transports` as a list in JSON. */
export interface Attestation {
  readonly clientData: string;
  readonly attestation: string;
  readonly transports: string;
}

/** A passkey's signature, as the widget sends it: base64. */
export interface Assertion {
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signatureData: string;
}

/** The library wants the credential's id once more. The widget sends none, and the signed data have it. */
const UNNAMED = { id: 'unnamed', rawId: 'unnamed', type: 'public-key' } as const;

/** Verifies a new passkey: its challenge, origin, RP ID, flags and attestation. `undefined` if anything is wrong. */
export async function newPasskey(
  { clientData, attestation, transports }: Attestation,
  rules: PasskeyRules,
): Promise<Passkey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...UNNAMED,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64Url(clientData),
          attestationObject: base64Url(attestation),
        },
      },
      ...expected(clientData, rules),
    });
    if (!verified) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return { id, publicKey, signCount: counter, transports: transportsIn(transports) };
  } catch {
    return undefined;
  }
}

/** Verifies a signature of a passkey, and gives it with its new sign count. `undefined` if anything is wrong. */
export async function usedPasskey(
  { clientData, authenticatorData, signatureData }: Assertion,
  passkey: Passkey,
  rules: PasskeyRules,
): Promise<Passkey | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...UNNAMED,
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64Url(clientData),
          authenticatorData: base64Url(authenticatorData),
          signature: base64Url(signatureData),
        },
      },
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.signCount },
      ...expected(clientData, rules),
    });
    return verified ? { ...passkey, signCount: authenticationInfo.newCounter } : undefined;
  } catch {
    return undefined;
  }
}

/** Without an RP ID of the org's, the browser takes the domain of the page, whose origin is checked as well. */
function expected(
  clientData: string,
  { challenge, origins, rpId, userVerification }: PasskeyRules,
): {
  expectedChallenge: string;
  expectedOrigin: string[];
  expectedRPID: string;
  requireUserVerification: boolean;
} {
  const { origin } = JSON.parse(Buffer.from(clientData, 'base64').toString()) as { origin: string };
  return {
    expectedChallenge: challenge,
    expectedOrigin: [...origins],
    expectedRPID: rpId || new URL(origin).hostname,
    requireUserVerification: userVerification,
  };
}

/** Node reads both alphabets of base64. */
function base64Url(text: string): string {
  return Buffer.from(text, 'base64').toString('base64url');
}

function transportsIn(json: string): readonly string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
