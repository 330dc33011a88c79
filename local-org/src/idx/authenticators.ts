import type { AuthenticatorView } from './action-offer.js';

/** Ways to prove who one is, beside the password the factors of {@link LocalOrgUser}. */
export type AuthenticatorName = 'password' | 'email' | 'question' | 'totp' | 'webauthn' | 'push';

/** How an authenticator is called in answers: `id` is the org's, `enrollmentId` that of a user who has it. */
interface AuthenticatorFacts {
  readonly key: string;
  readonly type: string;
  readonly methodType: string;
  readonly id: string;
  readonly enrollmentId: string;
  readonly displayName: string;
}

/** Names and types as in Okta. The ids are this org's and the same for everybody, so that they tell nothing about a user. */
export const AUTHENTICATORS: Readonly<Record<AuthenticatorName, AuthenticatorFacts>> = {
  password: {
    key: 'okta_password',
    type: 'password',
    methodType: 'password',
    id: 'autlocalpassword',
    enrollmentId: 'laelocalpassword',
    displayName: 'Password',
  },
  email: {
    key: 'okta_email',
    type: 'email',
    methodType: 'email',
    id: 'autlocalemail',
    enrollmentId: 'eaelocalemail',
    displayName: 'Email',
  },
  question: {
    key: 'security_question',
    type: 'security_question',
    methodType: 'security_question',
    id: 'autlocalquestion',
    enrollmentId: 'qaelocalquestion',
    displayName: 'Security Question',
  },
  totp: {
    key: 'google_otp',
    type: 'app',
    methodType: 'otp',
    id: 'autlocaltotp',
    enrollmentId: 'uftlocaltotp',
    displayName: 'Google Authenticator',
  },
  webauthn: {
    key: 'webauthn',
    type: 'security_key',
    methodType: 'webauthn',
    id: 'autlocalwebauthn',
    enrollmentId: 'fwflocalwebauthn',
    displayName: 'Security Key or Biometric',
  },
  push: {
    key: 'okta_verify',
    type: 'app',
    methodType: 'push',
    id: 'autlocalverify',
    enrollmentId: 'pfdlocalverify',
    displayName: 'Okta Verify',
  },
};

/** As the org has it: `currentAuthenticator`, `authenticators`. */
export function orgAuthenticator(name: AuthenticatorName): AuthenticatorView {
  const { key, type, methodType, id, displayName } = AUTHENTICATORS[name];
  return { key, type, methodType, id, displayName };
}

/** As a user has it: `currentAuthenticatorEnrollment`, `authenticatorEnrollments`. */
export function enrolledAuthenticator(name: AuthenticatorName): AuthenticatorView {
  return { ...orgAuthenticator(name), id: AUTHENTICATORS[name].enrollmentId };
}
