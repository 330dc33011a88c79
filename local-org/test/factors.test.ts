import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_ANSWER } from '../src/index.js';
import { totpAt } from '../src/totp.js';
import { afterPassword, optionsIn, pickIn } from './support/steps.js';
import { claimsOf, codeIn, messagesIn, offersIn, orgFor } from './support/test-app.js';

const [ALAN, JOAN, KATHERINE] = ['alan@example.com', 'joan@example.com', 'katherine@example.com'];
const answer = (text: string): object => ({ credentials: { questionKey: 'custom', answer: text } });

test('a user with several factors picks one, and may pick another', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, ALAN);
  assert.deepEqual(
    [offersIn(begun.screen), optionsIn(begun.screen)],
    [['select-authenticator-authenticate'], ['okta_email', 'security_question', 'google_otp']],
  );
  const mail = await pickIn(begun, 'autlocalemail');
  assert.deepEqual(offersIn(mail), [
    'challenge-authenticator',
    'select-authenticator-authenticate',
  ]);
  assert.equal(org.outbox.messages(ALAN).length, 1);
  assert.deepEqual(offersIn(await pickIn(begun, 'autlocaltotp')), [
    'challenge-authenticator',
    'select-authenticator-authenticate',
  ]);
  // The mailed code is not what is asked for any more.
  assert.equal(
    (await begun.app.answerCode(begun.stateHandle, org.outbox.last(ALAN)?.code ?? '')).status,
    401,
  );
  const { body } = await begun.app.redeem(
    codeIn(await begun.app.answerCode(begun.stateHandle, org.totp(ALAN))),
  );
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'otp']);
});

test('nothing can be picked that was not offered', async (t) => {
  const begun = await afterPassword(await orgFor(t), ALAN);
  const { app, stateHandle } = begun;
  const wrong: readonly [object, string][] = [
    [{ authenticator: { id: 'autlocalpassword' } }, 'authenticator.id'],
    [{ authenticator: { id: 'autlocalemail', methodType: 'sms' } }, 'authenticator.methodType'],
    [{ authenticator: { id: 'autlocalemail', extra: 'x' } }, 'authenticator.extra'],
    [{ authenticator: {} }, 'authenticator.id'],
    [{ authenticator: 'autlocalemail' }, 'authenticator'],
    [{}, 'authenticator'],
  ];
  for (const [input, field] of wrong) {
    const refused = await app.idx('challenge', { ...input, stateHandle });
    assert.deepEqual(
      [refused.status, offersIn(refused)],
      [400, ['select-authenticator-authenticate']],
      field,
    );
    assert.ok(refused.body.messages?.value[0]?.message.includes(`'${field}'`), field);
  }
  assert.equal((await app.answerCode(stateHandle, '123456')).status, 403);
});

test('a user with one factor has nothing to choose from', async (t) => {
  const begun = await afterPassword(await orgFor(t), JOAN);
  assert.deepEqual(offersIn(begun.screen), ['challenge-authenticator']);
  assert.equal((await pickIn(begun, 'autlocalquestion')).status, 403);
});

test('the answer to the question ends the sign-in; another one leaves the form open', async (t) => {
  const { app, stateHandle, screen } = await afterPassword(await orgFor(t), JOAN);
  assert.match(JSON.stringify(screen.body), /What did you crack\?/);
  assert.ok(!JSON.stringify(screen.body).includes(DEMO_ANSWER));
  const wrong = await app.idx('challenge/answer', { ...answer('Ultra'), stateHandle });
  assert.deepEqual(
    [wrong.status, messagesIn(wrong)],
    [401, ['authfactor.challenge.question_factor.answer_invalid']],
  );
  const other = await app.idx('challenge/answer', {
    credentials: { questionKey: 'other', answer: DEMO_ANSWER },
    stateHandle,
  });
  assert.deepEqual(
    [other.status, messagesIn(other)],
    [400, ['model.validation.field.value.not.allowed']],
  );
  const { body } = await app.redeem(
    codeIn(await app.idx('challenge/answer', { ...answer(DEMO_ANSWER), stateHandle })),
  );
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'kba']);
});

test('wrong answers and wrong app codes count towards the lock-out', async (t) => {
  const org = await orgFor(t, { policies: { lockoutAfter: 2 } });
  const joan = await afterPassword(org, JOAN);
  await joan.app.idx('challenge/answer', { ...answer('a'), stateHandle: joan.stateHandle });
  assert.deepEqual(
    messagesIn(
      await joan.app.idx('challenge/answer', { ...answer('b'), stateHandle: joan.stateHandle }),
    ),
    ['errors.E0000119'],
  );
  const katherine = await afterPassword(org, KATHERINE);
  await katherine.app.answerCode(katherine.stateHandle, 'no');
  const locked = await katherine.app.answerCode(katherine.stateHandle, 'no');
  assert.deepEqual(
    [locked.status, messagesIn(locked), offersIn(locked)],
    [403, ['errors.E0000119'], ['identify', 'redirect-idp']],
  );
});

test("the app's code is good once, in the next sign-in too", async (t) => {
  const org = await orgFor(t);
  const first = await afterPassword(org, KATHERINE);
  const code = org.totp(KATHERINE);
  codeIn(await first.app.answerCode(first.stateHandle, code));
  const second = await afterPassword(org, KATHERINE);
  const again = await second.app.answerCode(second.stateHandle, code);
  assert.deepEqual([again.status, messagesIn(again)], [401, ['errors.E0000082']]);
  codeIn(await second.app.answerCode(second.stateHandle, org.totp(KATHERINE)));
});

test('only who has an app has its code', async (t) => {
  const org = await orgFor(t);
  for (const login of ['ada@example.com', 'nobody@example.com'])
    assert.throws(() => org.totp(login), /totp: ".*" has no authenticator app/);
});

// RFC 6238, appendix B, cut to six digits; the secret is "12345678901234567890" in base32.
for (const [seconds, code] of [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
] as const) {
  test(`the app's code at ${seconds} s is that of RFC 6238`, () => {
    assert.equal(totpAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', Math.floor(seconds / 30)), code);
  });
}
