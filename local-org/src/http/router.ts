import type { ServerResponse } from 'node:http';
import { type Callers, isForApps } from './callers.js';
import type { OrgRequest } from './org-request.js';
import type { OrgResponse } from './org-response.js';

/** Answers a request: with a value, or by writing to `response` itself and returning `undefined`. */
export type Handler = (
  request: OrgRequest,
  response: ServerResponse,
) => Promise<OrgResponse | undefined> | OrgResponse | undefined;

/** One path of the org. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** A path, or an expression for the whole of it. */
  readonly path: string | RegExp;
  /** Others are refused before the path does anything: CORS alone would only hide the answer from them. */
  readonly callers: Callers;
  readonly handle: Handler;
}

/** What the table says about a request. `forApps`: the methods, of those that the path takes, that pages of trusted origins may use. */
export type RouteMatch =
  | { found: 'route'; route: Route }
  | { found: 'other-methods'; forApps: readonly string[] }
  | { found: 'nothing' };

/** Looks a request up. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch {
  const candidates = routes.filter((route) =>
    typeof route.path === 'string' ? route.path === path : route.path.test(path),
  );
  const route = candidates.find((candidate) => candidate.method === method);
  if (route) return { found: 'route', route };
  if (candidates.length === 0) return { found: 'nothing' };
  return {
    found: 'other-methods',
    forApps: candidates
      .filter(({ callers }) => isForApps(callers))
      .map((candidate) => candidate.method),
  };
}
