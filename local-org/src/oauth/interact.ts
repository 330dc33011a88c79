import type { ServerName } from '../authorization-servers.js';
import type { OrgClient } from '../client-settings.js';
import { type OrgRequest, readForm } from '../http/org-request.js';
import { json, oauthError, type OrgResponse } from '../http/org-response.js';
import type { InteractRequest } from '../idx/transaction.js';
import type { OpenState } from '../idx/transaction.js';
import type { TransactionStore } from '../idx/transaction-store.js';
import type { LinkPurpose, LinkTokens } from '../link-tokens.js';
import { levelAskedFor, UNKNOWN_LEVEL } from '../assurance-levels.js';
import { redirectUriText, unknownClientText } from '../refusal-texts.js';
import type { OrgSettings } from '../settings.js';
import { checkSecret, type ClientAuthentication } from './client-authentication.js';
import { unauthorizedGrant } from './grant-types.js';
import { isKnownScope } from './known-scope.js';

/** What `/v1/interact` needs of the org. */
export interface InteractContext {
  /** The authorization server that is to issue the tokens. */
  readonly server: ServerName;
  readonly settings: OrgSettings;
  readonly transactions: TransactionStore;
  readonly linkTokens: LinkTokens;
}

/** The documented parameters that this org takes. */
const PARAMETERS = new Set([
  'client_id',
  'client_secret',
  'scope',
  'redirect_uri',
  'code_challenge',
  'code_challenge_method',
  'state',
  'nonce',
  'max_age',
  'acr_values',
  'prompt',
  'login_hint',
  'recovery_token',
  'activation_token',
]);

const LINKS: readonly LinkPurpose[] = ['recovery', 'activation'];

/** `POST /v1/interact`: begins a sign-in for an app. */
export function interact(request: OrgRequest, context: InteractContext): OrgResponse {
  const checked = checkInteract(request, context);
  if ('status' in checked) return checked;
  const { form, ...begun } = checked;
  const first = firstStep(form, context.linkTokens);
  if ('status' in first) return first;
  return json(200, {
    interaction_handle: context.transactions.begin(begun, first).interactionHandle,
  });
}

/** The link of a mail leads to a new password, anything else to the first form. The words are Okta's (playground/mocks/data/oauth2 in okta/okta-signin-widget). */
function firstStep(
  form: Readonly<Record<string, string>>,
  linkTokens: LinkTokens,
): OpenState | OrgResponse {
  for (const purpose of LINKS) {
    const token = form[`${purpose}_token`];
    if (token === undefined) continue;
    const userId = linkTokens.take(token, purpose);
    if (userId === undefined) return invalid(`The ${purpose} token is invalid`);
    return {
      step: 'new-password',
      reason: 'forgotten',
      progress: { userId, verified: [], idp: undefined },
    };
  }
  return { step: 'identify' };
}

function checkInteract(
  request: OrgRequest,
  { server, settings }: InteractContext,
): (InteractRequest & { form: Readonly<Record<string, string>> }) | OrgResponse {
  if (request.contentType !== 'application/x-www-form-urlencoded')
    return invalid('The request must be a form.');
  const form = readForm(request);
  if (!form.ok) return invalid(`The '${form.repeated}' parameter is given more than once.`);
  const { values } = form;
  const unknown = Object.keys(values).find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined) return invalid(`The '${unknown}' parameter is not supported.`);

  const identified = identifyClient(values, settings.clients);
  if (!identified.ok) return identified.response;
  const { client } = identified;
  if (!client.grantTypes.includes('interaction_code')) return unauthorizedGrant(client);
  const redirectUri = values['redirect_uri'];
  if (!redirectUri || !client.redirectUris.includes(redirectUri)) {
    return invalid(redirectUriText(redirectUri));
  }
  const codeChallenge = values['code_challenge'];
  if (!codeChallenge)
    return invalid(
      "PKCE code challenge is required when the token endpoint authentication method is 'NONE'.",
    );
  if (values['code_challenge_method'] !== 'S256')
    return invalid("The 'code_challenge_method' parameter must be 'S256'.");
  if (!/^[\w-]{43}$/.test(codeChallenge))
    return invalid("The 'code_challenge' parameter is not a base64url-encoded SHA-256 hash.");

  const level = levelAskedFor(values['acr_values']);
  if (level === null) return invalid(UNKNOWN_LEVEL);

  const scopes = [...new Set((values['scope'] ?? '').split(' ').filter(Boolean))];
  if (!scopes.includes('openid'))
    return oauthError(400, 'invalid_scope', "The 'openid' scope is required.");
  if (scopes.some((scope) => !isKnownScope(scope, server, client)))
    return oauthError(
      400,
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    );
  return {
    kind: 'app',
    server,
    clientId: client.clientId,
    redirectUri,
    scopes,
    askAgain: (values['prompt'] ?? '').split(' ').includes('consent'),
    codeChallenge,
    state: values['state'],
    nonce: values['nonce'],
    level,
    form: values,
  };
}

/** A page begins the sign-in of a confidential client too, and has no secret to show; one that is shown must be right. */
function identifyClient(
  values: Readonly<Record<string, string>>,
  clients: readonly OrgClient[],
): ClientAuthentication {
  const client = clients.find(({ clientId }) => clientId === values['client_id']);
  if (!client)
    return { ok: false, response: oauthError(401, 'invalid_client', unknownClientText(clients)) };
  return values['client_secret'] === undefined
    ? { ok: true, client }
    : checkSecret(client, values['client_secret']);
}

function invalid(description: string): OrgResponse {
  return oauthError(400, 'invalid_request', description);
}
