import { codedError } from './coded-error.js';
import { HINTS } from './messages.js';
import { isRefusedAnswer } from './refused-answer.js';
import { SignInError, type SignInErrorCode } from './sign-in-error.js';

/**
 * Maps whatever auth-js, the widget or the platform throws to a {@link SignInError}.
 *
 * The shapes are read structurally, not by `instanceof`: the widget and a client brought along may come from
 * another copy of auth-js, whose classes are not ours.
 */
export function toSignInError(thrown: unknown): SignInError {
  if (thrown instanceof SignInError) return thrown;
  const facts = readFacts(thrown);
  const code = codeOf(facts);
  return codedError(code, hintOf(code, facts), thrown);
}

interface Facts {
  readonly name: string;
  readonly message: string;
  /** OAuth `error` (RFC 6749 §5.2), or Okta's `errorCode`. */
  readonly errorCode: string;
  /** HTTP status, 0 where there was no answer or none is known. */
  readonly status: number;
  readonly answered: boolean;
}

const OAUTH_CODES: Record<string, SignInErrorCode> = {
  access_denied: 'access-denied',
  invalid_grant: 'code-rejected',
  invalid_client: 'configuration',
  unauthorized_client: 'configuration',
  invalid_request: 'configuration',
  invalid_scope: 'configuration',
  unsupported_grant_type: 'configuration',
  unsupported_response_type: 'configuration',
  unsupported_response_mode: 'configuration',
  invalid_dpop_proof: 'configuration',
  // What `prompt=none` answers where the user has to do something (OpenID Connect Core §3.1.2.6).
  login_required: 'session-expired',
  interaction_required: 'session-expired',
  consent_required: 'session-expired',
  account_selection_required: 'session-expired',
  server_error: 'server',
  temporarily_unavailable: 'server',
  E0000007: 'configuration',
  E0000047: 'rate-limited',
};

// Texts of auth-js 7.14.5 (esm/browser/oidc); it has no finer code than INTERNAL for them.
const SDK_TEXTS: readonly (readonly [RegExp, SignInErrorCode])[] = [
  [/state doesn't match/i, 'state-mismatch'],
  [/could not load pkce|unable to retrieve oauth redirect params/i, 'transaction-missing'],
  [/issued in the future|jwt expired/i, 'clock-skew'],
  [/pkce requires|secure context/i, 'insecure-context'],
  [
    /signature|issuer \[|audience \[|nonce|hash verification|key id|malformed|jwt/i,
    'token-invalid',
  ],
  [/storage/i, 'storage-unavailable'],
];

// How Chromium, Firefox and WebKit word a fetch that got no answer.
const NO_ANSWER =
  /failed to fetch|networkerror|load failed|network (?:error|request failed)|connection|aborted/i;

/** What `/interact` answers where an administrator has not turned the embedded form on; its OAuth `error` is `access_denied`. */
const NOT_ENABLED = 'feature is not enabled';

function codeOf({ name, message, errorCode, status, answered }: Facts): SignInErrorCode {
  // The widget's word for a transaction that auth-js could not save.
  if (name === 'CONFIG_ERROR' && message.includes('from storage')) return 'storage-unavailable';
  if (name === 'CONFIG_ERROR' || name === 'CONFIGURED_FLOW_ERROR') return 'configuration';
  if (name === 'UNSUPPORTED_BROWSER_ERROR') return 'unsupported-browser';
  if (name === 'SecurityError' || name === 'QuotaExceededError') return 'storage-unavailable';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server';
  if (errorCode === 'access_denied' && message.includes(NOT_ENABLED)) return 'configuration';
  const oauth = OAUTH_CODES[errorCode];
  if (oauth) return oauth;
  if (isRefusedAnswer(message)) return 'server';
  if (NO_ANSWER.test(message) && !answered) return 'network';
  if (name === 'AuthSdkError')
    return SDK_TEXTS.find(([text]) => text.test(message))?.[1] ?? 'unknown';
  return answered || name === 'AuthApiError' ? 'server' : 'unknown';
}

function hintOf(code: SignInErrorCode, { errorCode, message, status }: Facts): string {
  if (code === 'access-denied') {
    return `Okta refused: ${(message || errorCode).replace(/\.$/, '')}. The user gave up, or the app’s assignments, its sign-on policy or the provider said no: see Reports > System Log in the Okta Admin Console.`;
  }
  if (code !== 'configuration')
    return (
      HINTS[code] ??
      (status ? `The service answered ${status}${message && `: ${message}`}` : message)
    );
  if (errorCode === 'invalid_client' || errorCode === 'unauthorized_client') {
    return `Okta does not accept this client: check \`client-id\`, and that the app is active and allows the Interaction Code grant. ${message}`.trim();
  }
  if (errorCode === 'access_denied')
    return `The org has no Interaction Code grant: see Settings > Account > Embedded widget sign-in support. ${message}`;
  if (errorCode === 'invalid_dpop_proof')
    return `The app in Okta demands DPoP: set \`config.authParams.dpop\` to true. ${message}`;
  if (errorCode === 'E0000007')
    return `Okta knows nothing at this address: check \`issuer\`. ${message}`;
  return message;
}

function readFacts(thrown: unknown): Facts {
  if (typeof thrown !== 'object' || thrown === null)
    return { name: '', message: String(thrown), errorCode: '', status: 0, answered: false };
  const from = thrown as Record<string, unknown>;
  const answer = record(from['xhr']) ?? record(from['resp']);
  const status = answer?.['status'];
  return {
    name: text(from['name']),
    message: text(from['error_description']) || text(from['errorSummary']) || text(from['message']),
    errorCode: text(from['error']) || text(from['errorCode']),
    status: typeof status === 'number' ? status : 0,
    answered: typeof status === 'number' && status > 0,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
