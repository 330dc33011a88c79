/** What the element says beside its errors, in English, which every page has. `{0}` is the user's name. Errors are in `errors/messages.ts`. */
export const ENGLISH = {
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  'try-again': 'Try again',
  'hosted-page': 'Sign in on Okta’s page',
  'step-up': 'Sign in once more to go on.',
  'cancel': 'Cancel',
  'checking': 'Checking your sign-in…',
  'loading': 'Loading the sign-in form…',
  'signing-in': 'Signing you in…',
  'one-moment': 'One moment…',
  'signed-in-as': 'Signed in as {0}.',
};
