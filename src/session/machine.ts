import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { SignInDemand } from '../settings/sign-in-demand.js';
import {
  INITIAL_STATE,
  type FormPlace,
  type SignInSource,
  type SignInState,
} from './sign-in-state.js';

// Decides everything about a session: what is known, what can happen, and what is known after that. Pure. The driver begins and ends the steps that are
// named here, and fires events from the difference of two states.

/**
 * The one thing that the session is doing. Each time it is begun it is a new object; the answer to any other object is dropped.
 *
 * - `set-up`: fetch the rest of the code, check the settings, look at what the page was loaded with; when the page is idle where `isQuiet`
 * - `redeem`: the code in the URL; `renew`: stored tokens that have ended; `sso`: ask for the org's session; `leave`: for the hosted page; `log-out`: at Okta
 */
export type Step =
  | { readonly type: 'set-up'; readonly isQuiet: boolean }
  | { readonly type: 'redeem' | 'renew' | 'sso' }
  | { readonly type: 'leave'; readonly demand: SignInDemand | null }
  /** `removed`: the tokens that the browser had, to be revoked. */
  | { readonly type: 'log-out'; readonly removed: object };

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

export interface Machine {
  /** How the session stands. Where it is `signed-out`, each seat has a form of its own: see {@link stateOf}. */
  readonly state: SignInState;
  readonly step: Step | null;
  readonly seats: readonly Seat[];
  /** The rest of the code is there, and the settings have been checked. */
  readonly isSetUp: boolean;
  /** Okta sent a user back who was asked for more: a script is not to send them there again. */
  readonly isBack: boolean;
}

/** What `set-up` found. */
export interface Findings {
  /** False where a backend, or Okta's own page, has the tokens. */
  readonly keepsTokens: boolean;
  /** The page was loaded by a redirect back to this client. */
  readonly isCallback: boolean;
  /** Tokens that can be used, that a refresh token may renew, or none of use. */
  readonly stored: { readonly user: UserClaims } | 'renewable' | null;
  readonly sso: boolean;
  /** What a backend's page is shown with. */
  readonly why?: Partial<Showing>;
}

/** `asked`: what a user was asked for who was signed in when it began. */
export type Redeemed = {
  readonly asked: Pick<SignInDemand, 'acrValues' | 'maxAge'> | null;
} & (
  | { readonly kind: 'signed-in'; readonly user: UserClaims; readonly returnTo: string | null }
  | { readonly kind: 'rejected'; readonly error: SignInError; readonly startPage: string | null }
  | { readonly kind: 'interaction-required'; readonly startPage: string | null }
);

export type FormEnd =
  | { readonly kind: 'signed-in'; readonly user: UserClaims; readonly returnTo: string | null }
  /** The form had been in use: another one is worth a try. */
  | { readonly kind: 'interrupted'; readonly error: SignInError }
  | { readonly kind: 'failed'; readonly error: SignInError }
  /** The sign-in goes on elsewhere: at the backend, or at Okta. */
  | { readonly kind: 'leaving' }
  | { readonly kind: 'removed' };

