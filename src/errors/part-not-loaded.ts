import { SignInError } from './sign-in-error.js';

/** @param part the package whose script could not be had */
export const partNotLoaded = (
  part: 'okta-sign-in-element' | '@okta/okta-auth-js',
  cause: unknown,
): SignInError =>
  new SignInError(
    'network',
    'A part of the sign-in could not be loaded. Check the connection and try again.',
    {
      hint: `The chunk with ${part} did not load. Is the whole dist folder deployed?`,
      cause,
    },
  );
