import type { SignInConfig } from '../settings/sign-in-config.js';
import { apiNotAllowed } from '../errors/page-errors.js';
import { noToken } from '../errors/session-errors.js';
import { isTokenRefused } from '../errors/token-refusal.js';
import { toSignInError } from '../errors/to-sign-in-error.js';
import type { StoredTokens } from '../okta/stored-tokens.js';
import { documentShared } from '../page/document-shared.js';
import { loadAuthClient } from '../okta/load-auth-client.js';
import { stepUpChallengeOf, type StepUpChallenge } from './step-up-challenge.js';
import { aborted } from '../page/waiting.js';
import type { TokenStore } from './token-store.js';

/** The last nonce that each origin demanded (RFC 9449 §9). */
const nonces = () => documentShared('dpop-nonces', () => new Map<string, string>());

/** What a call needs of the session. */
export interface Caller {
  readonly store: TokenStore;
  readonly config: SignInConfig;
  readonly apiOrigins: readonly string[];
  /** Asks the user for more, and resolves when they have done it, given up, or are not to be asked. */
  readonly stepUp: (
    challenge: StepUpChallenge,
    call: { readonly request: Request; readonly isRepeatable: boolean },
  ) => Promise<void>;
}

/**
 * `fetch` with the access token, as Bearer (RFC 6750) or with a DPoP proof (RFC 9449), for `api-origins` only. A 401 renews the
 * token once and tries once more; the second answer stands, whatever it is. So does the first one where its challenge names another reason
 * than the token, or where the same API was the reason for a renewal moments ago. Where the API asks for more than this sign-in (RFC 9470) the user
 * is asked, and the request is sent once more.
 *
 * @param isRepeatable false for a body that can be read once: then the first answer stands
 * @throws {SignInError} `configuration` for another origin; what the renewal of an ended sign-in throws; `session-expired` where the user is not in any more
 */
export async function fetchWithToken(
  request: Request,
  isRepeatable: boolean,
  tokens: StoredTokens,
  caller: Caller,
): Promise<Response> {
  const { store, apiOrigins } = caller;
  const { origin } = new URL(request.url);
  if (!apiOrigins.includes(origin)) {
    throw apiNotAllowed(origin);
  }
  const again = isRepeatable ? request.clone() : null;
  const answer = await send(request, tokens, caller);
  const challenge = stepUpChallengeOf(answer);
  if (challenge) return (await afterStepUp(challenge, request, again, tokens, caller)) ?? answer;
  if (answer.status !== 401 || !again) return answer;
  const renewed = isNonceDemand(answer) ? tokens : await another(tokens, answer, origin, store);
  // What one user asked for is not done in another's name.
  if (renewed?.claims.sub !== tokens.claims.sub) return answer;
  const second = await send(again.clone(), renewed, caller);
  const later = stepUpChallengeOf(second);
  return (later && (await afterStepUp(later, request, again, renewed, caller))) ?? second;
}

/** The API's answer to the tokens that a step-up brought; null where it brought none, or the request can't be sent again. */
async function afterStepUp(
  challenge: StepUpChallenge,
  { url, method, signal }: Request,
  again: Request | null,
  tokens: StoredTokens,
  caller: Caller,
): Promise<Response | null> {
  const { store, stepUp } = caller;
  const now = () => store.readFresh();
  // Another call may have asked meanwhile.
  if (now()?.accessToken === tokens.accessToken)
    await Promise.race([
      stepUp(challenge, {
        request: again?.clone() ?? new Request(url, { method }),
        isRepeatable: again !== null,
      }),
      aborted(signal),
    ]);
  signal.throwIfAborted();
  const after = now();
  const isStepUp =
    after?.claims.sub === tokens.claims.sub && after.accessToken !== tokens.accessToken;
  return again && isStepUp ? send(again, after, caller) : null;
}

/** Other tokens in place of those refused; null where there are none to be had, or none would help. */
async function another(
  { accessToken }: StoredTokens,
  { headers }: Response,
  api: string,
  store: TokenStore,
): Promise<StoredTokens | null> {
  if (!isTokenRefused(headers.get('WWW-Authenticate'))) return null;
  return store.renewal.renewRefused({ accessToken, api }).catch(nullForPassing);
}

async function send(request: Request, tokens: StoredTokens, caller: Caller): Promise<Response> {
  for (const [name, value] of Object.entries(await credentials(request, tokens, caller)))
    request.headers.set(name, value);
  const answer = await fetch(request);
  const nonce = answer.headers.get('DPoP-Nonce');
  if (nonce) nonces().set(new URL(request.url).origin, nonce);
  return answer;
}

async function credentials(
  { url, method }: Request,
  tokens: StoredTokens,
  { store, config }: Caller,
): Promise<Record<string, string>> {
  if (tokens.scheme === 'Bearer') return { Authorization: `Bearer ${tokens.accessToken}` };
  const client = await loadAuthClient(config);
  // auth-js takes the token that is stored now: meanwhile another tab may have signed out, or another user in.
  if (store.read()?.claims.sub !== tokens.claims.sub) throw noToken();
  const { origin, pathname } = new URL(url);
  const nonce = nonces().get(origin);
  // RFC 9449 §4.2: `htu` is the address without query and fragment.
  const { Authorization, Dpop } = await client.getDPoPAuthorizationHeaders({
    url: origin + pathname,
    method,
    ...(nonce && { nonce }),
  });
  return { Authorization, DPoP: Dpop };
}

const isNonceDemand = ({ headers }: Response): boolean =>
  /\buse_dpop_nonce\b/.test(headers.get('WWW-Authenticate') ?? '') && headers.has('DPoP-Nonce');

/** An API that refuses a good token is no reason to lose it: its answer stands. */
function nullForPassing(failure: unknown): null {
  const { code } = toSignInError(failure);
  if (code === 'renewal-failed' || code === 'clock-skew') return null;
  throw failure;
}
