import { address } from '../page/address.js';
import { markMoment } from '../page/timing.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { INITIAL_STATE, transition, type SignInAction, type SignInState } from '../session/sign-in-state.js';
import { SignedInEvent, SignInErrorEvent, StatusChangedEvent } from './state-events.js';

/** Who shows the state. */
export interface StateHost {
  dispatchEvent(event: Event): boolean;
  /** Told before the events of the change are fired. */
  stateChanged(state: SignInState): void;
}

/** Holds the state, and turns each change of it into the events that follow from it. */
export class StateHolder {
  readonly #host: StateHost;
  readonly #mayLeave: () => boolean;
  readonly #waiting = new Set<() => void>();
  #state: SignInState = INITIAL_STATE;

  /** @param mayLeave whether a sign-in survives a navigation */
  constructor(host: StateHost, mayLeave: () => boolean) {
    this.#host = host;
    this.#mayLeave = mayLeave;
  }

  get state(): SignInState {
    return this.#state;
  }

  /** @param signal of a run that may be over by now; then nothing happens */
  apply(action: SignInAction, signal?: AbortSignal): void {
    const previous = this.#state;
    const next = signal?.aborted ? previous : transition(previous, action);
    if (next === previous) return;
    this.#state = next;
    this.#host.stateChanged(next);
    if (next.status !== previous.status) {
      markMoment(next.status);
      this.#host.dispatchEvent(new StatusChangedEvent(next.status, previous.status));
    }
    const error = errorOf(next);
    if (error && error !== errorOf(previous)) this.report(error);
    if (next.status === 'signed-in' && !isSameEntry(previous, next)) this.#announce(next);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Fires `error` for a failure that the state does not keep. */
  report(error: SignInError): void {
    this.#host.dispatchEvent(new SignInErrorEvent(error));
  }

  /** Resolves once `condition` holds; at once if it does already. */
  async until(condition: (state: SignInState) => boolean): Promise<SignInState> {
    while (!condition(this.#state)) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.#state;
  }

  #announce({ user, source, returnTo }: Extract<SignInState, { status: 'signed-in' }>): void {
    const isUndisturbed = this.#host.dispatchEvent(new SignedInEvent({ user, source, returnTo }));
    const isFresh = source === 'widget' || source === 'callback' || source === 'sso';
    if (isUndisturbed && isFresh && this.#mayLeave() && returnTo && returnTo !== address.url().href) address.leaveFor(returnTo);
  }
}

export const errorOf = (state: SignInState): SignInError | null => ('error' in state ? state.error : null);

function isSameEntry(previous: SignInState, next: Extract<SignInState, { status: 'signed-in' }>): boolean {
  return previous.status === 'signed-in' && previous.user.sub === next.user.sub;
}
