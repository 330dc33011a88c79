import type { FactorName, OrgUser } from '../users.js';

const FACTORS: Readonly<Record<FactorName, string>> = {
  email: 'an e-mailed code',
  question: 'a security question',
  totp: 'an authenticator app',
  webauthn: 'a passkey',
  push: 'Okta Verify',
  oktaVerifyCode: 'a code of Okta Verify',
  phone: 'a code by phone',
  customOtp: 'a custom one-time code',
};

/** What a user signs in with, in a few words. */
export function describeUser({
  locked,
  hasPassword,
  factors,
  toSetUp,
  passwordExpiresInDays: days,
}: OrgUser): string {
  if (locked) return 'locked';
  const first = hasPassword ? 'password' : 'social provider only';
  const second = factors.map((factor) => FACTORS[factor]).join(' or ');
  const end =
    days === undefined
      ? ''
      : days === 0
        ? ', which has expired'
        : `, which expires in ${days} days`;
  const third = toSetUp.map((factor) => FACTORS[factor]).join(' and ');
  return first + end + (second && ` and ${second}`) + (third && `; ${third} is to be set up`);
}
