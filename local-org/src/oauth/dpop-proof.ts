import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { isRecord } from '../http/org-request.js';

/** What a DPoP proof (RFC 9449) has to fit. */
export interface ProofTarget {
  readonly method: string;
  /** Query and fragment do not count. */
  readonly url: URL;
  /** The token that the proof comes with, at a protected resource. */
  readonly accessToken?: string;
  /** The time, in seconds since the epoch. */
  readonly now: number;
}

/** What came of checking a proof. `thumbprint` names its key (RFC 7638). */
export type ProofCheck =
  { ok: true; thumbprint: string; jti: string } | { ok: false; problem: string };

/** How many seconds a proof may be old, or its sender's clock ahead. */
export const PROOF_WINDOW = 300;

/** What discovery names, too. */
export const PROOF_ALGORITHMS = ['RS256', 'ES256'] as const;

/** Checks a proof: the key in its own header signed it, for this very request, just now. Nonce and replay are the caller's. */
export function checkProof(proof: string, target: ProofTarget): ProofCheck {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(proof);
  const header = decode(parts?.[1]);
  const claims = decode(parts?.[2]);
  if (!parts || !header || !claims) return wrong('The DPoP proof is not a JWT.');
  if (header['typ'] !== 'dpop+jwt')
    return wrong("The DPoP proof has a 'typ' other than 'dpop+jwt'.");
  const key = readKey(header);
  if (!key)
    return wrong("The DPoP proof has no usable public key in 'jwk', or an unsupported 'alg'.");
  const content = Buffer.from(`${parts[1]}.${parts[2]}`);
  const signature = Buffer.from(parts[3] ?? '', 'base64url');
  if (!verify('sha256', content, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature))
    return wrong('The DPoP proof signature is invalid.');
  const { jti } = claims;
  if (typeof jti !== 'string' || !jti) return wrong("The DPoP proof has no 'jti'.");
  const problem = checkClaims(claims, target);
  return problem === undefined ? { ok: true, thumbprint: key.thumbprint, jti } : wrong(problem);
}

function checkClaims(
  { htm, htu, iat, ath }: Readonly<Record<string, unknown>>,
  { method, url, accessToken, now }: ProofTarget,
): string | undefined {
  if (htm !== method) return "The DPoP proof 'htm' does not match the request.";
  // RFC 9449 §4.2: a proof is for the URL without query and fragment.
  if (typeof htu !== 'string' || !URL.canParse(htu) || new URL(htu).href !== withoutQuery(url))
    return "The DPoP proof 'htu' does not match the request.";
  if (typeof iat !== 'number' || Math.abs(now - iat) > PROOF_WINDOW)
    return "The DPoP proof 'iat' is not recent enough.";
  if (accessToken !== undefined && ath !== digest(accessToken))
    return "The DPoP proof 'ath' does not match the access token.";
  return undefined;
}

function readKey({
  alg,
  jwk,
}: Readonly<Record<string, unknown>>): { publicKey: KeyObject; thumbprint: string } | undefined {
  if (!isRecord(jwk) || 'd' in jwk) return undefined;
  const { kty, n, e, crv, x, y } = jwk;
  // Only the members that make the key, in the order that RFC 7638 wants (section 3.2).
  let members: JsonWebKey;
  if (alg === 'RS256' && kty === 'RSA') members = { e, kty, n } as JsonWebKey;
  else if (alg === 'ES256' && kty === 'EC' && crv === 'P-256')
    members = { crv, kty, x, y } as JsonWebKey;
  else return undefined;
  try {
    return {
      publicKey: createPublicKey({ key: members, format: 'jwk' }),
      thumbprint: digest(JSON.stringify(members)),
    };
  } catch {
    return undefined;
  }
}

function decode(part: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withoutQuery({ origin, pathname }: URL): string {
  return origin + pathname;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function wrong(problem: string): ProofCheck {
  return { ok: false, problem };
}
