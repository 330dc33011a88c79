import { levelAskedFor, UNKNOWN_LEVEL } from '../assurance-levels.js';
import type { OrgClient } from '../client-settings.js';
import type { ServerName } from '../authorization-servers.js';
import { isKnownScope } from '../oauth/known-scope.js';
import type { LocalIdentityProvider } from '../options.js';
import { redirectUriText, unknownClientText } from '../refusal-texts.js';
import type { AnswerTarget, AuthorizeError, AuthorizeRequest } from './authorize-request.js';
import { readResponseType } from './response-type.js';

type Values = Readonly<Record<string, string>>;

/** A request that was read: to be served, to be refused to the app, or to be refused on the org's own page. */
export type ReadAuthorizeRequest =
  | { kind: 'asked'; request: AuthorizeRequest }
  | { kind: 'refused'; target: AnswerTarget; error: AuthorizeError }
  | { kind: 'unanswerable'; error: AuthorizeError };

/** Of the org. */
export interface ReadContext {
  /** Of the authorization server. */
  readonly name: ServerName;
  readonly clients: readonly OrgClient[];
  readonly identityProviders: readonly LocalIdentityProvider[];
  readonly now: () => number;
}

/** Reads the parameters of `/v1/authorize`. Until the client and its redirect URI are known to be right, nothing may go to the app. */
export function readAuthorizeRequest(
  values: Values,
  { name, clients, identityProviders, now }: ReadContext,
): ReadAuthorizeRequest {
  const client = clients.find(({ clientId }) => clientId === values['client_id']);
  if (!client) return unanswerable('invalid_client', unknownClientText(clients));
  const redirectUri = values['redirect_uri'];
  if (!redirectUri || !client.redirectUris.includes(redirectUri)) {
    return unanswerable('invalid_request', redirectUriText(redirectUri));
  }
  const response = readResponseType(values, client);
  const target = { redirectUri, mode: response.mode, state: values['state'] };
  const error =
    response.error ??
    firstError(values, client, name, response.parts) ??
    idpError(values, identityProviders);
  if (error) return { kind: 'refused', target, error };
  const prompts = wordsOf(values['prompt']);
  return {
    kind: 'asked',
    request: {
      client,
      target,
      parts: response.parts,
      // Without a code there is nothing that a refresh token could come of.
      scopes: wordsOf(values['scope']).filter(
        (scope) => scope !== 'offline_access' || response.parts.includes('code'),
      ),
      nonce: values['nonce'],
      codeChallenge: values['code_challenge'],
      silent: prompts.includes('none'),
      fresh: prompts.includes('login'),
      askAgain: prompts.includes('consent'),
      maxAge: values['max_age'] === undefined ? undefined : Number(values['max_age']),
      level: levelAskedFor(values['acr_values']) ?? undefined,
      loginHint: values['login_hint'],
      idp: values['idp'],
      sessionToken: values['sessionToken'],
      askedAt: now(),
    },
  };
}

const PROMPTS = new Set(['none', 'login', 'consent']);

function firstError(
  values: Values,
  client: OrgClient,
  server: ServerName,
  parts: readonly string[],
): AuthorizeError | undefined {
  const { state, nonce, scope, prompt, max_age: maxAge } = values;
  // Okta wants it of everybody, where RFC 6749 only recommends it.
  if (!state) return invalid("The authentication request has an invalid 'state' parameter.");
  for (const name of ['request', 'request_uri']) {
    if (values[name] !== undefined)
      return {
        error: `${name}_not_supported`,
        error_description: `The '${name}' parameter is not supported.`,
      };
  }
  const prompts = wordsOf(prompt);
  if (
    prompts.some((word) => !PROMPTS.has(word)) ||
    (prompts.includes('none') && prompts.length > 1)
  ) {
    return invalid("The authentication request has an invalid 'prompt' parameter.");
  }
  if (maxAge !== undefined && !/^\d{1,9}$/.test(maxAge))
    return invalid("The authentication request has an invalid 'max_age' parameter.");
  if (levelAskedFor(values['acr_values']) === null) return invalid(UNKNOWN_LEVEL);
  const scopes = wordsOf(scope);
  if (scopes.length === 0)
    return {
      error: 'invalid_scope',
      error_description: "The authentication request has an invalid 'scope' parameter.",
    };
  if (scopes.some((word) => !isKnownScope(word, server, client))) {
    return {
      error: 'invalid_scope',
      error_description:
        'One or more scopes are not configured for the authorization server resource.',
    };
  }
  if (parts.includes('id_token')) {
    if (!scopes.includes('openid'))
      return {
        error: 'invalid_scope',
        error_description: "The 'openid' scope is required for an ID token.",
      };
    if (!nonce) return invalid("The authentication request has an invalid 'nonce' parameter.");
  }
  return parts.includes('code') ? pkceError(values, client) : undefined;
}

function idpError(
  { idp }: Values,
  identityProviders: ReadContext['identityProviders'],
): AuthorizeError | undefined {
  return idp === undefined || identityProviders.some(({ id }) => id === idp)
    ? undefined
    : invalid("The authentication request has an invalid 'idp' parameter.");
}

function pkceError(values: Values, { clientSecret }: OrgClient): AuthorizeError | undefined {
  const { code_challenge: challenge, code_challenge_method: method } = values;
  if (challenge === undefined && method === undefined && clientSecret !== undefined)
    return undefined;
  if (!challenge)
    return invalid(
      "PKCE code challenge is required when the token endpoint authentication method is 'NONE'.",
    );
  if (method !== 'S256') return invalid("The 'code_challenge_method' parameter must be 'S256'.");
  return /^[\w-]{43}$/.test(challenge)
    ? undefined
    : invalid("The 'code_challenge' parameter is not a base64url-encoded SHA-256 hash.");
}

function wordsOf(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(' ').filter(Boolean))];
}

function invalid(description: string): AuthorizeError {
  return { error: 'invalid_request', error_description: description };
}

function unanswerable(error: string, description: string): ReadAuthorizeRequest {
  return { kind: 'unanswerable', error: { error, error_description: description } };
}
