import type { Route } from '../http/router.js';
import { authnRoutes } from './authn-routes.js';
import type { ClassicContext } from './classic-context.js';
import { dashboardRoutes } from './dashboard-routes.js';
import { sessionCookieRedirect } from './session-cookie-redirect.js';

/** The Classic engine: its API, the way from its session token to a session, and what people find behind it. */
export function classicRoutes(context: ClassicContext): readonly Route[] {
  return [
    ...authnRoutes(context),
    {
      method: 'GET',
      path: '/login/sessionCookieRedirect',
      callers: 'visitors',
      handle: (request) => sessionCookieRedirect(request, context),
    },
    ...dashboardRoutes(context),
  ];
}
