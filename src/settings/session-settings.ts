import { notOneOf } from '../errors/setting-errors.js';
import { httpUrl } from './setting.js';
import type { SessionSettings } from './sign-in-settings.js';

/** How a session without a form may sign in. */
export const SESSION_MODES = ['embedded', 'redirect'] as const;

/** The page with the form, or null. @param base of the document @param name as the page's author wrote it @throws {SignInError} `configuration` */
export const signInUrlOf = (
  { signInUrl }: SessionSettings,
  base: URL,
  name = 'sign-in-url',
): string | null => httpUrl(name, signInUrl, base)?.href ?? null;

/** Refuses what a session without a form can't be. @throws {SignInError} `configuration` */
export function refuseFormSettings(settings: SessionSettings, base: URL, name?: string): void {
  const { mode } = settings;
  if (mode && !(SESSION_MODES as readonly string[]).includes(mode))
    throw notOneOf('mode', mode, SESSION_MODES);
  signInUrlOf(settings, base, name);
}
