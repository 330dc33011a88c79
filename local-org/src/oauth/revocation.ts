import type { Provider } from 'oidc-provider';
import type { OrgClient } from '../client-settings.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { empty, oauthError, type OrgResponse } from '../http/org-response.js';
import { authenticateClient } from './client-authentication.js';

/** A request to `/v1/revoke`, read. */
export type Revocation =
  { ok: true; client: OrgClient; token: string } | { ok: false; response: OrgResponse };

/** Reads who wants to revoke what. The client comes in auth-js's header, or in the form. */
export function readRevocation(request: OrgRequest, clients: readonly OrgClient[]): Revocation {
  const form = readForm(request);
  if (!form.ok) return refuse(`The '${form.repeated}' parameter is given more than once.`);
  const authenticated = authenticateClient(request, form.values, clients, { bareHeader: true });
  if (!authenticated.ok) return authenticated;
  const { token } = form.values;
  return token
    ? { ok: true, client: authenticated.client, token }
    : refuse("The token request must contain the 'token' parameter.");
}

/**
 * Revokes an access token alone: at Okta the refresh token lives on
 * (https://developer.okta.com/docs/guides/revoke-tokens/main/), where oidc-provider would end the whole grant.
 * Whatever the token was, the answer is 200 (RFC 7009, section 2.2).
 */
export async function revokeAccessToken(
  opaque: string | undefined,
  clientId: string,
  provider: Provider,
): Promise<OrgResponse> {
  const token = opaque === undefined ? undefined : await provider.AccessToken.find(opaque);
  if (token?.clientId === clientId) await token.destroy();
  return empty(200);
}

function refuse(description: string): Revocation {
  return { ok: false, response: oauthError(400, 'invalid_request', description) };
}
