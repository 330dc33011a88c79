/** One of the org's authorization servers: `/oauth2/{id}` ends the path, and nothing else of the URL counts. */
const AUTHORIZATION_SERVER = /\/oauth2(?:\/[^/]+)?$/;

const pathOf = (issuer: string): string => new URL(issuer).pathname.replace(/\/+$/, '');

const isAuthorizationServer = (issuer: string): boolean =>
  AUTHORIZATION_SERVER.test(pathOf(issuer));

/** The org's own address, where the issuer is one of its authorization servers. */
export const orgOf = (issuer: string): string =>
  isAuthorizationServer(issuer) ? issuer.replace(AUTHORIZATION_SERVER, '') : issuer;

/** Where the issuer's `/v1/…` endpoints are: an issuer that is the org itself has them under `/oauth2`. */
export const endpointsOf = (issuer: string): string =>
  isAuthorizationServer(issuer) ? issuer : `${issuer}/oauth2`;

/**
 * Whether auth-js 7.14.5 takes other addresses from this issuer. It looks for the text `/oauth2` anywhere in it (oidc/util/oauth and http/mixin),
 * and finds it in `https://oauth2.example.com`, too.
 */
export function isMisreadByAuthJs(issuer: string, hasClient: boolean): boolean {
  const org = issuer.split('/oauth2/')[0];
  const endpoints = issuer.indexOf('/oauth2') > 0 ? issuer : `${issuer}/oauth2`;
  return org !== orgOf(issuer) || (hasClient && endpoints !== endpointsOf(issuer));
}
