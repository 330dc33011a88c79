import { PUBLIC_OKTA_CLIENT_ID as clientId, PUBLIC_OKTA_ISSUER as issuer } from '$env/static/public';
import { oktaSession } from 'okta-sign-in-element/session';

export const settings = { issuer, clientId, redirectUri: '/callback' };

/** `$session.user` in a component is who is signed in. */
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(issuer).origin });

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, issuer));
