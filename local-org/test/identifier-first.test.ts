import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD, type LocalOrg } from '../src/index.js';
import { type Answer, codeIn, messagesIn, offersIn, orgFor, TestApp } from './support/test-app.js';

const policies = { identifierFirst: true };

async function named(
  org: LocalOrg,
  identifier: string,
): Promise<{ app: TestApp; stateHandle: string; screen: Answer }> {
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  return { app, stateHandle, screen: await app.idx('identify', { identifier, stateHandle }) };
}

test('the user name leads to a page for the password, and that to the end', async (t) => {
  const { app, stateHandle, screen } = await named(
    await orgFor(t, { policies }),
    'ada@example.com',
  );
  assert.deepEqual([screen.status, offersIn(screen)], [200, ['challenge-authenticator']]);
  const wrong = await app.answerCode(stateHandle, 'nope');
  assert.deepEqual(
    [wrong.status, messagesIn(wrong), offersIn(wrong)],
    [401, ['errors.E0000004'], ['challenge-authenticator']],
  );
  codeIn(await app.answerCode(stateHandle, DEMO_PASSWORD));
});

test('the page for the password tells a stranger nothing', async (t) => {
  const org = await orgFor(t, { policies });
  const [ada, stranger] = [
    await named(org, 'ada@example.com'),
    await named(org, 'nobody@example.com'),
  ];
  const shown = (screen: Answer, stateHandle: string): string =>
    JSON.stringify(screen.body)
      .replaceAll(stateHandle, '')
      .replaceAll(/(ada|nobody)@example\.com|"expiresAt":"[^"]*"/g, '');
  assert.equal(shown(ada.screen, ada.stateHandle), shown(stranger.screen, stranger.stateHandle));
  assert.deepEqual(messagesIn(await stranger.app.answerCode(stranger.stateHandle, DEMO_PASSWORD)), [
    'errors.E0000004',
  ]);
});

test('the first form takes no password, and the second is refused before the first', async (t) => {
  const app = new TestApp(await orgFor(t, { policies }));
  const { stateHandle } = await app.begin();
  assert.deepEqual(messagesIn(await app.identify(stateHandle)), [
    'model.validation.field.value.not.allowed',
  ]);
  const early = await app.answerCode(stateHandle, DEMO_PASSWORD);
  assert.deepEqual([early.status, messagesIn(early)], [403, ['security.access_denied']]);
});

test('a locked user is told so, back on the first form', async (t) => {
  const { app, stateHandle } = await named(await orgFor(t, { policies }), 'locked@example.com');
  const answer = await app.answerCode(stateHandle, DEMO_PASSWORD);
  assert.deepEqual(
    [answer.status, messagesIn(answer), offersIn(answer)],
    [403, ['errors.E0000119'], ['identify', 'redirect-idp']],
  );
});

test('a rule for a domain leaves only the way to its provider, for that domain', async (t) => {
  const routingRules = [{ identityProvider: '0oalocalfacebook', domain: 'partner.example' }];
  const org = await orgFor(t, { policies, routingRules });
  const partner = await named(org, 'Somebody@PARTNER.example');
  assert.deepEqual(offersIn(partner.screen), ['redirect-idp']);
  assert.equal((await partner.app.answerCode(partner.stateHandle, 'x')).status, 403);
  assert.equal(
    (await partner.app.call(partner.screen.body.remediation?.value[0]?.href ?? '')).status,
    302,
  );
  for (const other of ['ada@example.com', 'ada@notpartner.example', 'partner.example']) {
    assert.deepEqual(offersIn((await named(org, other)).screen), ['challenge-authenticator']);
  }
});

test('a rule for everybody leaves nothing else on the first screen', async (t) => {
  const org = await orgFor(t, { routingRules: [{ identityProvider: '0oalocalfacebook' }] });
  const app = new TestApp(org);
  const { screen, stateHandle } = await app.begin();
  assert.deepEqual([screen.status, offersIn(screen)], [200, ['redirect-idp']]);
  assert.equal((await app.identify(stateHandle)).status, 403);
});