export type Happening =
  /** The page was loaded, or all begins again; `user` by the URL and the storage alone. */
  | { readonly type: 'began'; readonly user: UserClaims | null }
  | { readonly type: 'was-set-up'; readonly step: Step; readonly found: Findings }
  | {
      readonly type: 'redeemed';
      readonly step: Step;
      readonly result: Redeemed;
      readonly stored: UserClaims | null;
    }
  /** Of `renew` and `sso`: null where no user was found. */
  | {
      readonly type: 'found-user';
      readonly step: Step;
      readonly user: UserClaims | null;
      readonly sso: boolean;
    }
  /** The browser is leaving the page. */
  | { readonly type: 'left'; readonly step: Step }
  | { readonly type: 'step-failed'; readonly step: Step; readonly error: SignInError }
  /** The tokens are others, not by a step of this session: another tab, another client, the end of their life. */
  | {
      readonly type: 'tokens-changed';
      readonly user: UserClaims | null;
      readonly source: 'storage' | 'other-tab';
    }
  /** `isCallback`: the address may be a redirect back; `sso`: the org's session is asked for first. */
  | {
      readonly type: 'seat-came';
      readonly seat: Pick<Seat, 'id' | 'opens' | 'error'>;
      readonly isCallback: boolean;
      readonly sso: boolean;
    }
  /** Its settings are others. */
  | {
      readonly type: 'seat-changed';
      readonly seat: Pick<Seat, 'id' | 'opens' | 'error'>;
      readonly isSameForm: boolean;
    }
  /** Its settings, the same as before, have been checked. */
  | { readonly type: 'seat-checked'; readonly seat: Pick<Seat, 'id' | 'opens' | 'error'> }
  | { readonly type: 'seat-left'; readonly id: object }
  | { readonly type: 'form-placed'; readonly showing: Showing; readonly form: FormPlace }
  | { readonly type: 'form-ended'; readonly showing: Showing; readonly end: FormEnd }
  /** `isByUser`: by a click or a key, not by a script alone. */
  | {
      readonly type: 'asked-to-sign-in';
      readonly id: object;
      readonly isByUser: boolean;
      readonly demand: SignInDemand | null;
    }
  | {
      readonly type: 'asked-for-hosted-page';
      readonly isByUser: boolean;
      readonly demand: SignInDemand | null;
    }
  /** A user who is signed in does without what was asked for. */
  | { readonly type: 'gave-up'; readonly id: object }
  /** `isLeaving`: Okta's session is ended, too, by leaving for its logout. */
  | { readonly type: 'asked-to-sign-out'; readonly isLeaving: boolean; readonly removed: object }
  /** Back brought the page from the browser's cache. */
  | { readonly type: 'came-back' }
  | { readonly type: 'went-online' };

export const BEGINNING: Machine = {
  state: INITIAL_STATE,
  step: null,
  seats: [],
  isSetUp: false,
  isBack: false,
};

const OF_NETWORK: ReadonlySet<string> = new Set([
  'network',
  'renewal-failed',
  'widget-load-failed',
]);
const isOfNetwork = (error: SignInError | null): boolean =>
  error !== null && OF_NETWORK.has(error.code);

/** A mere hint at who is to sign in asks nothing of who is in. */
const asksForMore = (demand: SignInDemand | null): boolean =>
  demand !== null && (demand.acrValues ?? demand.maxAge ?? demand.idp) !== null;

/** What is known after `happening`; the same object where it changes nothing. */
export function next(machine: Machine, happening: Happening): Machine {
  const { state, step, seats } = machine;
  if ('step' in happening && happening.step !== step) return machine;
  if ('showing' in happening && !seats.some(({ showing }) => showing === happening.showing))
    return machine;
  switch (happening.type) {
    case 'began':
      return begin(machine, happening.user);
    case 'was-set-up':
      return afterSetUp(machine, happening.found);
    case 'redeemed':
      return afterRedemption(machine, happening.result, happening.stored);
    case 'found-user':
      if (happening.user)
        return enter(machine, happening.user, step?.type === 'sso' ? 'sso' : 'storage');
      if (happening.sso) return { ...machine, step: { type: 'sso' } };
      // Other tags may have their form already.
      return state.status === 'signed-out'
        ? { ...machine, step: null, seats: seats.map((seat) => openedOrWaiting(machine, seat)) }
        : offer(machine);
    case 'left':
      return machine;
    case 'step-failed':
      return afterFailure(machine, happening.error);
    case 'tokens-changed':
      return afterTokens(machine, happening.user, happening.source);
    case 'seat-came':
      return seatCame(machine, { ...happening.seat, ...UNASKED }, happening);
    case 'seat-changed':
      return seatChanged(machine, happening.seat, happening.isSameForm);
    case 'seat-checked':
      return withSeat(machine, happening.seat.id, (seat) => ({
        ...seat,
        ...happening.seat,
        demand: happening.seat.error ? null : seat.demand,
      }));
    case 'seat-left':
      return { ...machine, seats: seats.filter(({ id }) => id !== happening.id) };
    case 'form-placed':
      return withShowing(machine, happening.showing, (seat) => ({ ...seat, form: happening.form }));
    case 'form-ended':
      return afterForm(machine, happening.showing, happening.end);
    case 'asked-to-sign-in':
      return afterAsking(machine, happening);
    case 'asked-for-hosted-page':
      return state.status === 'signed-in' && !happening.demand
        ? machine
        : askHosted(machine, happening.isByUser, happening.demand);
    case 'gave-up':
      return withSeat(machine, happening.id, (seat) => ({ ...seat, ...UNASKED }));
    case 'asked-to-sign-out':
      return happening.isLeaving
        ? leave(machine, { type: 'log-out', removed: happening.removed })
        : offer(machine, { isAnew: true });
    case 'came-back':
      return state.status === 'signed-in' ? machine : begin(machine, null);
    case 'went-online':
      if (state.status === 'failed' && isOfNetwork(state.error)) return begin(machine, null);
      if (state.status === 'signed-in' && !machine.isSetUp && !step)
        return { ...machine, step: { type: 'set-up', isQuiet: false } };
      return {
        ...machine,
        seats: seats.map((seat) =>
          isOfNetwork(seat.failure)
            ? opened(machine, { ...seat, failure: null, isWanted: true })
            : seat,
        ),
      };
  }
}

