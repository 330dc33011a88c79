import { partNotLoaded } from '../errors/part-not-loaded.js';
import type { SignInError } from '../errors/sign-in-error.js';
import { sortTokens } from '../okta/answers/own-tokens.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import { forgetStoredTokens, readStoredTokens } from '../okta/tokens-without-sdk.js';
import { address } from '../page/address.js';
import { whenScriptsHaveRun } from '../page/scripts-have-run.js';
import { markMoment, measured } from '../page/timing.js';
import { whenIdle } from '../page/when-idle.js';
import { BEGINNING, next, stateOf, type FormEnd, type Happening, type Machine, type Seat, type Showing, type Step } from './machine.js';
import type { Member } from './member.js';
import { isRedirectBack, storedUser } from './page-load.js';
import { SignedOutEvent, TokensRenewedEvent } from './session-events.js';
import type { SessionWork, Source } from './session-work.js';
import { isSettled, type SignedOutReason, type SignInSource, type SignInState, type SignInStatus } from './sign-in-state.js';
import { fireChanges, isEntry, SignedInEvent, SignInErrorEvent } from './state-events.js';
import type { TokenChange } from './token-store.js';

export interface SignOutOptions {
  /** `global` ends Okta's session too and leaves for its logout; `local` signs out of this page only. Default `global`. */
  readonly scope?: 'global' | 'local';
}

/** How a session stands; the same object until something changes. */
export interface SessionSnapshot {
  readonly status: SignInStatus;
  readonly user: UserClaims | null;
  readonly error: SignInError | null;
}

/** A tag that is a view of the session, and how it has it. */
interface Tag {
  readonly member: Member;
  state: SignInState;
  /** It was taken out while a user was signed in, and is back: nothing is told until it is known who is in now. */
  isReturning: boolean;
}

/**
 * One sign-in of a document: tells the machine what happens, begins and ends the steps that it names, and fires events from the difference of two states. The tags
 * with the same settings are its views.
 */
export class Session extends EventTarget {
  readonly #source: Source | null;
  readonly #tags = new Map<object, Tag>();
  readonly #showings = new Map<Showing, AbortController>();
  readonly #waiting = new Set<() => void>();
  #machine: Machine = BEGINNING;
  #stepping = new AbortController();
  #watching: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();
  #loading: Promise<SessionWork> | undefined;
  #work: SessionWork | undefined;
  #signingOut: Promise<void> | undefined;
  #last: Source | undefined;

  /** What tells it from the document's other sessions. */
  readonly key: unknown;

  /** @param source of a session that the page asked for itself; null where its tags bring the settings */
  constructor(key: unknown, source: Source | null) {
    super();
    this.key = key;
    this.#source = source;
    if (source) this.#begin();
  }

  get state(): SignInState {
    return this.#machine.state;
  }

