import { SignInError } from './sign-in-error.js';

/** Okta compares redirect URIs to the letter and does not say what it got: the hint prints the very string to register. The local org says it, and by which option. */
export function nameRefusedRedirectUri(
  error: SignInError,
  { redirectUri, clientId }: { readonly redirectUri: string; readonly clientId: string },
): SignInError {
  if (
    error.code !== 'configuration' ||
    !/redirect[ _]?uri/i.test(error.hint) ||
    error.hint.includes(redirectUri)
  )
    return error;
  return new SignInError('configuration', error.message, {
    hint: `Register exactly ${redirectUri} as a Sign-in redirect URI of the app ${clientId}, or set \`redirect-uri\` to a registered one.`,
    cause: error.cause,
  });
}
