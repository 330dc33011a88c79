import { credentialsInUrl, notA, notOneOf, tooLongUrl } from '../errors/setting-errors.js';

export const isGiven = (value: string | null | undefined): value is string =>
  typeof value === 'string' && value.trim() !== '';

/** The trimmed value, or null where there is none. */
export const given = (value: string | null | undefined): string | null =>
  isGiven(value) ? value.trim() : null;

/** A template's placeholder that was not filled in, or an object that became text. */
export const isPlaceholder = (value: string): boolean =>
  /[{}<>]|\$\{|%7B|\[object /i.test(value) || /^https?:\/\/your-?okta-?domain/i.test(value);

/** One of `allowed`, by default the first. @throws {SignInError} `configuration` */
export function oneOf<const T extends readonly [string, ...string[]]>(
  name: string,
  value: string | null | undefined,
  allowed: T,
): T[number] {
  if (!isGiven(value)) return allowed[0];
  const match = allowed.find((candidate) => candidate === value.trim());
  if (match === undefined) throw notOneOf(name, value, allowed);
  return match;
}

/** The value as an absolute URL, whatever it leads to; what is none stays as it was written. */
export function anyUrl(value: string | null | undefined, base: URL): string | null {
  const text = given(value);
  return text !== null && URL.canParse(text, base.href) ? new URL(text, base.href).href : text;
}

/** An http(s) URL, or null where none is given. @throws {SignInError} `configuration` */
export function httpUrl(name: string, value: string | null | undefined, base: URL): URL | null {
  const text = given(value);
  if (text === null) return null;
  const url =
    URL.canParse(text, base.href) && !isPlaceholder(text) ? new URL(text, base.href) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw notA('url', name, text);
  if (url.username || url.password) throw credentialsInUrl(name);
  return url;
}

/** The address of a folder, with a slash at the end, or null where none is given. @throws {SignInError} `configuration` */
export function httpFolder(
  name: string,
  value: string | null | undefined,
  base: URL,
): string | null {
  const url = httpUrl(name, value, base);
  if (url?.search || url?.hash) throw tooLongUrl(name, url.href, '?', '#');
  return url?.href.replace(/\/*$/, '/') ?? null;
}

/** A URI that is registered in Okta, as it has to be sent. @throws {SignInError} `configuration` */
export function registeredUri(
  name: string,
  value: string | null | undefined,
  base: URL,
): string | null {
  const url = httpUrl(name, value, base);
  const text = given(value);
  if (!url || text === null) return null;
  // RFC 6749 §3.1.2: no fragment; Okta refuses it too.
  if (url.hash || text.includes('#')) throw tooLongUrl(name, text, '#');
  // Okta compares the registered string to the letter, so an absolute one is sent as it was written.
  return URL.canParse(text) ? text : url.href;
}
