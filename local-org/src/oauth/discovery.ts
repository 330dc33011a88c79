import type { AuthorizationServer } from '../authorization-servers.js';
import { DEVICE_GRANT } from '../device/device-grant.js';
import { json, type OrgResponse } from '../http/org-response.js';
import { CLAIMS_BY_SCOPE } from './account-claims.js';
import { PROOF_ALGORITHMS } from './dpop-proof.js';

/** What the org can do (OpenID Connect Discovery 1.0). Written out: oidc-provider's own document names grants that Okta's layout hides. */
export function discovery({
  issuer,
  base,
}: Pick<AuthorizationServer, 'issuer' | 'base'>): OrgResponse {
  return json(
    200,
    {
      issuer,
      token_endpoint: `${base}/v1/token`,
      userinfo_endpoint: `${base}/v1/userinfo`,
      jwks_uri: `${base}/v1/keys`,
      interaction_endpoint: `${base}/v1/interact`,
      revocation_endpoint: `${base}/v1/revoke`,
      end_session_endpoint: `${base}/v1/logout`,
      authorization_endpoint: `${base}/v1/authorize`,
      device_authorization_endpoint: `${base}/v1/device/authorize`,
      response_types_supported: ['code', 'id_token', 'token', 'id_token token'],
      response_modes_supported: ['query', 'fragment', 'form_post', 'okta_post_message'],
      grant_types_supported: [
        'authorization_code',
        'implicit',
        'interaction_code',
        'refresh_token',
        DEVICE_GRANT,
      ],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: Object.keys(CLAIMS_BY_SCOPE),
      claims_supported: Object.values(CLAIMS_BY_SCOPE)
        .flat()
        .filter((claim) => claim !== 'at_hash'),
      token_endpoint_auth_methods_supported: ['none', 'client_secret_basic', 'client_secret_post'],
      revocation_endpoint_auth_methods_supported: [
        'none',
        'client_secret_basic',
        'client_secret_post',
      ],
      code_challenge_methods_supported: ['S256'],
      dpop_signing_alg_values_supported: PROOF_ALGORITHMS,
      request_parameter_supported: false,
    },
    { 'Cache-Control': 'public, max-age=60' },
  );
}
