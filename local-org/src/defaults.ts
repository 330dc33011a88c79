import type { LocalIdentityProvider, LocalOrgClient } from './options.js';
import type { LocalOrgUser } from './users.js';

/** The client id of the demo app. */
export const DEMO_CLIENT_ID = '0oalocaldemo';

/** The origin that the demo app is served from, unless told otherwise: Vite's. */
export const DEMO_ORIGIN = 'http://localhost:5173';

/**
 * The origins that the org trusts when no app is given: those of Okta's guides (8080, and 44314 of the ASP.NET sample) and of the
 * frameworks' own servers (Vite: 5173, and 4173 for what was built; Next.js and Nuxt: 3000; Angular: 4200; Astro: 4321).
 */
export const DEMO_ORIGINS: readonly string[] = [
  DEMO_ORIGIN,
  'http://localhost:4173',
  'http://localhost:3000',
  'http://localhost:4200',
  'http://localhost:4321',
  'http://localhost:8080',
  'https://localhost:44314',
];

/** The pages that Okta's guides and its samples come back to: the page itself, or a route for the callback. */
const CALLBACK_PATHS = [
  '/',
  '/callback',
  '/callback.html',
  '/login/callback',
  '/interactioncode/callback',
];

/** The password of every demo user that has one. */
export const DEMO_PASSWORD = 'Passw0rd!';

/** The answer to the security question of every demo user that has one. */
export const DEMO_ANSWER = 'Enigma';

/**
 * Registers an app served from `origin`: the redirect URIs are `ORIGIN/`, `/callback`, `/callback.html`, `/login/callback` and
 * `/interactioncode/callback`, and sign-out may end on each of them. It may embed the widget, and leave for the org's own page or ask its
 * session, too.
 *
 * @param origins one or more origins, without a trailing slash
 */
export function demoClient(...origins: readonly string[]): LocalOrgClient {
  return {
    clientId: DEMO_CLIENT_ID,
    redirectUris: origins.flatMap((origin) => CALLBACK_PATHS.map((path) => origin + path)),
    grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'],
  };
}

/** The app that is registered when no client is given. Two of Okta's guides take the implicit grant. */
export const DEMO_CLIENT: LocalOrgClient = {
  ...demoClient(...DEMO_ORIGINS),
  grantTypes: ['authorization_code', 'implicit', 'interaction_code', 'refresh_token'],
};

const aUser = (
  name: string,
  firstName: string,
  lastName: string,
): Pick<LocalOrgUser, 'id' | 'login' | 'firstName' | 'lastName'> => ({
  id: `00ulocal${name}`,
  login: `${name}@example.com`,
  firstName,
  lastName,
});

const password = DEMO_PASSWORD;
const securityQuestion = { question: 'What did you crack?', answer: DEMO_ANSWER };

/** The users that exist when none are given: one for each thing that can happen. */
export const DEMO_USERS: readonly LocalOrgUser[] = [
  { ...aUser('ada', 'Ada', 'Lovelace'), password },
  { ...aUser('grace', 'Grace', 'Hopper'), password, factors: ['email'] },
  { ...aUser('locked', 'Locked', 'Out'), password, locked: true },
  {
    ...aUser('alan', 'Alan', 'Turing'),
    password,
    factors: ['email', 'question', 'totp'],
    securityQuestion,
    totpSecret: 'JBSWY3DPEHPK3PXP',
  },
  { ...aUser('joan', 'Joan', 'Clarke'), password, factors: ['question'], securityQuestion },
  {
    ...aUser('katherine', 'Katherine', 'Johnson'),
    password,
    factors: ['totp'],
    totpSecret: 'KRSXG5CTMVRXEZLU',
  },
  {
    ...aUser('margaret', 'Margaret', 'Hamilton'),
    password,
    factors: ['customOtp'],
    customOtpSecret: 'MFRGGZDFMZTWQ2LK',
  },
  { ...aUser('radia', 'Radia', 'Perlman'), password, factors: ['push'] },
  {
    ...aUser('barbara', 'Barbara', 'Liskov'),
    password,
    factors: ['push', 'oktaVerifyCode'],
    oktaVerifySecret: 'ONSWG4TFOQ3TQNBR',
  },
  {
    ...aUser('dorothy', 'Dorothy', 'Vaughan'),
    password,
    factors: ['phone'],
    phoneNumber: '+14155550132',
  },
  { ...aUser('annie', 'Annie', 'Easley'), password, factors: ['phone'] },
  { ...aUser('hedy', 'Hedy', 'Lamarr'), password, factors: ['webauthn'] },
  { ...aUser('expired', 'Expired', 'Password'), password, passwordExpiresInDays: 0 },
  { ...aUser('expiring', 'Expiring', 'Password'), password, passwordExpiresInDays: 3 },
  { ...aUser('social', 'Social', 'Factor'), factors: ['email'] },
];

/** The social provider that exists when none is given. */
export const DEMO_IDENTITY_PROVIDERS: readonly LocalIdentityProvider[] = [
  { id: '0oalocalfacebook', name: 'Facebook', type: 'FACEBOOK' },
];
