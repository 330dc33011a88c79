import { given, isGiven, isPlaceholder, misconfigured, quoted } from './setting.js';

// The settings that name the application in Okta.

/** @throws {SignInError} `configuration` */
export function issuerOf(value: string | null | undefined): string {
  const example = 'It looks like https://your-org.okta.com/oauth2/default.';
  if (!isGiven(value)) throw misconfigured('issuer', `Set \`issuer\` to your authorization server. ${example}`);
  const issuer = value.trim().replace(/\/+$/, '');
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || isPlaceholder(issuer)) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}, which is not a URL. ${example}`);
  const [label = '', ...domain] = url.hostname.split('.');
  if (label.endsWith('-admin')) {
    const host = [label.replace(/-admin$/, ''), ...domain].join('.');
    throw misconfigured('issuer', `\`issuer\` names the Admin Console’s host. Leave out "-admin": ${url.protocol}//${host}${url.pathname}`);
  }
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname) || url.hostname.endsWith('.localhost');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: use https.`);
  if (url.username || url.password) throw misconfigured('issuer', '`issuer` holds a user name or a password: leave out everything before the "@".');
  if (url.search || url.hash) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: leave out everything from "?" or "#" on.`);
  if (url.pathname.includes('/.well-known')) throw misconfigured('issuer', `\`issuer\` is ${quoted(value)}: leave out everything from "/.well-known" on.`);
  return issuer;
}

/** @throws {SignInError} `configuration` */
export function clientIdOf(value: string | null | undefined): string {
  const where = 'Copy it from the app’s General tab in the Okta Admin Console.';
  const clientId = given(value);
  if (clientId === null) throw misconfigured('client-id', `Set \`client-id\` to the app’s Client ID. ${where}`);
  if (isPlaceholder(clientId) || /[\s/"'<>]/.test(clientId)) throw misconfigured('client-id', `\`client-id\` is ${quoted(clientId)}, which is not a Client ID. ${where}`);
  return clientId;
}

/** @throws {SignInError} `configuration` */
export function scopesOf(value: string | null | undefined): readonly string[] {
  const scopes = isGiven(value) ? [...new Set(value.trim().split(/[\s,]+/))] : ['openid', 'profile', 'email'];
  // RFC 6749 §3.3.
  const strange = scopes.find((scope) => !/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(scope));
  if (strange !== undefined) throw misconfigured('scopes', `\`scopes\` names ${quoted(strange)}, which is no scope: a scope has no quotes, backslashes or letters beyond ASCII.`);
  if (!scopes.includes('openid')) throw misconfigured('scopes', `\`scopes\` is ${quoted(value ?? '')}: add "openid", without which Okta issues no ID token.`);
  return scopes;
}

/** Origins, space separated. @throws {SignInError} `configuration` */
export function apiOriginsOf(value: string | null | undefined, page: URL): readonly string[] {
  if (!isGiven(value)) return [page.origin];
  return value.trim().split(/[\s,]+/).map((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (!url || !/^https?:$/.test(url.protocol) || text.includes('*')) {
      throw misconfigured('api-origins', `\`api-origins\` names ${quoted(text)}, which is not an origin such as https://api.example.com.`);
    }
    // An origin with more behind it would be read as narrower than it is: the token goes to the whole origin.
    if (url.href !== `${url.origin}/`) throw misconfigured('api-origins', `\`api-origins\` names ${quoted(text)}: write the origin only, ${url.origin}.`);
    return url.origin;
  });
}
