import type { Tokens } from '../okta/tokens.js';
import { sessionRedirectUrl } from '../settings/session-redirect-url.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { codeOfAnotherSignIn, noInteractionCode, noSessionToken } from '../errors/answer-errors.js';
import { isVisible, membersOf } from '../okta/answers/shape.js';

/** Where a sign-in goes on: at a URL, or here, with tokens. */
export type WidgetOutcome =
  { readonly leadsTo: string } | { readonly leadsTo: null; readonly tokens: Tokens };

/**
 * What the widget answered when the user got through, checked.
 *
 * @throws {SignInError} where it is not what this configuration asks for
 */
export function widgetOutcome(
  result: unknown,
  { backend, sessionRedirect, redirectUri, issuer }: SignInConfig,
): WidgetOutcome {
  const { tokens, interaction_code: code, state, session } = membersOf(result);
  if (sessionRedirect) {
    const { token } = membersOf(session);
    if (!isVisible(token)) throw noSessionToken();
    return { leadsTo: sessionRedirectUrl(issuer, token, sessionRedirect) };
  }
  if (!backend) return { leadsTo: null, tokens: membersOf(tokens) };
  if (!isVisible(code)) throw noInteractionCode();
  if (state !== undefined && state !== backend.state) throw codeOfAnotherSignIn();
  const url = new URL(redirectUri);
  url.searchParams.set('interaction_code', code);
  url.searchParams.set('state', backend.state);
  return { leadsTo: url.href };
}
