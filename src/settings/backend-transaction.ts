import { neededByBackend } from '../errors/backend-setting-errors.js';
import { hasToBe, notA } from '../errors/setting-errors.js';
import { given, oneOf } from './setting.js';
import type { SignInSettings } from './sign-in-settings.js';

/** A sign-in that a backend began and will end: it made the PKCE verifier (RFC 7636) and keeps it. */
export interface BackendTransaction {
  readonly state: string;
  readonly codeChallenge: string;
  readonly codeChallengeMethod: string;
}

/** @throws {SignInError} `configuration` */
export function backendOf(settings: SignInSettings): BackendTransaction {
  const need = (name: string, value: string | null | undefined): string => {
    const text = given(value);
    if (text === null) throw neededByBackend(name);
    return text;
  };
  need('redirect-uri', settings.redirectUri);
  return {
    state: stateOf(need('state', settings.state)),
    codeChallenge: challengeOf(need('code-challenge', settings.codeChallenge)),
    codeChallengeMethod: oneOf('code-challenge-method', settings.codeChallengeMethod, ['S256']),
  };
}

/** RFC 6749, Appendix A.5: visible ASCII and spaces. */
function stateOf(state: string): string {
  if (!/^[\x20-\x7e]+$/.test(state)) throw hasToBe('state', 'state');
  return state;
}

/** RFC 7636 §4.2: a SHA-256 in Base64url without padding has 43 letters. */
function challengeOf(challenge: string): string {
  if (/^[\w-]{43}$/.test(challenge)) return challenge;
  throw notA('challenge', 'code-challenge', challenge);
}
