/**
 * Turns Okta's `interaction_code` grant into the `authorization_code` grant that oidc-provider knows: an interaction code is
 * one of its authorization codes, so that PKCE, the redirect URI, the client, expiry and single use are its own checks.
 *
 * @returns the new form, or `undefined` for a grant that must go by its plain name: an authorization code is not to be had
 *   here, so a client that sends one is wrong.
 */
export function tokenForm(form: URLSearchParams): URLSearchParams | undefined {
  const grantTypes = form.getAll('grant_type');
  if (grantTypes.includes('authorization_code')) return undefined;
  if (grantTypes.length !== 1 || grantTypes[0] !== 'interaction_code') return form;
  const rewritten = new URLSearchParams();
  for (const [name, value] of form) {
    if (name === 'grant_type') rewritten.append('grant_type', 'authorization_code');
    else if (name === 'interaction_code') rewritten.append('code', value);
    else if (name !== 'code') rewritten.append(name, value);
  }
  return rewritten;
}
