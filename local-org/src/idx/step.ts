import type { ConsentRequest } from '../consents.js';
import type { WaitingDevice } from '../device/device-activations.js';
import type {
  AnswerResult,
  NewUserResult,
  PasswordResult,
  SetPasswordResult,
  TotpResult,
} from '../directory.js';
import type { RequiredPolicies, RoutingRule } from '../options.js';
import type { Passkey } from '../passkeys.js';
import type { PhoneMethod } from '../phone-lines.js';
import type { PushAnswer } from '../pushes.js';
import type { OrgUser, TimedFactor } from '../users.js';
import type { Assertion, Attestation } from '../verify-passkey.js';
import type { IdpOffer, StepView } from './action-offer.js';
import type { FormInput } from './form-input.js';
import type { MailTarget } from './mailed-code.js';
import type { IdxMessage } from './messages.js';
import type { Progress } from './progress.js';
import type { ActivationRequest, NewProfile, OpenState, Transaction } from './transaction.js';

/** What a mail is about. */
export type MailPurpose = 'sign-in' | 'password' | 'unlock' | 'sign-up';

/** What the org lets steps know and do. No step knows HTTP. */
export interface OrgWorld {
  readonly identityProviders: readonly IdpOffer[];
  readonly routingRules: readonly RoutingRule[];
  readonly policies: RequiredPolicies;
  readonly codeAttempts: number;
  /** In seconds. */
  readonly codeLifetime: number;
  /** Milliseconds since the epoch. */
  now(): number;
  user(id: string): OrgUser | undefined;
  userByLogin(login: string): OrgUser | undefined;
  checkPassword(login: string, password: string): PasswordResult;
  checkAnswer(userId: string, answer: string): AnswerResult;
  checkTotp(userId: string, factor: TimedFactor, code: string): TotpResult;
  passkey(userId: string): Passkey | undefined;
  /** Keeps a new passkey, if it is in order. */
  enrollPasskey(userId: string, given: Attestation, challenge: string): Promise<'right' | 'wrong'>;
  checkPasskey(userId: string, given: Assertion, challenge: string): Promise<AnswerResult>;
  /** Whether the user chose to stay signed in in this browser. */
  isRemembered(userId: string, device: string | undefined): boolean;
  /** The scopes that the user has to be asked about. */
  missingConsent(userId: string, request: ConsentRequest): readonly string[];
  grantConsent(userId: string, scopes: readonly string[], clientId: string): void;
  /** The scopes that an administrator has to be asked about. */
  missingAdminConsent(request: ConsentRequest): readonly string[];
  grantAdminConsent(scopes: readonly string[], clientId: string): void;
  /** The device that waits with a code, as the user types it. */
  device(userCode: string): WaitingDevice | undefined;
  /** The user lets a device have nothing. */
  denyDevice(userCode: string): void;
  /** Sends a push notification to the user's phone. */
  sendPush(userId: string): { id: string; number: string | undefined };
  pushAnswer(id: string): PushAnswer;
  /** Sends a code to a phone, and gives it back; `undefined` so soon after another. */
  sendPhoneCode(number: string, method: PhoneMethod): string | undefined;
  savePhoneNumber(userId: string, number: string): void;
  recordFailure(userId: string): 'wrong' | 'locked';
  setPassword(userId: string, password: string): SetPasswordResult;
  unlock(userId: string): void;
  /** Whether a new user may have this address. */
  isFree(email: string): boolean;
  passwordProblem(profile: NewProfile, password: string): string | undefined;
  register(profile: NewProfile, password: string): NewUserResult;
  /** Mails a fresh code and gives it back; without a user it only makes one. A link beside it leads back to a transaction. */
  mailCode(
    to: MailTarget | undefined,
    purpose: MailPurpose,
    transaction?: Transaction,
  ): { code: string; hasLink: boolean };
}

/** The same within one sign-in. */
export interface StepWorld extends Omit<
  OrgWorld,
  | 'mailCode'
  | 'isRemembered'
  | 'missingConsent'
  | 'grantConsent'
  | 'missingAdminConsent'
  | 'grantAdminConsent'
  | 'denyDevice'
> {
  missingConsent(userId: string): readonly string[];
  grantConsent(userId: string, scopes: readonly string[]): void;
  missingAdminConsent(): readonly string[];
  grantAdminConsent(scopes: readonly string[]): void;
  /** The user does not let the app, or the device, have what it asks for. @returns what is said then */
  refuseConsent(): IdxMessage;
  isRemembered(userId: string): boolean;
  mailCode(to: MailTarget | undefined, purpose: MailPurpose): { code: string; hasLink: boolean };
}

/** What came of an answer. */
export type StepResult =
  /** Another (or the same) state. */
  | {
      readonly outcome: 'stay' | 'moved';
      readonly state: OpenState;
      readonly status: number;
      readonly messages: readonly IdxMessage[];
      /** What the sign-in is for, where that was not known before. */
      readonly request?: ActivationRequest;
    }
  /** The state is the same, and the form that the user has stays as it is. */
  | { readonly outcome: 'told'; readonly status: number; readonly message: IdxMessage }
  /** Something was proven: what comes next depends on the whole of it. */
  | { readonly outcome: 'proven'; readonly progress: Progress }
  /** Over without a sign-in. */
  | { readonly outcome: 'ended'; readonly message: IdxMessage };

/** One step of a sign-in. */
export interface Step<S extends OpenState> {
  /** What is shown in this state. */
  view(state: S, world: OrgWorld): StepView;
  /** Takes a checked answer to something that `view` offered at `path`. */
  answer(
    state: S,
    path: string,
    input: FormInput,
    world: StepWorld,
  ): StepResult | Promise<StepResult>;
}

export function moveTo(state: OpenState): StepResult {
  return { outcome: 'moved', state, status: 200, messages: [] };
}

export function refuse(state: OpenState, status: number, message: IdxMessage): StepResult {
  return { outcome: 'stay', state, status, messages: [message] };
}

export function told(status: number, message: IdxMessage): StepResult {
  return { outcome: 'told', status, message };
}

export function proven(progress: Progress): StepResult {
  return { outcome: 'proven', progress };
}

export function ended(message: IdxMessage): StepResult {
  return { outcome: 'ended', message };
}
