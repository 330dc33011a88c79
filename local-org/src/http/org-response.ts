import type { ServerResponse } from 'node:http';
import { oktaId } from '../random-id.js';

/** An answer as a value: handlers return it, the server writes it. */
export interface OrgResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

const NO_STORE = { 'Cache-Control': 'no-cache, no-store', 'Pragma': 'no-cache' };

export function json(
  status: number,
  value: unknown,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...NO_STORE, ...headers },
    body: JSON.stringify(value),
  };
}

/** The media type of the Identity Engine. */
export function ion(
  status: number,
  value: unknown,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  return json(status, value, {
    'Content-Type': 'application/ion+json; okta-version=1.0.0',
    ...headers,
  });
}

export function empty(status: number, headers: OrgResponse['headers'] = {}): OrgResponse {
  return { status, headers: { ...NO_STORE, ...headers }, body: '' };
}

/** @param target an absolute URL */
export function redirect(target: string, headers: OrgResponse['headers'] = {}): OrgResponse {
  return empty(302, { 'Location': target, 'Referrer-Policy': 'no-referrer', ...headers });
}

/** Okta's shape for an error of its own API (https://developer.okta.com/docs/reference/error-codes/). */
export function apiError(
  status: number,
  errorCode: string,
  errorSummary: string,
  causes: readonly string[] = [],
): OrgResponse {
  const errorCauses = causes.map((cause) => ({ errorSummary: cause }));
  return json(status, {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: oktaId('oae'),
    errorCauses,
  });
}

/** An OAuth error (RFC 6749, section 5.2). */
export function oauthError(status: number, error: string, description: string): OrgResponse {
  return json(status, { error, error_description: description });
}

/** Writes an answer. */
export function writeResponse(
  target: ServerResponse,
  { status, headers, body }: OrgResponse,
): void {
  target.statusCode = status;
  for (const [name, value] of Object.entries(headers))
    target.setHeader(name, typeof value === 'string' ? value : [...value]);
  target.end(body);
}
