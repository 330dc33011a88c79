// The parameters of an authorization response: the one table by which a URL is read, cleaned, and told from the app's own.
// As texts, of which the build writes each only where it is used.

/** One of these makes a query an answer (RFC 6749 §4.1.2, Okta's interaction code and magic link); without one it is the app's own, a `state` too. */
export const ANSWERS_IN_QUERY = 'code interaction_code otp error';

/** One of these makes a fragment an answer (RFC 6749 §4.2.2, OpenID Connect Core §3.2.2.5). */
export const ANSWERS_IN_FRAGMENT = 'id_token access_token error';

/** What stands beside them (RFC 9207, OpenID Connect Session Management 1.0 §3). */
export const BESIDE_ANSWERS = 'state error_description error_uri iss session_state';

/** What stands beside tokens, in a fragment only. */
export const BESIDE_TOKENS = 'token_type expires_in scope';

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | Words<Rest>
  : Text;

export type ResponseParameter = Words<
  | typeof ANSWERS_IN_QUERY
  | typeof ANSWERS_IN_FRAGMENT
  | typeof BESIDE_ANSWERS
  | typeof BESIDE_TOKENS
>;

export const setOf = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.join(' ').split(' '));
