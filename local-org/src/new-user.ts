import { readPhoneNumber } from './phone-number.js';
import { oktaId } from './random-id.js';
import { isTotpSecret } from './totp.js';
import { FACTOR_NAMES, type LocalOrgUser, type OrgUser, type TimedFactor } from './users.js';

/** The setting that holds the secret of a factor's codes. */
const SECRETS = {
  totp: 'totpSecret',
  oktaVerifyCode: 'oktaVerifySecret',
  customOtp: 'customOtpSecret',
} as const satisfies Record<TimedFactor, keyof LocalOrgUser>;

/**
 * Fills in a user's defaults.
 *
 * @param now seconds since the epoch
 * @throws {TypeError} if something cannot be used; the message names the user and the setting
 */
export function newUser(given: LocalOrgUser, now: number): OrgUser {
  const login = given.login.trim();
  if (!login) throw new TypeError('users: a login is empty');
  const { factors = [], securityQuestion, passwordExpiresInDays: days } = given;
  const odd = factors.find((factor) => !FACTOR_NAMES.includes(factor));
  if (odd !== undefined)
    throw new TypeError(
      `users: "${login}": factors: "${odd}" is none of ${FACTOR_NAMES.join(', ')}`,
    );
  if (factors.includes('question') && !(securityQuestion?.question && securityQuestion.answer)) {
    throw new TypeError(
      `users: "${login}": the factor "question" needs securityQuestion, with a question and an answer`,
    );
  }
  for (const [factor, setting] of Object.entries(SECRETS)) {
    if (factors.some((name) => name === factor) && !isTotpSecret(given[setting] ?? ''))
      throw new TypeError(
        `users: "${login}": the factor "${factor}" needs ${setting}, 16 or more of the letters A-Z and digits 2-7`,
      );
  }
  const phoneNumber =
    given.phoneNumber === undefined ? undefined : readPhoneNumber(given.phoneNumber);
  if (given.phoneNumber !== undefined && phoneNumber === undefined) {
    throw new TypeError(
      `users: "${login}": phoneNumber: "${given.phoneNumber}" is not a number such as +1 415 555 0132`,
    );
  }
  if (days !== undefined && (!Number.isSafeInteger(days) || days < 0)) {
    throw new TypeError(
      `users: "${login}": passwordExpiresInDays: ${days} is not a whole number of days`,
    );
  }
  return {
    id: given.id ?? oktaId('00u'),
    login,
    email: given.email ?? given.login,
    firstName: given.firstName,
    lastName: given.lastName,
    factors: [...new Set(factors)],
    toSetUp: [],
    // Okta's key for a question that the user wrote.
    securityQuestion: securityQuestion && { key: 'custom', question: securityQuestion.question },
    phoneNumber,
    passwordExpiresInDays: days,
    locked: given.locked ?? false,
    isAdministrator: given.administrator ?? false,
    hasPassword: given.password !== undefined,
    updatedAt: now,
  };
}
