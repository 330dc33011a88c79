import type { OrgClock } from './clock.js';
import { oktaId } from './random-id.js';
import { sameText } from './same-text.js';
import type { LocalOrgUser, OrgUser } from './users.js';

/** What came of a user name and a password. */
export type PasswordResult = { result: 'right'; user: OrgUser } | { result: 'wrong' } | { result: 'locked' };

interface Entry {
  user: OrgUser;
  readonly password: string | undefined;
  failures: number;
}

/** The org's people: who they are, their passwords, and how often somebody got one wrong. */
export class Directory {
  readonly #entries = new Map<string, Entry>();
  readonly #lockoutAfter: number;
  readonly #clock: OrgClock;

  constructor(users: readonly LocalOrgUser[], lockoutAfter: number, clock: OrgClock) {
    this.#lockoutAfter = lockoutAfter;
    this.#clock = clock;
    for (const user of users) this.add(user);
  }

  /**
   * Adds a user.
   *
   * @throws {TypeError} if the login or the id is taken, or the login is empty
   */
  add(given: LocalOrgUser): OrgUser {
    const user: OrgUser = {
      id: given.id ?? oktaId('00u'),
      login: given.login.trim(),
      email: given.email ?? given.login,
      firstName: given.firstName,
      lastName: given.lastName,
      factors: given.factors ?? [],
      locked: given.locked ?? false,
      hasPassword: given.password !== undefined,
      updatedAt: this.#clock.seconds(),
    };
    if (!user.login) throw new TypeError('users: a login is empty');
    if (this.#find(user.login)) throw new TypeError(`users: the login "${user.login}" is taken`);
    if (this.#entries.has(user.id)) throw new TypeError(`users: the id "${user.id}" is taken`);
    this.#entries.set(user.id, { user, password: given.password, failures: 0 });
    return user;
  }

  list(): readonly OrgUser[] {
    return [...this.#entries.values()].map(({ user }) => user);
  }

  byId(id: string): OrgUser | undefined {
    return this.#entries.get(id)?.user;
  }

  byLogin(login: string): OrgUser | undefined {
    return this.#find(login)?.user;
  }

  byEmail(email: string): OrgUser | undefined {
    return this.list().find((user) => user.email.toLowerCase() === email.toLowerCase());
  }

  /** A stranger and a wrong password look the same, or the answer would tell who has an account. */
  checkPassword(login: string, password: string): PasswordResult {
    const entry = this.#find(login);
    if (!entry) return { result: 'wrong' };
    if (entry.user.locked) return { result: 'locked' };
    if (entry.password === undefined || !sameText(entry.password, password)) return { result: this.recordFailure(entry.user.id) };
    // With a second factor to come, only the whole sign-in clears the count: else a right password would allow endless codes.
    if (entry.user.factors.length === 0) entry.failures = 0;
    return { result: 'right', user: entry.user };
  }

  /** Counts one wrong password or code, and locks the user when it was one too many. */
  recordFailure(id: string): 'wrong' | 'locked' {
    const entry = this.#entries.get(id);
    if (!entry) return 'wrong';
    entry.failures += 1;
    if (entry.failures < this.#lockoutAfter) return 'wrong';
    entry.user = { ...entry.user, locked: true };
    return 'locked';
  }

  recordSuccess(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.failures = 0;
  }

  #find(login: string): Entry | undefined {
    const wanted = login.trim().toLowerCase();
    return [...this.#entries.values()].find(({ user }) => user.login.toLowerCase() === wanted);
  }
}