/** How one tag stands. */
export function stateOf({ state }: Machine, seat: Seat | undefined): SignInState {
  if (seat?.error) return { status: 'failed', error: seat.error };
  if (state.status === 'signed-in' && seat?.demand)
    return { ...state, form: seat.form, error: seat.failure ?? seat.showing?.error ?? null };
  if (state.status !== 'signed-out' || !seat) return state;
  if (seat.failure) return { status: 'failed', error: seat.failure };
  return {
    status: 'signed-out',
    form: seat.form,
    error: seat.showing ? seat.showing.error : state.error,
  };
}

function begin(machine: Machine, user: UserClaims | null): Machine {
  const started: Machine = {
    ...machine,
    state: INITIAL_STATE,
    seats: machine.seats.map(closed),
    step: { type: 'set-up', isQuiet: user !== null },
  };
  return user ? { ...enter(started, user, 'storage'), step: started.step } : started;
}

function afterSetUp(
  before: Machine,
  { keepsTokens, isCallback, stored, sso, why }: Findings,
): Machine {
  const machine = { ...before, isSetUp: true };
  if (isCallback)
    return {
      ...machine,
      state: machine.state.status === 'starting' ? { status: 'completing' } : machine.state,
      step: { type: 'redeem' },
    };
  if (machine.state.status === 'signed-in') {
    // The user was greeted by what was stored before; since then another tab may have signed out, or another user in.
    if (!stored) return offer(machine, { isAnew: true });
    const greeted = { ...machine, step: null };
    return stored === 'renewable' || stored.user.sub === machine.state.user.sub
      ? greeted
      : enter(greeted, stored.user, 'other-tab');
  }
  if (!keepsTokens) return offer(machine, why);
  if (stored === 'renewable') return { ...machine, step: { type: 'renew' } };
  if (stored) return enter(machine, stored.user, 'storage');
  return sso ? { ...machine, step: { type: 'sso' } } : offer(machine);
}

function afterRedemption(before: Machine, result: Redeemed, stored: UserClaims | null): Machine {
  const machine = { ...before, step: null, isBack: result.asked !== null };
  switch (result.kind) {
    case 'signed-in':
      return enter(machine, result.user, 'callback', result.returnTo);
    case 'rejected':
      // It takes nothing from a user who is signed in already; the driver tells the error.
      return stored
        ? enter(machine, stored, 'storage')
        : offer(machine, { error: result.error, startPage: result.startPage });
    case 'interaction-required': {
      const { startPage, asked } = result;
      return stored
        ? resume(enter(machine, stored, 'storage'), startPage, asked)
        : offer(machine, { isResumed: true, startPage });
    }
  }
}

function afterFailure(machine: Machine, error: SignInError): Machine {
  // The logout could not be reached: the tokens are gone all the same.
  if (machine.step?.type === 'log-out') return offer(machine, { isAnew: true });
  // A user who was greeted stays; what could not be fetched is asked for again by what needs it.
  if (machine.state.status === 'signed-in' && isOfNetwork(error)) return { ...machine, step: null };
  return {
    ...machine,
    state: { status: 'failed', error },
    step: null,
    seats: machine.seats.map(closed),
  };
}

function afterTokens(
  machine: Machine,
  user: UserClaims | null,
  source: 'storage' | 'other-tab',
): Machine {
  const { status } = machine.state;
  if (status === 'starting' || status === 'completing' || status === 'redirecting') return machine;
  if (user) return enter(machine, user, source);
  return status === 'signed-in' ? offer(machine, { isAnew: true }) : machine;
}

