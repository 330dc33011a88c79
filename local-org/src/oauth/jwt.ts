import { type KeyObject, sign, verify } from 'node:crypto';
import { isRecord } from '../http/org-request.js';

/** A token's payload. */
export type JwtClaims = Readonly<Record<string, unknown>>;

/** Signs claims as a JWT (RFC 7519) with RS256, the one algorithm of Okta's authorization servers. */
export function signJwt(claims: JwtClaims, key: KeyObject, kid: string): string {
  const content = `${encode({ alg: 'RS256', kid })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

/**
 * The claims of a JWT that this key signed; `undefined` for anything else. Time, issuer and audience are the caller's to check.
 * The header is not asked which algorithm to use (RFC 8725, section 3.1): there is but one.
 */
export function verifyJwt(token: string, key: KeyObject): JwtClaims | undefined {
  const [, content, payload, signature] = /^([\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token) ?? [];
  if (content === undefined || payload === undefined || signature === undefined) return undefined;
  if (!verify('sha256', Buffer.from(content), key, Buffer.from(signature, 'base64url')))
    return undefined;
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return isRecord(claims) ? claims : undefined;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
