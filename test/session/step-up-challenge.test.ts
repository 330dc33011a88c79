import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepUpChallengeOf } from '../../src/session/step-up-challenge.js';

const of = (status: number, challenge?: string) =>
  stepUpChallengeOf({
    status,
    headers: new Headers(challenge === undefined ? {} : { 'WWW-Authenticate': challenge }),
  });
const RFC = 'Bearer error="insufficient_user_authentication", error_description="More, please"';

describe('what an API asks for', () => {
  it('is read as RFC 9470 has it, in any order, quoted or not, under DPoP, too', () => {
    const wanted = { acrValues: 'a b', maxAge: 5 };
    assert.deepEqual(of(401, `${RFC}, acr_values="a b", max_age="5"`), wanted);
    assert.deepEqual(
      of(401, `Bearer max_age=5, acr_values="a b", error=insufficient_user_authentication`),
      wanted,
    );
    assert.deepEqual(
      of(401, `${RFC.replace('Bearer', 'DPoP algs="ES256",')}, ACR_VALUES="a b", max_age=5`),
      wanted,
    );
    assert.deepEqual(
      of(403, `${RFC.replace('user_authentication', 'authentication_context')}, max_age=0`),
      {
        acrValues: null,
        maxAge: 0,
      },
    );
  });

  it('is nothing where the answer is another, or names nothing that a sign-in could bring', () => {
    assert.equal(of(200, `${RFC}, max_age=5`), null);
    assert.equal(of(401), null);
    assert.equal(of(401, RFC), null);
    assert.equal(of(401, 'Bearer error="invalid_token", max_age=5'), null);
    assert.equal(of(403, 'Bearer error="insufficient_scope", acr_values="a"'), null);
    assert.equal(of(401, `${RFC}, max_age="-1", acr_values=""`), null);
    assert.equal(of(401, `${RFC}, max_age="soon"`), null);
    assert.equal(
      of(401, 'Bearer error_description="error=insufficient_user_authentication, max_age=5"'),
      null,
    );
  });
});
