export type { SignInEngine, SignInFlow, SignInMode, TokenStorage } from './core/sign-in-config.js';
export { SIGN_IN_ERROR_CODES, SignInError, type SignInErrorCode } from './core/sign-in-error.js';
export type { SignInSettings } from './core/sign-in-settings.js';
export type { SignedOutReason, SignInSource, SignInStatus } from './core/sign-in-state.js';
export type { UserClaims } from './core/stored-tokens.js';
export type { WidgetOptions } from './core/widget-settings.js';
export {
  AfterErrorEvent,
  AfterRenderEvent,
  ReadyEvent,
  SignedInEvent,
  SignedOutEvent,
  SignInErrorEvent,
  StatusChangedEvent,
  TokensRenewedEvent,
  type OktaSignInEventMap,
  type SignedInDetail,
} from './element/events.js';
export { OktaSignInElement } from './element/okta-sign-in-element.js';
export type { SignOutOptions } from './element/sign-in-controller.js';
