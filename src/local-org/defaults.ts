import type { LocalIdentityProvider, LocalOrgClient } from './options.js';
import type { LocalOrgUser } from './users.js';

/** The client id of the demo app. */
export const DEMO_CLIENT_ID = '0oalocaldemo';

/** The origin that the demo app is served from, unless told otherwise. */
export const DEMO_ORIGIN = 'http://localhost:5173';

/** The password of every demo user. */
export const DEMO_PASSWORD = 'Passw0rd!';

/**
 * Registers an app served from `origin`: redirect URIs `ORIGIN/` and `ORIGIN/callback.html`, and `ORIGIN/` after sign-out.
 *
 * @param origins one or more origins, without a trailing slash
 */
export function demoClient(...origins: readonly string[]): LocalOrgClient {
  return {
    clientId: DEMO_CLIENT_ID,
    redirectUris: origins.flatMap((origin) => [`${origin}/`, `${origin}/callback.html`]),
    postLogoutRedirectUris: origins.map((origin) => `${origin}/`),
  };
}

/** The app that is registered when no client is given. */
export const DEMO_CLIENT: LocalOrgClient = demoClient(DEMO_ORIGIN);

/** The users that exist when none are given: a password alone, a password and a mailed code, and a locked one. */
export const DEMO_USERS: readonly LocalOrgUser[] = [
  { id: '00ulocalada', login: 'ada@example.com', password: DEMO_PASSWORD, firstName: 'Ada', lastName: 'Lovelace' },
  { id: '00ulocalgrace', login: 'grace@example.com', password: DEMO_PASSWORD, firstName: 'Grace', lastName: 'Hopper', factors: ['email'] },
  { id: '00ulocallocked', login: 'locked@example.com', password: DEMO_PASSWORD, firstName: 'Locked', lastName: 'Out', locked: true },
];

/** The social provider that exists when none is given. */
export const DEMO_IDENTITY_PROVIDERS: readonly LocalIdentityProvider[] = [
  { id: '0oalocalfacebook', name: 'Facebook', type: 'FACEBOOK' },
];
