import type { OrgClock } from './clock.js';
import type { Directory } from './directory.js';
import type { SignIn } from './idx/transaction.js';
import { mailCode } from './mail-code.js';
import type { MemoryOutbox } from './outbox.js';
import { sameText } from './same-text.js';
import type { OrgUser } from './users.js';

/** Waits for the code that was mailed to a user whose password was right. */
export interface MailedChallenge {
  readonly user: OrgUser;
  readonly code: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly attemptsLeft: number;
}

/** What came of a password. */
export type PasswordOutcome =
  | { outcome: 'signed-in'; user: OrgUser; signIn: SignIn }
  | { outcome: 'factor'; user: OrgUser }
  | { outcome: 'wrong' | 'locked' };

/** What came of a mailed code. */
export type CodeOutcome =
  | { outcome: 'signed-in'; user: OrgUser; signIn: SignIn }
  | { outcome: 'wrong'; challenge: MailedChallenge }
  | { outcome: 'locked' | 'spent' };

/** What signing in outside the Identity Engine needs of the org. */
export interface PrimarySignInContext {
  readonly directory: Directory;
  readonly outbox: MemoryOutbox;
  readonly clock: OrgClock;
  readonly codeAttempts: number;
  /** In seconds. */
  readonly codeLifetime: number;
}

/** User name and password, then a mailed code if the user needs one: how the org's own page and the Classic engine sign people in. */
export class PrimarySignIn {
  readonly #context: PrimarySignInContext;

  constructor(context: PrimarySignInContext) {
    this.#context = context;
  }

  password(login: string, password: string): PasswordOutcome {
    const { directory } = this.#context;
    const check = directory.checkPassword(login, password);
    if (check.result !== 'right') return { outcome: check.result };
    const { user } = check;
    if (user.factors.length > 0) return { outcome: 'factor', user };
    directory.recordSuccess(user.id);
    return { outcome: 'signed-in', user, signIn: { userId: user.id, amr: ['pwd'], idp: undefined } };
  }

  /** Mails a fresh code; the one before is worth nothing. */
  mail(user: OrgUser): MailedChallenge {
    const { outbox, clock, codeAttempts, codeLifetime } = this.#context;
    return { user, code: mailCode(outbox, user), expiresAt: clock.now() + codeLifetime * 1000, attemptsLeft: codeAttempts };
  }

  code(challenge: MailedChallenge, typed: string): CodeOutcome {
    const { directory, clock } = this.#context;
    const { id } = challenge.user;
    const user = directory.byId(id);
    if (user?.locked !== false) return { outcome: 'locked' };
    if (challenge.attemptsLeft <= 0) return { outcome: 'spent' };
    if (sameText(typed.trim(), challenge.code) && clock.now() < challenge.expiresAt) {
      directory.recordSuccess(id);
      return { outcome: 'signed-in', user, signIn: { userId: id, amr: ['pwd', 'mfa', 'otp', 'email'], idp: undefined } };
    }
    if (directory.recordFailure(id) === 'locked') return { outcome: 'locked' };
    return { outcome: 'wrong', challenge: { ...challenge, attemptsLeft: challenge.attemptsLeft - 1 } };
  }
}
