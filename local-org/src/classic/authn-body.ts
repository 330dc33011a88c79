import { AUTHENTICATORS } from '../idx/authenticators.js';
import { maskEmail } from '../idx/mask-email.js';
import { maskPhoneNumber } from '../phone-number.js';
import { type SentFactor, type TypedFactor, typedFactors } from '../primary-sign-in.js';
import type { OrgUser } from '../users.js';

type Json = Record<string, unknown>;

/** The Authentication API's path. */
export const AUTHN_PATH = '/api/v1/authn';

/** The user's factor with this id. */
export function factorById(user: OrgUser, id: string | undefined): TypedFactor | undefined {
  return typedFactors(user).find((factor) => AUTHENTICATORS[factor].enrollmentId === id);
}

/** The end of a sign-in (https://developer.okta.com/docs/reference/api/authn/#response-example-for-primary-authentication-with-public-application-success). */
export function successBody(user: OrgUser, sessionToken: string, expiresAt: string): Json {
  return { expiresAt, status: 'SUCCESS', sessionToken, _embedded: { user: userBody(user) } };
}

/** What an org says that shows lock-outs instead of hiding them behind a failed sign-in. */
export const LOCKED_BODY: Json = { status: 'LOCKED_OUT', _embedded: {} };

/** A second factor has to be picked. */
export function factorRequiredBody(
  url: string,
  stateToken: string,
  user: OrgUser,
  expiresAt: string,
): Json {
  const factors = typedFactors(user).map((factor) => ({
    ...factorBody(user, factor),
    _links: { verify: link(undefined, verifyUrl(url, factor)) },
  }));
  return {
    stateToken,
    expiresAt,
    status: 'MFA_REQUIRED',
    _embedded: { user: userBody(user), factors, policy: { factorsPolicyInfo: {} } },
    _links: { cancel: link(undefined, `${url}${AUTHN_PATH}/cancel`) },
  };
}

/** The code was sent and is waited for. */
export function challengeBody(
  url: string,
  stateToken: string,
  user: OrgUser,
  factor: SentFactor,
  expiresAt: string,
): Json {
  return {
    stateToken,
    expiresAt,
    status: 'MFA_CHALLENGE',
    _embedded: { user: userBody(user), factor: factorBody(user, factor), policy: {} },
    _links: {
      next: link('verify', verifyUrl(url, factor)),
      cancel: link(undefined, `${url}${AUTHN_PATH}/cancel`),
      resend: [link(factor === 'email' ? 'email' : 'sms', `${verifyUrl(url, factor)}/resend`)],
    },
  };
}

function userBody({ id, login, firstName, lastName }: OrgUser): Json {
  return {
    id,
    profile: { login, firstName, lastName, locale: 'en', timeZone: 'America/Los_Angeles' },
  };
}

function factorBody(
  { email, login, securityQuestion, phoneNumber }: OrgUser,
  factor: TypedFactor,
): Json {
  const body = (factorType: string, provider: string, profile: Json): Json => ({
    id: AUTHENTICATORS[factor].enrollmentId,
    factorType,
    provider,
    vendorName: provider,
    profile,
  });
  switch (factor) {
    case 'email':
      return body('email', 'OKTA', { email: maskEmail(email) });
    case 'phone':
      return body('sms', 'OKTA', { phoneNumber: maskPhoneNumber(phoneNumber ?? '') });
    case 'question':
      return body('question', 'OKTA', {
        question: securityQuestion?.key,
        questionText: securityQuestion?.question,
      });
    case 'customOtp':
      return body('token:hotp', 'CUSTOM', { credentialId: login });
    case 'totp':
      return body('token:software:totp', 'GOOGLE', { credentialId: login });
    case 'oktaVerifyCode':
      return body('token:software:totp', 'OKTA', { credentialId: login });
  }
}

function verifyUrl(url: string, factor: TypedFactor): string {
  return `${url}${AUTHN_PATH}/factors/${AUTHENTICATORS[factor].enrollmentId}/verify`;
}

function link(name: string | undefined, href: string): Json {
  return { ...(name === undefined ? {} : { name }), href, hints: { allow: ['POST'] } };
}
