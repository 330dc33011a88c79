import type { SignInError } from '../errors/sign-in-error.js';
import { SignInErrorEvent, StatusChangedEvent } from './state-events.js';
import type { SignInState } from './sign-in-state.js';

export const errorOf = (state: SignInState): SignInError | null =>
  'error' in state ? (state.error ?? null) : null;

/** Whether `next` is an entry of a user who was not in before. */
export const isEntry = (
  previous: SignInState,
  next: SignInState,
): next is Extract<SignInState, { status: 'signed-in' }> =>
  next.status === 'signed-in' &&
  !(previous.status === 'signed-in' && previous.user.sub === next.user.sub);

/** Fires what follows from the difference of two states, but for `signed-in`. */
export function fireChanges(target: EventTarget, previous: SignInState, next: SignInState): void {
  if (next.status !== previous.status)
    target.dispatchEvent(new StatusChangedEvent(next.status, previous.status));
  const error = errorOf(next);
  if (error && error !== errorOf(previous)) target.dispatchEvent(new SignInErrorEvent(error));
}
