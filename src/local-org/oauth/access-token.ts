import { signJwt, verifyJwt } from './jwt.js';
import type { SigningKeys } from './signing-keys.js';

/** What an access token says. */
export interface AccessTokenFacts {
  /** oidc-provider's own, opaque token; it stays the one that is looked up and revoked. */
  readonly opaque: string;
  readonly clientId: string;
  readonly userId: string;
  readonly login: string;
  readonly scopes: readonly string[];
  /** Seconds since the epoch. */
  readonly authTime: number | undefined;
  /** In seconds. */
  readonly lifetime: number;
}

/**
 * Makes and reads access tokens of Okta's form (https://developer.okta.com/docs/reference/api/oidc/#access-token).
 * oidc-provider can sign access tokens too, but refuses its own signed ones at `/userinfo` and `/revoke`, where Okta takes them.
 */
export class AccessTokens {
  readonly #issuer: string;
  readonly #keys: SigningKeys;
  readonly #audience: string;

  constructor(issuer: string, keys: SigningKeys, audience: string) {
    this.#issuer = issuer;
    this.#audience = audience;
    this.#keys = keys;
  }

  sign({ opaque, clientId, userId, login, scopes, authTime, lifetime }: AccessTokenFacts): string {
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      ver: 1, jti: `AT.${opaque}`, iss: this.#issuer, aud: this.#audience, iat, exp: iat + lifetime, cid: clientId, uid: userId, scp: scopes, auth_time: authTime, sub: login,
    };
    return signJwt(claims, this.#keys.privateKey, this.#keys.kid);
  }

  /** oidc-provider's token behind a signed one; `undefined` if the signature, the issuer, the audience or the time is wrong. */
  toOpaque(token: string): string | undefined {
    const claims = verifyJwt(token, this.#keys.publicKey);
    if (claims?.['iss'] !== this.#issuer || claims['aud'] !== this.#audience) return undefined;
    const { exp, jti } = claims;
    return typeof exp === 'number' && exp * 1000 > Date.now() && typeof jti === 'string' ? jti.slice('AT.'.length) : undefined;
  }
}
