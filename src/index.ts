export type {
  SignInEngine,
  SignInFlow,
  SignInMode,
  TokenStorage,
} from './settings/sign-in-config.js';
export { SIGN_IN_ERROR_CODES, SignInError, type SignInErrorCode } from './errors/sign-in-error.js';
export type { SignInOptions } from './settings/sign-in-demand.js';
export type { SignInSettings } from './settings/sign-in-settings.js';
export type { SignedOutReason, SignInSource, SignInStatus } from './session/sign-in-state.js';
export type { UserClaims } from './okta/stored-tokens.js';
export type { WidgetOptions } from './settings/widget-settings.js';
export {
  AfterErrorEvent,
  AfterRenderEvent,
  ReadyEvent,
  SignedInEvent,
  SessionExpiringEvent,
  SignedOutEvent,
  SignInErrorEvent,
  StatusChangedEvent,
  StepUpRequiredEvent,
  TokensRenewedEvent,
  type OktaSignInEventMap,
  type SessionExpiringDetail,
  type SignedInDetail,
  type StepUpRequiredDetail,
} from './element/events.js';
export { OktaSessionElement } from './element/okta-session-element.js';
export { OktaSignInElement } from './element/okta-sign-in-element.js';
export type { OktaSessionEventMap } from './session/okta-session.js';
export type { SignOutOptions } from './session/session.js';
