import type { ServerName } from '../authorization-servers.js';
import type { TimedFactor } from '../users.js';
import type { AuthenticatorName } from './authenticators.js';
import type { MailedCode } from './mailed-code.js';
import type { PhoneCode } from './phone-code.js';
import type { Progress } from './progress.js';

/** What every sign-in is asked for with. */
interface SignInRequest {
  /** Where: that server issues the tokens. */
  readonly server: ServerName;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Ask for consent that was given before, too (`prompt=consent`). */
  readonly askAgain: boolean;
  /** How sure the app wants to be of the user (`acr_values`). */
  readonly level: string | undefined;
}

/** What an app asked for at `/v1/interact`. */
export interface InteractRequest extends SignInRequest {
  readonly kind: 'app';
  readonly redirectUri: string;
  readonly codeChallenge: string;
  /** The app's own `state`; it comes back in redirects. */
  readonly state: string | undefined;
  readonly nonce: string | undefined;
}

/** A device that shows a code, which the user has typed. */
export interface ActivationRequest extends SignInRequest {
  readonly kind: 'device';
  readonly userCode: string;
}

/** Waits for the code that a device shows. */
export interface UserCodeState {
  readonly step: 'user-code';
  /** The code that came with the page's address, if one did; it may be wrong. */
  readonly given: string | undefined;
}

/** Waits for a user name (and a password), or for a social provider to be picked. */
export interface IdentifyState {
  readonly step: 'identify';
  /** For a passkey to sign; the store of transactions puts it in. */
  readonly challenge?: string;
}

/** Leaves only one way on: to a social provider. */
export interface LeaveForIdpState {
  readonly step: 'leave-for-idp';
  readonly idpId: string;
}

/** Waits for the password of the user of that name, if there is one. */
export interface ChallengePasswordState {
  readonly step: 'challenge-password';
  readonly login: string;
}

/** Waits for one of the user's factors to be picked. */
export interface SelectFactorState {
  readonly step: 'select-factor';
  readonly progress: Progress;
}

/** Waits for the code that was mailed. */
export interface ChallengeEmailState {
  readonly step: 'challenge-email';
  readonly progress: Progress;
  readonly mailed: MailedCode;
}

/** Waits for the answer to the user's security question. */
export interface ChallengeQuestionState {
  readonly step: 'challenge-question';
  readonly progress: Progress;
}

/** Waits for the code that the user's authenticator app shows, Okta Verify, or a device for custom one-time codes. */
export interface ChallengeTotpState {
  readonly step: 'challenge-totp';
  readonly progress: Progress;
  readonly factor: TimedFactor;
}

/** Waits for the user's passkey to sign the challenge. */
export interface ChallengeWebauthnState {
  readonly step: 'challenge-webauthn';
  readonly progress: Progress;
  readonly challenge: string;
}

/** Waits for the user to approve a push notification; or, when it is over, to want another. */
export interface ChallengePushState {
  readonly step: 'challenge-push';
  readonly progress: Progress;
  /** With the number that the user is to press. */
  readonly push: { readonly id: string; readonly number: string | undefined };
  readonly isOver: boolean;
}

/** Waits for the user to say how a code is to come to their phone. */
export interface ChallengePhoneDataState {
  readonly step: 'challenge-phone-data';
  readonly progress: Progress;
}

/** Waits for the code that came to the user's phone. */
export interface ChallengePhoneState {
  readonly step: 'challenge-phone';
  readonly progress: Progress;
  readonly sent: PhoneCode;
}

/** Waits for a phone number. */
export interface EnrollPhoneDataState {
  readonly step: 'enroll-phone-data';
  readonly progress: Progress;
}

/** Waits for the code that came to the new phone. */
export interface EnrollPhoneState {
  readonly step: 'enroll-phone';
  readonly progress: Progress;
  readonly sent: PhoneCode;
}

/** Waits for the user to say whether to stay signed in. */
export interface KeepMeSignedInState {
  readonly step: 'keep-me-signed-in';
  readonly progress: Progress;
}

/** Waits for the user to let the app have what it asks for. */
export interface ConsentState {
  readonly step: 'consent';
  readonly progress: Progress;
  readonly scopes: readonly string[];
}

