import { ExpiringMap } from './expiring-map.js';
import { oktaId, secretHandle } from './random-id.js';

/** Somebody is signed in to the org itself, apart from any app. */
export interface OrgSession {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The cookie of the org's session, named as in the Identity Engine. */
export const SESSION_COOKIE = 'idx';

/** The org's sessions, by the secret in the cookie. */
export class OrgSessions {
  readonly #sessions = new ExpiringMap<OrgSession>();
  readonly #lifetime: number;

  /** @param lifetime in seconds */
  constructor(lifetime: number) {
    this.#lifetime = lifetime;
  }

  /** Starts a session and gives the `Set-Cookie` value for it. */
  start(userId: string): string {
    const secret = secretHandle();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + this.#lifetime * 1000);
    this.#sessions.set(secret, { id: oktaId('102'), userId, createdAt, expiresAt }, this.#lifetime);
    return cookie(secret);
  }

  find(secret: string | undefined): OrgSession | undefined {
    return secret === undefined ? undefined : this.#sessions.get(secret);
  }

  /** Ends a session; tells whether there was one. */
  end(secret: string | undefined): boolean {
    return secret !== undefined && this.#sessions.take(secret) !== undefined;
  }

  /** The `Set-Cookie` value that makes the browser forget. */
  static readonly FORGET = `${cookie('')}; Max-Age=0`;
}

/** Without `Secure`: the org is plain http on loopback, and not every engine exempts that. */
function cookie(value: string): string {
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}
