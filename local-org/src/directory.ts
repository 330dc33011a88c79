import type { OrgClock } from './clock.js';
import { newUser } from './new-user.js';
import type { RequiredPolicies } from './options.js';
import type { Passkey } from './passkeys.js';
import { passwordProblem } from './password-policy.js';
import { sameText } from './same-text.js';
import { timeStep, totpAt } from './totp.js';
import type { FactorName, LocalOrgUser, OrgUser, TimedFactor } from './users.js';

/** What came of a user name and a password. */
export type PasswordResult =
  { result: 'right'; user: OrgUser } | { result: 'wrong' } | { result: 'locked' };

/** What came of a user's answer to their question. */
export type AnswerResult = 'right' | 'wrong' | 'locked';

/** What came of a code from an authenticator app: each is good once. */
export type TotpResult = AnswerResult | 'used';

/** What came of a new password. */
export type SetPasswordResult = { result: 'set' } | { result: 'too-weak'; requirements: string };

/** What came of signing up. */
export type NewUserResult = 'added' | 'taken';

/** Of the org's policies, those that the directory holds people to. */
type DirectoryPolicies = Pick<RequiredPolicies, 'lockoutAfter' | 'password'>;

interface Entry {
  user: OrgUser;
  /** Seconds since the epoch. */
  passwordExpiresAt: number | undefined;
  /** The newest last. */
  passwords: readonly string[];
  readonly answer: string | undefined;
  passkey?: Passkey;
  phoneNumber: string | undefined;
  /** Of an authenticator app, Okta Verify, or a device for custom one-time codes. */
  readonly timed: Readonly<Record<TimedFactor, TimedCodes | undefined>>;
  failures: number;
}

interface TimedCodes {
  readonly secret: string;
  /** The last time step whose code was taken; none before it is taken any more (RFC 6238, section 5.2). */
  lastStep: number;
}

/** In seconds. */
const DAY = 24 * 3600;

const DEVICES: Readonly<Record<TimedFactor, string>> = {
  totp: 'authenticator app',
  oktaVerifyCode: 'code in Okta Verify',
  customOtp: 'device for custom one-time codes',
};

/** The org's people: who they are, their secrets, and how often each was got wrong. */
export class Directory {
  readonly #entries = new Map<string, Entry>();
  readonly #policies: DirectoryPolicies;
  readonly #clock: OrgClock;

  constructor(users: readonly LocalOrgUser[], policies: DirectoryPolicies, clock: OrgClock) {
    this.#policies = policies;
    this.#clock = clock;
    for (const user of users) this.add(user);
  }

