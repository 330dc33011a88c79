import assert from 'node:assert/strict';
import test from 'node:test';
import { codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

test('the first screen offers one form and the social provider', async (t) => {
  const org = await orgFor(t);
  const { screen } = await new TestApp(org).begin();
  assert.equal(screen.status, 200);
  assert.match(
    screen.headers.get('content-type') ?? '',
    /^application\/ion\+json; okta-version=1\.0\.0/,
  );
  assert.deepEqual(offersIn(screen), ['identify', 'redirect-idp']);
});

test('a right password gives an interaction code and an org session', async (t) => {
  const org = await orgFor(t);
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  const answer = await app.identify(stateHandle);
  assert.equal(answer.status, 200);
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /^idx=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  assert.equal((await app.redeem(codeIn(answer))).status, 200);
});

test('a user name is taken without regard to case', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  codeIn(await app.identify(stateHandle, 'ADA@example.com'));
});

test('a wrong password leaves the form open for the right one', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  const wrong = await app.identify(stateHandle, 'ada@example.com', 'nope');
  assert.equal(wrong.status, 401);
  assert.deepEqual(messagesIn(wrong), ['errors.E0000004']);
  assert.deepEqual(offersIn(wrong), ['identify', 'redirect-idp']);
  assert.equal(wrong.headers.get('set-cookie'), null);
  codeIn(await app.identify(stateHandle));
});

test('a stranger is told the same as a user with a wrong password', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  const [stranger, user] = [
    await app.identify(stateHandle, 'nobody@example.com'),
    await app.identify(stateHandle, 'ada@example.com', 'nope'),
  ];
  assert.deepEqual([stranger.status, stranger.body.messages], [user.status, user.body.messages]);
});

test('a locked user is refused with the right password', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  const answer = await app.identify(stateHandle, 'locked@example.com');
  assert.equal(answer.status, 403);
  assert.deepEqual(messagesIn(answer), ['errors.E0000119']);
});

test('the wrong password too many locks the user, across sign-ins', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { lockoutAfter: 3 } }));
  for (const expected of ['errors.E0000004', 'errors.E0000004', 'errors.E0000119']) {
    const { stateHandle } = await app.begin();
    assert.deepEqual(messagesIn(await app.identify(stateHandle, 'ada@example.com', 'nope')), [
      expected,
    ]);
  }
  const { stateHandle } = await app.begin();
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), ['errors.E0000119']);
});

test('a right password starts the count anew', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { lockoutAfter: 2 } }));
  for (let round = 0; round < 3; round++) {
    const { stateHandle } = await app.begin();
    assert.deepEqual(messagesIn(await app.identify(stateHandle, 'ada@example.com', 'nope')), [
      'errors.E0000004',
    ]);
    codeIn(await app.identify(stateHandle));
  }
});

test('a user who is locked cannot refresh or be looked up any more', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { lockoutAfter: 1 } }));
  const tokens = await app.tokens('openid offline_access');
  const { stateHandle } = await app.begin();
  await app.identify(stateHandle, 'ada@example.com', 'nope');
  assert.equal((await app.refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  assert.equal((await app.userinfo(tokens.access_token)).status, 401);
});

test('a user added at run time can sign in', async (t) => {
  const org = await orgFor(t);
  org.users.add({
    login: 'new@example.com',
    password: 'another',
    firstName: 'New',
    lastName: 'Person',
  });
  assert.throws(
    () => org.users.add({ login: 'NEW@example.com', firstName: 'New', lastName: 'Person' }),
    /taken/,
  );
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  codeIn(await app.identify(stateHandle, 'new@example.com', 'another'));
});

test('a user without a password cannot sign in with one', async (t) => {
  const app = new TestApp(
    await orgFor(t, { users: [{ login: 'social@example.com', firstName: 'S', lastName: 'O' }] }),
  );
  const { stateHandle } = await app.begin();
  assert.equal((await app.identify(stateHandle, 'social@example.com', 'undefined')).status, 401);
});
