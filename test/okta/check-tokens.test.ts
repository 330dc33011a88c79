import type { Tokens } from '@okta/okta-auth-js';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { checkRenewal, checkTokens } from '../../src/okta/check-tokens.js';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { resolveConfig } from '../../src/settings/sign-in-config.js';
import { clientId, goodTokens, issuer } from './answers/support/good-answers.js';

const page = {
  url: new URL('https://app.example/'),
  isSecureContext: true,
  origin: 'https://app.example',
};
const config = () => resolveConfig({ issuer, clientId }, page);
// They are checked by the clock of the day: these hold for a century.
const tokens = (text = 'new') => goodTokens(3_200_000_000, text) as unknown as Tokens;

describe('checkTokens', () => {
  it('lets pass what the sign-in asked for', () => {
    expect(() => checkTokens(tokens(), config())).not.to.throw();
  });

  it('throws token-invalid with what is wrong', () => {
    const wrong = () => checkTokens(tokens(), { ...config(), clientId: 'other' });
    expect(wrong).to.throw(SignInError).that.includes({
      code: 'token-invalid',
      hint: 'The answer of `/v1/token` was refused: a token is not for this `issuer` and `client-id`.',
    });
    expect(() =>
      checkTokens(tokens(), { ...config(), oauth: { ...config().oauth, maxAge: 1 } }),
    ).not.to.throw();
    expect(() => checkTokens({}, config())).to.throw(/answer could not be used/);
  });
});

describe('checkRenewal', () => {
  it('lets pass what can take the place of the tokens before', () => {
    expect(() => checkRenewal(tokens(), tokens('old'), config())).not.to.throw();
  });

  it('throws token-invalid for the same tokens again', () => {
    expect(() => checkRenewal(tokens(), tokens(), config()))
      .to.throw(SignInError)
      .that.has.property('code', 'token-invalid');
  });
});
