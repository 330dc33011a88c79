import type { ServerResponse } from 'node:http';

/** Which calls a page may make with the org's cookies: the ones that auth-js makes with `credentials: 'include'`. */
const WITH_CREDENTIALS = /^(?:\/idp\/idx\/|\/api\/v1\/|\/oauth2\/(?:[^/]+\/)?v1\/interact$)/;

/** Each auth-js request carries the first one, so each is preflighted. */
const ALLOWED_HEADERS =
  'X-Okta-User-Agent-Extended, Content-Type, Accept, Authorization, DPoP, X-Device-Token, X-Okta-XsrfToken';

/** Sets the headers that let a trusted page read the answer; nothing for any other page. */
export function applyCors(
  response: ServerResponse,
  path: string,
  origin: string | undefined,
  trusted: ReadonlySet<string>,
): void {
  response.setHeader('Vary', 'Origin');
  if (origin === undefined || !trusted.has(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  if (WITH_CREDENTIALS.test(path)) response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Expose-Headers', 'WWW-Authenticate, DPoP-Nonce, Date');
}

/** What a preflight of a trusted page is told besides. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': ALLOWED_HEADERS,
  };
}
