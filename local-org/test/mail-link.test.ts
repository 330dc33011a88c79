import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_CLIENT, type LocalOrg, type LocalOrgOptions } from '../src/index.js';
import { afterPassword, type Begun } from './support/steps.js';
import {
  type Answer,
  codeIn,
  messagesIn,
  offersIn,
  ORIGIN,
  orgFor,
  TestApp,
} from './support/test-app.js';

const GRACE = 'grace@example.com';
const ownLinks: LocalOrgOptions = { policies: { emailMagicLink: true } };
const appLinks: LocalOrgOptions = {
  clients: [{ ...DEMO_CLIENT, emailVerifyUri: `${ORIGIN}/verify?from=mail` }],
};

const poll = ({ app, stateHandle }: Begun): Promise<Answer> =>
  app.idx('challenge/poll', { stateHandle });
const linkTo = (org: LocalOrg): string => org.outbox.last(GRACE)?.link ?? '';
const press = (org: LocalOrg, choice: string): Promise<Answer> =>
  new TestApp(org).press(linkTo(org), { choice });

test('a mail has no link unless the org or the app wants one', async (t) => {
  const org = await orgFor(t);
  await afterPassword(org, GRACE);
  assert.equal(org.outbox.last(GRACE)?.link, undefined);
});

test("the link to the app has its code and the app's state, and the code works", async (t) => {
  const org = await orgFor(t, appLinks);
  const { app, stateHandle } = await afterPassword(org, GRACE);
  const url = new URL(linkTo(org));
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    from: 'mail',
    otp: org.outbox.last()?.code,
    state: 'app-state',
  });
  codeIn(await app.answerCode(stateHandle, url.searchParams.get('otp') ?? ''));
});

test('the tab that still asks is told that another one went on, and that only', async (t) => {
  const org = await orgFor(t, appLinks);
  const begun = await afterPassword(org, GRACE);
  codeIn(await begun.app.answerCode(begun.stateHandle, org.outbox.last()?.code ?? ''));
  const told = await poll(begun);
  assert.deepEqual(
    [told.status, messagesIn(told), offersIn(told)],
    [200, ['idx.transferred.to.new.tab'], []],
  );
  assert.deepEqual(
    messagesIn(await begun.app.idx('challenge/resend', { stateHandle: begun.stateHandle })),
    ['idx.session.expired'],
  );
});

test('who was mailed nothing is told nothing of another tab', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  codeIn(await app.identify(stateHandle));
  assert.deepEqual(messagesIn(await app.idx('challenge/poll', { stateHandle })), [
    'idx.session.expired',
  ]);
});

test("loading the org's own link does nothing yet; its button lets the first tab go on", async (t) => {
  const org = await orgFor(t, ownLinks);
  const begun = await afterPassword(org, GRACE);
  assert.equal((await new TestApp(org).call(linkTo(org))).status, 200);
  assert.deepEqual(offersIn(await poll(begun)), ['challenge-authenticator']);
  assert.equal((await press(org, 'yes')).status, 200);
  codeIn(await poll(begun));
  assert.equal((await press(org, 'yes')).status, 410);
});

test('the other button ends the sign-in', async (t) => {
  const org = await orgFor(t, ownLinks);
  const begun = await afterPassword(org, GRACE);
  await press(org, 'no');
  assert.deepEqual(messagesIn(await poll(begun)), ['idx.operation.cancelled.on.other.device']);
  assert.deepEqual(
    messagesIn(await begun.app.answerCode(begun.stateHandle, org.outbox.last()?.code ?? '')),
    ['idx.session.expired'],
  );
});

test('a link is out of date once another mail was sent, and a made-up one always', async (t) => {
  const org = await orgFor(t, ownLinks);
  const begun = await afterPassword(org, GRACE);
  const old = linkTo(org);
  await begun.app.idx('challenge/resend', { stateHandle: begun.stateHandle });
  for (const link of [old, `${org.url}/email/verify/made-up`])
    assert.equal((await begun.app.press(link, { choice: 'yes' })).status, 410);
  assert.deepEqual(offersIn(await poll(begun)), ['challenge-authenticator']);
  assert.equal((await press(org, 'maybe')).status, 400);
});

test('a link cannot end a sign-in of a user who was locked meanwhile', async (t) => {
  const org = await orgFor(t, { policies: { emailMagicLink: true, lockoutAfter: 1 } });
  const begun = await afterPassword(org, GRACE);
  const other = await afterPassword(org, GRACE);
  await press(org, 'yes');
  await begun.app.answerCode(begun.stateHandle, 'wrong');
  assert.deepEqual(messagesIn(await poll(other)), ['errors.E0000119']);
});
