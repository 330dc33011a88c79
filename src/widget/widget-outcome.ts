import type { Tokens } from '../okta/tokens.js';
import { sessionRedirectUrl } from '../settings/session-redirect-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { SignInError } from '../errors/sign-in-error.js';
import { isVisible, membersOf } from '../okta/answers/shape.js';

/** Where a sign-in goes on: at a URL, or here, with tokens. */
export type WidgetOutcome = { readonly leadsTo: string } | { readonly leadsTo: null; readonly tokens: Tokens };

/**
 * What the widget answered when the user got through, checked.
 *
 * @throws {SignInError} where it is not what this configuration asks for
 */
export function widgetOutcome(result: unknown, { backend, sessionRedirect, redirectUri, issuer }: SignInConfig): WidgetOutcome {
  const { tokens, interaction_code: code, state, session } = membersOf(result);
  if (sessionRedirect) {
    const { token } = membersOf(session);
    if (!isVisible(token)) throw new SignInError('configuration', 'Sign-in is not set up correctly on this page.', { hint: 'Okta gave no session token: `session-redirect` needs an org on the Classic engine.' });
    return { leadsTo: sessionRedirectUrl(issuer, token, sessionRedirect) };
  }
  if (!backend) return { leadsTo: null, tokens: membersOf(tokens) };
  if (!isVisible(code)) throw new SignInError('token-invalid', 'The sign-in service’s answer could not be used. Please sign in again.', { hint: 'The widget’s answer holds no interaction code for your backend.' });
  if (state !== undefined && state !== backend.state) {
    throw new SignInError('state-mismatch', 'That sign-in was not started here. Please sign in again.', { hint: 'The widget’s answer has another `state` than the one of the tag: two sign-ins are under way in this tab.' });
  }
  const url = new URL(redirectUri);
  url.searchParams.set('interaction_code', code);
  url.searchParams.set('state', backend.state);
  return { leadsTo: url.href };
}
