import type { OrgClient } from '../client-settings.js';

/** A part of the answer: a code, or a token straight away. */
export type ResponsePart = 'code' | 'id_token' | 'token';

/** How the answer gets to the app (https://developer.okta.com/docs/reference/api/oidc/#parameter-details). */
export type ResponseMode = 'query' | 'fragment' | 'form_post' | 'okta_post_message';

/** Where an answer goes. */
export interface AnswerTarget {
  readonly redirectUri: string;
  readonly mode: ResponseMode;
  readonly state: string | undefined;
}

/** What an app asked for at `/v1/authorize`, checked. */
export interface AuthorizeRequest {
  readonly client: OrgClient;
  readonly target: AnswerTarget;
  readonly parts: readonly ResponsePart[];
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  /** No page may be shown. */
  readonly silent: boolean;
  /** A session from before this request, or older than this many seconds, does not do. */
  readonly maxAge: number | undefined;
  readonly fresh: boolean;
  /** Ask for consent that was given before, too (`prompt=consent`). */
  readonly askAgain: boolean;
  /** The user who was shown the page that asks for consent. */
  readonly consenter?: string;
  /** How sure the app wants to be of the user (`acr_values`). */
  readonly level: string | undefined;
  readonly loginHint: string | undefined;
  /** The provider that a user without a session is led to, instead of the org's own sign-in page. */
  readonly idp: string | undefined;
  /** From `/api/v1/authn`: stands for a password that was right. */
  readonly sessionToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly askedAt: number;
}

/** An error that goes to the app (RFC 6749, section 4.1.2.1). */
export interface AuthorizeError {
  readonly error: string;
  readonly error_description: string;
}
