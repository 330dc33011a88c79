import type { SignInState } from '../session/sign-in-state.js';
import type { UserClaims } from '../okta/stored-tokens.js';
import type { OwnWord } from '../words/words.js';
import type { Said } from './own-words.js';

/** What the user waits for; null where it is the element that waits. */
export function busyWord(state: SignInState): OwnWord | null {
  switch (state.status) {
    case 'starting':
    case 'completing':
      return 'checking';
    case 'redirecting':
      return 'one-moment';
    case 'signed-out':
    case 'signed-in':
      return state.form === 'loading' ? 'loading' : state.form === 'used' ? 'signing-in' : null;
    case 'failed':
      return null;
  }
}

export const greeting = (user: UserClaims): Said => [
  'signed-in-as',
  user.name ?? user.email ?? user.sub,
];

/** What a screen reader is told of a change that the eye just sees. A user who was signed in all along is told nothing. */
export function announcement(state: SignInState): Said | null {
  if (state.status === 'signed-in' && !state.form)
    return state.source === 'storage' ? null : greeting(state.user);
  const word = busyWord(state);
  return word && [word];
}
