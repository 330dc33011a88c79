export {
  oktaSession,
  type OktaSession,
  type OktaSessionEventMap,
  type OktaSessionSettings,
} from './session/okta-session.js';
export type { SessionSnapshot, SignOutOptions } from './session/session.js';
export type { SignedOutReason, SignInSource, SignInStatus } from './session/sign-in-state.js';
export { SIGN_IN_ERROR_CODES, SignInError, type SignInErrorCode } from './errors/sign-in-error.js';
export type { SignInOptions } from './settings/sign-in-demand.js';
export type { UserClaims } from './okta/stored-tokens.js';
