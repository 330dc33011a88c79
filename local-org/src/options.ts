import type { PasskeyPolicy } from './passkeys.js';
import type { PasswordPolicy } from './password-policy.js';
import type { LocalOrgUser } from './users.js';

/** A way to tokens that an application may be allowed, by Okta's name. */
export type LocalOrgGrantType =
  | 'authorization_code'
  | 'implicit'
  | 'interaction_code'
  | 'refresh_token'
  | 'urn:ietf:params:oauth:grant-type:device_code';

/** An application registered in the org: a public client (single-page app) with PKCE, or, with a secret, a confidential one. */
export interface LocalOrgClient {
  /** The client id, as the app sends it. */
  clientId: string;
  /** Sign-in redirect URIs. Compared to the letter, as Okta does. Empty for a device that signs its users in by a code alone. */
  redirectUris: readonly string[];
  /** Sign-out redirect URIs. Compared to the letter. Default: the sign-in redirect URIs and their origins, with and without a slash. */
  postLogoutRedirectUris?: readonly string[];
  /** Makes it a confidential client (a web app with a backend): the token endpoint asks for it. Default: none. */
  clientSecret?: string;
  /**
   * Default: `interaction_code` (the embedded widget) and `refresh_token`. The hosted page takes `authorization_code`, a device that shows a
   * code `urn:ietf:params:oauth:grant-type:device_code`.
   */
  grantTypes?: readonly LocalOrgGrantType[];
  /** Ask each user once whether the app may have the scopes that it asks for. Default false. */
  requireConsent?: boolean;
  /** Scopes of Okta's own API (`okta.users.read`) that it may ask the org's authorization server for. An administrator has to allow each once. Default: none. */
  oktaApiScopes?: readonly string[];
  /** Demand a DPoP proof for every token (RFC 9449). Default false. */
  dpop?: boolean;
  /** Life of this client's access tokens, in whole seconds. Default: `policies.accessTokenLifetime`. */
  accessTokenLifetime?: number;
  /** Okta's "email verification URI": the app's page that links in mails lead to, with `otp` and `state`. Default: mails have no such link. */
  emailVerifyUri?: string;
}

/** A social provider; the org serves a stand-in for it under `/idp-double/{id}/`. */
export interface LocalIdentityProvider {
  /** Its id in the org, part of `/sso/idps/{id}`: letters, digits, `-` and `_`. */
  id: string;
  /** The name that people see. */
  name: string;
  /** Okta's type name: it picks the widget's button. */
  type: 'APPLE' | 'FACEBOOK' | 'GOOGLE' | 'LINKEDIN' | 'MICROSOFT' | 'OIDC';
}

/** Sends people to a social provider instead of asking for a user name or a password. */
export interface RoutingRule {
  /** The provider's id. */
  identityProvider: string;
  /** Only user names that end in `@domain`. Default: everybody, and nothing else is offered. */
  domain?: string;
}

/** What the org asks for and allows; limits and lifetimes. Every lifetime is in whole seconds. */
export interface LocalOrgPolicies {
  /** Ask for the user name first and for the password on a page of its own. Default false. */
  identifierFirst?: boolean;
  /** Offer "Forgot password?". Default true. */
  recoverPassword?: boolean;
  /** Offer "Sign up". Default false. */
  signUp?: boolean;
  /** A new user must show that the address is theirs. Default true. */
  verifyEmail?: boolean;
  /** Offer "Unlock account?". Default false. */
  unlockAccount?: boolean;
  /** Mails have a link beside the code, to a page of the org; an app with an `emailVerifyUri` gets its own. Default false. */
  emailMagicLink?: boolean;
  /** A push notification of Okta Verify asks for the number that the sign-in page shows. Default false. */
  numberChallenge?: boolean;
  /** Ask, after the factors, whether to stay signed in: a user who says yes is asked for no second factor in that browser for a while. Default false. */
  keepMeSignedIn?: boolean;
  /** What a new password must be like. */
  password?: Partial<PasswordPolicy>;
  /** Ask a user for a second factor only where the app asks for it by `acr_values`. Default false: always, where the user has one. */
  secondFactorOnDemand?: boolean;
  /** What is asked of passkeys and security keys. */
  passkeys?: Partial<PasskeyPolicy>;
  /** Wrong passwords or codes in a row until the user is locked. Default 10. */
  lockoutAfter?: number;
  /** Wrong codes until one mail's code is worth nothing. Default 5. */
  codeAttempts?: number;
  /** Life of a mailed code. Default 300. */
  codeLifetime?: number;
  /** Life of an access token. Default 3600. */
  accessTokenLifetime?: number;
  /** Life of an ID token. Default 3600. */
  idTokenLifetime?: number;
  /** Life of a refresh token; each rotation starts it anew. Default 604800 (7 days). */
  refreshTokenLifetime?: number;
  /** How long a refresh token can be used again after its rotation, for a client that lost the answer. Default 0; Okta's own default is 30. */
  refreshTokenGrace?: number;
  /** Life of an interaction code, and of an authorization code. Default 60. */
  interactionCodeLifetime?: number;
  /** Life of the codes of a device that is to be activated. Default 600. */
  deviceCodeLifetime?: number;
  /** Life of the Classic engine's session token. Default 300. */
  sessionTokenLifetime?: number;
  /** Life of a sign-in that is not finished. Default 3600. */
  stateHandleLifetime?: number;
  /** Life of the org's own session. Default 7200. */
  sessionLifetime?: number;
  /** How long a browser is remembered whose user chose to stay signed in. Default 1296000 (15 days). */
  keepMeSignedInLifetime?: number;
}

/** The policies with every default filled in. */
export type RequiredPolicies = Readonly<
  Required<Omit<LocalOrgPolicies, 'password' | 'passkeys'>>
> & {
  readonly password: Readonly<PasswordPolicy>;
  readonly passkeys: Readonly<PasskeyPolicy>;
};

/** What {@link startLocalOrg} takes; everything has a default. */
export interface LocalOrgOptions {
  /** Default 0: any free port. */
  port?: number;
  /** A loopback host: `localhost` (default), `127.0.0.1` or `::1`. */
  host?: string;
  /**
   * Names of this machine that programs reach the org by, such as `host.docker.internal` from a container; with the org's port unless they
   * have one. It answers at `localhost`, every name below it, `127.0.0.1` and `[::1]` anyway, and at no other name: a page can make its own
   * lead to this machine (DNS rebinding). Default: none.
   */
  allowedHosts?: readonly string[];
  /** Default: the demo app, see `DEMO_CLIENT`. */
  clients?: readonly LocalOrgClient[];
  /** Origins that may call the org from a page. Default: the origins of the clients' redirect URIs. */
  trustedOrigins?: readonly string[];
  /** Default: see `DEMO_USERS`. */
  users?: readonly LocalOrgUser[];
  /** Default: one stand-in for Facebook. */
  identityProviders?: readonly LocalIdentityProvider[];
  /** Default: none. */
  routingRules?: readonly RoutingRule[];
  /** What the org asks for and allows; limits and lifetimes. */
  policies?: LocalOrgPolicies;
}
