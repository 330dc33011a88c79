import { nowhereToSignIn } from '../errors/session-errors.js';
import { SignInError } from '../errors/sign-in-error.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { Tokens } from '../okta/tokens.js';
import { address } from '../page/address.js';
import { isSameForm } from '../settings/same-form.js';
import { signInUrlOf } from '../settings/session-settings.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import {
  demandOf,
  withDemand,
  type SignInDemand,
  type SignInOptions,
} from '../settings/sign-in-demand.js';
import { openInPopup } from './ask-in-popup.js';
import { emailVerification } from './email-verification.js';
import { forgetUser } from './end-session.js';
import type { FormEnd, Step } from './happening.js';
import type { CheckedMember, Member } from './member.js';
import type { Showing } from './seat.js';
import { hasForm, type Session } from './session.js';
import { SessionCalls } from './session-calls.js';
import { TokensRenewedEvent } from './session-events.js';
import { SessionSteps } from './session-steps.js';
import { SessionWatch } from './session-watch.js';
import { SettingsInUse, type Source } from './settings-in-use.js';
import type { FormPlace, SignedOutReason } from './sign-in-state.js';
import { SignInErrorEvent } from './state-events.js';
import { StoreInUse } from './store-in-use.js';
import type { TokenChange } from './token-store.js';

/** What a session does, as opposed to what the machine decides: fetched when it is first needed. */
export class SessionWork {
  readonly #session: Session;
  readonly #settings: SettingsInUse;
  readonly #store: StoreInUse;
  readonly #watch: SessionWatch;
  readonly #steps: SessionSteps;
  /** What the page asks for while a user is signed in. */
  readonly calls: SessionCalls;

