import type { AfterErrorEvent, AfterRenderEvent, ReadyEvent } from './form-events.js';
import type {
  SessionExpiringEvent,
  StepUpRequiredEvent,
  TokensRenewedEvent,
} from '../session/session-events.js';
import type {
  SignedInEvent,
  SignedOutEvent,
  SignInErrorEvent,
  StatusChangedEvent,
} from '../session/state-events.js';

// A file for each part of the code that fires them: a signed-in user's page needs those of the state only.
export * from './form-events.js';
export * from '../session/session-events.js';
export * from '../session/state-events.js';

export interface OktaSignInEventMap {
  'signed-in': SignedInEvent;
  'signed-out': SignedOutEvent;
  'error': SignInErrorEvent;
  'status-changed': StatusChangedEvent;
  'ready': ReadyEvent;
  'after-render': AfterRenderEvent;
  'after-error': AfterErrorEvent;
  'tokens-renewed': TokensRenewedEvent;
  'step-up-required': StepUpRequiredEvent;
  'session-expiring': SessionExpiringEvent;
}
