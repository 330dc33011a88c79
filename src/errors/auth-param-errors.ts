import { misconfigured } from './misconfigured.js';
import type { SignInError } from './sign-in-error.js';

// What can be wrong with `config.authParams`. `name` is an option of it: `pkce`, `extraParams.a`.

const refused = (name: string, hint: string): SignInError =>
  misconfigured('config', `\`config.authParams.${name}\` ${hint}`);

export const notSeconds = (name: string, value: unknown, most: number | null): SignInError =>
  misconfigured(
    name,
    `\`${name}\` is ${JSON.stringify(value)}: it is a whole number of seconds${most === null ? '' : `, ${most} at most`}.`,
  );

export const paramTaken = (name: string): SignInError =>
  refused(name, 'is set by the element, or by another setting: take it out.');

export const effectlessOnBroughtClient = (name: string): SignInError =>
  refused(
    name,
    'has no effect on the `authClient` that you brought: set it there, and take it out of `config`.',
  );

export const codeAndTokens = (): SignInError =>
  refused(
    'responseType',
    'asks for a code and for tokens: ask for "code", or for "token id_token".',
  );

export const tokensFromIdentityEngine = (): SignInError =>
  refused(
    'responseType',
    'asks for tokens: the embedded Identity Engine answers with an interaction code only. Take it out, or use engine="classic".',
  );

export const pkceForTokens = (): SignInError =>
  refused('pkce', 'is for a code; `responseType` asks for tokens. Take one of the two out.');

export const codeWithoutPkce = (): SignInError =>
  refused(
    'pkce',
    'is false: a code without PKCE is for servers. Take it out, or ask for `responseType: "token id_token"`.',
  );

export const strangeResponseMode = (answer: 'code' | 'tokens'): SignInError =>
  refused(
    'responseMode',
    `is another one: ${answer === 'code' ? 'a code comes in the query' : 'tokens come in the fragment'}. Take it out.`,
  );
