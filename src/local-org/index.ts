export { DEMO_ANSWER, DEMO_CLIENT, DEMO_CLIENT_ID, DEMO_IDENTITY_PROVIDERS, DEMO_ORIGIN, DEMO_PASSWORD, DEMO_USERS, demoClient } from './defaults.js';
export type { Fault, FaultControl } from './faults.js';
export type { LocalIdentityProvider, LocalOrgClient, LocalOrgOptions, LocalOrgPolicies, RoutingRule } from './options.js';
export type { Outbox, OutboxMessage } from './outbox.js';
export type { PasswordPolicy } from './password-policy.js';
export type { RecordedRequest } from './request-log.js';
export { type LocalOrg, startLocalOrg } from './start-local-org.js';
export type { FactorName, LocalOrgQuestion, LocalOrgUser, OrgUser } from './users.js';
