import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD } from '../src/index.js';
import { codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const EXPIRED = ['idx.session.expired'];

test('a step that was not offered last is refused, and the form stays open', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  for (const step of [
    'challenge/answer',
    'challenge/resend',
    'challenge/poll',
    'enroll',
    'enroll/new',
    'credential/enroll',
    'unlock-account',
    'skip',
    'unheard-of',
  ]) {
    const answer = await app.idx(step, { stateHandle });
    assert.deepEqual(
      [step, answer.status, messagesIn(answer), offersIn(answer)],
      [step, 403, ['security.access_denied'], ['identify', 'redirect-idp']],
    );
  }
  codeIn(await app.identify(stateHandle));
});

test('the password form is refused once the code is asked for', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  await app.identify(stateHandle, 'grace@example.com');
  const answer = await app.identify(stateHandle, 'ada@example.com');
  assert.deepEqual(
    [answer.status, messagesIn(answer), offersIn(answer)],
    [403, ['security.access_denied'], ['challenge-authenticator']],
  );
});

test('a finished handle is refused by every step', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle, interactionHandle } = await app.begin();
  codeIn(await app.identify(stateHandle));
  for (const answer of [
    await app.identify(stateHandle),
    await app.idx('cancel', { stateHandle }),
    await app.introspect(interactionHandle),
  ]) {
    assert.deepEqual([answer.status, messagesIn(answer)], [401, EXPIRED]);
  }
});

test('two answers at once give one code', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  const statuses = (await Promise.all([app.identify(stateHandle), app.identify(stateHandle)])).map(
    ({ status }) => status,
  );
  assert.deepEqual(statuses.sort(), [200, 401]);
});

test('a handle that was never given out is refused', async (t) => {
  const app = new TestApp(await orgFor(t));
  for (const answer of [await app.identify('02.id.madeup'), await app.introspect('madeup')]) {
    assert.deepEqual([answer.status, messagesIn(answer)], [401, EXPIRED]);
  }
});

test('a handle of another org is refused', async (t) => {
  const { stateHandle, interactionHandle } = await new TestApp(await orgFor(t)).begin();
  const stranger = new TestApp(await orgFor(t));
  assert.deepEqual(messagesIn(await stranger.identify(stateHandle)), EXPIRED);
  assert.deepEqual(messagesIn(await stranger.introspect(interactionHandle)), EXPIRED);
});

test("neither handle does the other one's work", async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle, interactionHandle } = await app.begin();
  assert.deepEqual(messagesIn(await app.identify(interactionHandle)), EXPIRED);
  assert.deepEqual(messagesIn(await app.introspect(stateHandle)), EXPIRED);
});

test('a handle that has expired is refused', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { stateHandleLifetime: 1 } }));
  const { stateHandle, interactionHandle } = await app.begin();
  await new Promise((resolve) => setTimeout(resolve, 1050));
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), EXPIRED);
  assert.deepEqual(messagesIn(await app.introspect(interactionHandle)), EXPIRED);
});

const wrongBodies: readonly [string, object, string, string][] = [
  [
    'an unknown field',
    { identifier: 'a', credentials: { passcode: 'b' }, surprise: 1 },
    'surprise',
    'model.validation.field.value.not.allowed',
  ],
  [
    'an unknown field inside another',
    { identifier: 'a', credentials: { passcode: 'b', totp: '1' } },
    'credentials.totp',
    'model.validation.field.value.not.allowed',
  ],
  [
    'a missing field',
    { credentials: { passcode: 'b' } },
    'identifier',
    'model.validation.field.blank',
  ],
  [
    'a missing field inside another',
    { identifier: 'a', credentials: {} },
    'credentials.passcode',
    'model.validation.field.blank',
  ],
  [
    'an empty field',
    { identifier: '', credentials: { passcode: 'b' } },
    'identifier',
    'model.validation.field.blank',
  ],
  [
    'a field of the wrong type',
    { identifier: ['a'], credentials: { passcode: 'b' } },
    'identifier',
    'model.validation.field.wrong.type',
  ],
  [
    'a form where text belongs',
    { identifier: 'a', credentials: { passcode: {} } },
    'credentials.passcode',
    'model.validation.field.wrong.type',
  ],
  [
    'text where a form belongs',
    { identifier: 'a', credentials: 'b' },
    'credentials',
    'model.validation.field.wrong.type',
  ],
  [
    "a field named like an object's own",
    { identifier: 'a', credentials: { passcode: 'b' }, constructor: 'x' },
    'constructor',
    'model.validation.field.value.not.allowed',
  ],
];

for (const [what, body, field, key] of wrongBodies) {
  test(`a step refuses ${what}, and the form stays open`, async (t) => {
    const app = new TestApp(await orgFor(t));
    const { stateHandle } = await app.begin();
    const answer = await app.idx('identify', { ...body, stateHandle });
    assert.deepEqual([answer.status, messagesIn(answer)], [400, [key]]);
    assert.ok(answer.body.messages?.value[0]?.message.includes(`'${field}'`));
    codeIn(await app.identify(stateHandle));
  });
}

test('a step refuses a body without a state handle, without JSON, or of another media type', async (t) => {
  const app = new TestApp(await orgFor(t));
  assert.deepEqual(
    messagesIn(
      await app.idx('identify', { identifier: 'a', credentials: { passcode: DEMO_PASSWORD } }),
    ),
    ['model.validation.field.blank'],
  );
  assert.equal((await app.idx('identify', [])).status, 400);
  assert.equal(
    (
      await app.call('/idp/idx/identify', {
        method: 'POST',
        body: '{',
        headers: { 'Content-Type': 'application/json' },
      })
    ).status,
    400,
  );
  assert.equal((await app.idx('identify', {}, 'text/plain')).status, 415);
});

test('introspect refuses an unknown field, and a missing handle', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { interactionHandle } = await app.begin();
  assert.equal((await app.idx('introspect', { interactionHandle, extra: 1 })).status, 400);
  assert.equal((await app.idx('introspect', {})).status, 400);
});

test('a body past 64 KiB is refused', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  assert.equal((await app.identify(stateHandle, 'a'.repeat(3_000_000))).status, 413);
});
