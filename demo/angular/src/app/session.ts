import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { CanActivateFn, Router } from '@angular/router';
import { oktaSession } from 'okta-sign-in-element/session';
import { from, switchMap } from 'rxjs';

export const settings = { issuer: OKTA_ISSUER, clientId: OKTA_CLIENT_ID, redirectUri: '/callback' };
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/' });

/** Puts the user's access token into requests to the API, and to no other origin. */
export const accessToken: HttpInterceptorFn = (request, next) => !request.url.startsWith(API_URL) ? next(request)
  : from(session.getAccessToken()).pipe(switchMap((token) => next(request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }))));

/** Opens routes to users who are signed in, and leads all others to `/login`. */
export const guard: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  return (await session.whenSettled()) === 'signed-in' || router.createUrlTree(['/login'], { queryParams: { from: url } });
};
