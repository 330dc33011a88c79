import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, FaultList } from '../faults.js';
import type { RequestLog } from '../request-log.js';
import type { Switches } from '../switches.js';
import { applyCors, preflightHeaders } from './cors.js';
import { BodyTooLargeError, readRequest, requestUrl } from './org-request.js';
import { apiError, empty, type OrgResponse, writeResponse } from './org-response.js';
import { matchRoute, type Route } from './router.js';

/** Under it lies what the org's first page is made of, and what it does. */
export const CONSOLE_PATH = '/local-org/';

/** What stands before every handler: the log, faults, CORS, and the refusals that are the same everywhere. */
export interface FrontOptions {
  readonly url: string;
  readonly routes: readonly Route[];
  readonly trustedOrigins: ReadonlySet<string>;
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
      // The org's first page looks after itself every other second: nobody wants to read that.
      if (!url.pathname.startsWith(CONSOLE_PATH)) options.log.record(raw.method ?? 'GET', url, status, { origin, authorization });
    };
    // At `finish` the caller cannot have read the answer yet, so whoever awaited it finds it in the log.
    response.once('finish', () => record(response.statusCode));
    response.once('close', () => {
      if (!response.writableFinished) record(0);
    });
    answer(raw, response, url, options).catch((error: unknown) => fail(response, error, options.signal));
  };
}

async function answer(raw: IncomingMessage, response: ServerResponse, url: URL, options: FrontOptions): Promise<void> {
  const method = raw.method ?? 'GET';
  const fault = options.faults.take(method, url.pathname) ?? options.switches.faultFor(method, url.pathname);
  if (fault?.delay) await wait(fault.delay, undefined, { signal: options.signal });
  if (fault?.drop) {
    response.destroy();
    return;
  }
  response.setHeader('Date', new Date(options.now()).toUTCString());
  // What goes by the origin further down, oidc-provider above all, must not open the answer either.
  if (fault?.withoutCors) Reflect.deleteProperty(raw.headers, 'origin');
  applyCors(response, url.pathname, raw.headers.origin, options.trustedOrigins);
  if (fault?.cut) cutInTheMiddle(response);
  const faulty = fault && faultResponse(fault);
  if (faulty) {
    writeResponse(response, faulty);
    return;
  }
  const match = matchRoute(options.routes, method, url.pathname);
  switch (match.found) {
    case 'nothing':
      writeResponse(response, apiError(404, 'E0000007', `Not found: Resource not found: ${url.pathname}`));
      return;
    case 'other-methods':
      writeResponse(response, method === 'OPTIONS' ? preflight(raw, match.methods, options) : apiError(405, 'E0000022', 'The endpoint does not support the provided HTTP method'));
      return;
    case 'route': {
      if (match.route.trustedOnly && !isTrusted(raw, options)) {
        writeResponse(response, apiError(403, 'E0000006', 'You do not have permission to perform the requested action'));
        return;
      }
      const result = await match.route.handle(await readRequest(raw, options.url), response);
      if (result) writeResponse(response, result);
    }
  }
}

/** A page that is not trusted gets the same empty answer, only without leave. */
function preflight(raw: IncomingMessage, methods: readonly string[], options: FrontOptions): OrgResponse {
  return empty(204, raw.headers.origin !== undefined && isTrusted(raw, options) ? preflightHeaders(methods) : {});
}

/** A call without `Origin` comes from no page: a server, or a test. The org's own pages are its own. */
function isTrusted(raw: IncomingMessage, { trustedOrigins, url }: FrontOptions): boolean {
  const { origin } = raw.headers;
  return origin === undefined || origin === url || trustedOrigins.has(origin);
}

function faultResponse({ status, body, headers = {} }: Fault): OrgResponse | undefined {
  if (status === undefined && body === undefined) return undefined;
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '');
  return { status: status ?? 200, headers: { 'Content-Type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers }, body: text };
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
  else if (error instanceof BodyTooLargeError) writeResponse(response, apiError(413, 'E0000003', 'The request body was not well-formed.'));
  else writeResponse(response, apiError(500, 'E0000009', `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`));
}
