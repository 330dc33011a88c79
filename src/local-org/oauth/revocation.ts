import type { Provider } from 'oidc-provider';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { empty, oauthError, type OrgResponse } from '../http/org-response.js';
import type { LocalOrgClient } from '../options.js';
import { publicClientOf } from './client-header.js';

/** A request to `/v1/revoke`, read. */
export type Revocation = { ok: true; clientId: string; token: string } | { ok: false; response: OrgResponse };

/** Reads who wants to revoke what. The client comes in auth-js's header, or in the form. */
export function readRevocation(request: OrgRequest, clients: readonly LocalOrgClient[]): Revocation {
  const form = readForm(request);
  if (!form.ok) return refuse(400, 'invalid_request', `The '${form.repeated}' parameter is given more than once.`);
  const inHeader = publicClientOf(request.raw.headers.authorization);
  const { client_id: inForm = inHeader, token } = form.values;
  const clientId = inHeader ?? inForm;
  if (clientId !== inForm) return refuse(400, 'invalid_request', 'The header and the form name different clients.');
  if (clientId === undefined || !clients.some((client) => client.clientId === clientId)) {
    return refuse(401, 'invalid_client', "Invalid value for 'client_id' parameter.");
  }
  return token ? { ok: true, clientId, token } : refuse(400, 'invalid_request', "The token request must contain the 'token' parameter.");
}

/**
 * Revokes an access token alone: at Okta the refresh token lives on
 * (https://developer.okta.com/docs/guides/revoke-tokens/main/), where oidc-provider would end the whole grant.
 * Whatever the token was, the answer is 200 (RFC 7009, section 2.2).
 */
export async function revokeAccessToken(opaque: string | undefined, clientId: string, provider: Provider): Promise<OrgResponse> {
  const token = opaque === undefined ? undefined : await provider.AccessToken.find(opaque);
  if (token?.clientId === clientId) await token.destroy();
  return empty(200);
}

function refuse(status: number, error: string, description: string): Revocation {
  return { ok: false, response: oauthError(status, error, description) };
}
