export type { ClockControl } from './clock.js';
export {
  DEMO_ANSWER,
  DEMO_CLIENT,
  DEMO_CLIENT_ID,
  DEMO_IDENTITY_PROVIDERS,
  DEMO_ORIGIN,
  DEMO_ORIGINS,
  DEMO_PASSWORD,
  DEMO_USERS,
  demoClient,
} from './defaults.js';
export type { Fault, FaultControl, IdTokenFault } from './faults.js';
export type {
  LocalIdentityProvider,
  LocalOrgClient,
  LocalOrgGrantType,
  LocalOrgOptions,
  LocalOrgPolicies,
  RoutingRule,
} from './options.js';
export type { LocalOrg } from './local-org.js';
export type { Outbox, OutboxMessage } from './outbox.js';
export type { PasswordPolicy } from './password-policy.js';
export type { PushControl, PushMessage } from './pushes.js';
export type { RecordedRequest } from './request-log.js';
export { startLocalOrg } from './start-local-org.js';
export type { SwitchControl, SwitchState, Trouble, TroubleSpot } from './switches.js';
export type { FactorName, LocalOrgQuestion, LocalOrgUser, OrgUser } from './users.js';
