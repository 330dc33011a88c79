import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isTokenRefused } from '../../src/errors/token-refusal.js';

const refused = (challenges: readonly (string | null)[]) =>
  challenges.filter((challenge) => isTokenRefused(challenge));

describe('isTokenRefused', () => {
  it('is so for a challenge that names the token, or no reason, and where none can be read', () => {
    const challenges = [
      null,
      '',
      'Bearer',
      'Bearer realm="api"',
      'Bearer error="invalid_token"',
      'Bearer realm="a, b", error="invalid_token", error_description="expired"',
      'bearer ERROR=invalid_token',
      'DPoP algs="RS256 ES256", error="invalid_token"',
      'Bearer error="token_expired"',
      'JWT realm="api"',
      'Basic realm="x"',
    ];
    expect(refused(challenges)).to.deep.equal(challenges);
  });

  it('is not so where the challenge names another reason', () => {
    expect(
      refused([
        'Bearer error="insufficient_scope", scope="admin"',
        'Bearer error="insufficient_user_authentication", acr_values="mfa"',
        'Bearer error="invalid_request"',
        'Bearer realm="x",error = insufficient_scope',
        'DPoP error="use_dpop_nonce"',
        'DPoP algs="ES256", error="invalid_dpop_proof"',
        'Bearer error="insufficient_authentication_context", max_age="300"',
      ]),
    ).to.deep.equal([]);
  });

  it('is so where the reason is empty', () => {
    expect(isTokenRefused('Bearer error="", error_description="x"')).to.equal(true);
  });

  it('is so where one of several challenges names the token', () => {
    expect(
      isTokenRefused('Bearer error="insufficient_scope", DPoP error="invalid_token"'),
    ).to.equal(true);
  });

  it('reads no reason out of quotes', () => {
    expect(isTokenRefused('Bearer realm="error=insufficient_scope"')).to.equal(true);
    expect(isTokenRefused('Bearer realm="\\"error=insufficient_scope"')).to.equal(true);
    expect(
      isTokenRefused(
        'Bearer error="insufficient_scope", error_description="error=\\"invalid_token\\""',
      ),
    ).to.equal(false);
    expect(isTokenRefused('Bearer x_error="insufficient_scope"')).to.equal(true);
  });

  it('takes no time for a challenge without end', () => {
    const begin = performance.now();
    for (const text of ['a', 'a-', 'error="', 'error="\\', ' error=', '"'])
      isTokenRefused(text.repeat(100_000));
    expect(performance.now() - begin).to.be.below(500);
  });
});
