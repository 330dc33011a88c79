import type { Tokens } from '../okta/tokens.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { loadSilentClient } from '../okta/load-auth-client.js';
import { within } from '../page/within.js';

/** The user waits no longer for what happens in a hidden frame: without third-party cookies it may never end. */
export const FRAME_PATIENCE_MS = 3000;

/** Tokens for the session that the browser has with the org, by `prompt=none` in a hidden frame; null where there is none. */
export async function signInSilently(config: SignInConfig): Promise<Tokens | null> {
  try {
    const client = await loadSilentClient(config);
    const { tokens } = await within(
      FRAME_PATIENCE_MS,
      client.token.getWithoutPrompt({ scopes: [...config.scopes], timeout: FRAME_PATIENCE_MS }),
    );
    return tokens;
  } catch {
    return null; // `login_required`, or the cookies are blocked, or the org can't be reached: the form comes, and says so.
  }
}
