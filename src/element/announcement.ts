import type { SignInState } from '../session/sign-in-state.js';
import type { UserClaims } from '../okta/stored-tokens.js';

/** What the user waits for; null where it is the element that waits. */
export function busyText(state: SignInState): string | null {
  switch (state.status) {
    case 'starting':
    case 'completing':
      return 'Checking your sign-in…';
    case 'redirecting':
      return 'One moment…';
    case 'signed-out':
    case 'signed-in':
      return state.form === 'loading'
        ? 'Loading the sign-in form…'
        : state.form === 'used'
          ? 'Signing you in…'
          : null;
    case 'failed':
      return null;
  }
}

export const greeting = (user: UserClaims): string =>
  `Signed in as ${user.name ?? user.email ?? user.sub}.`;

/** What a screen reader is told of a change that the eye just sees. A user who was signed in all along is told nothing. */
export function announcement(state: SignInState): string {
  if (state.status === 'signed-in' && !state.form)
    return state.source === 'storage' ? '' : greeting(state.user);
  return busyText(state) ?? '';
}
