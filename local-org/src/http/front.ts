import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, FaultList } from '../faults.js';
import { callerOriginText } from '../refusal-texts.js';
import type { RequestLog } from '../request-log.js';
import type { Switches } from '../switches.js';
import { callerOf, isForApps, type KnownOrigins, mayCall } from './callers.js';
import { applyCors, preflightHeaders } from './cors.js';
import { BodyTooLargeError, readRequest, requestUrl } from './org-request.js';
import { apiError, empty, type OrgResponse, writeResponse } from './org-response.js';
import { matchRoute, type Route, type RouteMatch } from './router.js';

/** Under it lies what the org's first page is made of, and what it does. */
export const CONSOLE_PATH = '/local-org/';

/** What stands before every handler: who may call, the log, faults, CORS, and the refusals that are the same everywhere. */
export interface FrontOptions extends KnownOrigins {
  readonly url: string;
  readonly routes: readonly Route[];
  readonly faults: FaultList;
  readonly switches: Switches;
  readonly log: RequestLog;
  /** The time, in milliseconds since the epoch. */
  now(): number;
  /** Ends delays when the org closes. */
  readonly signal: AbortSignal;
}

/** Makes the listener of the org's server. */
export function createFront(options: FrontOptions): RequestListener {
  return (raw, response) => {
    const url = requestUrl(raw, options.url);
    const { origin, authorization } = raw.headers;
    const record = (status: number): void => {
      // The org's first page looks after itself every other second: those lines are left out.
      if (!url.pathname.startsWith(CONSOLE_PATH))
        options.log.record(raw.method ?? 'GET', url, status, { origin, authorization });
    };
    // At `finish` the caller cannot have read the answer yet, so a caller that awaited it finds it in the log.
    response.once('finish', () => record(response.statusCode));
    response.once('close', () => {
      if (!response.writableFinished) record(0);
    });
    answer(raw, response, url, options).catch((error: unknown) =>
      fail(response, error, options.signal),
    );
  };
}

async function answer(
  raw: IncomingMessage,
  response: ServerResponse,
  url: URL,
  options: FrontOptions,
): Promise<void> {
  const method = raw.method ?? 'GET';
  const match = matchRoute(options.routes, method, url.pathname);
  response.setHeader('Date', new Date(options.now()).toUTCString());
  // First of all, so that a page that may not call takes no fault that a test has counted, either.
  const refusal = options.hosts.refusalOf(raw) ?? refusalOf(raw, match, options);
  if (refusal) {
    writeResponse(response, refusal);
    return;
  }
  const fault =
    options.faults.take(method, url.pathname) ?? options.switches.faultFor(method, url.pathname);
  if (fault?.delay) await wait(fault.delay, undefined, { signal: options.signal });
  if (fault?.drop) {
    response.destroy();
    return;
  }
  // What goes by the origin further down, oidc-provider above all, must not open the answer either.
  if (fault?.withoutCors) Reflect.deleteProperty(raw.headers, 'origin');
  if (match.found !== 'route' || isForApps(match.route.callers))
    applyCors(response, url.pathname, raw.headers.origin, options.trustedOrigins);
  if (fault?.cut) cutInTheMiddle(response);
  const faulty = fault && faultResponse(fault);
  if (faulty) {
    writeResponse(response, faulty);
    return;
  }
  if (match.found !== 'route') {
    writeResponse(response, withoutRoute(raw, match, url));
    return;
  }
  const result = await match.route.handle(await readRequest(raw, options.url), response);
  if (result) writeResponse(response, result);
}

/** What a page gets that may not call. Its preflight gets what every other gets, only without leave. */
function refusalOf(
  raw: IncomingMessage,
  match: RouteMatch,
  options: FrontOptions,
): OrgResponse | undefined {
  const caller = callerOf(raw, options);
  if (match.found === 'route')
    return mayCall(match.route.callers, caller, raw) ? undefined : notForThisPage(raw, match.route);
  if (caller !== 'stranger') return undefined;
  return raw.method === 'OPTIONS' && match.found === 'other-methods'
    ? empty(204)
    : notForThisPage(raw);
}

/** Okta's words, and which option would change it. */
function notForThisPage({ headers: { origin } }: IncomingMessage, route?: Route): OrgResponse {
  const cause =
    route?.callers === 'apps'
      ? callerOriginText(origin)
      : 'This is for pages of the org itself, and for programs.';
  return apiError(403, 'E0000006', 'You do not have permission to perform the requested action', [
    cause,
  ]);
}

function withoutRoute(
  { method, headers }: IncomingMessage,
  match: Exclude<RouteMatch, { found: 'route' }>,
  { pathname }: URL,
): OrgResponse {
  if (match.found === 'nothing')
    return apiError(404, 'E0000007', `Not found: Resource not found: ${pathname}`);
  if (method !== 'OPTIONS')
    return apiError(405, 'E0000022', 'The endpoint does not support the provided HTTP method');
  return empty(
    204,
    headers.origin !== undefined && match.forApps.length > 0 ? preflightHeaders(match.forApps) : {},
  );
}

function faultResponse({ status, body, headers = {} }: Fault): OrgResponse | undefined {
  if (status === undefined && body === undefined) return undefined;
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '');
  return {
    status: status ?? 200,
    headers: {
      'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json',
      ...headers,
    },
    body: text,
  };
}

/** A browser repeats by itself a request whose reused connection ends without a byte; this one has begun to be answered. */
function cutInTheMiddle(response: ServerResponse): void {
  const end = (): ServerResponse => {
    response.setHeader('Content-Length', '100000');
    response.write(' ', () => response.destroy());
    return response;
  };
  Object.assign(response, { end });
}

function fail(response: ServerResponse, error: unknown, signal: AbortSignal): void {
  if (signal.aborted || response.headersSent) response.destroy();
  else if (error instanceof BodyTooLargeError)
    writeResponse(response, apiError(413, 'E0000003', 'The request body was not well-formed.'));
  else
    writeResponse(
      response,
      apiError(
        500,
        'E0000009',
        `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
}
