import { emailVerification } from '../session/email-verification.js';
import { address } from '../page/address.js';
import { redirectCallbackFor } from '../session/redirect-callback.js';
import { signInSilently } from '../session/silent-sign-in.js';
import type { TokenStore } from '../session/token-store.js';
import { isFromIssuer, parseAuthorizationResponse } from '../session/authorization-response.js';
import { LinkError } from '../errors/link-error.js';
import { returnUrl } from '../settings/return-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { tokensTakenAway } from '../errors/session-errors.js';
import type { SignInError } from '../errors/sign-in-error.js';
import type { FormPlace, SignInSource } from '../session/sign-in-state.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { showForm } from './sign-in-form.js';
import type { StateHolder } from './state-holder.js';
import type { WidgetSlot } from '../widget/widget-slot.js';

/** One run of the flow, over when `signal` is aborted: nothing that it awaited changes the state then. */
export interface SignInRun {
  readonly host: HTMLElement;
  /** As it is now: settings that make no difference to the run may change meanwhile. */
  readonly config: SignInConfig;
  readonly store: TokenStore;
  readonly holder: StateHolder;
  readonly slot: WidgetSlot;
  readonly signal: AbortSignal;
  /** The form that was asked for was there, or on its way, when other settings began this run. */
  readonly isWanted: boolean;
}

/** How a form comes about. */
export interface FormOccasion {
  readonly error?: SignInError | null;
  /** The page where the sign-in began, if not here. */
  readonly origin?: string | null;
  /** The user asked for it: it doesn't wait for `signIn()`. */
  readonly isWanted?: boolean;
  /** Nothing that was begun before is gone on with. */
  readonly isAnew?: boolean;
  /** Okta sent the user back to go on with what was begun before (`interaction_required`). */
  readonly isResumed?: boolean;
}

/** From page load on, in the contract's order: a callback is redeemed, else stored tokens serve, else the form is shown. */
export async function runSignIn(run: SignInRun): Promise<void> {
  const { config, store, holder, signal } = run;
  if (!config.keepsTokens) return offerForm(run, occasionForBackend(config));
  const callback = redirectCallbackFor(config, store);
  if (!callback) return resume(run, {});
  holder.apply({ type: 'complete' }, signal);
  const result = await callback.result;
  if (signal.aborted) return;
  // A second tag, or a tag that was moved meanwhile, sees the same result: it is told once.
  const isFirst = callback.announce();
  const { origin } = result;
  if (result.kind === 'signed-in') return enter(run, isFirst ? 'callback' : 'storage', origin);
  await resume(run, { origin, error: result.kind === 'rejected' && isFirst ? result.error : null, isResumed: result.kind === 'interaction-required' });
}

/** Shows the form until the user is in, or the button that asks for it. */
export async function offerForm(run: SignInRun, { error = null, origin = null, isWanted = false, isAnew = false, isResumed = false }: FormOccasion = {}): Promise<void> {
  const { holder, slot, signal, config } = run;
  // First what the URL brings, then where the user returns to: a code must not come back by the way.
  const verification = emailVerification(config);
  const began = origin ?? address.url().href;
  if (config.mode === 'redirect' || (config.isManual && !isWanted && !isResumed && !run.isWanted && !verification)) {
    holder.apply({ type: 'offer-form', error, form: 'waiting' }, signal);
    return;
  }
  for (let reason = error; ; ) {
    holder.apply({ type: 'offer-form', error: reason }, signal);
    const place = (form: FormPlace) => holder.apply({ type: 'place-form', form }, signal);
    const outcome = await showForm({ ...run, config, container: slot.open(), origin: began, verification: reason === error ? verification : null, isAnew: isAnew && reason === error, isResumed: isResumed && reason === error, place });
    // Other settings overtook the answer: the sign-in is not thrown away for that.
    if (signal.aborted && outcome.kind === 'leaving' && run.host.isConnected) address.leaveFor(outcome.url);
    if (signal.aborted || outcome.kind === 'removed') return;
    slot.close();
    switch (outcome.kind) {
      case 'interrupted':
        // The form had been usable, so the fault came with a step of the user's: a new form is no endless loop.
        reason = outcome.error;
        continue;
      case 'signed-in':
        return enter(run, 'widget', began);
      case 'failed':
        holder.apply({ type: 'fail', error: outcome.error }, signal);
        return;
      case 'leaving':
        holder.apply({ type: 'leave' }, signal);
        address.leaveFor(outcome.url);
        return;
    }
  }
}

/** Tells that someone is signed in. What was saved a moment ago may be gone, though: then the form is offered again. */
export async function enter(run: SignInRun, source: SignInSource, origin: string | null): Promise<void> {
  const { config, store, holder, signal } = run;
  if (signal.aborted) return;
  const tokens = store.read();
  if (!tokens) return offerForm(run, { error: tokensTakenAway(), origin });
  const returnTo = returnUrl(config.returnTo ?? origin, address.url())?.href ?? null;
  holder.apply({ type: 'sign-in', user: tokens.claims, source, returnTo }, signal);
}

async function resume(run: SignInRun, occasion: FormOccasion): Promise<void> {
  const { config, store, holder, signal } = run;
  if (store.read()?.refreshToken && !store.readFresh()) await store.renew().catch(passExpiry);
  if (signal.aborted) return;
  const { error = null, isResumed = false } = occasion;
  if (store.readFresh()) {
    // A rejected callback is told, but it takes nothing from a user who is signed in already.
    if (error) holder.report(error);
    return enter(run, 'storage', null);
  }
  const tokens = config.sso && !error && !isResumed && !store.isLeaving ? await signInSilently(config) : null;
  if (isOver(signal)) return;
  if (store.readFresh()) return resume(run, occasion); // Someone was faster, in another tab or by another tag.
  if (!tokens) return offerForm(run, occasion);
  await store.save(tokens, signal, config);
  await enter(run, 'sso', null);
}

/** Asked anew after each `await`. */
const isOver = (signal: AbortSignal): boolean => signal.aborted;

/** A backend's page is what its URL says. Only what Okta sent back to this very sign-in is read, and nothing is redeemed. */
function occasionForBackend({ backend, issuer }: SignInConfig): FormOccasion {
  const url = address.url();
  if (!isFromIssuer(url, issuer)) return {};
  const response = parseAuthorizationResponse(url);
  if (response.kind !== 'error' || response.state !== backend?.state) return { isResumed: response.kind === 'interaction-required' };
  return { error: toSignInError(new LinkError(response)) };
}

/** That a session has ended is no failure: the form follows. */
function passExpiry(failure: unknown): void {
  if (toSignInError(failure).code !== 'session-expired') throw failure;
}
