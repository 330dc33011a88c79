import { needsEngine } from '../errors/clashing-setting-errors.js';
import { unknownSignInOption } from '../errors/session-errors.js';
import { printable, wholeNumber } from './oauth-params.js';
import { oneOf } from './setting.js';
import type { SignInConfig } from './sign-in-config.js';

/** What `signIn()` asks for beside the settings (OpenID Connect Core §3.1.2.1). */
export interface SignInOptions {
  /** How the user has to prove who they are, such as `urn:okta:loa:2fa:any`; several are separated by spaces. */
  readonly acrValues?: string | null;
  /** Seconds since the user last proved who they are; 0 asks again whenever that was. */
  readonly maxAge?: number | null;
  /** Who is to sign in; default for a user who is signed in: themselves. */
  readonly loginHint?: string | null;
  /** The id of an identity provider in Okta, for which the page is left at once. */
  readonly idp?: string | null;
  /** `popup`: on Okta's page, or with `idp` at the provider, in a window of its own, so that the page is not left. Call it in the click. */
  readonly display?: 'popup' | null;
}

/** The same, checked; `display` says where it is asked, and not what. */
export interface SignInDemand {
  readonly acrValues: string | null;
  readonly maxAge: number | null;
  readonly loginHint: string | null;
  readonly idp: string | null;
}

const NAMES = ['acrValues', 'maxAge', 'loginHint', 'idp', 'display'];

/** @throws {SignInError} `configuration`, which names the option */
export function demandOf({
  acrValues,
  maxAge,
  loginHint,
  idp,
  display,
  ...others
}: SignInOptions): SignInDemand {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw unknownSignInOption(unknown, NAMES);
  oneOf('signIn({ display })', display, ['popup']);
  return {
    acrValues: printable(
      'signIn({ acrValues })',
      acrValues ?? undefined,
      /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/,
    ),
    maxAge: wholeNumber('signIn({ maxAge })', maxAge ?? undefined, Number.MAX_SAFE_INTEGER),
    loginHint: printable('signIn({ loginHint })', loginHint ?? undefined, /^[^\p{Cc}]+$/u),
    idp: printable('signIn({ idp })', idp ?? undefined),
  };
}

/** The settings of one sign-in. @throws {SignInError} `configuration` where the engine knows no such level */
export function withDemand(config: SignInConfig, demand: SignInDemand | null): SignInConfig {
  if (!demand) return config;
  const { acrValues, maxAge, loginHint, idp } = demand;
  const isClassicForm = config.engine === 'classic' && config.mode === 'embedded';
  if (isClassicForm && idp === null && (acrValues !== null || maxAge !== null))
    throw needsEngine('signIn({ acrValues, maxAge })', 'oie');
  const { oauth, widget } = config;
  return {
    ...config,
    oauth: {
      ...oauth,
      acrValues: acrValues ?? oauth.acrValues,
      maxAge: maxAge ?? oauth.maxAge,
      authorize: {
        ...oauth.authorize,
        ...(loginHint !== null && { loginHint }),
        ...(idp !== null && { idp }),
      },
    },
    widget: { ...widget, ...(loginHint !== null && { username: loginHint }) },
  };
}
