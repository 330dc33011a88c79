import { signInPageUrl } from '../hosted/sign-in-url.js';
import { type OrgRequest, readParameters } from '../http/org-request.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import { oauthErrorPage } from '../pages/error-page.js';
import { redirectUrlText } from '../refusal-texts.js';
import { trustedRedirect } from '../trusted-redirect.js';
import type { ClassicContext } from './classic-context.js';

/**
 * `GET /login/sessionCookieRedirect?token=…&redirectUrl=…`: a session token becomes a session cookie, and the browser goes on
 * (https://developer.okta.com/docs/guides/session-cookie/main/). Only to the org or a trusted origin, or it would be an open redirect.
 */
export function sessionCookieRedirect(request: OrgRequest, context: ClassicContext): OrgResponse {
  const parameters = readParameters(request.url.searchParams);
  if (!parameters.ok)
    return oauthErrorPage(
      'invalid_request',
      `The '${parameters.repeated}' parameter is given more than once.`,
    );
  const { token = '', redirectUrl = '' } = parameters.values;
  const target = redirectUrl ? trustedRedirect(redirectUrl, context) : undefined;
  if (target === undefined) return oauthErrorPage('E0000006', redirectUrlText(redirectUrl));
  const signIn = context.sessionTokens.take(token);
  const user = signIn && context.directory.byId(signIn.userId);
  // No user is signed in by a token that is spent or made up: the org asks for the password itself.
  if (!signIn || !user || user.locked) return redirect(signInPageUrl(context.url, target));
  return redirect(target, { 'Set-Cookie': context.sessions.start(signIn).cookie });
}
