import type { SessionSettings } from '../settings/sign-in-settings.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { SignInError } from '../errors/sign-in-error.js';
import type { FormEnd } from './happening.js';
import type { Seat, Showing } from './seat.js';
import type { FormPlace, SignInState } from './sign-in-state.js';
import type { TokenStore } from './token-store.js';

/** What a session asks of a tag that is a view of it. */
export interface Member {
  /** Where events are fired: the tag. */
  readonly target: EventTarget;
  readonly settings: SessionSettings;
  /** The page's address when the tag was connected. */
  readonly pageUrl: URL;
  /** The document's base URL then. */
  readonly baseUrl: URL;
  /** As it was told last, also by a session that it has left. */
  readonly state: SignInState;
  /** Whether it can show a form: `<okta-session>` can't. */
  readonly hasForm: boolean;
  /** Told of each change, before the events of the change are fired. */
  stateChanged(state: SignInState): void;
  /** Shows the form until it has ended. */
  showForm(request: FormRequest): Promise<FormEnd>;
}

export interface FormRequest {
  /** As it is now: settings that make no difference to the form may change meanwhile. */
  readonly config: () => SignInConfig;
  readonly store: TokenStore;
  readonly showing: Showing;
  /** Who is signed in and was asked for more: the answer has to be theirs. */
  readonly user: UserClaims | null;
  /** Takes the form away. */
  readonly signal: AbortSignal;
  readonly place: (form: FormPlace) => void;
}

export interface CheckedMember {
  readonly opens: Seat['opens'];
  readonly error: SignInError | null;
}
