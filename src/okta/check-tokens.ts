import type { Tokens } from '@okta/okta-auth-js';
import { renewalFault, tokensFault, type TokenDemands } from './answers/tokens-fault.js';
import type { SignInConfig } from '../settings/sign-in-config.js';
import { tokensRefused } from '../errors/answer-errors.js';

/** @throws {SignInError} `token-invalid` where these are not what a sign-in with this configuration asked for */
export const checkTokens = (tokens: Tokens, config: SignInConfig): void =>
  refuse(tokensFault(tokens, demandsOf(config)));

/** @throws {SignInError} `token-invalid` where these can't take the place of `before` */
export const checkRenewal = (renewed: Tokens, before: Tokens, config: SignInConfig): void =>
  refuse(renewalFault(renewed, before, demandsOf(config)));

const demandsOf = ({ issuer, clientId, oauth }: SignInConfig): TokenDemands => ({
  issuer,
  clientId,
  dpop: oauth.dpop,
  maxAge: oauth.maxAge,
  now: Date.now(),
});

function refuse(fault: string | null): void {
  if (fault !== null) throw tokensRefused(fault);
}
