import { partNotLoaded } from '../errors/part-not-loaded.js';
import { readStoredTokens, takeStoredTokens } from '../okta/tokens-without-sdk.js';
import { address } from '../page/address.js';
import { markMoment, measured } from '../page/timing.js';
import { whenIdle } from '../page/when-idle.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { BEGINNING, next, stateOf, type Happening, type Machine, type Seat, type Showing, type Step } from './machine.js';
import type { Member } from './member.js';
import { isRedirectBack, storedUser } from './page-load.js';
import { tellViews, type View } from './session-views.js';
import type { SessionWork, Source } from './session-work.js';
import { INITIAL_STATE, isSettled, type SignedOutReason, type SignInState, type SignInStatus } from './sign-in-state.js';

export interface SignOutOptions {
  /** `global` ends Okta's session too and leaves for its logout; `local` signs out of this page only. Default `global`. */
  readonly scope?: 'global' | 'local';
}

/**
 * One sign-in of a document: tells the machine what happens, begins and ends the steps that it names, and fires events from the difference of two states. The tags
 * with the same settings are its views.
 */
export class Session extends EventTarget {
  readonly #source: Source | null;
  readonly #members = new Set<Member>();
  readonly #views = new Map<object, View>([[this, { target: this, state: INITIAL_STATE }]]);
  /** What is under way, and what ends it. */
  readonly #begun = new Map<Step | Showing, AbortController>();
  readonly #waiting = new Set<() => void>();
  #machine: Machine = BEGINNING;
  #listening: AbortController | undefined;
  /** The step that was begun last. */
  #running: Promise<void> | undefined;
  #loading: Promise<SessionWork> | undefined;
  #work: SessionWork | undefined;
  #signingOut: Promise<void> | undefined;
  /** The tag that came last: a session without one can sign out still. */
  #last: Source | undefined;

  /** What tells it from the document's other sessions. */
  readonly key: unknown;

  /** @param source of a session that the page asked for itself; null where its tags bring the settings */
  constructor(key: unknown, source: Source | null) {
    super();
    this.key = key;
    this.#source = source;
    if (source) this.#begin(source);
  }

  get machine(): Machine {
    return this.#machine;
  }

  get members(): ReadonlySet<Member> {
    return this.#members;
  }

