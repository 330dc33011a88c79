import type { OrgClock } from '../clock.js';
import { ExpiringMap } from '../expiring-map.js';
import type { OrgRequest } from '../http/org-request.js';
import { json, type OrgResponse } from '../http/org-response.js';
import type { AccessTokens, ReadAccessToken } from './access-token.js';
import { checkProof, PROOF_ALGORITHMS, PROOF_WINDOW } from './dpop-proof.js';

/** Who calls a protected resource, or the refusal to send. */
export type Access = { ok: true; token: ReadAccessToken } | { ok: false; response: OrgResponse };

/** Stands before protected resources: takes Bearer tokens (RFC 6750) and DPoP-bound ones with their proof (RFC 9449, section 7). */
export class ResourceGuard {
  readonly #accessTokens: AccessTokens;
  readonly #clock: OrgClock;
  readonly #usedProofs: ExpiringMap<true>;

  constructor(accessTokens: AccessTokens, clock: OrgClock) {
    this.#accessTokens = accessTokens;
    this.#clock = clock;
    this.#usedProofs = new ExpiringMap(clock.now);
  }

  check(request: OrgRequest): Access {
    const { authorization } = request.raw.headers;
    if (authorization === undefined)
      return {
        ok: false,
        response: unauthorized('Bearer', 'invalid_token', 'The access token is missing.'),
      };
    const [, scheme = '', value = ''] = /^(Bearer|DPoP) (\S+)$/i.exec(authorization) ?? [];
    if (!value)
      return {
        ok: false,
        response: unauthorized(
          'Bearer',
          'invalid_request',
          'The Authorization header is neither Bearer nor DPoP.',
        ),
      };
    const isDpop = scheme.toLowerCase() === 'dpop';
    const token = this.#accessTokens.read(value);
    // A bound token without its proof is a stolen one; an unbound one under DPoP proves nothing.
    if (!token || (token.jkt !== undefined) !== isDpop)
      return { ok: false, response: invalidToken(isDpop ? 'DPoP' : 'Bearer') };
    const problem = isDpop ? this.#problemWithProof(request, value, token) : undefined;
    return problem === undefined
      ? { ok: true, token }
      : { ok: false, response: unauthorized('DPoP', 'invalid_dpop_proof', problem) };
  }

  #problemWithProof(
    request: OrgRequest,
    accessToken: string,
    token: ReadAccessToken,
  ): string | undefined {
    const proof = request.raw.headers['dpop'];
    if (typeof proof !== 'string') return 'The DPoP proof JWT header is missing.';
    const check = checkProof(proof, {
      method: request.method,
      url: request.url,
      accessToken,
      now: this.#clock.seconds(),
    });
    if (!check.ok) return check.problem;
    if (check.thumbprint !== token.jkt)
      return 'The DPoP proof is not signed by the key that the access token is bound to.';
    const use = `${check.thumbprint}.${check.jti}`;
    if (this.#usedProofs.get(use)) return 'The DPoP proof JWT has already been used.';
    this.#usedProofs.set(use, true, 2 * PROOF_WINDOW);
    return undefined;
  }
}

/** What a token gets that is expired, revoked, forged or shown the wrong way. */
export function invalidToken(scheme: 'Bearer' | 'DPoP' = 'Bearer'): OrgResponse {
  return unauthorized(scheme, 'invalid_token', 'The access token is invalid.');
}

/** What a token gets that holds but was not given for this. */
export function insufficientScope(description: string): OrgResponse {
  return refusal(403, 'Bearer', 'insufficient_scope', description);
}

/** What a token gets whose sign-in is of too low a level, or too long ago (RFC 9470, section 3; Okta's own APIs answer 403 by another name). */
export function insufficientAuthentication(
  status: 401 | 403,
  { acrValues, maxAge }: { readonly acrValues: string; readonly maxAge: number },
): OrgResponse {
  const error =
    status === 401 ? 'insufficient_user_authentication' : 'insufficient_authentication_context';
  const description = 'A different authentication level is required.';
  return json(
    status,
    { error, error_description: description },
    {
      'WWW-Authenticate': `Bearer error="${error}", error_description="${description}", acr_values="${acrValues}", max_age=${maxAge}`,
    },
  );
}

function unauthorized(scheme: 'Bearer' | 'DPoP', error: string, description: string): OrgResponse {
  return refusal(401, scheme, error, description);
}

function refusal(
  status: number,
  scheme: 'Bearer' | 'DPoP',
  error: string,
  description: string,
): OrgResponse {
  const algorithms = scheme === 'DPoP' ? ` algs="${PROOF_ALGORITHMS.join(' ')}",` : '';
  return json(
    status,
    { error, error_description: description },
    {
      'WWW-Authenticate': `${scheme}${algorithms} error="${error}", error_description="${description}"`,
    },
  );
}
