/**
 * Where the browser goes to end Okta's session (OpenID Connect RP-Initiated Logout 1.0 §2).
 * An issuer that is the org itself has its endpoints under `/oauth2`.
 */
export function logoutUrl({ issuer, idToken, postLogoutRedirectUri }: { issuer: string; idToken: string; postLogoutRedirectUri: string }): string {
  const base = issuer.includes('/oauth2') ? issuer : `${issuer}/oauth2`;
  const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: postLogoutRedirectUri });
  return `${base}/v1/logout?${query}`;
}
