import type { Directory } from './directory.js';
import {
  checkSentCode,
  freshCode,
  type MailedCode,
  type MailWorld,
  oneAttemptLess,
  type SentCode,
  sentNow,
} from './idx/mailed-code.js';
import { amrOf } from './idx/progress.js';
import { secondFactorOf } from './assurance-levels.js';
import type { OrgWorld } from './idx/step.js';
import type { SignIn } from './idx/transaction.js';
import type { PhoneMethod } from './phone-lines.js';
import type { FactorName, OrgUser } from './users.js';

/** A factor whose answer is typed. The org's own page and the Classic engine ask for no other. */
export type TypedFactor = Exclude<FactorName, 'webauthn' | 'push'>;

/** Of what a user has set up, what can be typed. */
export function typedFactors({ factors }: OrgUser): readonly TypedFactor[] {
  return factors.filter(
    (factor): factor is TypedFactor => factor !== 'webauthn' && factor !== 'push',
  );
}

/** Waits for a second factor of a user whose password was right, or for whom a provider vouched. */
export type FactorChallenge = { readonly user: OrgUser } & (
  | { readonly factor: 'email'; readonly sent: MailedCode }
  | { readonly factor: 'phone'; readonly sent: SentCode; readonly method: PhoneMethod }
  | { readonly factor: Exclude<TypedFactor, SentFactor> }
);

/** A factor whose code is sent to the user. */
export type SentFactor = 'email' | 'phone';

export const isSent = (factor: TypedFactor): factor is SentFactor =>
  factor === 'email' || factor === 'phone';

/** What it takes to ask for factors. */
type SignInWorld = MailWorld & Pick<OrgWorld, 'policies' | 'sendPhoneCode' | 'isRemembered'>;

/** A user is signed in. */
export interface SignedIn {
  readonly outcome: 'signed-in';
  readonly user: OrgUser;
  readonly signIn: SignIn;
}

/** What came of a password, or of a provider's word. */
export type PasswordOutcome =
  | SignedIn
  | { outcome: 'factor'; user: OrgUser; factors: readonly [TypedFactor, ...TypedFactor[]] }
  /** `refused`: a second factor is asked for that the user does not have. */
  | { outcome: 'wrong' | 'locked' | 'expired' | 'refused' | 'not-here' };

/** What came of an answer to a challenge. */
export type AnswerOutcome =
  SignedIn | { outcome: 'wrong'; challenge: FactorChallenge } | { outcome: 'locked' | 'spent' };

/** User name and password, then a factor if the user has any: how the org's own page and the Classic engine sign people in. */
export class PrimarySignIn {
  readonly #directory: Directory;
  readonly #world: SignInWorld;

  constructor(directory: Directory, world: SignInWorld) {
    this.#directory = directory;
    this.#world = world;
  }

  /**
   * @param level how sure the app wants to be of the user
   * @param device what the browser is known by, if it is
   */
  password(login: string, password: string, level?: string, device?: string): PasswordOutcome {
    const check = this.#directory.checkPassword(login, password);
    if (check.result !== 'right') return { outcome: check.result };
    const { user } = check;
    if (user.passwordExpiresInDays === 0) return { outcome: 'expired' };
    return this.#next(user, undefined, level, device);
  }

  /** A provider vouches for the user, which stands for the password. */
  vouched(user: OrgUser, idp: string, level?: string, device?: string): PasswordOutcome {
    return this.#next(user, idp, level, device);
  }

  #next(
    user: OrgUser,
    idp: string | undefined,
    level: string | undefined,
    device: string | undefined,
  ): PasswordOutcome {
    const factor = secondFactorOf(level);
    const isRemembered = this.#world.isRemembered(user.id, device);
    const isAsked = factor !== 'no' || !(this.#world.policies.secondFactorOnDemand || isRemembered);
    const [first, ...others] = isAsked ? typedFactors(user) : [];
    if (first !== undefined) return { outcome: 'factor', user, factors: [first, ...others] };
    // What the user has, or has to set up, is for the widget alone.
    if ((isAsked && user.factors.length > 0) || user.toSetUp.length > 0)
      return { outcome: 'not-here' };
    return factor === 'yes' ? { outcome: 'refused' } : this.#signedIn(user, idp);
  }

  /**
   * Asks for a factor. A code that was sent before is worth nothing any more.
   *
   * @returns `too-soon` where the phone was sent a code a moment ago
   */
  ask(user: OrgUser, factor: Exclude<TypedFactor, 'phone'>): FactorChallenge;
  ask(user: OrgUser, factor: TypedFactor, method?: PhoneMethod): FactorChallenge | 'too-soon';
  ask(
    user: OrgUser,
    factor: TypedFactor,
    method: PhoneMethod = 'sms',
  ): FactorChallenge | 'too-soon' {
    switch (factor) {
      case 'email':
        return { user, factor, sent: freshCode(user, 'sign-in', this.#world) };
      case 'phone': {
        const code = this.#world.sendPhoneCode(user.phoneNumber ?? '', method);
        return code === undefined
          ? 'too-soon'
          : { user, factor, method, sent: sentNow(code, this.#world) };
      }
      default:
        return { user, factor };
    }
  }

  /** @param idp the provider whose word stands for the password, if one's does */
  answer(challenge: FactorChallenge, typed: string, idp?: string): AnswerOutcome {
    const user = this.#directory.byId(challenge.user.id);
    if (user?.locked !== false) return { outcome: 'locked' };
    switch (this.#check(challenge, typed)) {
      case 'right':
        return this.#signedIn(user, idp, challenge);
      case 'locked':
        return { outcome: 'locked' };
      case 'exhausted':
        return { outcome: 'spent' };
      case 'wrong':
      case 'used':
        return {
          outcome: 'wrong',
          challenge: withOneAttemptLess(challenge),
        };
    }
  }

  #check(
    challenge: FactorChallenge,
    typed: string,
  ): 'right' | 'wrong' | 'used' | 'locked' | 'exhausted' {
    const { id } = challenge.user;
    switch (challenge.factor) {
      case 'question':
        return this.#directory.checkAnswer(id, typed);
      case 'totp':
      case 'oktaVerifyCode':
      case 'customOtp':
        return this.#directory.checkTotp(id, challenge.factor, typed);
      case 'email':
      case 'phone': {
        const check = checkSentCode(challenge.sent, typed, this.#world);
        return check === 'wrong' ? this.#directory.recordFailure(id) : check;
      }
    }
  }

  #signedIn(user: OrgUser, idp: string | undefined, challenge?: FactorChallenge): SignedIn {
    this.#directory.recordSuccess(user.id);
    const amr = amrOf({
      userId: user.id,
      verified: [
        ...(idp === undefined ? ['password' as const] : []),
        ...(challenge ? [challenge.factor] : []),
      ],
      idp,
      ...(challenge?.factor === 'phone' ? { phoneMethod: challenge.method } : {}),
    });
    return { outcome: 'signed-in', user, signIn: { userId: user.id, amr, idp } };
  }
}

function withOneAttemptLess(challenge: FactorChallenge): FactorChallenge {
  switch (challenge.factor) {
    case 'email':
      return { ...challenge, sent: oneAttemptLess(challenge.sent) };
    case 'phone':
      return { ...challenge, sent: oneAttemptLess(challenge.sent) };
    default:
      return challenge;
  }
}
