import { pageLocation } from '../browser/page-location.js';
import { redirectCallbackFor } from '../browser/redirect-callback.js';
import type { TokenStore } from '../browser/token-store.js';
import { returnUrl } from '../core/return-url.js';
import type { SignInConfig } from '../core/sign-in-config.js';
import type { SignInError } from '../core/sign-in-error.js';
import type { SignInSource } from '../core/sign-in-state.js';
import { toSignInError } from '../core/to-sign-in-error.js';
import { showForm } from './sign-in-form.js';
import type { StateHolder } from './state-holder.js';
import type { WidgetSlot } from './widget-slot.js';

/** One run of the flow, over when `signal` is aborted: nothing that it awaited changes the state then. */
export interface SignInRun {
  readonly host: HTMLElement;
  readonly config: SignInConfig;
  readonly store: TokenStore;
  readonly holder: StateHolder;
  readonly slot: WidgetSlot;
  readonly signal: AbortSignal;
}

/** From page load on, in the contract's order: a callback is redeemed, else stored tokens serve, else the form is shown. */
export async function runSignIn(run: SignInRun): Promise<void> {
  const { config, store, holder, signal } = run;
  const callback = redirectCallbackFor(config, store);
  if (!callback) return resume(run, null, null);
  holder.apply({ type: 'complete' }, signal);
  const result = await callback.result;
  if (signal.aborted) return;
  // A second tag, or a tag that was moved meanwhile, sees the same result: it is told once.
  const isFirst = callback.announce();
  if (result.kind === 'signed-in') enter(run, isFirst ? 'callback' : 'storage', result.origin);
  else await resume(run, result.kind === 'rejected' && isFirst ? result.error : null, result.origin);
}

/** Shows the form until the user is in. `origin`: the page where the sign-in began, if not here. */
export async function offerForm(run: SignInRun, error: SignInError | null, origin: string | null): Promise<void> {
  const { holder, slot, signal } = run;
  const began = origin ?? pageLocation.url().href;
  for (let reason = error; ; ) {
    holder.apply({ type: 'offer-form', error: reason }, signal);
    const outcome = await showForm({ ...run, container: slot.open(), origin: began, place: (form) => holder.apply({ type: 'place-form', form }, signal) });
    if (signal.aborted || outcome.kind === 'removed') return;
    slot.close();
    if (outcome.kind === 'interrupted') {
      // The form had been usable, so the fault came with a step of the user's: a new form is no endless loop.
      reason = outcome.error;
      continue;
    }
    if (outcome.kind === 'signed-in') enter(run, 'widget', began);
    else holder.apply({ type: 'fail', error: outcome.error }, signal);
    return;
  }
}

/** Tells that someone is signed in. */
export function enter({ config, store, holder, signal }: SignInRun, source: SignInSource, origin: string | null): void {
  const tokens = store.read();
  if (!tokens) return;
  const returnTo = returnUrl(config.returnTo ?? origin, pageLocation.url())?.href ?? null;
  holder.apply({ type: 'sign-in', user: tokens.claims, source, returnTo }, signal);
}

async function resume(run: SignInRun, error: SignInError | null, origin: string | null): Promise<void> {
  const { store, holder, signal } = run;
  if (store.read()?.refreshToken && !store.readFresh()) await store.renew().catch(passExpiry);
  if (signal.aborted) return;
  if (!store.readFresh()) return offerForm(run, error, origin);
  // A rejected callback is told, but it takes nothing from a user who is signed in already.
  if (error) holder.report(error);
  enter(run, 'storage', null);
}

/** That a session has ended is no failure: the form follows. */
function passExpiry(failure: unknown): void {
  if (toSignInError(failure).code !== 'session-expired') throw failure;
}
