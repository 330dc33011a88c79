import type { ServerResponse } from 'node:http';
import type { OrgRequest } from './org-request.js';
import type { OrgResponse } from './org-response.js';

/** Answers a request: with a value, or by writing to `response` itself and returning `undefined`. */
export type Handler = (request: OrgRequest, response: ServerResponse) => Promise<OrgResponse | undefined> | OrgResponse | undefined;

/** One path of the org. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A path, or an expression for the whole of it. */
  readonly path: string | RegExp;
  /** Refuse pages of other origins. CORS alone only hides the answer from them. */
  readonly trustedOnly?: boolean;
  readonly handle: Handler;
}

/** What the table says about a request. */
export type RouteMatch = { found: 'route'; route: Route } | { found: 'other-methods'; methods: readonly string[] } | { found: 'nothing' };

/** Looks a request up. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch {
  const candidates = routes.filter((route) => (typeof route.path === 'string' ? route.path === path : route.path.test(path)));
  const route = candidates.find((candidate) => candidate.method === method);
  if (route) return { found: 'route', route };
  return candidates.length > 0 ? { found: 'other-methods', methods: candidates.map((candidate) => candidate.method) } : { found: 'nothing' };
}
