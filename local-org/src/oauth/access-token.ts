import type { OrgClock } from '../clock.js';
import { isRecord } from '../http/org-request.js';
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
  /** The level that was asked for, and reached. */
  readonly level: string | undefined;
  /** In seconds. */
  readonly lifetime: number;
  /** The thumbprint of the key that the token is bound to (RFC 9449, section 6.1). */
  readonly jkt: string | undefined;
}

/** What a token that holds says to the API that it is shown to. */
export type ReadAccessToken = Pick<
  AccessTokenFacts,
  'opaque' | 'clientId' | 'userId' | 'login' | 'scopes' | 'jkt' | 'authTime' | 'level'
>;

const JTI_PREFIX = 'AT.';

/**
 * Makes and reads access tokens of Okta's form (https://developer.okta.com/docs/reference/api/oidc/#access-token).
 * oidc-provider can sign access tokens too, but refuses its own signed ones at `/userinfo` and `/revoke`, where Okta takes them.
 */
export class AccessTokens {
  readonly #issuer: string;
  readonly #keys: SigningKeys;
  readonly #audience: string;
  readonly #clock: OrgClock;

  constructor(issuer: string, audience: string, keys: SigningKeys, clock: OrgClock) {
    this.#issuer = issuer;
    this.#audience = audience;
    this.#keys = keys;
    this.#clock = clock;
  }

  sign({
    opaque,
    clientId,
    userId,
    login,
    scopes,
    authTime,
    level,
    lifetime,
    jkt,
  }: AccessTokenFacts): string {
    const iat = this.#clock.seconds();
    const claims = {
      ver: 1,
      jti: JTI_PREFIX + opaque,
      iss: this.#issuer,
      aud: this.#audience,
      iat,
      exp: iat + lifetime,
      cid: clientId,
      uid: userId,
      scp: scopes,
      auth_time: authTime,
      ...(level === undefined ? {} : { acr: level }),
      sub: login,
      ...(jkt === undefined ? {} : { cnf: { jkt } }),
    };
    return signJwt(claims, this.#keys.privateKey, this.#keys.kid);
  }

  /** What a token says; `undefined` if the signature, the issuer, the audience or the time is wrong. */
  read(token: string): ReadAccessToken | undefined {
    const claims = verifyJwt(token, this.#keys.publicKey);
    if (claims?.['iss'] !== this.#issuer || claims['aud'] !== this.#audience) return undefined;
    const { exp, jti, cid, uid, sub, scp, cnf, acr, auth_time: authTime } = claims;
    if (typeof exp !== 'number' || exp * 1000 <= this.#clock.now()) return undefined;
    const jkt = isRecord(cnf) ? cnf['jkt'] : undefined;
    return {
      opaque: String(jti).slice(JTI_PREFIX.length),
      clientId: String(cid),
      userId: String(uid),
      login: String(sub),
      scopes: Array.isArray(scp) ? scp.map(String) : [],
      level: typeof acr === 'string' ? acr : undefined,
      authTime: typeof authTime === 'number' ? authTime : undefined,
      jkt: typeof jkt === 'string' ? jkt : undefined,
    };
  }
}
