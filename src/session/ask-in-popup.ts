import { excludeEachOther } from '../errors/clashing-setting-errors.js';
import { popupBlocked, tokensTakenAway } from '../errors/session-errors.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { address } from '../page/address.js';
import { returnAddress } from '../settings/return-url.js';
import { withDemand, type SignInDemand } from '../settings/sign-in-demand.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { revoke } from './end-session.js';
import type { Happening, Step } from './happening.js';
import { signInByPopup } from './popup-sign-in.js';
import { asksForMore } from './seat.js';
import type { Session } from './session.js';
import { TokensRenewedEvent } from './session-events.js';
import { SignInErrorEvent } from './state-events.js';
import type { TokenStore } from './token-store.js';

/**
 * Asks the user on Okta's page in the window `popup`, and resolves when that has ended. Where the browser opened no window (`popup` is null) it fires `popup-blocked` and leaves this page for Okta's.
 *
 * @param isByUser as it was when the window was asked for
 * @throws {SignInError} `configuration`
 */
export async function openInPopup(
  session: Session,
  demand: SignInDemand,
  { authClient }: SignInConfig,
  popup: Window | null,
  isByUser: boolean,
): Promise<void> {
  if (authClient) throw excludeEachOther('signIn({ display })', '`authClient`');
  const { state, step } = session.machine;
  if (state.status === 'signed-in' && !asksForMore(demand)) return;
  if (step?.type === 'popup') (step.popup as Window).focus();
  else if (popup) session.happen({ type: 'asked-for-popup', popup, demand });
  else {
    session.fire(() => new SignInErrorEvent(popupBlocked()));
    session.happen({ type: 'asked-for-hosted-page', isByUser, demand });
  }
  await session.until(() => session.machine.step?.type !== 'popup');
}

/** The step itself: what came of the window. A user who was signed in before stays so, whatever it was. */
export async function askInPopup(
  session: Session,
  step: Extract<Step, { type: 'popup' }>,
  settings: SignInConfig,
  store: TokenStore,
  signal: AbortSignal,
): Promise<Happening> {
  const { epoch } = store;
  const { state } = session.machine;
  const user = state.status === 'signed-in' ? state.user : null;
  const ended = { type: 'popup-ended', step, user: null, returnTo: null, error: null } as const;
  try {
    const config = withDemand(settings, step.demand);
    const tokens = await signInByPopup(config, step.popup as Window, user, signal);
    if (!tokens) return ended;
    // Meanwhile the user signed out, or in by another tab.
    const isOver = () => signal.aborted;
    if (isOver()) {
      await revoke(tokens, config);
      return ended;
    }
    const { acrValues, maxAge } = config.oauth;
    const asked = user && { sub: user.sub, acrValues, maxAge, epoch };
    await store.save(tokens, config, epoch, asked);
    if (isOver()) store.noticeChange();
    const claims = store.read()?.claims;
    if (!claims) return { ...ended, error: tokensTakenAway() };
    if (user) session.fire(() => new TokensRenewedEvent());
    const returnTo = user ? null : returnAddress(config, null, address.url());
    return { ...ended, user: claims, returnTo };
  } catch (thrown) {
    const error = toSignInError(thrown);
    if (user) session.fire(() => new SignInErrorEvent(error));
    return { ...ended, error };
  }
}
