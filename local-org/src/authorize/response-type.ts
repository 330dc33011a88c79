import type { OrgClient } from '../client-settings.js';
import { responseTypeText } from '../refusal-texts.js';
import type { AuthorizeError, ResponseMode, ResponsePart } from './authorize-request.js';

/** What an app wants back, and the way back; the way is good for the error, too. */
export interface ReadResponseType {
  readonly parts: readonly ResponsePart[];
  readonly mode: ResponseMode;
  readonly error: AuthorizeError | undefined;
}

const MODES: ReadonlySet<string> = new Set<ResponseMode>([
  'query',
  'fragment',
  'form_post',
  'okta_post_message',
]);

/** Reads `response_type` and `response_mode`. */
export function readResponseType(
  values: Readonly<Record<string, string>>,
  client: OrgClient,
): ReadResponseType {
  const words = [...new Set((values['response_type'] ?? '').split(' ').filter(Boolean))];
  const parts = words.filter(
    (word): word is ResponsePart => word === 'code' || word === 'id_token' || word === 'token',
  );
  const fallback = parts.includes('id_token') || parts.includes('token') ? 'fragment' : 'query';
  const { response_mode: asked = fallback } = values;
  if (!isMode(asked))
    return {
      parts,
      mode: fallback,
      error: unsupportedMode(
        `The response mode '${asked}' is not supported by the authorization server.`,
      ),
    };
  // A query ends in logs and Referer headers (OAuth 2.0 Multiple Response Type Encoding Practices, section 3.0).
  if (asked === 'query' && fallback === 'fragment') {
    return {
      parts,
      mode: fallback,
      error: unsupportedMode('The response mode query is not allowed with token response types.'),
    };
  }
  return { parts, mode: asked, error: typeError(words, parts, client) };
}

/** Hybrid types (`code id_token` and the like) are not served. */
function typeError(
  words: readonly string[],
  parts: readonly ResponsePart[],
  client: OrgClient,
): AuthorizeError | undefined {
  if (words.length === 0)
    return {
      error: 'invalid_request',
      error_description: "The authentication request has an invalid 'response_type' parameter.",
    };
  const configured = configuredTypes(client);
  const fits =
    parts.length === words.length &&
    words.every((word) => configured.includes(word)) &&
    (parts.length === 1 || !parts.includes('code'));
  if (fits) return undefined;
  return {
    error: 'unsupported_response_type',
    error_description: responseTypeText(configured),
  };
}

function configuredTypes({ grantTypes }: OrgClient): string[] {
  return [
    ...(grantTypes.includes('authorization_code') ? ['code'] : []),
    ...(grantTypes.includes('implicit') ? ['id_token', 'token'] : []),
  ];
}

function isMode(mode: string): mode is ResponseMode {
  return MODES.has(mode);
}

function unsupportedMode(description: string): AuthorizeError {
  return { error: 'unsupported_response_mode', error_description: description };
}