  /** Whose settings it may go by, in their order. */
  get sources(): readonly Source[] {
    const sources = [this.#source, ...this.#members].filter((source) => source !== null);
    return sources.length > 0 || !this.#last ? sources : [this.#last];
  }

  /** Counts a tag among the views; the first begins the session. */
  join(member: Member): void {
    this.#last = member;
    this.#members.add(member);
    this.#views.set(member, { target: member.target, member, state: member.state, isReturning: member.state.status === 'signed-in' });
    const came: Happening = { type: 'seat-came', seat: { id: member, ...this.#check(member) }, isCallback: isRedirectBack(address.url()), sso: Boolean(member.settings.sso) };
    if (this.#listening) this.happen(came);
    else {
      this.#machine = next(this.#machine, came);
      this.#begin(member);
    }
  }

  /** Whether it has no tag, and the page has not asked for it itself: then it has ended. */
  get isUnused(): boolean {
    return this.#members.size === 0 && !this.#source;
  }

  leave(member: Member): void {
    this.#members.delete(member);
    this.#views.delete(member);
    this.#work?.forget(member);
    this.happen({ type: 'seat-left', id: member });
    if (!this.isUnused) return;
    this.#listening?.abort();
    this.#listening = undefined;
    for (const ending of this.#begun.values()) ending.abort();
    this.#begun.clear();
    this.#work?.end();
    this.#machine = BEGINNING;
  }

  /** The settings of a tag are others, but for the same session. */
  change(member: Member): void {
    this.#last = member;
    const { isSameForm, ...checked } = this.#check(member);
    this.happen({ type: 'seat-changed', seat: { id: member, ...checked }, isSameForm });
  }

  /** How a tag stands; how the session stands, for anything else. */
  stateOf(member: object): SignInState {
    return stateOf(this.#machine, this.#machine.seats.find(({ id }) => id === member));
  }

  /** Resolves when the form of this tag, or of the first, can be used, or can't be had; when the page is being left. */
  async signIn(member: object | null): Promise<void> {
    this.#work?.beforeAsking(member);
    this.happen({ type: 'asked-to-sign-in', id: member });
    await this.#until(() => {
      const state = this.stateOf(member ?? this.#machine.seats[0]?.id ?? this);
      return isSettled(state) && !(state.status === 'signed-out' && (state.form === 'loading' || state.form === 'waiting'));
    });
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
    const removed = work ? work.clear(isLeaving) : source ? takeStoredTokens(source.settings) : {};
    this.happen({ type: 'asked-to-sign-out', isLeaving, removed }, 'user');
    if (isLeaving) return this.#running;
    const loaded = await this.load().catch(() => null); // What can't be revoked is out of the browser all the same.
    await loaded?.afterSignOut(removed, work !== undefined);
  }

  get mayLeaveForHostedPage(): boolean {
    return this.#work?.mayLeaveForHostedPage ?? false;
  }

  async whenSettled(member: object = this): Promise<SignInStatus> {
    await this.#until(() => isSettled(this.stateOf(member)));
    return this.stateOf(member).status;
  }

  /** What can be asked for once it is settled. @throws {SignInError} `network` */
  async work(): Promise<SessionWork> {
    const work = await this.load();
    await this.whenSettled();
    return work;
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** From the settings as they stand; the whole configuration is checked once the work is there. */
  #check(member: Member): { opens: Seat['opens']; error: SignInError | null; isSameForm: boolean } {
    const { mode, manual } = member.settings;
    return this.#work?.check(member) ?? { opens: mode === 'redirect' ? 'hosted' : manual ? 'asked' : 'itself', error: null, isSameForm: true };
  }

  #begin({ settings, pageUrl }: Source): void {
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', () => this.happen({ type: 'went-online' }), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#work?.comeBack(), { signal });
    this.happen({ type: 'began', user: storedUser(settings, pageUrl, readStoredTokens(settings.storage), Date.now()) });
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
    const returnTo = tellViews(this.#views, (view) => this.stateOf(view), previous, happening, reason);
    if (returnTo !== null && this.#work?.mayLeave && returnTo !== address.url().href) address.leaveFor(returnTo);
    // A listener may have changed things meanwhile: what is begun is what the machine says now.
    const { step, seats } = this.#machine;
    if (step) this.#do(step, null);
    for (const { id, showing } of seats) if (showing) this.#do(showing, id);
    this.#work?.watch();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Begins a step, or shows a form in a tag, unless that is under way. */
  #do(task: Step | Showing, member: object | null): void {
    if (this.#begun.has(task)) return;
    const { signal } = ((ending) => (this.#begun.set(task, ending), ending))(new AbortController());
    const isQuiet = 'isQuiet' in task && task.isQuiet;
    const running = (isQuiet ? new Promise<void>(whenIdle) : Promise.resolve())
      .then(() => this.load())
      .then(
        (work) => ('type' in task ? work.run(task) : work.show(member as Member, task, signal)),
        (error: unknown) => this.happen('type' in task ? { type: 'step-failed', step: task, error: error as SignInError } : { type: 'form-ended', showing: task, end: { kind: 'failed', error: error as SignInError } }),
      );
    running.catch(() => undefined);
    if ('type' in task) this.#running = running;
  }

  /** Fires an event at the session and at each of its tags. */
  fire(create: () => Event): void {
    for (const { target } of this.#views.values()) target.dispatchEvent(create());
  }

  /** @throws {SignInError} `network` */
  load(): Promise<SessionWork> {
    return (this.#loading ??= importWork().then(
      ({ SessionWork }) => (this.#work = new SessionWork(this)),
      (cause: unknown) => {
        this.#loading = imported = undefined;
        throw partNotLoaded('okta-sign-in-element', cause);
      },
    ));
  }
}

let imported: Promise<typeof import('./session-work.js')> | undefined;

const importWork = () => (imported ??= measured('session', import('./session-work.js')));

