import { partNotLoaded } from '../errors/part-not-loaded.js';
import type { SignInError } from '../errors/sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import {
  readLastActivity,
  readStoredTokens,
  takeStoredTokens,
} from '../okta/tokens-without-sdk.js';
import { address } from '../page/address.js';
import { openPopup } from '../page/open-popup.js';
import { isByUser } from '../page/by-user.js';
import { markMoment, measured } from '../page/timing.js';
import { whenIdle } from '../page/when-idle.js';
import type { Happening, Step } from './happening.js';
import { BEGINNING, next, stateOf, type Machine } from './machine.js';
import type { Member } from './member.js';
import type { Seat, Showing } from './seat.js';
import { isRedirectBack, storedUser } from './page-load.js';
import { errorOf } from './state-changes.js';
import { tellViews, type View } from './session-views.js';
import type { SignInDemand, SignInOptions } from '../settings/sign-in-demand.js';
import type { SessionWork } from './session-work.js';
import type { Source } from './settings-in-use.js';
import {
  INITIAL_STATE,
  isSettled,
  type SignedOutReason,
  type SignInState,
  type SignInStatus,
} from './sign-in-state.js';

export interface SignOutOptions {
  /** `global` ends Okta's session too and leaves for its logout; `local` stays on this page and keeps Okta's session; every tab of this app is signed out. Default `global`. */
  readonly scope?: 'global' | 'local';
}

/** How a session stands. Frozen; the same object until something changes. */
export interface SessionSnapshot {
  readonly status: SignInStatus;
  /** Claims about the signed-in user, or null. */
  readonly user: UserClaims | null;
  readonly error: SignInError | null;
}

/**
 * One sign-in of a document: tells the machine what happens, begins and ends the steps that it names, and fires events from the difference of two states. The tags
 * with the same settings are its views; the page sees it as an `OktaSession`.
 */
export class Session extends EventTarget {
  /** Whose settings it may go by, in the order of their coming: its tags, and what the page asked for itself. */
  readonly #sources = new Set<Source>();
  readonly #views = new Map<object, View>([[this, { target: this, state: INITIAL_STATE }]]);
  readonly #subscribers = new Set<(snapshot: SessionSnapshot) => void>();
  /** What is under way, and what ends it. */
  readonly #begun = new Map<Step | Showing, AbortController>();
  readonly #waiting = new Set<() => void>();
  #machine: Machine = BEGINNING;
  #snapshot: SessionSnapshot = snapshotOf(INITIAL_STATE);
  #listening: AbortController | undefined;
  /** The step that was begun last. */
  #running: Promise<void> | undefined;
  #loading: Promise<SessionWork> | undefined;
  #work: SessionWork | undefined;
  #signingOut: Promise<void> | undefined;
  /** The source that came last: a session without one can sign out still. */
  #last: Source | undefined;

  /** @param key what tells it from the document's other sessions */
  constructor(readonly key: unknown) {
    super();
  }

  get machine(): Machine {
    return this.#machine;
  }

