import { noToken } from '../errors/session-errors.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import { areFresh, type StoredTokens, type UserClaims } from '../okta/stored-tokens.js';
import { withDemand } from '../settings/sign-in-demand.js';
import { fetchWithToken } from './api-fetch.js';
import type { Session } from './session.js';
import { StepUpRequiredEvent, type StepUpRequiredDetail } from './session-events.js';
import type { SettingsInUse } from './settings-in-use.js';
import { SignInErrorEvent } from './state-events.js';
import type { StepUpChallenge } from './step-up-challenge.js';
import type { InUse, StoreInUse } from './store-in-use.js';
import { fetchProfile } from './user-profile.js';

/** What the page asks of a session while a user is signed in. */
export class SessionCalls {
  readonly #session: Session;
  readonly #settings: SettingsInUse;
  readonly #store: StoreInUse;

  constructor({ session, settings, store }: InUse) {
    this.#session = session;
    this.#settings = settings;
    this.#store = store;
  }

  async getAccessToken(): Promise<string> {
    return (await this.#tokens()).accessToken;
  }

  async getIdToken(): Promise<string> {
    return (await this.#tokens()).idToken;
  }

  async getUser(): Promise<UserClaims> {
    await this.#tokens();
    return fetchProfile(this.#settings.config, this.#store.current.backOff);
  }

  /** @param isRepeatable whether the body can be sent twice */
  async fetch(request: Request, isRepeatable: boolean): Promise<Response> {
    return fetchWithToken(request, isRepeatable, await this.#tokens(), {
      store: this.#store.current,
      config: this.#settings.config,
      apiOrigins: this.#settings.apiOrigins,
      stepUp: (challenge, call) => this.#stepUp(challenge, call),
    });
  }

  async #tokens(): Promise<StoredTokens> {
    this.#settings.refuseWithoutTokens();
    const store = this.#store.current;
    const tokens = store.read();
    if (!tokens) {
      store.noticeChange(); // The page itself may have cleared its storage, of which no event tells.
      throw noToken();
    }
    return areFresh(tokens, Date.now()) ? tokens : store.renewal.renew();
  }

  /** An API asks for more: so does the page, unless a listener has prevented it. */
  async #stepUp(
    { acrValues, maxAge }: StepUpChallenge,
    call: Pick<StepUpRequiredDetail, 'request' | 'isRepeatable'>,
  ): Promise<void> {
    const detail = { acrValues, maxAge, ...call };
    if (!this.#session.fire(() => new StepUpRequiredEvent(detail))) return;
    const demand = { acrValues, maxAge, loginHint: null, idp: null };
    try {
      withDemand(this.#settings.config, demand);
      await this.#session.stepUp(demand);
    } catch (thrown) {
      const error = toSignInError(thrown);
      this.#session.fire(() => new SignInErrorEvent(error));
    }
  }
}
