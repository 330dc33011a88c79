import { fragmentParameters } from './authorization-response.js';
import {
  ANSWERS_IN_FRAGMENT,
  ANSWERS_IN_QUERY,
  BESIDE_ANSWERS,
  BESIDE_TOKENS,
  setOf,
} from './response-parameters.js';

const IN_QUERY = setOf(ANSWERS_IN_QUERY);
const IN_FRAGMENT = setOf(ANSWERS_IN_FRAGMENT);
const RESPONSE_PARAMETERS = setOf(ANSWERS_IN_QUERY, BESIDE_ANSWERS);
const FRAGMENT_PARAMETERS = setOf(
  ANSWERS_IN_QUERY,
  ANSWERS_IN_FRAGMENT,
  BESIDE_ANSWERS,
  BESIDE_TOKENS,
);

/**
 * The URL without the parameters of the authorization response. The app's own parameters keep their order and, since
 * the query is cut and not serialised anew, their very spelling (`?a=b+c&flag` stays so).
 */
export function withoutResponse(url: URL): URL {
  const cleaned = new URL(url);
  const query = url.search.slice(1);
  const fragment = fragmentParameters(url);
  if (has(IN_QUERY, query)) cleaned.search = after('?', without(RESPONSE_PARAMETERS, query));
  if (has(IN_FRAGMENT, fragment)) cleaned.hash = after('#', without(FRAGMENT_PARAMETERS, fragment));
  return cleaned;
}

/** Whether `url` is the very address (origin and path) of the redirect URI, whatever its query. */
export function isAddressOf(redirectUri: string, url: URL): boolean {
  const target = new URL(redirectUri);
  return target.origin === url.origin && target.pathname === url.pathname;
}

/** The setters swallow the sign where the text begins with it: `??code=x` would become a code. */
const after = (sign: string, text: string): string => (text ? sign + text : '');

const has = (parameters: ReadonlySet<string>, text: string): boolean =>
  text.split('&').some((pair) => parameters.has(nameOf(pair)));

const without = (parameters: ReadonlySet<string>, text: string): string =>
  text
    .split('&')
    .filter((pair) => pair && !parameters.has(nameOf(pair)))
    .join('&');

function nameOf(pair: string): string {
  // URLSearchParams decodes as the browser does and does not throw on a bad escape; a question mark that stands first it swallows.
  return [...new URLSearchParams(`?${pair}`).keys()][0] ?? '';
}
