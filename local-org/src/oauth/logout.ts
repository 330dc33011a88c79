import { html } from '../http/html.js';
import { type OrgRequest, readCookie, readParameters } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import { OrgSessions, SESSION_COOKIE } from '../org-sessions.js';
import { oauthErrorPage } from '../pages/error-page.js';
import { page } from '../pages/page.js';
import { logoutUriText } from '../refusal-texts.js';
import type { OrgSettings } from '../settings.js';
import { verifyJwt } from './jwt.js';
import type { SigningKeys } from './signing-keys.js';

/** What `/v1/logout` needs of the org. */
export interface LogoutContext {
  readonly issuer: string;
  readonly settings: OrgSettings;
  readonly keys: SigningKeys;
  readonly sessions: OrgSessions;
}

/**
 * `GET /v1/logout`: ends the org's session and leaves at once, without asking
 * (https://openid.net/specs/openid-connect-rpinitiated-1_0.html). An address that is not registered gets a page, never a redirect.
 */
export function logout(request: OrgRequest, context: LogoutContext): OrgResponse {
  const parameters = readParameters(request.url.searchParams);
  if (!parameters.ok)
    return oauthErrorPage(
      'invalid_request',
      `The '${parameters.repeated}' parameter is given more than once.`,
    );
  const { id_token_hint: hint, post_logout_redirect_uri: target, state } = parameters.values;
  if (!hint) return oauthErrorPage('invalid_request', "The 'id_token_hint' parameter is required.");
  const clientId = clientOfIdToken(hint, context);
  const client = context.settings.clients.find((candidate) => candidate.clientId === clientId);
  if (!client)
    return oauthErrorPage(
      'invalid_request',
      "The 'id_token_hint' parameter is not a valid ID token of this org.",
    );
  if (target !== undefined && !client.postLogoutRedirectUris.includes(target)) {
    return oauthErrorPage('invalid_request', logoutUriText(target));
  }

  context.sessions.end(readCookie(request, SESSION_COOKIE));
  const forget = { 'Set-Cookie': OrgSessions.FORGET };
  if (target === undefined)
    return page(200, 'Signed out', html`<p>You are signed out of the local org.</p>`, {
      headers: forget,
    });
  const url = new URL(target);
  if (state !== undefined) url.searchParams.set('state', state);
  return redirect(url.href, forget);
}

/**
 * The app that an ID token was made for. One that has expired will do: the user who signs out may have been away. An access token
 * has the same signature, but is for no app.
 */
function clientOfIdToken(token: string, { issuer, keys }: LogoutContext): unknown {
  const claims = verifyJwt(token, keys.publicKey);
  return claims?.['iss'] === issuer ? claims['aud'] : undefined;
}
