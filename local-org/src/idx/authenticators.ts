import type { FactorName } from '../users.js';
import type { AuthenticatorView } from './action-offer.js';

/** Ways to prove who one is, beside the password the factors of {@link LocalOrgUser}. */
export type AuthenticatorName = 'password' | FactorName;

/** The same in a list, where two ways of one authenticator are one entry: Okta Verify's push and its code. */
export type ListedName = AuthenticatorName | 'oktaVerify';

/** How an authenticator is called in answers: `id` is the org's, `enrollmentId` that of a user who has it. */
interface AuthenticatorFacts {
  readonly key: string;
  readonly type: string;
  /** More than one where the user picks how. */
  readonly methods: readonly [string, ...string[]];
  readonly id: string;
  readonly enrollmentId: string;
  readonly displayName: string;
}

const OKTA_VERIFY = {
  key: 'okta_verify',
  type: 'app',
  id: 'autlocalverify',
  displayName: 'Okta Verify',
} as const;

/** Names and types as in Okta. The ids are this org's and the same for everybody, so that they tell nothing about a user. */
export const AUTHENTICATORS: Readonly<Record<ListedName, AuthenticatorFacts>> = {
  password: {
    key: 'okta_password',
    type: 'password',
    methods: ['password'],
    id: 'autlocalpassword',
    enrollmentId: 'laelocalpassword',
    displayName: 'Password',
  },
  email: {
    key: 'okta_email',
    type: 'email',
    methods: ['email'],
    id: 'autlocalemail',
    enrollmentId: 'eaelocalemail',
    displayName: 'Email',
  },
  question: {
    key: 'security_question',
    type: 'security_question',
    methods: ['security_question'],
    id: 'autlocalquestion',
    enrollmentId: 'qaelocalquestion',
    displayName: 'Security Question',
  },
  totp: {
    key: 'google_otp',
    type: 'app',
    methods: ['otp'],
    id: 'autlocaltotp',
    enrollmentId: 'uftlocaltotp',
    displayName: 'Google Authenticator',
  },
  webauthn: {
    key: 'webauthn',
    type: 'security_key',
    methods: ['webauthn'],
    id: 'autlocalwebauthn',
    enrollmentId: 'fwflocalwebauthn',
    displayName: 'Security Key or Biometric',
  },
  push: { ...OKTA_VERIFY, methods: ['push'], enrollmentId: 'pfdlocalverify' },
  oktaVerifyCode: { ...OKTA_VERIFY, methods: ['totp'], enrollmentId: 'ostlocalverify' },
  oktaVerify: { ...OKTA_VERIFY, methods: ['push', 'totp'], enrollmentId: 'pfdlocalverify' },
  customOtp: {
    key: 'custom_otp',
    type: 'security_key',
    methods: ['otp'],
    id: 'autlocalcustomotp',
    enrollmentId: 'dsflocalcustomotp',
    displayName: 'Custom OTP',
  },
  phone: {
    key: 'phone_number',
    type: 'phone',
    methods: ['sms', 'voice'],
    id: 'autlocalphone',
    enrollmentId: 'paelocalphone',
    displayName: 'Phone',
  },
};

/** What a user has, or may set up, as it is listed. */
export function listed(factors: readonly FactorName[]): readonly ListedName[] {
  const isOktaVerify = (factor: FactorName): boolean =>
    AUTHENTICATORS[factor].id === OKTA_VERIFY.id;
  if (factors.filter(isOktaVerify).length < 2) return factors;
  return [...new Set(factors.map((factor) => (isOktaVerify(factor) ? 'oktaVerify' : factor)))];
}

/** As the org has it: `currentAuthenticator`, `authenticators`. */
export function orgAuthenticator(name: ListedName): AuthenticatorView {
  const { key, type, methods, id, displayName } = AUTHENTICATORS[name];
  return { key, type, methods, id, displayName };
}

/** As a user has it: `currentAuthenticatorEnrollment`, `authenticatorEnrollments`. */
export function enrolledAuthenticator(name: ListedName): AuthenticatorView {
  return { ...orgAuthenticator(name), id: AUTHENTICATORS[name].enrollmentId };
}