  get members(): readonly Member[] {
    return [...this.#sources].filter(isMember);
  }

  /** Those with a form first: they say how the sign-in is done, and the others only that it is this one. */
  get sources(): readonly Source[] {
    const sources = [...this.#sources].sort((a, b) => Number(hasForm(b)) - Number(hasForm(a)));
    return sources.length > 0 || !this.#last ? sources : [this.#last];
  }

  /** Counts a tag among the views, or the settings that the page asked with. The first begins the session. */
  join(source: Source | Member): void {
    this.#last = source;
    this.#sources.add(source);
    let came: Happening | null = null;
    if (isMember(source)) {
      this.#views.set(source, {
        target: source.target,
        member: source,
        state: source.state,
        isReturning: source.state.status === 'signed-in',
      });
      came = {
        type: 'seat-came',
        seat: { id: source, ...this.#check(source) },
        isCallback: isRedirectBack(address.url()),
        sso: Boolean(source.settings.sso),
      };
    }
    if (!this.#listening) {
      if (came) this.#machine = next(this.#machine, came);
      this.#begin(source);
    } else if (came) this.happen(came);
  }

  leave(source: Source): void {
    this.#sources.delete(source);
    this.#views.delete(source);
    this.#work?.forget(source);
    this.happen({ type: 'seat-left', id: source });
    if (!this.isUnused) {
      this.#work?.checkRefused();
      return;
    }
    this.#listening?.abort();
    this.#listening = undefined;
    for (const ending of this.#begun.values()) ending.abort();
    this.#begun.clear();
    this.#work?.end();
    this.#machine = BEGINNING;
  }

  /** Whether no tag is left, and the page has not asked for it itself: then it has ended. */
  get isUnused(): boolean {
    return this.#sources.size === 0;
  }

  /** The settings of a tag are others, but for the same session. */
  change(member: Member): void {
    this.#last = member;
    const { isSameForm, ...checked } = this.#check(member);
    this.happen({ type: 'seat-changed', seat: { id: member, ...checked }, isSameForm });
  }

  /** How a tag stands; how the session stands, for anything else. */
  stateOf(member: object): SignInState {
    return stateOf(this.#machine, this.#seat(member));
  }

  #seat(member: object): Seat | undefined {
    return this.#machine.seats.find(({ id }) => id === member);
  }

  /** Resolves when the form of this tag can be used, or can't be had; when the page is being left. */
  async showForm(id: object, options: SignInOptions | null = null): Promise<void> {
    const isUsers = isByUser(); // Of this task.
    const demand = options && (await this.load()).demandOf(options);
    this.#work?.beforeAsking(id);
    this.happen({ type: 'asked-to-sign-in', id, isByUser: isUsers, demand });
    await this.until(() => this.#isShown(id));
  }

  /** Asks the user who is signed in for more, and resolves when they have done it, or given up. @throws {SignInError} what keeps the page from asking */
  async stepUp(demand: SignInDemand): Promise<void> {
    const isUsers = isByUser();
    const { seats } = this.#machine;
    // The user is asked for one thing at a time, and what another call asked for may be enough for this one.
    const isAsked = () =>
      this.#machine.seats.some(
        ({ demand: one, error, opens }) => one && !error && opens !== 'hosted',
      );
    if (!isAsked()) {
      const seat = seats.find(({ opens, error }) => opens !== 'never' && !error);
      if (seat) this.happen({ type: 'asked-to-sign-in', id: seat.id, isByUser: isUsers, demand });
      else (await this.load()).signInElsewhere(isUsers, demand);
    }
    await this.until(() => this.#machine.state.status !== 'redirecting' && !isAsked());
  }

  #isShown(id: object): boolean {
    const state = this.stateOf(id);
    if (!isSettled(state)) return false;
    if (!('form' in state) || this.#seat(id)?.opens === 'hosted') return true;
    if (state.status === 'signed-in' && state.error) return true;
    return state.form !== 'loading' && state.form !== 'waiting';
  }

  /**
   * The form in the tag that asks, or in the first one; without one, Okta's own page with `mode: 'redirect'`, else `signInUrl`.
   *
   * @param asking the tag
   * @throws {SignInError} `configuration`
   */
  async signIn(options?: SignInOptions, asking?: Source): Promise<void> {
    const isUsers = isByUser();
    // In this task, which is the click's: later the browser would block the window.
    const popup = options?.display === 'popup' ? openPopup() : undefined;
    if (popup !== undefined) {
      const work = await this.load().catch((error: unknown) => {
        popup?.close();
        throw error;
      });
      return work.signInByPopup(options ?? {}, popup, isUsers);
    }
    const seats = this.#machine.seats.filter(({ opens }) => opens !== 'never');
    const seat =
      seats.find(({ id }) => id === asking) ?? seats.find(({ error }) => !error) ?? seats[0];
    if (seat) return this.showForm(seat.id, options);
    const work = await this.#settled();
    const demand = options ? work.demandOf(options) : null;
    if (demand || this.#machine.state.status !== 'signed-in')
      work.signInElsewhere(isUsers, demand, asking);
  }

  /** The tokens leave the browser in this task. A second call while the first is under way is the same sign-out. */
  signOut({ scope = 'global' }: SignOutOptions = {}): Promise<void> {
    return (this.#signingOut ??= this.#signOut(scope === 'global').finally(() => {
      this.#signingOut = undefined;
    }));
  }

  async #signOut(isLeaving: boolean): Promise<void> {
    const work = this.#work;
    const [source] = this.sources;
    const isCleared = work !== undefined;
    const removed = work?.clear() ?? (source ? takeStoredTokens(source.settings) : []);
    this.happen({ type: 'asked-to-sign-out', isLeaving, removed, isCleared }, 'user');
    if (isLeaving) return this.#running;
    const loaded = await this.load().catch(() => null); // What can't be revoked is out of the browser all the same.
    await loaded?.afterSignOut(removed, isCleared);
  }

  get mayLeaveForHostedPage(): boolean {
    return this.#work?.mayLeaveForHostedPage ?? false;
  }

  async whenSettled(id: object = this): Promise<SignInStatus> {
    await this.until(() => isSettled(this.stateOf(id)));
    return this.stateOf(id).status;
  }

  get snapshot(): SessionSnapshot {
    return this.#snapshot;
  }

  readonly subscribe = (listener: (snapshot: SessionSnapshot) => void): (() => void) => {
    const own = (snapshot: SessionSnapshot) => listener(snapshot); // The same function may subscribe twice.
    this.#subscribers.add(own);
    own(this.#snapshot);
    return () => void this.#subscribers.delete(own);
  };

  readonly getAccessToken = async (): Promise<string> =>
    (await this.#settled()).calls.getAccessToken();

  async getIdToken(): Promise<string> {
    return (await this.#settled()).calls.getIdToken();
  }

  async getUser(): Promise<UserClaims> {
    return (await this.#settled()).calls.getUser();
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    // What is asked for here must not go elsewhere by a `<base>` that was put into the page.
    const isRelative = typeof input === 'string' && !URL.canParse(input);
    const request = new Request(isRelative ? address.resolve(input) : input, init);
    const isRepeatable = !(init?.body instanceof ReadableStream);
    return (await this.#settled()).calls.fetch(request, isRepeatable);
  };

  async #settled(): Promise<SessionWork> {
    const work = await this.load();
    await this.whenSettled();
    return work;
  }

  /** @internal */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** From the settings as they stand; the whole configuration is checked once the work is there. */
  #check(member: Member): { opens: Seat['opens']; error: SignInError | null; isSameForm: boolean } {
    const { mode, manual } = member.settings;
    return (
      this.#work?.check(member) ?? {
        opens:
          mode === 'redirect' ? 'hosted' : !member.hasForm ? 'never' : manual ? 'asked' : 'itself',
        error: null,
        isSameForm: true,
      }
    );
  }

  #begin({ settings, pageUrl }: Source): void {
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', () => this.happen({ type: 'went-online' }), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#work?.comeBack(), {
      signal,
    });
    this.happen({
      type: 'began',
      user: storedUser(
        settings,
        pageUrl,
        readStoredTokens(settings),
        Date.now(),
        readLastActivity(settings),
      ),
    });
  }

