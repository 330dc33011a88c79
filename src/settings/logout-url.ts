import { endpointsOf } from './org-url.js';

/** Where the browser goes to end Okta's session (OpenID Connect RP-Initiated Logout 1.0 §2). */
export function logoutUrl({
  issuer,
  idToken,
  postLogoutRedirectUri,
}: {
  issuer: string;
  idToken: string;
  postLogoutRedirectUri: string;
}): string {
  const query = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: postLogoutRedirectUri,
  });
  return `${endpointsOf(issuer)}/v1/logout?${query}`;
}
