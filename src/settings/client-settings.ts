import { issuerIsAdminConsole, moreThanOrigin, noOpenId } from '../errors/client-setting-errors.js';
import { credentialsInUrl, missing, notA, tooLongUrl } from '../errors/setting-errors.js';
import { given, isGiven, isPlaceholder } from './setting.js';
import { writtenIssuer } from './written.js';

// The settings that name the application in Okta.

/** @throws {SignInError} `configuration` */
export function issuerOf(value: string | null | undefined): string {
  if (!isGiven(value)) throw missing('issuer', 'issuer');
  const issuer = writtenIssuer(value);
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || isPlaceholder(issuer)) throw notA('issuer', 'issuer', value);
  const [label = '', ...domain] = url.hostname.split('.');
  if (label.endsWith('-admin')) {
    const host = [label.replace(/-admin$/, ''), ...domain].join('.');
    throw issuerIsAdminConsole(`${url.protocol}//${host}${url.pathname}`);
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
    throw notA('https', 'issuer', value);
  if (url.username || url.password) throw credentialsInUrl('issuer');
  if (url.search || url.hash) throw tooLongUrl('issuer', value, '?', '#');
  if (url.pathname.includes('/.well-known')) throw tooLongUrl('issuer', value, '/.well-known');
  return issuer;
}

/** Whether a host is this machine itself, where no org of Okta's own is. */
export const isLoopback = ({ hostname }: URL): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) || hostname.endsWith('.localhost');

/** @throws {SignInError} `configuration` */
export function clientIdOf(value: string | null | undefined): string {
  const clientId = given(value);
  if (clientId === null) throw missing('client', 'client-id');
  if (isPlaceholder(clientId) || /[\s/"'<>]/.test(clientId))
    throw notA('client', 'client-id', clientId);
  return clientId;
}

/** @throws {SignInError} `configuration` */
export function scopesOf(value: string | null | undefined): readonly string[] {
  const scopes = isGiven(value)
    ? [...new Set(value.trim().split(/[\s,]+/))]
    : ['openid', 'profile', 'email'];
  // RFC 6749 §3.3.
  const strange = scopes.find((scope) => !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope));
  if (strange !== undefined) throw notA('scope', 'scopes', strange, 'names');
  if (!scopes.includes('openid')) throw noOpenId(value ?? '');
  return scopes;
}

/** Origins, space separated. @throws {SignInError} `configuration` */
export function apiOriginsOf(value: string | null | undefined, page: URL): readonly string[] {
  if (!isGiven(value)) return [page.origin];
  return value
    .trim()
    .split(/[\s,]+/)
    .map((text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      if (!url || !/^https?:$/.test(url.protocol) || text.includes('*'))
        throw notA('origin', 'api-origins', text, 'names');
      // An origin with more behind it would be read as narrower than it is: the token goes to the whole origin.
      if (url.href !== `${url.origin}/`) throw moreThanOrigin(text, url.origin);
      return url.origin;
    });
}
