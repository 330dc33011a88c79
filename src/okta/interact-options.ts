import type { OAuthParams } from '../settings/oauth-params.js';

/** By auth-js's names (idx/interact, 7.14.5). */
export interface InteractOptions {
  readonly nonce?: string;
  /** As a text: auth-js leaves the number 0 out. */
  readonly maxAge?: string;
  readonly acrValues?: string;
}

/** What each sign-in with the Identity Engine asks `/v1/interact` for. */
export function interactOptions({ nonce, maxAge, acrValues }: OAuthParams): InteractOptions {
  return {
    ...(nonce !== null && { nonce }),
    ...(maxAge !== null && { maxAge: String(maxAge) }),
    ...(acrValues !== null && { acrValues }),
  };
}
