import type { OrgClock } from './clock.js';
import { ExpiringMap } from './expiring-map.js';
import type { SignIn } from './idx/transaction.js';
import { oktaId, secretHandle } from './random-id.js';

/** A user is signed in to the org itself, apart from any app. */
export interface OrgSession extends SignIn {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A session that has just begun, with the `Set-Cookie` value for it. */
export interface StartedSession {
  readonly session: OrgSession;
  readonly cookie: string;
}

/** The cookie of the org's session, named as in the Identity Engine. */
export const SESSION_COOKIE = 'idx';

/** The org's sessions, by the secret in the cookie. */
export class OrgSessions {
  readonly #sessions: ExpiringMap<OrgSession>;
  readonly #lifetime: number;
  readonly #clock: OrgClock;

  /** @param lifetime in seconds */
  constructor(lifetime: number, clock: OrgClock) {
    this.#lifetime = lifetime;
    this.#clock = clock;
    this.#sessions = new ExpiringMap(clock.now);
  }

  /** Starts a session for a user who has just signed in. */
  start({ userId, amr, idp, keepMeSignedIn = false }: SignIn): StartedSession {
    const secret = secretHandle();
    const createdAt = new Date(this.#clock.now());
    const expiresAt = new Date(createdAt.getTime() + this.#lifetime * 1000);
    const session: OrgSession = { id: oktaId('102'), userId, amr, idp, createdAt, expiresAt };
    this.#sessions.set(secret, session, this.#lifetime);
    // Without an age, the browser forgets the cookie when it is closed.
    const age = keepMeSignedIn ? `; Max-Age=${this.#lifetime}` : '';
    return { session, cookie: cookie(secret) + age };
  }

  find(secret: string | undefined): OrgSession | undefined {
    return secret === undefined ? undefined : this.#sessions.get(secret);
  }

  /** Ends a session; tells whether there was one. */
  end(secret: string | undefined): boolean {
    return secret !== undefined && this.#sessions.take(secret) !== undefined;
  }

  /** Ends every session, or one user's. */
  endAll(userId?: string): void {
    this.#sessions.deleteWhere((session) => userId === undefined || session.userId === userId);
  }

  /** The `Set-Cookie` value that makes the browser forget. */
  static readonly FORGET = `${cookie('')}; Max-Age=0`;
}

/** Without `Secure`: the org is plain http on loopback, and not every engine exempts that. */
function cookie(value: string): string {
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}
