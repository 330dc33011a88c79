import type { Provider } from 'oidc-provider';
import type { ServerName } from '../authorization-servers.js';
import type { OrgClient } from '../client-settings.js';
import type { OrgClock } from '../clock.js';
import type { DeviceActivations } from '../device/device-activations.js';
import { DEVICE_GRANT, redeemDeviceCode } from '../device/device-grant.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { oauthError, type OrgResponse } from '../http/org-response.js';
import { authenticateClient } from './client-authentication.js';
import { checkProof } from './dpop-proof.js';
import { unauthorizedGrant } from './grant-types.js';
import type { SignInRecords } from './sign-in-records.js';
import { codeOf, tokenForm } from './token-form.js';

/** What the token endpoint needs of the org. */
export interface TokenContext {
  readonly name: ServerName;
  readonly devices: DeviceActivations;
  readonly clients: readonly OrgClient[];
  readonly provider: Provider;
  readonly clock: OrgClock;
  readonly signIns: SignInRecords;
}

/** A request that may go on to oidc-provider, as it is to read it; or the refusal. */
export type TokenRequest =
  { ok: true; form: URLSearchParams } | { ok: false; response: OrgResponse };

/** What Okta checks at `/v1/token` beyond oidc-provider, or before it: the client, its grants, the kind of code, the DPoP proof. */
export async function readTokenRequest(
  request: OrgRequest,
  context: TokenContext,
): Promise<TokenRequest> {
  if (request.contentType !== 'application/x-www-form-urlencoded')
    return refuse('invalid_request', 'The request must be a form.');
  const read = readForm(request);
  if (!read.ok)
    return refuse('invalid_request', `The '${read.repeated}' parameter is given more than once.`);
  const form = read.values;
  const authenticated = authenticateClient(request, form, context.clients);
  if (!authenticated.ok) return authenticated;
  const { client } = authenticated;
  if (!mayUse(client, form['grant_type']))
    return { ok: false, response: unauthorizedGrant(client) };
  const problem = problemWithProof(request, client, context.clock);
  if (problem !== undefined) return refuse('invalid_dpop_proof', problem);
  if (form['grant_type'] === DEVICE_GRANT) {
    const answer = redeemDeviceCode(form['device_code'], client, context);
    return 'status' in answer
      ? { ok: false, response: answer }
      : { ok: true, form: tokenForm({ ...form, device_code: answer.code }, client) };
  }
  const redeemed = codeOf(form);
  if (redeemed?.code !== undefined) {
    const code = await context.provider.AuthorizationCode.find(redeemed.code);
    // Each grant redeems its own kind of code. One that no grant knows is for oidc-provider to refuse.
    if (code && context.signIns.get(code.grantId ?? '')?.grant !== redeemed.grant)
      return refuse('invalid_grant', 'The authorization code is invalid or has expired.');
  }
  return { ok: true, form: tokenForm(form, client) };
}

/** A grant that no client of this org could have is oidc-provider's to refuse. */
function mayUse({ grantTypes }: OrgClient, grant: string | undefined): boolean {
  switch (grant) {
    case 'authorization_code':
    case 'interaction_code':
    case 'refresh_token':
    case DEVICE_GRANT:
      return grantTypes.includes(grant);
    default:
      return true;
  }
}

/** The nonce, replay and the binding are oidc-provider's part. It asks for no fresh `iat` of a proof that has a nonce. */
function problemWithProof(
  request: OrgRequest,
  client: OrgClient,
  clock: OrgClock,
): string | undefined {
  const proof = request.raw.headers['dpop'];
  if (typeof proof !== 'string')
    return client.dpop ? 'The DPoP proof JWT header is missing.' : undefined;
  const check = checkProof(proof, {
    method: request.method,
    url: request.url,
    now: clock.seconds(),
  });
  return check.ok ? undefined : check.problem;
}

function refuse(error: string, description: string): TokenRequest {
  return { ok: false, response: oauthError(400, error, description) };
}
