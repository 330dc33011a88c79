import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { SignInDemand } from '../settings/sign-in-demand.js';
import type { Findings, FormEnd, Happening, Redeemed, Step } from './happening.js';
import {
  asksForMore,
  closed,
  opened,
  openedOrWaiting,
  PLAIN,
  UNASKED,
  type Seat,
  type Showing,
} from './seat.js';
import { INITIAL_STATE, isSettled, type SignInSource, type SignInState } from './sign-in-state.js';

// Decides everything about a session: what is known, what can happen, and what is known after that. Pure. The driver begins and ends the steps that are
// named here, and fires events from the difference of two states.

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
    case 'asked-for-popup': {
      const { popup, demand } = happening;
      if (!isSettled(state) || state.status === 'redirecting') return machine;
      const asking = state.status === 'signed-out' ? { ...state, error: null } : state;
      return { ...machine, state: asking, step: { type: 'popup', popup, demand } };
    }
    case 'popup-ended':
      return afterPopup(machine, happening);
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
    case 'asked-to-sign-out': {
      const { isLeaving, removed, isCleared } = happening;
      return isLeaving
        ? leave(machine, { type: 'log-out', removed, isCleared })
        : offer(machine, { isAnew: true });
    }
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

function afterPopup(
  before: Machine,
  {
    user,
    returnTo,
    error,
  }: {
    readonly user: UserClaims | null;
    readonly returnTo: string | null;
    readonly error: SignInError | null;
  },
): Machine {
  const { state } = before;
  const machine: Machine = {
    ...before,
    // Of a user who is signed in the driver tells it.
    state: error && state.status === 'signed-out' ? { ...state, error } : state,
    step: before.isSetUp ? null : { type: 'set-up', isQuiet: false },
    // A tag that came while Okta's session was asked for waits still.
    seats: before.seats.map((seat) => openedOrWaiting(before, seat)),
  };
  return user ? enter(machine, user, 'callback', returnTo) : machine;
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