  constructor(session: Session) {
    const settings = new SettingsInUse(session);
    const store = new StoreInUse(settings, (change) => this.#onTokenChange(change));
    const inUse = { session, settings, store };
    this.#session = session;
    this.#settings = settings;
    this.#store = store;
    this.#watch = new SessionWatch({ ...inUse, signOut: () => this.#signOutIdle() });
    this.#steps = new SessionSteps({
      ...inUse,
      isIdle: (user) => this.#watch.isIdle(user),
      clear: () => this.clear(),
      signOutIdle: () => this.#signOutIdle(),
    });
    this.calls = new SessionCalls(inUse);
  }

  /** What the settings of a source are worth, and whether a form that was made for those before serves these as well. */
  check(source: Source): CheckedMember & { readonly isSameForm: boolean } {
    const before = this.#settings.configBefore(source);
    const config = this.#settings.configFor(source);
    if (config instanceof SignInError)
      return { opens: hasForm(source) ? 'asked' : 'never', error: config, isSameForm: false };
    return {
      opens: opensBy(config, hasForm(source)),
      error: null,
      isSameForm: before !== null && isSameForm(before, config),
    };
  }

  forget(source: Source): void {
    this.#settings.forget(source);
    this.#store.last?.leave(source);
  }

  /** A source has gone: a tag that contradicted it alone is refused no more. */
  checkRefused(): void {
    const { seats } = this.#session.machine;
    for (const member of this.#session.members) {
      if (!seats.find(({ id }) => id === member)?.error) continue;
      this.forget(member);
      const { isSameForm, ...checked } = this.check(member);
      if (!checked.error)
        this.#session.happen({
          type: 'seat-changed',
          seat: { id: member, ...checked },
          isSameForm,
        });
    }
  }

  /** @throws {SignInError} what is wrong with the settings */
  configOf(source: Source): SignInConfig {
    const config = this.#settings.configFor(source);
    if (config instanceof SignInError) throw config;
    return config;
  }

  end(): void {
    this.#watch.end();
    const { sources } = this.#settings;
    this.#store.end(sources);
    for (const source of sources) this.#settings.forget(source);
  }

  /**
   * Does `step`, and tells the session how it ended.
   *
   * @throws {SignInError} what kept a logout from beginning
   */
  async run(step: Step, signal: AbortSignal): Promise<void> {
    if (step.type === 'set-up') this.#checkSeats();
    // Settings that come meanwhile make another step of it.
    if (this.#session.machine.step !== step) return;
    try {
      const happening = await this.#steps.do(step, signal);
      // A user who was greeted is not in any more: another tab signed out before this code was there to hear of it.
      this.#session.happen(
        happening,
        happening.type === 'was-set-up' && !happening.found.isCallback
          ? this.#reasonOfEnd()
          : undefined,
      );
    } catch (thrown) {
      const error = toSignInError(thrown);
      const user = step.type === 'leave' ? this.#knownUser() : null;
      // A user who was to prove more on Okta's page stays in where it can't be reached.
      if (user) {
        this.#session.happen({ type: 'found-user', step, user, sso: false });
        this.#session.fire(() => new SignInErrorEvent(error));
      } else this.#session.happen({ type: 'step-failed', step, error });
      if (step.type === 'log-out') throw error;
    }
  }

  /** Shows a form in a tag, and tells the session how it ended. */
  async show(member: Member, showing: Showing, signal: AbortSignal): Promise<void> {
    const session = this.#session;
    const { state } = session.machine;
    const isStepUp = state.status === 'signed-in';
    const place = (form: FormPlace) => session.happen({ type: 'form-placed', showing, form });
    const request = async () =>
      member.showForm({
        showing,
        user: isStepUp ? state.user : null,
        signal,
        place,
        config: () => this.configOf(member),
        store: this.#store.current,
      });
    const end = await request().catch((thrown: unknown): FormEnd => ({
      kind: 'failed',
      error: toSignInError(thrown),
    }));
    if (!signal.aborted) {
      session.happen({ type: 'form-ended', showing, end });
      if (isStepUp && end.kind === 'signed-in') session.fire(() => new TokensRenewedEvent());
    }
    // Other settings overtook the answer: the sign-in is not thrown away for that.
    else if (end.kind === 'signed-in')
      session.happen({ type: 'tokens-changed', user: this.#store.freshUser, source: 'storage' });
  }

  #reasonOfEnd(): SignedOutReason {
    return this.#store.current.read() ? 'expired' : 'other-tab';
  }

  #checkSeats(): void {
    for (const member of this.#session.members) {
      const { opens, error } = this.check(member);
      this.#session.happen({ type: 'seat-checked', seat: { id: member, opens, error } });
    }
  }

  /**
   * Asks the user on Okta's page in the window `popup`, and resolves when that has ended. Where the browser opened no window (`popup` is null) it leaves this page for Okta's.
   *
   * @param isByUser as it was when the window was asked for
   * @throws {SignInError} `configuration`
   */
  async signInByPopup(
    options: SignInOptions,
    popup: Window | null,
    isByUser: boolean,
  ): Promise<void> {
    await this.#session.whenSettled();
    try {
      const demand = this.demandOf(options);
      await openInPopup(this.#session, demand, this.#settings.config, popup, isByUser);
    } finally {
      popup?.close();
    }
  }

  /** Renews the tokens before they end, and looks for the user being idle, while one is signed in. */
  watch(): void {
    this.#watch.update();
  }

  /** As a sign-out of this page: Okta's own session has a time of its own. */
  #signOutIdle(): void {
    const { machine } = this.#session;
    const removed = this.clear();
    if (machine.state.status === 'signed-in')
      this.#session.happen(
        { type: 'asked-to-sign-out', isLeaving: false, removed, isCleared: true },
        'expired',
      );
    void this.afterSignOut(removed, true);
  }

  /** Back brought the page from the browser's cache: it slept through what other tabs did. */
  comeBack(): void {
    if (this.#session.machine.state.status === 'signed-in')
      this.#onTokenChange({ type: 'other-tab' });
    else this.#session.happen({ type: 'came-back' });
  }

  /** @throws {SignInError} `configuration` */
  demandOf(options: SignInOptions): SignInDemand {
    const demand = demandOf(options);
    this.#settings.refuseWithoutTokens();
    withDemand(this.#settings.config, demand);
    return demand;
  }

  /**
   * There is no tag to show a form in.
   *
   * @param asking whose `signInUrl` comes first
   * @throws {SignInError} `configuration`
   */
  signInElsewhere(isByUser: boolean, demand: SignInDemand | null, asking?: Source): void {
    const sources = [...(asking ? [asking] : []), ...this.#session.sources];
    // One whose settings are wrong leads nowhere, and takes nothing from the others.
    const signInUrl = sources
      .filter((source) => !(this.#settings.configFor(source) instanceof SignInError))
      .map((source) => signInUrlOf(source.settings, source))
      .find(Boolean);
    if (this.#settings.config.mode === 'redirect' || demand?.idp)
      this.#session.happen({ type: 'asked-for-hosted-page', isByUser, demand });
    // That page would know nothing of the demand.
    else if (signInUrl && !demand) address.leaveFor(signInUrl);
    else throw nowhereToSignIn();
  }

  /** `signIn()` was called: a user does not wait for the back-off of what failed by itself, and another tag may have been what this one was at odds with. */
  beforeAsking(id: object | null): void {
    this.#store.last?.renewal.wait.end();
    const { seats } = this.#session.machine;
    for (const member of this.#session.members) {
      if (member !== id || !seats.find((seat) => seat.id === member)?.error) continue;
      this.forget(member);
      this.#session.change(member);
    }
  }

  /** With tokens in memory, leaving the page would lose them. */
  get mayLeave(): boolean {
    return this.#settings.config.storage !== 'memory';
  }

  /** Whether Okta's own page can serve instead of a form: the tokens are for this page. */
  get mayLeaveForHostedPage(): boolean {
    return this.#settings.config.keepsTokens;
  }

  /** Removes the tokens at once, and returns them for revocation. @throws {SignInError} `configuration` where this page keeps none */
  clear(): Tokens[] {
    this.#settings.refuseWithoutTokens();
    return this.#store.current.clear('user');
  }

  /** @param isCleared whether `clear()` has removed the tokens; if not, it is called now, for what could not be told without the checked settings */
  async afterSignOut(removed: readonly object[], isCleared: boolean): Promise<void> {
    const all = isCleared ? removed : [...removed, ...this.clear()];
    await forgetUser(all, this.#settings.config);
  }

  /** For where the settings may have become wrong meanwhile. */
  #knownUser(): UserClaims | null {
    try {
      return this.#store.freshUser;
    } catch {
      return null;
    }
  }

  #onTokenChange(change: TokenChange): void {
    const session = this.#session;
    const { state } = session.machine;
    const isIn = state.status === 'signed-in';
    const user = this.#store.current.read()?.claims ?? null;
    switch (change.type) {
      case 'cleared':
        session.happen({ type: 'tokens-changed', user: null, source: 'storage' }, change.reason);
        return;
      case 'renewed':
        session.happen({ type: 'tokens-changed', user, source: 'storage' });
        if (isIn) session.fire(() => new TokensRenewedEvent());
        return;
      case 'other-tab':
        session.happen(
          {
            type: 'tokens-changed',
            user: isIn ? user : this.#store.freshUser,
            source: 'other-tab',
          },
          // Each tab sees for itself that the user was idle; one of them is the first to act on it.
          state.status === 'signed-in' && this.#watch.isIdle(state.user) ? 'expired' : 'other-tab',
        );
    }
  }
}

function opensBy(config: SignInConfig, isWithForm: boolean): CheckedMember['opens'] {
  if (config.mode === 'redirect') return 'hosted';
  if (!isWithForm) return 'never';
  return config.isManual && !emailVerification(config) ? 'asked' : 'itself';
}
