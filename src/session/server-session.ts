import { onServer } from '../errors/session-errors.js';
import type { OktaSession } from './okta-session.js';
import type { SessionSnapshot } from './session.js';

const STARTING: SessionSnapshot = Object.freeze({ status: 'starting', user: null, error: null });

const refuse = (): Promise<never> => Promise.reject(onServer());

/** What `oktaSession()` is where a server renders the page: it is `starting`, and does nothing. */
export class ServerSession extends EventTarget implements OktaSession {
  readonly snapshot = STARTING;

  readonly subscribe = (listener: (snapshot: SessionSnapshot) => void): (() => void) => {
    listener(STARTING);
    return () => undefined;
  };

  /** Keeps no listener: an app adds its own for each page that the server renders, and a server renders for weeks. */
  override addEventListener(): void {
    /* Nothing is ever fired. */
  }

  whenSettled(): Promise<'starting'> {
    return Promise.resolve('starting');
  }

  readonly fetch = refuse;
  readonly getAccessToken = refuse;
  readonly getIdToken = refuse;
  readonly getUser = refuse;
  readonly signIn = refuse;
  readonly signOut = refuse;
}