  /** @param reason why a user who was in is not in any more */
  happen(happening: Happening, reason?: SignedOutReason): void {
    const previous = this.#machine;
    const now = next(previous, happening);
    if (now === previous) return;
    this.#machine = now;
    const tasks = new Set<object | null>([now.step, ...now.seats.map(({ showing }) => showing)]);
    for (const [task, ending] of this.#begun) {
      if (tasks.has(task)) continue;
      this.#begun.delete(task);
      ending.abort();
    }
    if (now.state.status !== previous.state.status) markMoment(now.state.status);
    this.#updateSnapshot();
    const returnTo = tellViews(
      this.#views,
      (view) => this.stateOf(view),
      previous,
      happening,
      reason,
    );
    if (returnTo !== null && this.#work?.mayLeave && returnTo !== address.url().href)
      address.leaveFor(returnTo, isAfterRedirect(happening) ? 'replace' : 'assign');
    // A listener may have changed things meanwhile: what is begun is what the machine says now.
    const { step, seats } = this.#machine;
    if (step) this.#do(step, null);
    for (const { id, showing } of seats) if (showing) this.#do(showing, id);
    this.#work?.watch();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  #updateSnapshot(): void {
    const snapshot = snapshotOf(this.#machine.state);
    const { status, user, error } = this.#snapshot;
    if (snapshot.status === status && snapshot.user === user && snapshot.error === error) return;
    this.#snapshot = snapshot;
    for (const tell of [...this.#subscribers]) {
      try {
        tell(snapshot);
      } catch (fault) {
        reportError(fault); // As a listener's: what the page does wrong keeps no sign-in from going on.
      }
    }
  }

  /** Begins a step, or shows a form in a tag, unless that is under way. */
  #do(task: Step | Showing, member: object | null): void {
    if (this.#begun.has(task)) return;
    const ending = new AbortController();
    this.#begun.set(task, ending);
    const isQuiet = 'isQuiet' in task && task.isQuiet;
    const running = (isQuiet ? new Promise<void>(whenIdle) : Promise.resolve())
      .then(() => this.load())
      .then(
        (work) =>
          'type' in task
            ? work.run(task, ending.signal)
            : work.show(member as Member, task, ending.signal),
        (error: unknown) =>
          this.happen(
            'type' in task
              ? { type: 'step-failed', step: task, error: error as SignInError }
              : {
                  type: 'form-ended',
                  showing: task,
                  end: { kind: 'failed', error: error as SignInError },
                },
          ),
      );
    running.catch(() => undefined);
    if ('type' in task) this.#running = running;
  }

  /** Fires an event at the session and at each of its tags. False where a listener prevents what follows. */
  fire(create: () => Event): boolean {
    return [...this.#views.values()]
      .map(({ target }) => target.dispatchEvent(create()))
      .every(Boolean);
  }

  /** @throws {SignInError} `network` */
  load(): Promise<SessionWork> {
    return (this.#loading ??= importWork().then(
      ({ SessionWork }) => {
        const work = (this.#work = new SessionWork(this));
        // It failed because this code could not be fetched before.
        if (this.#machine.state.status === 'failed') this.happen({ type: 'went-online' });
        return work;
      },
      (cause: unknown) => {
        this.#loading = imported = undefined;
        throw partNotLoaded('okta-sign-in-element', cause);
      },
    ));
  }
}

/** Okta sent the user to this page: its entry in the history is replaced, so that Back leads past it. */
const isAfterRedirect = (happening: Happening): boolean =>
  happening.type === 'redeemed' ||
  (happening.type === 'form-ended' && happening.showing.startPage !== null);

/** Whether a form can be shown at it. */
export const hasForm = (source: Source): boolean => isMember(source) && source.hasForm;

export const isMember = (source: Source): source is Member => 'target' in source;

const snapshotOf = (state: SignInState): SessionSnapshot =>
  Object.freeze({
    status: state.status,
    user: state.status === 'signed-in' ? state.user : null,
    error: errorOf(state),
  });

let imported: Promise<typeof import('./session-work.js')> | undefined;

const importWork = () => (imported ??= measured('session', import('./session-work.js')));
