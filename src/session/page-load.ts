import { keepsTokens } from '../settings/keeps-tokens.js';
import type { SignInSettings } from '../settings/sign-in-settings.js';
import { areFresh, parseStoredTokens, type UserClaims } from '../okta/stored-tokens.js';
import { isIdleFor } from './idle-time.js';
import { ANSWERS_IN_FRAGMENT, ANSWERS_IN_QUERY, setOf } from './response-parameters.js';

// What the settings as they stand, the URL and the storage say about a page before the rest of the sign-in is fetched.

/** Parameters by which a URL may be a redirect back, or bring a magic link; whose it is, is found out later. */
const TELLTALES = setOf(ANSWERS_IN_QUERY, ANSWERS_IN_FRAGMENT);

/** Whether the address may be a redirect back, or a magic link. */
export const isRedirectBack = ({ search, hash }: URL): boolean =>
  [search, hash.slice(1)].some((text) =>
    [...new URLSearchParams(text).keys()].some((name) => TELLTALES.has(name)),
  );

/**
 * The user of the tokens in storage, where the plain settings are enough to tell; else null, and the whole configuration decides.
 *
 * @param stored raw value of the token storage
 * @param now milliseconds since 1970
 * @param lastActivity when the user did something last, milliseconds since 1970
 */
export function storedUser(
  settings: SignInSettings,
  url: URL,
  stored: string | null,
  now: number,
  lastActivity: number,
): UserClaims | null {
  const { issuer, clientId, authClient, config, idleTimeout } = settings;
  if (
    asksForLevel(config) ||
    !issuer ||
    !clientId ||
    !keepsTokens(settings) ||
    authClient ||
    isRedirectBack(url)
  )
    return null;
  const tokens = parseStoredTokens(stored, { issuer, clientId });
  if (!tokens || !areFresh(tokens, now)) return null;
  const { claims } = tokens;
  return idleTimeout && isIdleFor(Number(idleTimeout) * 60_000, lastActivity, claims, now)
    ? null
    : claims;
}

/** Whether a sign-in of any level may not be enough, which is decided once the configuration has been checked. */
function asksForLevel(config: SignInSettings['config']): boolean {
  const names = ['acrValues', 'maxAge'];
  if (typeof config === 'string') return names.some((name) => config.includes(name));
  return names.some(
    (name) =>
      name in
      (Object(
        (config as { readonly authParams?: unknown } | null | undefined)?.authParams,
      ) as object),
  );
}

/** What the page will need: the form with the SDK, or the SDK alone. Both are fetched beside the code that asks for them. */
export type PageNeed = 'form' | 'client' | 'nothing';

export function pageNeed(
  { issuer, mode, manual, sso, authClient, widget, widgetSrc }: SignInSettings,
  url: URL,
  stored: string | null,
): PageNeed {
  // A tag out of a server's HTML: its framework sets the properties later.
  if (!issuer && !authClient) return 'nothing';
  if (isRedirectBack(url) || sso || stored) return authClient ? 'nothing' : 'client';
  if (mode === 'redirect' || manual) return 'nothing';
  return authClient || widget || widgetSrc ? 'nothing' : 'form';
}

/** The issuer whose metadata a form will ask for; null where it asks for none: the Classic engine, and a page without HTTPS, on which no sign-in begins. */
export function issuerToAsk(
  { issuer, clientId, engine }: SignInSettings,
  isSecureContext: boolean,
): string | null {
  return issuer && clientId && engine !== 'classic' && isSecureContext ? issuer : null;
}
