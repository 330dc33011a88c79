import { createHash } from 'node:crypto';
import type { OrgClock } from '../clock.js';
import type { FaultList } from '../faults.js';
import type { OrgUser } from '../users.js';
import { claimsForScopes, idTokenClaims, userinfoClaims } from './account-claims.js';
import { type JwtClaims, signJwt, verifyJwt } from './jwt.js';
import type { SigningKeys } from './signing-keys.js';
import { spoiltClaims, spoiltSignature } from './spoilt-id-token.js';

/** What an ID token says that comes straight from `/v1/authorize`. */
export interface IdTokenFacts {
  readonly user: OrgUser;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly amr: readonly string[];
  readonly authTime: number;
  /** The level that was asked for, and reached. */
  readonly level: string | undefined;
  /** The social provider's id, or the org's own. */
  readonly idp: string;
  /** The access token that comes with it, if one does. */
  readonly accessToken: string | undefined;
}

/** Makes the ID tokens that oidc-provider does not, and puts those that it does into the org's time. */
export class IdTokens {
  readonly #issuer: string;
  readonly #keys: SigningKeys;
  readonly #clock: OrgClock;
  readonly #lifetime: number;
  readonly #faults: Pick<FaultList, 'takeIdTokenFault'>;

  /** @param lifetime in seconds */
  constructor(
    issuer: string,
    keys: SigningKeys,
    clock: OrgClock,
    lifetime: number,
    faults: Pick<FaultList, 'takeIdTokenFault'>,
  ) {
    this.#issuer = issuer;
    this.#keys = keys;
    this.#clock = clock;
    this.#lifetime = lifetime;
    this.#faults = faults;
  }

  /** Without an access token to ask `/v1/userinfo` with, Okta's ID token has the claims of all scopes; with one it is thin. */
  sign({
    user,
    clientId,
    scopes,
    nonce,
    amr,
    authTime,
    level,
    idp,
    accessToken,
  }: IdTokenFacts): string {
    const iat = this.#clock.seconds();
    const { at_hash: _whole, ...thin } = idTokenClaims(user, idp, '');
    const claims = {
      ...(accessToken === undefined ? claimsForScopes(userinfoClaims(user), scopes) : {}),
      ...thin,
      iss: this.#issuer,
      aud: clientId,
      iat,
      exp: iat + this.#lifetime,
      ...(amr.length === 0 ? {} : { amr }),
      auth_time: authTime,
      ...(level === undefined ? {} : { acr: level }),
      ...(nonce === undefined ? {} : { nonce }),
      ...(accessToken === undefined ? {} : { at_hash: leftHalfHash(accessToken) }),
    };
    return this.#signed(claims);
  }

  /** What oidc-provider made; it stamps the machine's time. */
  issued(token: string): string {
    const { offset } = this.#clock;
    const claims = verifyJwt(token, this.#keys.publicKey);
    return claims
      ? this.#signed({
          ...claims,
          iat: Number(claims['iat']) + offset,
          exp: Number(claims['exp']) + offset,
        })
      : token;
  }

  #signed(claims: JwtClaims): string {
    const fault = this.#faults.takeIdTokenFault();
    const token = signJwt(
      fault ? spoiltClaims(claims, fault) : claims,
      this.#keys.privateKey,
      this.#keys.kid,
    );
    return fault === 'signature' ? spoiltSignature(token) : token;
  }
}

/** OpenID Connect Core 1.0, section 3.2.2.9, for RS256. */
function leftHalfHash(token: string): string {
  return createHash('sha256').update(token).digest().subarray(0, 16).toString('base64url');
}
