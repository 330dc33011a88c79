import { leadsElsewhere } from '../errors/page-errors.js';
import { notOneOf } from '../errors/setting-errors.js';
import { httpUrl } from './setting.js';
import type { SessionSettings } from './sign-in-settings.js';

/** How a session without a form may sign in. */
export const SESSION_MODES = ['embedded', 'redirect'] as const;

/** What a session is in: the page, and its document's base, to which a relative URL belongs. */
export interface Place {
  readonly pageUrl: URL;
  readonly baseUrl: URL;
}

/**
 * The page with the form, or null. It is of this page's origin, whatever the base is: no user is led to another site without a click, and tokens
 * of another origin could not be read here.
 *
 * @param name as the page's author wrote it
 * @throws {SignInError} `configuration`
 */
export function signInUrlOf(
  { signInUrl }: SessionSettings,
  { pageUrl, baseUrl }: Place,
  name = 'sign-in-url',
): string | null {
  const url = httpUrl(name, signInUrl, baseUrl);
  if (url && url.origin !== pageUrl.origin) throw leadsElsewhere(name, pageUrl.origin);
  return url?.href ?? null;
}

/** Refuses what a session without a form can't be. @throws {SignInError} `configuration` */
export function refuseFormSettings(settings: SessionSettings, place: Place, name?: string): void {
  const { mode } = settings;
  if (mode && !(SESSION_MODES as readonly string[]).includes(mode))
    throw notOneOf('mode', mode, SESSION_MODES);
  signInUrlOf(settings, place, name);
}
