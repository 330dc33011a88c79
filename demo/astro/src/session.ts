import { navigate } from 'astro:transitions/client';
import { oktaSession } from 'okta-sign-in-element/session';

const { PUBLIC_OKTA_ISSUER: issuer, PUBLIC_OKTA_CLIENT_ID: clientId } = import.meta.env;
const apiOrigins = new URL(issuer).origin;
export const settings = { issuer, 'client-id': clientId, 'redirect-uri': '/callback', 'post-logout-redirect-uri': '/', 'api-origins': apiOrigins };
export const session = oktaSession({ issuer, clientId, redirectUri: '/callback', postLogoutRedirectUri: '/', apiOrigins });

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, issuer));

/** On the page that has `selector`: calls `show` for a user who is signed in, and leads all others to `/login`. */
export const guard = (selector: string, show: (place: Element) => unknown) =>
  document.addEventListener('astro:page-load', async () => {
    const place = document.querySelector(selector);
    if (!place) return;
    if ((await session.whenSettled()) === 'signed-in') return show(place);
    navigate(`/login?${new URLSearchParams({ from: location.pathname + location.search })}`, { history: 'replace' });
  });
