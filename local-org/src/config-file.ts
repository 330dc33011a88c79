import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse } from 'yaml';
import { GRANT_TYPES } from './client-settings.js';
import { checkShape, type ObjectShape, type Shape } from './config-shape.js';
import type {
  LocalIdentityProvider,
  LocalOrgClient,
  LocalOrgOptions,
  LocalOrgPolicies,
  RoutingRule,
} from './options.js';
import type { PasskeyPolicy } from './passkeys.js';
import type { PasswordPolicy } from './password-policy.js';
import { FACTOR_NAMES, type LocalOrgQuestion, type LocalOrgUser } from './users.js';

const TEXTS: Shape = { listOf: 'text' };

const QUESTION: ObjectShape = {
  entries: { question: 'text', answer: 'text' } satisfies Record<keyof LocalOrgQuestion, Shape>,
  required: ['question', 'answer'],
};

const USER: ObjectShape = {
  entries: {
    login: 'text',
    email: 'text',
    password: 'text',
    firstName: 'text',
    lastName: 'text',
    factors: {
      listOf: { oneOf: FACTOR_NAMES },
    },
    securityQuestion: QUESTION,
    totpSecret: 'text',
    oktaVerifySecret: 'text',
    customOtpSecret: 'text',
    phoneNumber: 'text',
    passwordExpiresInDays: 'number',
    locked: 'yes or no',
    administrator: 'yes or no',
    id: 'text',
  } satisfies Record<keyof LocalOrgUser, Shape>,
  required: ['login', 'firstName', 'lastName'],
};

const CLIENT: ObjectShape = {
  entries: {
    clientId: 'text',
    redirectUris: TEXTS,
    postLogoutRedirectUris: TEXTS,
    clientSecret: 'text',
    grantTypes: {
      listOf: { oneOf: GRANT_TYPES },
    },
    dpop: 'yes or no',
    requireConsent: 'yes or no',
    oktaApiScopes: TEXTS,
    accessTokenLifetime: 'number',
    emailVerifyUri: 'text',
  } satisfies Record<keyof LocalOrgClient, Shape>,
  required: ['clientId', 'redirectUris'],
};

const PROVIDER: ObjectShape = {
  entries: {
    id: 'text',
    name: 'text',
    type: { oneOf: ['APPLE', 'FACEBOOK', 'GOOGLE', 'LINKEDIN', 'MICROSOFT', 'OIDC'] },
  } satisfies Record<keyof LocalIdentityProvider, Shape>,
  required: ['id', 'name', 'type'],
};

const RULE: ObjectShape = {
  entries: { identityProvider: 'text', domain: 'text' } satisfies Record<keyof RoutingRule, Shape>,
  required: ['identityProvider'],
};

const PASSWORD: ObjectShape = {
  entries: {
    minLength: 'number',
    minLowerCase: 'number',
    minUpperCase: 'number',
    minNumber: 'number',
    minSymbol: 'number',
    excludeUsername: 'yes or no',
    historyCount: 'number',
  } satisfies Record<keyof PasswordPolicy, Shape>,
};

const PASSKEYS: ObjectShape = {
  entries: {
    rpId: 'text',
    userVerification: 'yes or no',
    autofill: 'yes or no',
  } satisfies Record<keyof PasskeyPolicy, Shape>,
};

/** By name, for `--policy`, too. */
export const POLICIES = {
  identifierFirst: 'yes or no',
  recoverPassword: 'yes or no',
  signUp: 'yes or no',
  verifyEmail: 'yes or no',
  unlockAccount: 'yes or no',
  emailMagicLink: 'yes or no',
  numberChallenge: 'yes or no',
  keepMeSignedIn: 'yes or no',
  password: PASSWORD,
  secondFactorOnDemand: 'yes or no',
  passkeys: PASSKEYS,
  lockoutAfter: 'number',
  codeAttempts: 'number',
  codeLifetime: 'number',
  accessTokenLifetime: 'number',
  idTokenLifetime: 'number',
  refreshTokenLifetime: 'number',
  interactionCodeLifetime: 'number',
  deviceCodeLifetime: 'number',
  sessionTokenLifetime: 'number',
  stateHandleLifetime: 'number',
  sessionLifetime: 'number',
  keepMeSignedInLifetime: 'number',
  refreshTokenGrace: 'number',
} as const satisfies Record<keyof LocalOrgPolicies, Shape>;

/** By name, for what describes them, too. */
export const OPTIONS = {
  entries: {
    port: 'number',
    host: 'text',
    allowedHosts: TEXTS,
    clients: { listOf: CLIENT },
    trustedOrigins: TEXTS,
    users: { listOf: USER },
    identityProviders: { listOf: PROVIDER },
    routingRules: { listOf: RULE },
    policies: { entries: POLICIES },
  } satisfies Record<keyof LocalOrgOptions, Shape>,
} as const satisfies ObjectShape;

/**
 * Reads the options of an org from a file: JSON or YAML.
 *
 * @throws {TypeError} if something in it cannot be used; the message says where
 * @throws the system's error if there is no such file, and the parser's
 */
export async function readConfigFile(path: string): Promise<LocalOrgOptions> {
  const text = await readFile(path, 'utf8');
  const value: unknown = /^\.ya?ml$/i.test(extname(path)) ? parse(text) : JSON.parse(text);
  if (!isOptions(value)) throw new TypeError('the file is empty');
  return value;
}

function isOptions(value: unknown): value is LocalOrgOptions {
  if (value === null || value === undefined) return false;
  checkShape(value, OPTIONS, '');
  return true;
}
