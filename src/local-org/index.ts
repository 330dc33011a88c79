export { DEMO_CLIENT, DEMO_CLIENT_ID, DEMO_IDENTITY_PROVIDERS, DEMO_ORIGIN, DEMO_PASSWORD, DEMO_USERS, demoClient } from './defaults.js';
export type { ClockControl } from './clock.js';
export type { Fault, FaultControl } from './faults.js';
export type { LocalIdentityProvider, LocalOrgClient, LocalOrgGrantType, LocalOrgOptions, LocalOrgPolicies } from './options.js';
export type { Outbox, OutboxMessage } from './outbox.js';
export type { RecordedRequest } from './request-log.js';
export { type LocalOrg, startLocalOrg } from './start-local-org.js';
export type { LocalOrgUser, OrgUser } from './users.js';
