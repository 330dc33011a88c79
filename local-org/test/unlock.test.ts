import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import { codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const LOCKED = 'locked@example.com';

async function unlock(
  org: LocalOrg,
  identifier: string,
): Promise<{ app: TestApp; stateHandle: string; offers: readonly string[] }> {
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  assert.deepEqual(offersIn(await app.idx('unlock-account', { stateHandle })), [
    'select-authenticator-unlock-account',
  ]);
  const screen = await app.idx('challenge', {
    authenticator: { id: 'autlocalemail' },
    identifier,
    stateHandle,
  });
  return { app, stateHandle, offers: offersIn(screen) };
}

test('the code from the mail takes the lock off, and signs no user in', async (t) => {
  const org = await orgFor(t, { policies: { unlockAccount: true } });
  const { app, stateHandle } = await unlock(org, LOCKED);
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, 'wrong')), [
    'api.authn.error.PASSCODE_INVALID',
  ]);
  const end = await app.answerCode(stateHandle, org.outbox.last(LOCKED)?.code ?? '');
  assert.deepEqual(
    [end.status, messagesIn(end), end.body.successWithInteractionCode],
    [200, ['oie.selfservice.unlock_user.success.message'], undefined],
  );
  assert.deepEqual(messagesIn(await app.identify(stateHandle, LOCKED)), ['idx.session.expired']);
  const again = new TestApp(org);
  codeIn(await again.identify((await again.begin()).stateHandle, LOCKED));
});

test('a stranger, and who is not locked, get the same screen but no mail', async (t) => {
  const org = await orgFor(t, { policies: { unlockAccount: true } });
  for (const login of ['nobody@example.com', 'ada@example.com'])
    assert.deepEqual((await unlock(org, login)).offers, ['challenge-authenticator']);
  assert.equal(org.outbox.messages().length, 0);
});

test('an org without unlocking does not offer it', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  assert.equal((await app.idx('unlock-account', { stateHandle })).status, 403);
});