/** Waits for an administrator to let the app use Okta's own API. */
export interface AdminConsentState {
  readonly step: 'admin-consent';
  readonly progress: Progress;
  readonly scopes: readonly string[];
}

/** Waits for the user to pick what to set up. */
export interface SetUpFactorsState {
  readonly step: 'set-up-factors';
  readonly progress: Progress;
}

/** Waits for a new passkey. */
export interface EnrollWebauthnState {
  readonly step: 'enroll-webauthn';
  readonly progress: Progress;
  readonly challenge: string;
}

/** Waits for the user name whose password was forgotten. */
export interface IdentifyRecoveryState {
  readonly step: 'identify-recovery';
}

/** Waits for the user name whose lock is to be taken off. */
export interface UnlockAccountState {
  readonly step: 'unlock-account';
}

/** Waits for the code that was mailed to the user of that name, if there is one. */
export interface RecoverByEmailState {
  readonly step: 'recover-by-email';
  readonly goal: 'password' | 'unlock';
  readonly login: string;
  readonly mailed: MailedCode;
}

/** Waits for a new password. */
export interface NewPasswordState {
  readonly step: 'new-password';
  readonly reason: 'forgotten' | 'expired' | 'expiring';
  readonly progress: Progress;
}

/** What a user who signs up says about themselves. */
export interface NewProfile {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** Waits for the profile of a new user. */
export interface EnrollProfileState {
  readonly step: 'enroll-profile';
}

/** Waits for a new user to pick what to set up next. */
export interface SelectEnrollState {
  readonly step: 'select-enroll';
  readonly profile: NewProfile;
  readonly verified: readonly AuthenticatorName[];
  readonly password: string | undefined;
}

/** Waits for a new user to type the code that was mailed to them. */
export interface EnrollEmailState extends Omit<SelectEnrollState, 'step'> {
  readonly step: 'enroll-email';
  readonly mailed: MailedCode;
}

/** Waits for the first password of a new user. */
export interface EnrollPasswordState extends Omit<SelectEnrollState, 'step'> {
  readonly step: 'enroll-password';
}

/** A code was issued, or the sign-in was given up: nothing is offered any more. */
export interface FinishedState {
  readonly step: 'finished';
}

/** A state in which something is offered. A new step of the sign-in is a new member here and a file beside `identify-step.ts`. */
export type OpenState =
  | UserCodeState
  | IdentifyState
  | LeaveForIdpState
  | ChallengePasswordState
  | SelectFactorState
  | ChallengeEmailState
  | ChallengeQuestionState
  | ChallengeTotpState
  | ChallengeWebauthnState
  | ChallengePushState
  | ChallengePhoneDataState
  | ChallengePhoneState
  | SetUpFactorsState
  | EnrollWebauthnState
  | EnrollPhoneDataState
  | EnrollPhoneState
  | KeepMeSignedInState
  | ConsentState
  | AdminConsentState
  | IdentifyRecoveryState
  | UnlockAccountState
  | RecoverByEmailState
  | NewPasswordState
  | EnrollProfileState
  | SelectEnrollState
  | EnrollEmailState
  | EnrollPasswordState;

/** Where a sign-in stands. */
export type TransactionState = OpenState | FinishedState;

/** One sign-in, from `/v1/interact` to the interaction code; or from the code that a device shows to the device's activation. */
export interface Transaction {
  /** Names the sign-in to the app that began it; good for resuming. */
  readonly interactionHandle: string;
  /** Names it to the forms. Changes when the user starts again. */
  readonly stateHandle: string;
  /** `undefined` until the code of the device is known. */
  readonly request: InteractRequest | ActivationRequest | undefined;
  readonly state: TransactionState;
  /** A user was mailed a code: a tab may be asking whether its link was followed. */
  readonly mailed: boolean;
  readonly expiresAt: Date;
}

/** Who signed in, and how. */
export interface SignIn {
  readonly userId: string;
  readonly amr: readonly string[];
  /** The social provider's id; `undefined` when the org itself asked for the password. */
  readonly idp: string | undefined;
  /** What was asked for, and reached (`acr`). */
  readonly level?: string | undefined;
  /** The session outlives the browser, and the browser is remembered. */
  readonly keepMeSignedIn?: boolean;
}