function seatCame(
  machine: Machine,
  seat: Seat,
  { isCallback, sso }: { readonly isCallback: boolean; readonly sso: boolean },
): Machine {
  const { state, isSetUp } = machine;
  const seated = { ...machine, seats: [...machine.seats, seat] };
  // Its settings may be the ones that the session can go by.
  if (state.status === 'failed' && state.error.code === 'configuration' && !seat.error)
    return begin(seated, null);
  if (isSetUp && isCallback) return { ...seated, step: { type: 'set-up', isQuiet: false } };
  if (state.status === 'signed-out' && sso)
    return {
      ...withSeat(seated, seat.id, (one) => ({ ...one, form: 'loading' })),
      step: { type: 'sso' },
    };
  return checkedAnew(withSeat(seated, seat.id, (one) => opened(machine, one)));
}

function seatChanged(
  machine: Machine,
  changed: Pick<Seat, 'id' | 'opens' | 'error'>,
  isSameForm: boolean,
): Machine {
  const { state } = machine;
  const after = withSeat(machine, changed.id, (seat) => {
    if (isSameForm && seat.error === changed.error)
      return seat.opens === changed.opens ? seat : { ...seat, opens: changed.opens };
    // A form that was there comes again.
    return opened(machine, {
      ...closed(seat),
      ...changed,
      failure: null,
      // A tag whose settings are wrong can ask for nothing.
      demand: changed.error || changed.opens === 'hosted' ? null : seat.demand,
      isWanted: seat.isWanted || seat.showing !== null,
    });
  });
  if (state.status === 'failed' && !changed.error) return begin(after, null);
  return checkedAnew(after);
}

/** Settings that are being checked while others come are out of date. */
const checkedAnew = (machine: Machine): Machine =>
  machine.step?.type === 'set-up' ? { ...machine, step: { ...machine.step } } : machine;

function afterForm(machine: Machine, showing: Showing, end: FormEnd): Machine {
  switch (end.kind) {
    case 'signed-in':
      return enter(
        withShowing(machine, showing, (seat) => ({ ...seat, ...UNASKED })),
        end.user,
        'widget',
        end.returnTo,
      );
    case 'interrupted':
      return withShowing(machine, showing, (seat) => ({
        ...seat,
        form: 'loading',
        showing: { ...showing, error: end.error, isAnew: false, isResumed: false },
      }));
    case 'failed':
      return withShowing(machine, showing, (seat) => ({ ...closed(seat), failure: end.error }));
    case 'leaving':
      return leave(machine, machine.step);
    case 'removed':
      return withShowing(machine, showing, (seat) => ({ ...closed(seat), demand: null }));
  }
}

function afterAsking(
  machine: Machine,
  {
    id,
    isByUser,
    demand: asked,
  }: { readonly id: object; readonly isByUser: boolean; readonly demand: SignInDemand | null },
): Machine {
  const seat = machine.seats.find((one) => one.id === id);
  if (seat?.error && machine.state.status === 'signed-in') return machine;
  // After a failure the same is asked for again.
  const demand = asked ?? (seat?.failure ? seat.demand : null);
  const wanted = withSeat(machine, id, (one) => ({
    ...one,
    isWanted: true,
    failure: null,
    demand: demand ?? one.demand,
  }));
  switch (machine.state.status) {
    case 'failed':
    case 'redirecting':
      return begin(wanted, null);
    case 'signed-out':
      if (seat?.opens === 'hosted' || demand?.idp) return askHosted(machine, isByUser, demand);
      return withSeat(wanted, id, (one) => opened(machine, demand ? closed(one) : one));
    case 'starting':
    case 'completing':
      return wanted;
    case 'signed-in':
      if (!demand) return machine;
      if (seat?.opens === 'hosted' || demand.idp) return askHosted(machine, isByUser, demand);
      return withSeat(wanted, id, (one) => opened(machine, closed(one)));
  }
}

/** A script that asks whenever no user is signed in would go to Okta, which refuses, and back without end. */
const askHosted = (
  machine: Machine,
  isByUser: boolean,
  demand: SignInDemand | null = null,
): Machine =>
  !isByUser &&
  (demand ? machine.isBack : machine.state.status === 'signed-out' && machine.state.error)
    ? machine
    : leave(machine, { type: 'leave', demand });

