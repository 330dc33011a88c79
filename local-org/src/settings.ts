import { type OrgClient, resolveClients } from './client-settings.js';
import { DEMO_CLIENT, DEMO_IDENTITY_PROVIDERS, DEMO_USERS } from './defaults.js';
import { isHost } from './http/served-hosts.js';
import type {
  LocalIdentityProvider,
  LocalOrgOptions,
  LocalOrgPolicies,
  RequiredPolicies,
  RoutingRule,
} from './options.js';
import { DEFAULT_PASSKEY_POLICY } from './passkeys.js';
import { DEFAULT_PASSWORD_POLICY } from './password-policy.js';
import type { LocalOrgUser } from './users.js';

/** The options with every default filled in, checked. */
export interface OrgSettings {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly clients: readonly OrgClient[];
  readonly trustedOrigins: ReadonlySet<string>;
  readonly users: readonly LocalOrgUser[];
  readonly identityProviders: readonly LocalIdentityProvider[];
  readonly routingRules: readonly RoutingRule[];
  readonly policies: RequiredPolicies;
}

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '::1']);

const DEFAULT_POLICIES: RequiredPolicies = {
  identifierFirst: false,
  recoverPassword: true,
  signUp: false,
  verifyEmail: true,
  unlockAccount: false,
  emailMagicLink: false,
  numberChallenge: false,
  keepMeSignedIn: false,
  password: DEFAULT_PASSWORD_POLICY,
  secondFactorOnDemand: false,
  passkeys: DEFAULT_PASSKEY_POLICY,
  lockoutAfter: 10,
  codeAttempts: 5,
  codeLifetime: 300,
  accessTokenLifetime: 3600,
  idTokenLifetime: 3600,
  refreshTokenLifetime: 7 * 24 * 3600,
  refreshTokenGrace: 0,
  interactionCodeLifetime: 60,
  deviceCodeLifetime: 600,
  sessionTokenLifetime: 300,
  stateHandleLifetime: 3600,
  sessionLifetime: 7200,
  keepMeSignedInLifetime: 15 * 24 * 3600,
};

/**
 * Fills in the defaults.
 *
 * @throws {TypeError} if an option cannot be used; the message names it
 */
export function resolveSettings(options: LocalOrgOptions = {}): OrgSettings {
  const policies = resolvePolicies(options.policies ?? {});
  const clients = resolveClients(options.clients ?? [DEMO_CLIENT], policies.accessTokenLifetime);
  const identityProviders = options.identityProviders ?? DEMO_IDENTITY_PROVIDERS;
  const odd = identityProviders.find(({ id }) => !/^[\w-]+$/.test(id));
  if (odd)
    throw new TypeError(
      `identityProviders: the id "${odd.id}" may only have letters, digits, "-" and "_"`,
    );
  return {
    port: checkPort(options.port ?? 0),
    host: checkHost(options.host ?? 'localhost'),
    allowedHosts: (options.allowedHosts ?? []).map(checkAllowedHost),
    clients,
    trustedOrigins: new Set(options.trustedOrigins?.map(checkOrigin) ?? originsOf(clients)),
    users: options.users ?? DEMO_USERS,
    identityProviders,
    routingRules: (options.routingRules ?? []).map((rule) => checkRule(rule, identityProviders)),
    policies,
  };
}

function originsOf(clients: readonly OrgClient[]): string[] {
  return clients
    .flatMap(({ redirectUris }) => redirectUris.map((uri) => new URL(uri).origin))
    .filter((origin) => origin !== 'null');
}

function checkOrigin(origin: string): string {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new TypeError(
      `trustedOrigins: "${origin}" is not an origin such as http://localhost:5173`,
    );
  }
  return origin;
}

function checkPort(port: number): number {
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new TypeError(`port: ${port} is not a port number`);
  return port;
}

/** A double with known passwords has no business on a network: only this machine may reach it. */
function checkHost(host: string): string {
  if (!LOOPBACK_HOSTS.has(host))
    throw new TypeError(`host: "${host}" is not a loopback host (localhost, 127.0.0.1 or ::1)`);
  return host;
}

function checkAllowedHost(host: string): string {
  if (!isHost(host))
    throw new TypeError(
      `allowedHosts: "${host}" is not a host name such as host.docker.internal (a port may follow; no scheme, no path, no *)`,
    );
  return host;
}

function checkRule(
  rule: RoutingRule,
  identityProviders: readonly LocalIdentityProvider[],
): RoutingRule {
  if (!identityProviders.some(({ id }) => id === rule.identityProvider)) {
    throw new TypeError(`routingRules: there is no identity provider "${rule.identityProvider}"`);
  }
  if (rule.domain !== undefined && !/^[^@\s]+$/.test(rule.domain)) {
    throw new TypeError(`routingRules: "${rule.domain}" is not a domain such as example.com`);
  }
  return rule;
}

function resolvePolicies(given: LocalOrgPolicies): RequiredPolicies {
  const policies = {
    ...DEFAULT_POLICIES,
    ...given,
    password: { ...DEFAULT_POLICIES.password, ...given.password },
    passkeys: { ...DEFAULT_POLICIES.passkeys, ...given.passkeys },
  };
  const { password, passkeys, ...others } = policies;
  for (const [name, value] of Object.entries(others))
    checkPolicy(
      `policies.${name}`,
      value,
      typeof DEFAULT_POLICIES[name as keyof typeof others],
      name === 'refreshTokenGrace' ? 0 : 1,
    );
  for (const [name, value] of Object.entries(password)) {
    checkPolicy(
      `policies.password.${name}`,
      value,
      typeof DEFAULT_PASSWORD_POLICY[name as keyof typeof password],
      0,
    );
  }
  for (const name of ['userVerification', 'autofill'] as const)
    checkPolicy(`policies.passkeys.${name}`, passkeys[name], 'boolean', 0);
  if (typeof passkeys.rpId !== 'string' || !/^[a-z\d.-]*$/.test(passkeys.rpId))
    throw new TypeError(
      `policies.passkeys.rpId: "${passkeys.rpId}" is not a domain such as example.com`,
    );
  return policies;
}

function checkPolicy(name: string, value: number | boolean, type: string, least: number): void {
  if (type === 'boolean' && typeof value !== 'boolean')
    throw new TypeError(`${name}: ${value} is neither true nor false`);
  if (
    type === 'number' &&
    (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least)
  ) {
    throw new TypeError(`${name}: ${value} is not a ${least > 0 ? 'positive ' : ''}whole number`);
  }
}
