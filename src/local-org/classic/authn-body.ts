import { maskEmail } from '../idx/mask-email.js';
import type { OrgUser } from '../users.js';

type Json = Record<string, unknown>;

/** The Authentication API's path. */
export const AUTHN_PATH = '/api/v1/authn';

/** Each user has the one factor, so that one id does for all. */
export const EMAIL_FACTOR_ID = 'emflocalemail';

/** The end of a sign-in (https://developer.okta.com/docs/reference/api/authn/#response-example-for-primary-authentication-with-public-application-success). */
export function successBody(user: OrgUser, sessionToken: string, expiresAt: string): Json {
  return { expiresAt, status: 'SUCCESS', sessionToken, _embedded: { user: userBody(user) } };
}

/** What an org says that shows lock-outs instead of hiding them behind a failed sign-in. */
export const LOCKED_BODY: Json = { status: 'LOCKED_OUT', _embedded: {} };

/** A second factor has to be picked. */
export function factorRequiredBody(url: string, stateToken: string, user: OrgUser, expiresAt: string): Json {
  return {
    stateToken,
    expiresAt,
    status: 'MFA_REQUIRED',
    _embedded: { user: userBody(user), factors: [{ ...factorBody(user), _links: { verify: link(undefined, verifyUrl(url)) } }], policy: { factorsPolicyInfo: {} } },
    _links: { cancel: link(undefined, `${url}${AUTHN_PATH}/cancel`) },
  };
}

/** The code was mailed and is waited for. */
export function challengeBody(url: string, stateToken: string, user: OrgUser, expiresAt: string): Json {
  return {
    stateToken,
    expiresAt,
    status: 'MFA_CHALLENGE',
    _embedded: { user: userBody(user), factor: factorBody(user), policy: {} },
    _links: {
      next: link('verify', verifyUrl(url)),
      cancel: link(undefined, `${url}${AUTHN_PATH}/cancel`),
      resend: [link('email', `${verifyUrl(url)}/resend`)],
    },
  };
}

function userBody({ id, login, firstName, lastName }: OrgUser): Json {
  return { id, profile: { login, firstName, lastName, locale: 'en', timeZone: 'America/Los_Angeles' } };
}

function factorBody({ email }: OrgUser): Json {
  return { id: EMAIL_FACTOR_ID, factorType: 'email', provider: 'OKTA', vendorName: 'OKTA', profile: { email: maskEmail(email) } };
}

function verifyUrl(url: string): string {
  return `${url}${AUTHN_PATH}/factors/${EMAIL_FACTOR_ID}/verify`;
}

function link(name: string | undefined, href: string): Json {
  return { ...(name === undefined ? {} : { name }), href, hints: { allow: ['POST'] } };
}
