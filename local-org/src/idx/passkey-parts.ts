import type { Passkey } from '../passkeys.js';
import type { Assertion } from '../verify-passkey.js';
import type { AuthenticatorView, FieldSpec } from './action-offer.js';
import { enrolledAuthenticator } from './authenticators.js';
import { type FormInput, textOf } from './form-input.js';
import type { OrgWorld } from './step.js';

type Part = Readonly<Record<string, unknown>>;

/** A field that the widget fills in with what the browser gave it. */
export const browserField = (name: string, label: string, required = true): FieldSpec => ({
  name,
  type: 'string',
  required,
  label,
  filledBy: 'webauthn',
});

/** What a passkey's signature comes in. */
export const ASSERTION_FIELDS: readonly FieldSpec[] = [
  browserField('clientData', 'Client Data'),
  browserField('authenticatorData', 'Authenticator Data'),
  browserField('signatureData', 'Signature Data'),
];

export function assertionIn(input: FormInput): Assertion {
  return {
    clientData: textOf(input, 'credentials', 'clientData'),
    authenticatorData: textOf(input, 'credentials', 'authenticatorData'),
    signatureData: textOf(input, 'credentials', 'signatureData'),
  };
}

/** What the widget hands to `navigator.credentials.get()`. */
export function challengeData(challenge: string, { policies: { passkeys } }: OrgWorld): Part {
  const { rpId } = passkeys;
  return {
    challenge,
    userVerification: passkeys.userVerification ? 'required' : 'preferred',
    ...(rpId ? { rpId } : {}),
  };
}

/** The passkey of a user who has one. */
export function enrolledPasskey(passkey: Passkey | undefined): AuthenticatorView {
  return {
    ...enrolledAuthenticator('webauthn'),
    ...(passkey && { credentialId: passkey.id, transports: passkey.transports }),
  };
}

/** The user's id as the browser keeps it beside a passkey, and sends it back where a passkey says who the user is. */
export const userHandle = (id: string): string => Buffer.from(id).toString('base64url');

export const userIdIn = (handle: string): string => Buffer.from(handle, 'base64').toString();
