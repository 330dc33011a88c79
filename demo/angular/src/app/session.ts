import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { oktaSession } from 'okta-sign-in-element/session';

export const settings = { issuer: OKTA_ISSUER, clientId: OKTA_CLIENT_ID, redirectUri: '/callback' };
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(OKTA_ISSUER).origin });

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, OKTA_ISSUER));

/** Opens routes to users who are signed in, and leads all others to `/login`. */
export const guard: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  return (await session.whenSettled()) === 'signed-in' || router.createUrlTree(['/login'], { queryParams: { from: url } });
};
