import { misconfigured } from './setting.js';

/** The part of `config.authParams` that decides what Okta answers with. */
export interface OAuthParams {
  /** Authorization code with PKCE (RFC 7636); false only for the implicit grant. */
  readonly pkce: boolean;
  /** Of the implicit grant: `token`, `id_token` or both. */
  readonly responseType: readonly string[] | null;
  /** Tokens bound to a key of this browser (RFC 9449). */
  readonly dpop: boolean;
  /** What else auth-js takes, such as `acrValues` or `maxAge`. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** By attribute, or by the element itself: in `authParams` they may only say the same. */
const OWNED: Readonly<Record<string, string>> = { issuer: 'issuer', clientId: 'client-id', redirectUri: 'redirect-uri', scopes: 'scopes', state: 'state' };

/**
 * Reads `config.authParams`, as the guides write them: a response type is a string or an array, and one that asks for tokens
 * means the implicit grant.
 *
 * @throws {SignInError} `configuration`
 */
export function oauthParamsOf(value: unknown, attributes: Readonly<Record<string, unknown>>): OAuthParams {
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    throw misconfigured('config', '`config.authParams` has to be an object.');
  }
  const { responseType, responseMode: _mode, pkce, dpop = false, display: _display, ...others } = (value ?? {}) as Record<string, unknown>;
  for (const [name, attribute] of Object.entries(OWNED)) {
    if (others[name] !== undefined && JSON.stringify(others[name]) !== JSON.stringify(attributes[name])) {
      throw misconfigured('config', `\`config.authParams.${name}\` differs from the \`${attribute}\` attribute: set the attribute, and take it out of \`config\`.`);
    }
    Reflect.deleteProperty(others, name);
  }
  if (typeof dpop !== 'boolean') throw misconfigured('config', '`config.authParams.dpop` is true or false.');
  const types = responseTypesOf(responseType);
  const isImplicit = types.some((type) => type !== 'code');
  if (isImplicit && types.includes('code')) throw misconfigured('config', '`config.authParams.responseType` asks for a code and for tokens: ask for "code", or for "token id_token".');
  if (isImplicit && pkce === true) throw misconfigured('config', '`config.authParams.pkce` is for a code; `responseType` asks for tokens. Take one of the two out.');
  if (isImplicit && types.length < 2) throw misconfigured('config', '`config.authParams.responseType` has to be "token id_token": the one says who signed in, the other opens the APIs.');
  if (!isImplicit && pkce === false) throw misconfigured('config', '`config.authParams.pkce` is false: a code without PKCE is for servers. Take it out, or ask for `responseType: "token id_token"`.');
  return { pkce: !isImplicit, responseType: isImplicit ? types : null, dpop, others };
}

function responseTypesOf(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'string' && !Array.isArray(value)) throw misconfigured('config', '`config.authParams.responseType` is a string or an array of strings.');
  const types = (typeof value === 'string' ? value.split(/\s+/) : value).map(String).filter(Boolean);
  const strange = types.find((type) => !['code', 'token', 'id_token'].includes(type));
  if (strange !== undefined) throw misconfigured('config', `\`config.authParams.responseType\` names "${strange}": use "token id_token", or leave it out.`);
  return [...new Set(types)];
}
