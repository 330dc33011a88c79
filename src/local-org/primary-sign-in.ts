import type { Directory } from './directory.js';
import { checkMailedCode, freshCode, type MailedCode, type MailWorld, oneAttemptLess } from './idx/mailed-code.js';
import { amrOf } from './idx/progress.js';
import type { SignIn } from './idx/transaction.js';
import type { OrgUser } from './users.js';

/** Waits for the code that was mailed to a user whose password was right. */
export interface MailedChallenge {
  readonly user: OrgUser;
  readonly mailed: MailedCode;
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

/** User name and password, then a mailed code if the user needs one: how the org's own page and the Classic engine sign people in. */
export class PrimarySignIn {
  readonly #directory: Directory;
  readonly #world: MailWorld;

  constructor(directory: Directory, world: MailWorld) {
    this.#directory = directory;
    this.#world = world;
  }

  password(login: string, password: string): PasswordOutcome {
    const check = this.#directory.checkPassword(login, password);
    if (check.result !== 'right') return { outcome: check.result };
    const { user } = check;
    if (user.factors.length > 0) return { outcome: 'factor', user };
    this.#directory.recordSuccess(user.id);
    return { outcome: 'signed-in', user, signIn: { userId: user.id, amr: ['pwd'], idp: undefined } };
  }

  /** Mails a fresh code; the one before is worth nothing. */
  mail(user: OrgUser): MailedChallenge {
    return { user, mailed: freshCode(user, 'sign-in', this.#world) };
  }

  code(challenge: MailedChallenge, typed: string): CodeOutcome {
    const { id } = challenge.user;
    const user = this.#directory.byId(id);
    if (user?.locked !== false) return { outcome: 'locked' };
    switch (checkMailedCode(challenge.mailed, typed, this.#world)) {
      case 'exhausted':
        return { outcome: 'spent' };
      case 'right':
        this.#directory.recordSuccess(id);
        return { outcome: 'signed-in', user, signIn: { userId: id, amr: amrOf({ userId: id, verified: ['password', 'email'], idp: undefined }), idp: undefined } };
      case 'wrong':
        if (this.#directory.recordFailure(id) === 'locked') return { outcome: 'locked' };
        return { outcome: 'wrong', challenge: { ...challenge, mailed: oneAttemptLess(challenge.mailed) } };
    }
  }
}
