import assert from 'node:assert/strict';
import test from 'node:test';
import { codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const ADA = 'ada@example.com';

for (const purpose of ['recovery', 'activation'] as const) {
  test(`the ${purpose} token of a mail leads to a new password, once`, async (t) => {
    const org = await orgFor(t);
    const app = new TestApp(org);
    const token = org.linkToken(ADA, purpose);
    const { stateHandle, screen } = await app.begin({ [`${purpose}_token`]: token });
    assert.deepEqual(offersIn(screen), ['reset-authenticator']);
    const weak = await app.answerCode(stateHandle, 'weak');
    assert.deepEqual(messagesIn(weak), ['password.passwordRequirementsNotMet']);
    codeIn(await app.answerCode(stateHandle, 'Brand-New-1'));
    const used = await new TestApp(org).interact({ [`${purpose}_token`]: token });
    assert.deepEqual(
      [used.status, used.body.error_description],
      [400, `The ${purpose} token is invalid`],
    );
  });
}

test('a token ends after an hour, and serves nothing but what it is for', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const token = org.linkToken(ADA, 'recovery');
  assert.equal((await app.interact({ activation_token: token })).status, 400);
  const late = org.linkToken(ADA, 'recovery');
  org.clock.advance(3600);
  assert.equal((await app.interact({ recovery_token: late })).status, 400);
  assert.throws(() => org.linkToken('nobody@example.com', 'recovery'), /there is no user/);
});
