import type { PhoneMethod } from '../phone-lines.js';
import type { AuthenticatorName } from './authenticators.js';

/** Who is signing in, and what they have shown for it so far. */
export interface Progress {
  readonly userId: string;
  /** In the order in which it was shown. */
  readonly verified: readonly AuthenticatorName[];
  /** The social provider that vouched for the user, if one did. */
  readonly idp: string | undefined;
  /** How the code came to the phone. */
  readonly phoneMethod?: PhoneMethod;
  /** What the user said when asked; `undefined` before. */
  readonly keepMeSignedIn?: boolean;
  /** The user has just let the app have what it asks for. */
  readonly hasConsented?: boolean;
  /** The user put a new password off. */
  readonly skippedNewPassword?: boolean;
}

const REFERENCES: Readonly<Record<AuthenticatorName, readonly string[]>> = {
  password: ['pwd'],
  email: ['otp', 'email'],
  question: ['kba'],
  totp: ['otp'],
  // A key of whose storage the org knows nothing, and a touch.
  webauthn: ['pop', 'user'],
  customOtp: ['otp'],
  push: ['swk'],
  oktaVerifyCode: ['otp'],
  // `tel` where the user was called.
  phone: ['sms'],
};

/** The same, with one thing more. */
export function withVerified(progress: Progress, name: AuthenticatorName): Progress {
  return progress.verified.includes(name)
    ? progress
    : { ...progress, verified: [...progress.verified, name] };
}

/** How the user signed in, by RFC 8176's names. */
export function amrOf({ verified, idp, phoneMethod }: Progress): readonly string[] {
  const factors = verified.filter((name) => name !== 'password');
  const several = verified.length + (idp === undefined ? 0 : 1) > 1;
  const first = verified.includes('password') ? REFERENCES.password : [];
  return [
    ...new Set([
      ...first,
      ...(several ? ['mfa'] : []),
      ...factors.flatMap((name) =>
        name === 'phone' && phoneMethod === 'voice' ? ['tel'] : REFERENCES[name],
      ),
    ]),
  ];
}