  /**
   * Adds a user.
   *
   * @throws {TypeError} if the login or the id is taken, or something cannot be used
   */
  add(given: LocalOrgUser): OrgUser {
    const user = newUser(given, this.#clock.seconds());
    if (this.#find(user.login)) throw new TypeError(`users: the login "${user.login}" is taken`);
    if (this.#entries.has(user.id)) throw new TypeError(`users: the id "${user.id}" is taken`);
    this.#entries.set(user.id, {
      user,
      passwordExpiresAt:
        user.passwordExpiresInDays === undefined
          ? undefined
          : this.#clock.seconds() + user.passwordExpiresInDays * DAY,
      passwords: given.password === undefined ? [] : [given.password],
      answer: given.securityQuestion?.answer,
      phoneNumber: user.phoneNumber,
      timed: {
        totp: timedCodes(given.totpSecret),
        oktaVerifyCode: timedCodes(given.oktaVerifySecret),
        customOtp: timedCodes(given.customOtpSecret),
      },
      failures: 0,
    });
    return this.byId(user.id) ?? user;
  }

  list(): readonly OrgUser[] {
    return [...this.#entries.values()].map((entry) => this.#shown(entry));
  }

  byId(id: string): OrgUser | undefined {
    const entry = this.#entries.get(id);
    return entry && this.#shown(entry);
  }

  byLogin(login: string): OrgUser | undefined {
    const entry = this.#find(login);
    return entry && this.#shown(entry);
  }

  byEmail(email: string): OrgUser | undefined {
    return this.list().find((user) => user.email.toLowerCase() === email.toLowerCase());
  }

  /** A stranger and a wrong password look the same, or the answer would tell who has an account. */
  checkPassword(login: string, password: string): PasswordResult {
    const entry = this.#find(login);
    if (!entry) return { result: 'wrong' };
    if (entry.user.locked) return { result: 'locked' };
    const current = entry.passwords.at(-1);
    if (current === undefined || !sameText(current, password))
      return { result: this.recordFailure(entry.user.id) };
    // With a second factor to come, only the whole sign-in clears the count: else a right password would allow endless codes.
    if (entry.user.factors.length === 0) entry.failures = 0;
    return { result: 'right', user: this.#shown(entry) };
  }

  checkAnswer(id: string, answer: string): AnswerResult {
    const entry = this.#entries.get(id);
    if (entry?.user.locked !== false) return 'locked';
    return entry.answer !== undefined && sameText(entry.answer, answer)
      ? 'right'
      : this.recordFailure(id);
  }

  /** Takes the code of this time step, or of the one before or after it: clocks differ. */
  checkTotp(id: string, factor: TimedFactor, code: string): TotpResult {
    const entry = this.#entries.get(id);
    if (entry?.user.locked !== false) return 'locked';
    const codes = entry.timed[factor];
    if (!codes) return this.recordFailure(id);
    const matches = stepsAround(this.#clock.now()).filter((step) =>
      sameText(totpAt(codes.secret, step), code.trim()),
    );
    const step = matches.find((candidate) => candidate > codes.lastStep);
    if (step !== undefined) {
      codes.lastStep = step;
      return 'right';
    }
    const failed = this.recordFailure(id);
    return matches.length > 0 && failed === 'wrong' ? 'used' : failed;
  }

  /**
   * The code that a user's authenticator app shows, Okta Verify, or a device for custom one-time codes; that of the next time step, where
   * this one's was used already.
   *
   * @throws {TypeError} if the user does not exist or has none
   */
  totp(login: string, factor: TimedFactor): string {
    const codes = this.#find(login)?.timed[factor];
    if (!codes) throw new TypeError(`totp: "${login}" has no ${DEVICES[factor]}`);
    return totpAt(codes.secret, Math.max(timeStep(this.#clock.now()), codes.lastStep + 1));
  }

  /** The user's passkey or security key, once it was set up. */
  passkey(id: string): Passkey | undefined {
    return this.#entries.get(id)?.passkey;
  }

  /** Keeps a new passkey, or the sign count of one that was used. */
  savePasskey(id: string, passkey: Passkey): void {
    const entry = this.#entries.get(id);
    if (entry) entry.passkey = passkey;
  }

  /** Keeps the number that a user has shown to be theirs. */
  savePhoneNumber(id: string, phoneNumber: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.phoneNumber = phoneNumber;
  }

  /**
   * Forgets what a user can set up in a browser: it has to be set up anew in the next sign-in.
   *
   * @throws {TypeError} if there is no such user
   */
  resetFactors(login: string): void {
    const entry = this.#find(login);
    if (!entry) throw new TypeError(`resetFactors: there is no user "${login}"`);
    delete entry.passkey;
    entry.phoneNumber = undefined;
  }

  /** Sets a new password, if it is good enough; it does not expire then. */
  setPassword(id: string, password: string): SetPasswordResult {
    const entry = this.#entries.get(id);
    if (!entry) throw new Error(`no user "${id}"`);
    const requirements = passwordProblem(
      this.#policies.password,
      entry.user.login,
      password,
      entry.passwords,
    );
    if (requirements !== undefined) return { result: 'too-weak', requirements };
    entry.passwords = [...entry.passwords, password];
    entry.passwordExpiresAt = undefined;
    entry.user = { ...entry.user, hasPassword: true, updatedAt: this.#clock.seconds() };
    return { result: 'set' };
  }

  /** What is required of a password, if this one falls short of it. */
  passwordProblem(login: string, password: string): string | undefined {
    return passwordProblem(this.#policies.password, login, password);
  }

  /** Counts one wrong password or code, and locks the user when it was one too many. */
  recordFailure(id: string): 'wrong' | 'locked' {
    const entry = this.#entries.get(id);
    if (!entry) return 'wrong';
    entry.failures += 1;
    if (entry.failures < this.#policies.lockoutAfter) return 'wrong';
    entry.user = { ...entry.user, locked: true };
    return 'locked';
  }

  recordSuccess(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.failures = 0;
  }

  unlock(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.failures = 0;
    entry.user = { ...entry.user, locked: false };
  }

  /** A password's end comes nearer while the org runs; factors are set up. */
  #shown({ user, passwordExpiresAt, passkey, phoneNumber }: Entry): OrgUser {
    const isSetUp = (factor: FactorName): boolean =>
      !(factor === 'webauthn' && !passkey) && !(factor === 'phone' && phoneNumber === undefined);
    return {
      ...user,
      phoneNumber,
      factors: user.factors.filter(isSetUp),
      toSetUp: user.factors.filter((factor) => !isSetUp(factor)),
      passwordExpiresInDays:
        passwordExpiresAt === undefined
          ? undefined
          : Math.max(0, Math.ceil((passwordExpiresAt - this.#clock.seconds()) / DAY)),
    };
  }

  #find(login: string): Entry | undefined {
    const wanted = login.trim().toLowerCase();
    return [...this.#entries.values()].find(({ user }) => user.login.toLowerCase() === wanted);
  }
}

const timedCodes = (secret: string | undefined): TimedCodes | undefined =>
  secret === undefined ? undefined : { secret, lastStep: -1 };

function stepsAround(now: number): readonly number[] {
  const current = timeStep(now);
  return [current - 1, current, current + 1];
}