  /** Counts a tag among the views; the first begins the session. */
  join(member: Member): SignInState {
    this.#last = member;
    this.#tags.set(member, { member, state: member.state, isReturning: member.state.status === 'signed-in' });
    const came: Happening = { type: 'seat-came', seat: { id: member, ...this.#check(member) }, isCallback: isRedirectBack(address.url()), sso: Boolean(member.settings.sso) };
    if (this.#machine === BEGINNING) {
      this.#machine = next(this.#machine, came);
      this.#begin();
    } else this.#happen(came);
    return this.stateOf(member);
  }

  /** Whether it has no tag, and the page has not asked for it itself: then it has ended. */
  get isUnused(): boolean {
    return this.#tags.size === 0 && !this.#source;
  }

  leave(member: Member): void {
    this.#tags.delete(member);
    this.#work?.forget(member);
    this.#happen({ type: 'seat-left', id: member });
    if (this.isUnused) this.#end();
  }

  /** The settings of a tag are others, but for the same session. */
  change(member: Member): void {
    this.#last = member;
    const { isSameForm, ...checked } = this.#check(member);
    this.#happen({ type: 'seat-changed', seat: { id: member, ...checked }, isSameForm });
  }

  stateOf(member: object): SignInState {
    return stateOf(this.#machine, this.#seatOf(member));
  }

  async signIn(member: object | null): Promise<void> {
    this.#work?.endWait();
    const tag = member && this.#tags.get(member);
    // Another tag may have been what it was at odds with.
    if (tag && this.#seatOf(tag.member)?.error) {
      this.#work?.forget(tag.member);
      this.change(tag.member);
    }
    this.#happen({ type: 'asked-to-sign-in', id: member });
    const seatOf = () => member ?? this.#machine.seats[0]?.id;
    await this.#until(() => {
      const id = seatOf();
      const state = id ? this.stateOf(id) : this.state;
      return isSettled(state) && !(state.status === 'signed-out' && (state.form === 'loading' || state.form === 'waiting'));
    });
  }

  /** A second call while the first is under way is the same sign-out. */
  signOut(options: SignOutOptions = {}): Promise<void> {
    return (this.#signingOut ??= this.#signOut(options).finally(() => {
      this.#signingOut = undefined;
    }));
  }

  async #signOut({ scope = 'global' }: SignOutOptions): Promise<void> {
    const isLeaving = scope === 'global';
    const removed = this.#work?.clear(isLeaving) ?? this.#clear();
    const isLoaded = this.#work !== undefined;
    this.#happen({ type: 'asked-to-sign-out', isLeaving, removed }, 'user');
    if (isLeaving) return this.#running;
    const work = await this.#load().catch(() => null);
    if (work && !isLoaded) work.clear(false); // Nothing that auth-js keeps besides stays behind.
    await work?.revoke(removed);
  }

  get mayLeaveForHostedPage(): boolean {
    return this.#work?.mayLeaveForHostedPage ?? false;
  }

  leaveForHostedPage(): void {
    this.#happen({ type: 'asked-for-hosted-page' });
  }

  async tokens(): Promise<{ readonly accessToken: string; readonly idToken: string }> {
    return (await this.#settledWork()).tokens();
  }

  async fetch(request: Request): Promise<Response> {
    return (await this.#settledWork()).fetch(request);
  }

  async profile(): Promise<UserClaims> {
    return (await this.#settledWork()).profile();
  }

  async whenSettled(member: object | null = null): Promise<SignInStatus> {
    const state = () => (member ? this.stateOf(member) : this.state);
    await this.#until(() => isSettled(state()));
    return state().status;
  }

  async #settledWork(): Promise<SessionWork> {
    const work = await this.#load();
    await this.whenSettled();
    return work;
  }

  async #until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  #seatOf(member: object | undefined): Seat | undefined {
    return this.#machine.seats.find(({ id }) => id === member);
  }

  /** From the settings as they stand; the whole configuration is checked once the work is there. */
  #check(member: Member): { opens: Seat['opens']; error: SignInError | null; isSameForm: boolean } {
    const { mode, manual } = member.settings;
    return this.#work?.check(member) ?? { opens: mode === 'redirect' ? 'hosted' : manual ? 'asked' : 'itself', error: null, isSameForm: true };
  }

  #sources(): Source[] {
    const tags = [...this.#tags.values()].map(({ member }): Source => member);
    const sources = this.#source ? [this.#source, ...tags] : tags;
    return sources.length > 0 || !this.#last ? sources : [this.#last];
  }

  #begin(): void {
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('online', this.#onOnline);
    const [source] = this.#sources();
    if (!source) return;
    const user = storedUser(source.settings, source.pageUrl, readStoredTokens(source.settings.storage), Date.now());
    this.#happen({ type: 'began', user });
  }

  #end(): void {
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('online', this.#onOnline);
    this.#watching?.abort();
    this.#stepping.abort();
    this.#work?.end();
    this.#machine = BEGINNING;
  }

  #happen(happening: Happening, reason?: SignedOutReason): void {
    const previous = this.#machine;
    const now = next(previous, happening);
    if (now === previous) return;
    this.#machine = now;
    if (now.step !== previous.step) {
      this.#stepping.abort();
      this.#stepping = new AbortController();
    }
    for (const [showing, showingUntil] of this.#showings) {
      if (now.seats.some((seat) => seat.showing === showing)) continue;
      this.#showings.delete(showing);
      showingUntil.abort();
    }
    this.#tell(previous, happening, reason);
    // A listener may have changed things meanwhile: what is begun is what the machine says now.
    if (this.#machine === now && now.step && now.step !== previous.step) this.#running = this.#run(now.step, this.#stepping.signal);
    for (const { id, showing } of this.#machine.seats) if (showing && !this.#showings.has(showing)) void this.#show(id, showing);
    this.#watch();
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Each view is told of its own difference; then the page is left, where the sign-in leads elsewhere and no listener has prevented it. */
  #tell(before: Machine, happening: Happening, reason: SignedOutReason | undefined): void {
    const previous = before.state;
    const { state } = this.#machine;
    if (state.status !== previous.status) markMoment(state.status);
    fireChanges(this, previous, state);
    const brought = happening.type === 'seat-came' ? undefined : happening.type === 'form-ended' ? before.seats.find(({ showing }) => showing === happening.showing)?.id : this.#tags.keys().next().value;
    let isUndisturbed = isEntry(previous, state) ? this.#announce(this, state, state.source) : true;
    for (const [id, tag] of this.#tags) {
      const was = tag.state;
      const now = this.stateOf(id);
      if (tag.isReturning && !isSettled(now)) continue;
      const is = viewOf(was, now, id === brought);
      const isBack = tag.isReturning;
      tag.isReturning = false;
      if (isSameState(was, is)) continue;
      tag.state = is;
      tag.member.stateChanged(is);
      fireChanges(tag.member.target, was, is);
      if (isBack && is.status === 'signed-out') tag.member.target.dispatchEvent(new SignedOutEvent('other-tab'));
      if (isEntry(was, is)) isUndisturbed = this.#announce(tag.member.target, is, is.source) && isUndisturbed;
    }
    if (happening.type === 'redeemed' && happening.result.kind === 'rejected' && state.status === 'signed-in') this.#report(happening.result.error);
    if (reason && previous.status === 'signed-in' && state.status !== 'signed-in') for (const target of this.#targets()) target.dispatchEvent(new SignedOutEvent(reason));
    if (isEntry(previous, state) && isUndisturbed && isOfThisPage(state.source) && this.#work?.mayLeave && state.returnTo && state.returnTo !== address.url().href) address.leaveFor(state.returnTo);
  }

  /** Fires `signed-in`. A stored user's waits for the document's scripts, which add their listeners. @returns false where a listener has prevented what follows */
  #announce(target: EventTarget, { user, returnTo }: { user: UserClaims; returnTo: string | null }, source: SignInSource): boolean {
    const fire = () => target.dispatchEvent(new SignedInEvent({ user, source, returnTo }));
    if (source !== 'storage') return fire();
    whenScriptsHaveRun(() => {
      if (this.state.status === 'signed-in' && this.state.user.sub === user.sub) fire();
    });
    return true;
  }

  /** Fires `error` for a failure that the state does not keep. */
  #report(error: SignInError): void {
    for (const target of this.#targets()) target.dispatchEvent(new SignInErrorEvent(error));
  }

  #targets(): EventTarget[] {
    return [this, ...[...this.#tags.values()].map(({ member }) => member.target)];
  }

  async #run(step: Step, signal: AbortSignal): Promise<void> {
    try {
      if (step.type === 'set-up' && step.isQuiet) await new Promise<void>((resolve) => whenIdle(resolve));
      if (signal.aborted) return;
      const work = await this.#load();
      if (step.type === 'set-up') this.#checkSeats(work);
      if (this.#machine.step === step) this.#happen(await work.run(step));
    } catch (thrown) {
      const error = thrown as SignInError;
      if (!signal.aborted) this.#happen({ type: 'step-failed', step, error });
      if (step.type === 'log-out') throw error;
    }
  }

  #checkSeats(work: SessionWork): void {
    for (const { member } of this.#tags.values()) {
      const { opens, error } = work.check(member);
      this.#happen({ type: 'seat-checked', seat: { id: member, opens, error } });
    }
  }

  async #show(id: object, showing: Showing): Promise<void> {
    const showingUntil = new AbortController();
    this.#showings.set(showing, showingUntil);
    const tag = this.#tags.get(id);
    if (!tag) return;
    const place = (form: Seat['form']) => this.#happen({ type: 'form-placed', showing, form });
    const end = await this.#load()
      .then((work) => tag.member.showForm(work.requestFor(tag.member, { showing, signal: showingUntil.signal, place })))
      .catch((thrown: unknown): FormEnd => ({ kind: 'failed', error: thrown as SignInError }));
    if (!showingUntil.signal.aborted) this.#happen({ type: 'form-ended', showing, end });
    // Other settings overtook the answer: the sign-in is not thrown away for that.
    else if (end.kind === 'signed-in') this.#happen({ type: 'tokens-changed', user: this.#work?.freshUser() ?? null, source: 'storage' });
  }

  #watch(): void {
    const isIn = this.#machine.state.status === 'signed-in' && this.#machine.step === null;
    if (!isIn) {
      this.#watching?.abort();
      this.#watching = undefined;
    } else if (!this.#watching && this.#work) {
      this.#watching = new AbortController();
      this.#work.watch(this.#watching.signal);
    }
  }

  readonly #onTokenChange = (change: TokenChange): void => {
    const user = this.#work?.readUser() ?? null;
    if (change.type === 'cleared') this.#happen({ type: 'tokens-changed', user: null, source: 'storage' }, change.reason);
    if (change.type === 'renewed') {
      this.#happen({ type: 'tokens-changed', user, source: 'storage' });
      if (this.state.status === 'signed-in') for (const target of this.#targets()) target.dispatchEvent(new TokensRenewedEvent());
    }
    if (change.type === 'other-tab') this.#happen({ type: 'tokens-changed', user: this.state.status === 'signed-in' ? user : (this.#work?.freshUser() ?? null), source: 'other-tab' }, 'other-tab');
  };

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    // The page slept through what other tabs did.
    if (this.state.status === 'signed-in') this.#onTokenChange({ type: 'other-tab' });
    else this.#happen({ type: 'came-back' });
  };

  readonly #onOnline = (): void => {
    this.#happen({ type: 'went-online' });
  };

  /** What auth-js would remove, where it is not there. */
  #clear(): object {
    const [source] = this.#sources();
    if (!source) return {};
    const { issuer, clientId, storage } = source.settings;
    const { own } = sortTokens(parsed(readStoredTokens(storage)), { issuer: issuer ?? '', clientId: clientId ?? '' });
    forgetStoredTokens(storage);
    return own;
  }

  #load(): Promise<SessionWork> {
    return (this.#loading ??= importWork().then(
      ({ SessionWork }) => (this.#work = new SessionWork(() => this.#sources(), this.#onTokenChange)),
      (cause: unknown) => {
        this.#loading = imported = undefined;
        throw partNotLoaded('okta-sign-in-element', cause);
      },
    ));
  }
}

let imported: Promise<typeof import('./session-work.js')> | undefined;

const importWork = () => (imported ??= measured('controller', import('./session-work.js')));

const isOfThisPage = (source: SignInSource): boolean => source === 'widget' || source === 'callback' || source === 'sso';

/** A tag that did not bring the user in, or came later, finds them in the storage. */
function viewOf(was: SignInState, is: SignInState, hasBrought: boolean): SignInState {
  if (is.status !== 'signed-in') return is;
  if (was.status === 'signed-in' && was.user.sub === is.user.sub) return was.user === is.user ? was : { ...was, user: is.user };
  return hasBrought || is.source === 'other-tab' ? is : { ...is, source: 'storage', returnTo: null };
}

function isSameState(a: SignInState, b: SignInState): boolean {
  return (Object.keys({ ...a, ...b }) as (keyof SignInState)[]).every((name) => a[name] === b[name]);
}

function parsed(json: string | null): object {
  try {
    return (JSON.parse(json ?? '{}') as object | null) ?? {};
  } catch {
    return {};
  }
}
