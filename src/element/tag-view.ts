import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { importAuthClient } from '../okta/import-auth-client.js';
import { address } from '../page/address.js';
import { watchPageLanguage } from '../page/page-language.js';
import type { FormEnd } from '../session/happening.js';
import type { FormRequest, Member } from '../session/member.js';
import { isRedirectBack } from '../session/page-load.js';
import type { Session, SignOutOptions } from '../session/session.js';
import { endIfUnused, sessionFor } from '../session/sessions.js';
import {
  INITIAL_STATE,
  isSettled,
  type SignInState,
  type SignInStatus,
} from '../session/sign-in-state.js';
import { isSameSettings } from '../settings/same-settings.js';
import type { SignInOptions } from '../settings/sign-in-demand.js';
import type { SessionSettings } from '../settings/sign-in-settings.js';

/** What the view needs of its tag. */
export interface TagHost extends ReactiveControllerHost, HTMLElement {
  readonly settings: SessionSettings;
  stateChanged(state: SignInState): void;
}

/** A tag as a view of the session that its settings name: joins it, and leaves it. */
export class TagView implements ReactiveController, Member {
  protected readonly host: TagHost;
  #pageUrl: URL | undefined;
  #baseUrl: URL | undefined;
  #settings: SessionSettings = {};
  #session: Session | undefined;
  #hasJoined = false;
  readonly hasForm: boolean = false;
  readonly #waiting = new Set<() => void>();
  #state: SignInState = INITIAL_STATE;
  #language: MutationObserver | undefined;

  constructor(host: TagHost) {
    this.host = host;
    host.addController(this);
  }

  get state(): SignInState {
    return this.#state;
  }

  get settings(): SessionSettings {
    return this.#settings;
  }

  get pageUrl(): URL {
    return (this.#pageUrl ??= address.url());
  }

  get baseUrl(): URL {
    return (this.#baseUrl ??= address.base());
  }

  get target(): EventTarget {
    return this.host;
  }

  /** Null before the tag was in the document. */
  get current(): Session | null {
    return this.#session ?? null;
  }

  /** For a tag that was never in the document, one without settings, which says so whatever it is asked. */
  async session(): Promise<Session> {
    if (!this.#session) await this.host.updateComplete; // It was connected in this very task.
    return this.#session ?? sessionFor({}, this);
  }

  /** In the same task where the tag has its session: nothing delays it. */
  async signOut(options?: SignOutOptions): Promise<void> {
    return this.#session ? this.#session.signOut(options) : (await this.session()).signOut(options);
  }

  async signIn(options?: SignInOptions): Promise<void> {
    if (!this.#hasJoined) await this.host.updateComplete;
    await (await this.session()).signIn(options, this);
  }

  giveUp(): void {
    this.#session?.happen({ type: 'gave-up', id: this });
  }

  async whenSettled(): Promise<SignInStatus> {
    await this.host.updateComplete;
    while (!isSettled(this.#state))
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.#state.status;
  }

  hostConnected(): void {
    // The redirect URI defaults to the page on which the element stands, not to where a router has gone since.
    this.#pageUrl ??= address.url();
    this.#baseUrl ??= address.base();
    this.#language = watchPageLanguage(this.host, () => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#language?.disconnect();
    // A node that is only moved is back before the task ends, with the form and what was typed into it.
    setTimeout(() => {
      if (!this.host.isConnected) this.#leave();
    });
  }

  /** Here, not in `hostConnected`: frameworks set attributes after they connect an element. */
  hostUpdate(): void {
    const { settings, isConnected } = this.host;
    if (!isConnected || (this.#hasJoined && isSameSettings(this.#settings, settings))) return;
    // A page that is translated has another language: what the user typed is not thrown away for it.
    if (
      this.isInUse() &&
      isSameSettings({ ...this.#settings, lang: settings.lang ?? '' }, settings)
    )
      return;
    this.#settings = settings;
    const session = sessionFor(settings, this);
    if (this.#hasJoined && session === this.#session) {
      session.change(this);
      return;
    }
    // Another client's user is not to be seen meanwhile.
    if (this.#session && this.#session.key !== session.key) this.#state = INITIAL_STATE;
    this.#leave();
    this.#session = session;
    this.#hasJoined = true;
    session.join(this);
    if (this.#state.status !== 'signed-in') this.fetchAhead();
  }

  stateChanged(state: SignInState): void {
    this.#state = state;
    this.host.stateChanged(state);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const wake of waiting) wake();
  }

  /** Without a form: there is none to show. */
  showForm(_request: FormRequest): Promise<FormEnd> {
    return Promise.resolve({ kind: 'removed' });
  }

  #leave(): void {
    if (!this.#hasJoined || !this.#session) return;
    this.#hasJoined = false;
    this.#session.leave(this);
    endIfUnused(this.#session);
  }

  /** Whether the user has typed something into a form of this tag. */
  protected isInUse(): boolean {
    return false;
  }

  /** Fetches what the page will need beside the code that asks for it. */
  protected fetchAhead(): void {
    const { engine, authClient } = this.settings;
    if (isRedirectBack(this.pageUrl) && !authClient) prefetchAuthClient(engine);
  }
}

/** What needs it asks again, and says so. */
export const prefetchAuthClient = (engine: string | null | undefined): void =>
  void importAuthClient(engine === 'classic' ? 'classic' : 'oie').catch(() => undefined);
