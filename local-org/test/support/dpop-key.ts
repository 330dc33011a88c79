import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';

/** Makes DPoP proofs, right ones and any wrong one. */
export class DpopKey {
  readonly #privateKey: KeyObject;
  readonly #jwk: Record<string, unknown>;
  readonly #alg: 'ES256' | 'RS256';

  constructor(alg: 'ES256' | 'RS256' = 'ES256') {
    const pair =
      alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#privateKey = pair.privateKey;
    this.#jwk = { ...pair.publicKey.export({ format: 'jwk' }) };
    this.#alg = alg;
  }

  proof(
    htm: string,
    htu: string,
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
  ): string {
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = { htm, htu, iat: Math.floor(Date.now() / 1000), jti: randomUUID(), ...claims };
    const content = `${part({ typ: 'dpop+jwt', alg: this.#alg, jwk: this.#jwk, ...header })}.${part(payload)}`;
    return `${content}.${sign('sha256', Buffer.from(content), { key: this.#privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }

  /** With the private part, which no proof may show. */
  get privateJwk(): object {
    return this.#privateKey.export({ format: 'jwk' });
  }
}

export const ath = (accessToken: string): string =>
  createHash('sha256').update(accessToken).digest('base64url');
