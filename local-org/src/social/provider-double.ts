import { ExpiringMap } from '../expiring-map.js';
import { secretHandle } from '../random-id.js';
import { sameText } from '../same-text.js';

/** Whom the stand-in vouches for. */
export interface SocialProfile {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

interface IssuedCode {
  readonly idpId: string;
  readonly redirectUri: string;
  readonly profile: SocialProfile;
}

/** Seconds; RFC 6749 wants a short life. */
const CODE_LIFETIME = 60;

/** The stand-in's side of OAuth: it gives codes to browsers and, for a code and a secret, a profile to the org. */
export class ProviderDouble {
  /** The org is a client of each stand-in. */
  readonly clientId = 'local-org';
  readonly #clientSecret = secretHandle();
  readonly #codes: ExpiringMap<IssuedCode>;

  /** @param now the time, in milliseconds since the epoch */
  constructor(now: () => number) {
    this.#codes = new ExpiringMap(now);
  }

  /** The secret that the org was given when it registered with the stand-in. */
  get clientSecret(): string {
    return this.#clientSecret;
  }

  issueCode(idpId: string, redirectUri: string, profile: SocialProfile): string {
    const code = secretHandle();
    this.#codes.set(code, { idpId, redirectUri, profile }, CODE_LIFETIME);
    return code;
  }

  /** Redeems a code, once. `undefined` for anything that does not fit. */
  redeem(request: {
    idpId: string;
    code: string;
    clientId: string;
    clientSecret: string;
    redirectUri: string;
  }): SocialProfile | undefined {
    if (request.clientId !== this.clientId || !sameText(request.clientSecret, this.#clientSecret))
      return undefined;
    const issued = this.#codes.take(request.code);
    if (issued?.idpId !== request.idpId || issued.redirectUri !== request.redirectUri)
      return undefined;
    return issued.profile;
  }
}
