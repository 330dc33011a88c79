import type { SignInError } from '../errors/sign-in-error.js';
import type { SignInDemand } from '../settings/sign-in-demand.js';
import type { FormPlace, SignInState } from './sign-in-state.js';

/** One showing of a form; a new object each time, as a step is. */
export interface Showing {
  /** What led to it; the user sees it beside the form. */
  readonly error: SignInError | null;
  /** The page where the sign-in began, if not this one. */
  readonly startPage: string | null;
  /** No transaction that was begun before is gone on with. */
  readonly isAnew: boolean;
  /** Okta sent the user back to go on with the transaction of before (`interaction_required`). */
  readonly isResumed: boolean;
  /** What `signIn()` asked for beside the settings. */
  readonly demand: SignInDemand | null;
}

/** A tag. */
export interface Seat {
  readonly id: object;
  /** How its form comes: by itself; when it is asked for (`manual`); never, as Okta's hosted page takes its place (`mode="redirect"`), or as the tag has none (`<okta-session>`). */
  readonly opens: 'itself' | 'asked' | 'hosted' | 'never';
  /** `signIn()` was called. */
  readonly isWanted: boolean;
  /** What it asked for beside the settings: a user who is signed in has a form for that, and stays signed in meanwhile. */
  readonly demand: SignInDemand | null;
  readonly form: FormPlace;
  readonly showing: Showing | null;
  /** What is wrong with this tag's settings. */
  readonly error: SignInError | null;
  /** Why its form could not be shown. */
  readonly failure: SignInError | null;
}

export const PLAIN: Showing = {
  error: null,
  startPage: null,
  isAnew: false,
  isResumed: false,
  demand: null,
};

/** What a seat is before it was asked for anything. */
export const UNASKED = {
  isWanted: false,
  demand: null,
  form: 'waiting',
  showing: null,
  failure: null,
} as const;

export const closed = (seat: Seat): Seat => ({
  ...seat,
  form: 'waiting',
  showing: null,
  failure: null,
});

/** The seat with its form under way, where there is one to show now: for a user who is signed in, only what they were asked for. */
export function opened(
  { state }: { readonly state: SignInState },
  seat: Seat,
  showing: Showing = { ...PLAIN, isAnew: seat.demand !== null, demand: seat.demand },
): Seat {
  const isAsked = seat.isWanted || showing.isResumed;
  const isOpening = {
    'signed-out': seat.opens === 'itself' || (seat.opens === 'asked' && isAsked),
    'signed-in': seat.demand !== null && (seat.opens === 'itself' || seat.opens === 'asked'),
  };
  const isTime =
    (state.status === 'signed-out' || state.status === 'signed-in') && isOpening[state.status];
  if (!isTime || seat.error || seat.failure || seat.showing) return seat;
  return { ...seat, form: 'loading', showing };
}

/** The same, of a tag that waited for the org's session: it has its button back where its form is not asked for. */
export const openedOrWaiting = (machine: { readonly state: SignInState }, seat: Seat): Seat =>
  seat.showing ? seat : opened(machine, { ...seat, form: 'waiting' });

/** Whether a demand asks a signed-in user for more: a `loginHint` alone does not. */
export const asksForMore = (demand: SignInDemand | null): boolean =>
  demand !== null && (demand.acrValues ?? demand.maxAge ?? demand.idp) !== null;
