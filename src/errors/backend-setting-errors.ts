import { misconfigured } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with the settings of mode="server", and with the same settings elsewhere.

export const neededByBackend = (name: string): SignInError =>
  misconfigured(
    name,
    `\`mode="server"\` needs \`${name}\`: your backend makes it, and redeems the code with it.`,
  );

/** Only a backend sets it: elsewhere the element makes its own. */
export const onlyForBackend = (name: string): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is for mode="server"${name === 'state' ? ', or stands beside `otp`' : ''}: here the element makes its own.`,
  );