/** Okta sent a user who is signed in back to go on with what they were asked for: in the first form. */
function resume(
  machine: Machine,
  startPage: string | null,
  asked: Pick<SignInDemand, 'acrValues' | 'maxAge'> | null,
): Machine {
  const first = machine.seats.find(
    ({ opens, error }) => !error && (opens === 'itself' || opens === 'asked'),
  );
  const { acrValues, maxAge } = asked ?? { acrValues: null, maxAge: null };
  const demand: SignInDemand = { acrValues, maxAge, loginHint: null, idp: null };
  return withSeat(machine, first?.id ?? machine, (seat) =>
    opened(
      machine,
      { ...seat, isWanted: true, demand },
      { ...PLAIN, isResumed: true, startPage, demand },
    ),
  );
}

const PLAIN: Showing = {
  error: null,
  startPage: null,
  isAnew: false,
  isResumed: false,
  demand: null,
};

/** What a seat is before it was asked for anything. */
const UNASKED = {
  isWanted: false,
  demand: null,
  form: 'waiting',
  showing: null,
  failure: null,
} as const;

const closed = (seat: Seat): Seat => ({ ...seat, form: 'waiting', showing: null, failure: null });

/** The seat with its form under way, where there is one to show now: for a user who is signed in, only what they were asked for. */
function opened(
  { state }: Pick<Machine, 'state'>,
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
const openedOrWaiting = (machine: Machine, seat: Seat): Seat =>
  seat.showing ? seat : opened(machine, { ...seat, form: 'waiting' });

/** No user is signed in: every seat that opens by itself, or is wanted, has a form, and the first of them tells why. Where Okta's page is wanted, the page is left. */
function offer(machine: Machine, why: Partial<Showing> = {}): Machine {
  const state: SignInState = { status: 'signed-out', form: 'waiting', error: why.error ?? null };
  let first = true;
  // What a user was asked for who is not signed in any more is not asked of the next one.
  const isOver = machine.state.status === 'signed-in';
  const seats = machine.seats.map((seat) => {
    const demand = isOver ? null : seat.demand;
    const isWanted = seat.isWanted && !(isOver && seat.demand);
    const after = opened(
      { state },
      { ...closed(seat), demand, isWanted },
      {
        ...PLAIN,
        ...why,
        demand,
        error: first ? (why.error ?? null) : null,
      },
    );
    if (after.showing) first = false;
    return after;
  });
  const offered: Machine = { ...machine, state, step: null, seats };
  const hosted = seats.find(
    ({ opens, isWanted, demand }) => isWanted && (opens === 'hosted' || demand?.idp),
  );
  return hosted ? askHosted(offered, false, hosted.demand) : offered;
}

function enter(
  machine: Machine,
  user: UserClaims,
  source: SignInSource,
  returnTo: string | null = null,
): Machine {
  const { state, step } = machine;
  const isIn = state.status === 'signed-in';
  // What comes after an entry for the same user, a renewal say, only refreshes the claims.
  if (isIn && state.user.sub === user.sub) return { ...machine, state: { ...state, user } };
  const entered: Machine = {
    ...machine,
    state: { status: 'signed-in', user, source, returnTo },
    step: isIn ? step : null,
  };
  // What a script asked for before it was known who is in, it asks of this user.
  const seats = machine.seats.map((seat) => {
    if (isIn || !asksForMore(seat.demand)) return { ...seat, ...UNASKED };
    return opened(entered, { ...closed(seat), isWanted: false });
  });
  const hosted = seats.find(({ opens, demand }) => demand && (opens === 'hosted' || demand.idp));
  if (!hosted) return { ...entered, seats };
  const unasked = seats.map((seat) => (seat === hosted ? { ...seat, ...UNASKED } : seat));
  return askHosted({ ...entered, seats: unasked }, false, hosted.demand);
}

/** No seat is wanted any more: when Back brings the page again, it is not left again at once. */
const leave = (machine: Machine, step: Step | null): Machine => ({
  ...machine,
  state: { status: 'redirecting' },
  step,
  seats: machine.seats.map((seat) => ({ ...seat, ...UNASKED })),
});

const withSeat = (machine: Machine, id: object, change: (seat: Seat) => Seat): Machine => ({
  ...machine,
  seats: machine.seats.map((seat) => (seat.id === id ? change(seat) : seat)),
});

const withShowing = (
  machine: Machine,
  showing: Showing,
  change: (seat: Seat) => Seat,
): Machine => ({
  ...machine,
  seats: machine.seats.map((seat) => (seat.showing === showing ? change(seat) : seat)),
});
