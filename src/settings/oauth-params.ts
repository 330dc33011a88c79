import {
  codeAndTokens,
  codeWithoutPkce,
  notSeconds,
  paramTaken,
  pkceForTokens,
  strangeResponseMode,
} from '../errors/auth-param-errors.js';
import { differ } from '../errors/clashing-setting-errors.js';
import { hasToBe, notA } from '../errors/setting-errors.js';
import type { Place } from './option-fate.js';
import type { Options } from './read-config.js';

/** What is asked of Okta beside the attributes: `config.authParams`, and `config.nonce` and `config.recoveryToken` with it. */
export interface OAuthParams {
  /** Authorization code with PKCE (RFC 7636); false only for the implicit grant. */
  readonly pkce: boolean;
  /** Of the implicit grant: `token`, `id_token` or both. */
  readonly responseType: readonly string[] | null;
  /** Tokens bound to a key of this browser (RFC 9449). */
  readonly dpop: boolean;
  /** Seconds by which the device's clock may differ from the org's; auth-js's default is 300. */
  readonly maxClockSkew: number | null;
  /** Seconds since the user last proved who they are (OpenID Connect Core §3.1.2.1). */
  readonly maxAge: number | null;
  /** How the user has to prove who they are, separated by spaces. */
  readonly acrValues: string | null;
  /** A backend's own, which it compares with the ID token's; else each sign-in makes one. */
  readonly nonce: string | null;
  /** Of a link in a mail, for the first form. */
  readonly recoveryToken: string | null;
  readonly activationToken: string | null;
  /** For Okta's `/authorize` alone: `loginHint`, `idp`, `idpScope`, `prompt`, `display`, `extraParams`. */
  readonly authorize: Options;
}

/** More would let an old token pass for a new one. */
const MOST_CLOCK_SKEW = 600;

/** Parameters of `/authorize` that the element sets, or that have a setting of their own: `extraParams` must not set them again. */
const TAKEN: ReadonlySet<string> = new Set([
  'client_id',
  'redirect_uri',
  'response_type',
  'response_mode',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
  'max_age',
  'acr_values',
  'login_hint',
  'idp',
  'idp_scope',
  'prompt',
  'display',
  'sessionToken',
  'enroll_amr_values',
  'dpop_jkt',
]);

/**
 * Reads `config.authParams` after `readConfig`: a response type is a string or an array, as the guides write it, and one that asks for
 * tokens means the implicit grant.
 *
 * @throws {SignInError} `configuration`
 */
export function oauthParamsOf(
  authParams: Options,
  { nonce, recoveryToken }: Options,
  place: Place,
): OAuthParams {
  const {
    responseType,
    responseMode,
    pkce,
    dpop = false,
    maxClockSkew,
    maxAge,
    acrValues,
    activationToken,
    ...others
  } = authParams;
  if (typeof dpop !== 'boolean') throw hasToBe('boolean', 'config.authParams.dpop');
  const types = responseTypesOf(responseType);
  const isImplicit = types.some((type) => type !== 'code');
  if (isImplicit && types.includes('code')) throw codeAndTokens();
  if (isImplicit && pkce === true) throw pkceForTokens();
  if (isImplicit && types.length < 2) throw hasToBe('tokens', 'config.authParams.responseType');
  if (pkce !== undefined && typeof pkce !== 'boolean')
    throw hasToBe('boolean', 'config.authParams.pkce');
  if (!isImplicit && pkce === false) throw codeWithoutPkce();
  refuseOtherResponseMode(responseMode, !isImplicit, place);
  const { nonce: ownNonce, recoveryToken: ownRecoveryToken, ...authorize } = others;
  return {
    pkce: !isImplicit,
    responseType: isImplicit ? types : null,
    dpop,
    maxClockSkew: wholeNumber('config.authParams.maxClockSkew', maxClockSkew, MOST_CLOCK_SKEW),
    maxAge: wholeNumber('config.authParams.maxAge', maxAge, Number.MAX_SAFE_INTEGER),
    acrValues: text('acrValues', acrValues, /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/),
    nonce: text('nonce', once('nonce', ownNonce, nonce)),
    recoveryToken: text('recoveryToken', once('recoveryToken', ownRecoveryToken, recoveryToken)),
    activationToken: text('activationToken', activationToken),
    authorize: authorizeParamsOf(authorize),
  };
}

/** A code comes in the query; tokens come in the fragment, for servers log a query. The Classic engine's form asks in a hidden frame, whatever is set here. */
function refuseOtherResponseMode(asked: unknown, pkce: boolean, place: Place): void {
  const modes =
    place === 'classic'
      ? ['query', 'fragment', 'okta_post_message']
      : [pkce ? 'query' : 'fragment'];
  if (asked === undefined || modes.some((mode) => mode === asked)) return;
  throw strangeResponseMode(pkce ? 'code' : 'tokens');
}

function authorizeParamsOf({
  loginHint,
  idp,
  idpScope,
  prompt,
  display,
  extraParams,
}: Options): Options {
  const checked = {
    loginHint: text('loginHint', loginHint, /^[^\p{Cc}]+$/u),
    idp: text('idp', idp),
    idpScope: text(
      'idpScope',
      Array.isArray(idpScope) ? idpScope.join(' ') : idpScope,
      /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/,
    ),
    prompt: text('prompt', prompt, /^[a-z_]+(?: [a-z_]+)*$/),
    display: text('display', display, /^(?:page|popup|touch|wap)$/),
    extraParams: extraParamsOf(extraParams),
  };
  return Object.fromEntries(Object.entries(checked).filter(([, value]) => value !== null));
}

function extraParamsOf(value: unknown): Readonly<Record<string, string>> | null {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw hasToBe('object', 'config.authParams.extraParams');
  for (const [name, param] of Object.entries(value)) {
    if (TAKEN.has(name)) throw paramTaken(`extraParams.${name}`);
    if (typeof param !== 'string') throw hasToBe('text', `config.authParams.extraParams.${name}`);
  }
  return { ...value };
}

/** The widget has an option of its own for it; the two may say the same. */
function once(name: string, own: unknown, widgets: unknown): unknown {
  if (own !== undefined && widgets !== undefined && own !== widgets)
    throw differ(`config.${name}`, `config.authParams.${name}`);
  return own ?? widgets;
}

/** Printable ASCII without a space, as tokens, ids and nonces are, unless `shape` says otherwise. */
const text = (name: string, value: unknown, shape?: RegExp): string | null =>
  printable(`config.authParams.${name}`, value, shape);

/** @param name as the page's author wrote it @throws {SignInError} `configuration` */
export function printable(name: string, value: unknown, shape = /^[\x21-\x7e]+$/): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value.length <= 2048 && shape.test(value)) return value;
  throw notA('param', name, value);
}

/** @param name as the page's author wrote it @throws {SignInError} `configuration` */
export function wholeNumber(name: string, value: unknown, most: number): number | null {
  if (value === undefined) return null;
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= most)
    return number;
  throw notSeconds(name, value, most < Number.MAX_SAFE_INTEGER ? most : null);
}

function responseTypesOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'string' && !Array.isArray(value))
    throw hasToBe('responseTypes', 'config.authParams.responseType');
  const types = (typeof value === 'string' ? value.split(/\s+/) : value)
    .map(String)
    .filter(Boolean);
  const strange = types.find((type) => !['code', 'token', 'id_token'].includes(type));
  if (strange !== undefined)
    throw notA('responseType', 'config.authParams.responseType', strange, 'names');
  return [...new Set(types)];
}
