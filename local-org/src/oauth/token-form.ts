import type { OrgClient } from '../client-settings.js';

type Form = Readonly<Record<string, string>>;

/** Of the grants, those that redeem a code. */
export type CodeGrant = 'authorization_code' | 'interaction_code';

/** The code that a form redeems, and the grant it names. */
export function codeOf(form: Form): { grant: CodeGrant; code: string | undefined } | undefined {
  switch (form['grant_type']) {
    case 'authorization_code':
      return { grant: 'authorization_code', code: form['code'] };
    case 'interaction_code':
      return { grant: 'interaction_code', code: form['interaction_code'] };
    default:
      return undefined;
  }
}

/**
 * The form as oidc-provider is to read it. Okta's `interaction_code` grant becomes the `authorization_code` grant: an interaction code
 * is one of oidc-provider's authorization codes, so that PKCE, the redirect URI, the client, expiry and single use are its own checks.
 * The credentials, already checked, go into the form, wherever they were.
 */
export function tokenForm(form: Form, client: OrgClient): URLSearchParams {
  const { client_id: _id, client_secret: _secret, ...others } = form;
  const rewritten = new URLSearchParams({ ...others, client_id: client.clientId });
  if (client.clientSecret !== undefined) rewritten.set('client_secret', client.clientSecret);
  const redeemed = codeOf(form);
  if (redeemed?.grant === 'interaction_code') {
    rewritten.set('grant_type', 'authorization_code');
    rewritten.delete('interaction_code');
    rewritten.delete('code');
    if (redeemed.code !== undefined) rewritten.set('code', redeemed.code);
  }
  return rewritten;
}
