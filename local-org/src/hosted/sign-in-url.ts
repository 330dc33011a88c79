/** Okta's path for its own sign-in page. */
export const SIGN_IN_PATH = '/login/login.htm';

/**
 * The address of the org's sign-in page.
 *
 * @param fromUri where to go after it: a path of the org, or an address at a trusted origin
 */
export function signInPageUrl(
  orgUrl: string,
  fromUri: string,
  {
    loginHint,
    level,
  }: { readonly loginHint?: string | undefined; readonly level?: string | undefined } = {},
): string {
  const parameters = new URLSearchParams({
    fromURI: fromUri,
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
    ...(level === undefined ? {} : { acr_values: level }),
  });
  return `${orgUrl}${SIGN_IN_PATH}?${parameters.toString()}`;
}
