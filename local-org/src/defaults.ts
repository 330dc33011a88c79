import type { LocalIdentityProvider, LocalOrgClient } from './options.js';
import type { LocalOrgUser } from './users.js';

/** The client id of the demo app. */
export const DEMO_CLIENT_ID = '0oalocaldemo';

/** The origin that the demo app is served from, unless told otherwise. */
export const DEMO_ORIGIN = 'http://localhost:5173';

/** The password of every demo user that has one. */
export const DEMO_PASSWORD = 'Passw0rd!';

/** The answer to the security question of every demo user that has one. */
export const DEMO_ANSWER = 'Enigma';

/**
 * Registers an app served from `origin`: redirect URIs `ORIGIN/` and `ORIGIN/callback.html`, and `ORIGIN/` after sign-out. It may embed the
 * widget, and leave for the org's own page or ask its session, too.
 *
 * @param origins one or more origins, without a trailing slash
 */
export function demoClient(...origins: readonly string[]): LocalOrgClient {
  return {
    clientId: DEMO_CLIENT_ID,
    redirectUris: origins.flatMap((origin) => [`${origin}/`, `${origin}/callback.html`]),
    postLogoutRedirectUris: origins.map((origin) => `${origin}/`),
    grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
  };
}

/** The app that is registered when no client is given. */
export const DEMO_CLIENT: LocalOrgClient = demoClient(DEMO_ORIGIN);

const somebody = (name: string, firstName: string, lastName: string): Pick<LocalOrgUser, 'id' | 'login' | 'firstName' | 'lastName'> =>
  ({ id: `00ulocal${name}`, login: `${name}@example.com`, firstName, lastName });

const password = DEMO_PASSWORD;
const securityQuestion = { question: 'What did you crack?', answer: DEMO_ANSWER };

/** The users that exist when none are given: one for each thing that can happen. */
export const DEMO_USERS: readonly LocalOrgUser[] = [
  { ...somebody('ada', 'Ada', 'Lovelace'), password },
  { ...somebody('grace', 'Grace', 'Hopper'), password, factors: ['email'] },
  { ...somebody('locked', 'Locked', 'Out'), password, locked: true },
  { ...somebody('alan', 'Alan', 'Turing'), password, factors: ['email', 'question', 'totp'], securityQuestion, totpSecret: 'JBSWY3DPEHPK3PXP' },
  { ...somebody('joan', 'Joan', 'Clarke'), password, factors: ['question'], securityQuestion },
  { ...somebody('katherine', 'Katherine', 'Johnson'), password, factors: ['totp'], totpSecret: 'KRSXG5CTMVRXEZLU' },
  { ...somebody('expired', 'Expired', 'Password'), password, passwordExpiresInDays: 0 },
  { ...somebody('expiring', 'Expiring', 'Password'), password, passwordExpiresInDays: 3 },
  { ...somebody('social', 'Social', 'Factor'), factors: ['email'] },
];

/** The social provider that exists when none is given. */
export const DEMO_IDENTITY_PROVIDERS: readonly LocalIdentityProvider[] = [
  { id: '0oalocalfacebook', name: 'Facebook', type: 'FACEBOOK' },
];
