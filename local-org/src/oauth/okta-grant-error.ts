import type { errors } from 'oidc-provider';

/** An OAuth error as the token endpoint sends it. */
export interface GrantError {
  readonly status: number;
  readonly error: string;
  readonly error_description: string;
}

/** oidc-provider keeps the reason to itself, Okta tells it: one line for each reason that Okta words in its own way. */
const BY_DETAIL: readonly (readonly [RegExp, string])[] = [
  [/code_verifier/, 'PKCE verification failed.'],
  [
    /redirect_uri mismatch/,
    "The 'redirect_uri' does not match the redirection URI used in the authorization request.",
  ],
  [/Replay detected/, 'The DPoP proof JWT has already been used.'],
  [/jkt verification/, 'The DPoP proof is not signed by the key that the token is bound to.'],
  [/device code/, 'The device code is invalid or has expired.'],
  [/refresh token/, 'The refresh token is invalid or expired.'],
  [
    /authorization code|client mismatch|grant (?:not found|is expired)/,
    'The authorization code is invalid or has expired.',
  ],
];

/** Says what oidc-provider found wrong in Okta's words. */
export function oktaGrantError(error: errors.OIDCProviderError): GrantError {
  const { status } = error;
  switch (error.error) {
    case 'invalid_client':
      return {
        status: 401,
        error: 'invalid_client',
        error_description: "Invalid value for 'client_id' parameter.",
      };
    case 'invalid_grant': {
      const detail = error.error_detail ?? '';
      const words = BY_DETAIL.find(([pattern]) => pattern.test(detail))?.[1];
      return {
        status,
        error: words?.includes('DPoP') ? 'invalid_dpop_proof' : 'invalid_grant',
        error_description: words ?? 'The grant is invalid or has expired.',
      };
    }
    case 'use_dpop_nonce':
      return {
        status,
        error: 'use_dpop_nonce',
        error_description: 'Authorization server requires nonce in DPoP proof.',
      };
    case 'unsupported_grant_type':
      return {
        status,
        error: 'unsupported_grant_type',
        error_description:
          'The authorization grant type is not supported by the authorization server.',
      };
    default:
      return {
        status,
        error: error.error,
        error_description: error.error_description ?? error.message,
      };
  }
}
