import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import { afterPassword, type Begun, optionsIn, pickIn } from './support/steps.js';
import {
  type Answer,
  claimsOf,
  codeIn,
  messagesIn,
  offersIn,
  orgFor,
  TestApp,
} from './support/test-app.js';

const RADIA = 'radia@example.com';
const NUMBERS = { policies: { numberChallenge: true } };

const poll = ({ app, stateHandle }: Begun): Promise<Answer> =>
  app.idx('challenge/poll', { stateHandle });
const resend = ({ app, stateHandle }: Begun, input: object = {}): Promise<Answer> =>
  app.idx('challenge/resend', { ...input, stateHandle });

/** The number that the sign-in page shows. */
const numberIn = ({ body }: Answer): string | undefined =>
  (body as { currentAuthenticator?: { value: { contextualData?: { correctAnswer?: string } } } })
    .currentAuthenticator?.value.contextualData?.correctAnswer;

test('the page asks again and again until the push is approved', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, RADIA);
  assert.deepEqual(offersIn(begun.screen), ['challenge-poll']);
  const { key, type, methods } = (
    begun.screen.body['currentAuthenticator'] as { value: Record<string, unknown> }
  ).value;
  assert.deepEqual([key, type, methods], ['okta_verify', 'app', [{ type: 'push' }]]);
  assert.ok(!JSON.stringify(begun.screen.body).includes('correctAnswer'));
  assert.ok(!JSON.stringify(begun.screen.body).includes('contextualData'));
  assert.equal((begun.screen.body.remediation?.value[0] as { refresh?: number }).refresh, 4000);
  const waiting = await poll(begun);
  assert.deepEqual([waiting.status, offersIn(waiting)], [200, ['challenge-poll']]);
  assert.deepEqual(
    org.pushes.waiting().map(({ login, numbers }) => [login, numbers]),
    [[RADIA, []]],
  );
  org.pushes.answer(RADIA, 'approve');
  assert.deepEqual(org.pushes.waiting(), []);
  const { body } = await begun.app.redeem(codeIn(await poll(begun)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'swk']);
});

test('a push that is denied ends, and another can be sent', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, RADIA);
  org.pushes.answer(RADIA, 'deny');
  const denied = await poll(begun);
  assert.deepEqual(
    [denied.status, messagesIn(denied), offersIn(denied)],
    [200, ['api.authn.poll.error.push_rejected'], ['resend']],
  );
  assert.equal((await poll(begun)).status, 403, 'it is not asked for any more');
  const authenticator = { id: 'autlocalverify', methodType: 'push' };
  assert.deepEqual(offersIn(await resend(begun, { authenticator })), ['challenge-poll']);
  org.pushes.answer(RADIA, 'approve');
  codeIn(await poll(begun));
});

test('a push waits for five minutes', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, RADIA);
  org.clock.advance(299);
  assert.deepEqual(offersIn(await poll(begun)), ['challenge-poll']);
  org.clock.advance(1);
  assert.throws(() => org.pushes.answer(RADIA, 'approve'), /none waits for "radia@/);
  const late = await poll(begun);
  assert.deepEqual([offersIn(late), messagesIn(late)], [['resend'], ['oktaverify.timeout']]);
});

test('of two pushes, the newer one counts', async (t) => {
  const org = await orgFor(t);
  const first = await afterPassword(org, RADIA);
  const second = await afterPassword(org, RADIA);
  assert.equal(org.pushes.waiting(RADIA).length, 1);
  org.pushes.answer(RADIA, 'approve');
  assert.deepEqual(offersIn(await poll(first)), ['resend']);
  codeIn(await poll(second));
});

test('with a number challenge the right one of three has to be pressed', async (t) => {
  const org = await orgFor(t, NUMBERS);
  const begun = await afterPassword(org, RADIA);
  const right = numberIn(begun.screen) ?? '';
  const { numbers = [] } = org.pushes.waiting()[0] ?? {};
  assert.equal(numbers.length, 3);
  assert.ok(numbers.includes(right));
  const wrong = numbers.find((number) => number !== right);
  org.pushes.answer(RADIA, 'approve', wrong);
  assert.deepEqual(messagesIn(await poll(begun)), ['api.authn.poll.error.push_rejected']);
  const again = await resend(begun, {
    authenticator: { id: 'autlocalverify', methodType: 'push' },
  });
  assert.ok(numberIn(again));
  const another = await resend(begun);
  org.pushes.answer(RADIA, 'approve', numberIn(another));
  codeIn(await poll(begun));
});

test("the org's first page answers a push", async (t) => {
  const org = await orgFor(t, NUMBERS);
  const begun = await afterPassword(org, RADIA);
  const right = numberIn(begun.screen) ?? '';
  const app = new TestApp(org);
  const [, press = ''] =
    new RegExp(`name="push" value="(\\w+ approve ${right})"`).exec(await pageOf(org)) ?? [];
  assert.equal((await app.press('/local-org/switches', { push: press })).status, 204);
  assert.doesNotMatch(await pageOf(org), /name="push"/);
  // Pressed once more, on a page that was loaded before.
  await app.press('/local-org/switches', { push: press.replace(/approve.*/, 'deny') });
  codeIn(await poll(begun));
  const nonsense = await app.press('/local-org/switches', { push: 'x maybe' });
  assert.equal(nonsense.status, 400);
});

async function pageOf({ url }: LocalOrg): Promise<string> {
  return (await fetch(url)).text();
}

test('a user with several factors picks the push, and may pick another', async (t) => {
  const login = 'both@example.com';
  const user = { login, password: 'Passw0rd!', firstName: 'B', lastName: 'Oth' };
  const org = await orgFor(t, { users: [{ ...user, factors: ['push', 'email'] }] });
  const begun = await afterPassword(org, login);
  assert.deepEqual(optionsIn(begun.screen), ['okta_verify', 'okta_email']);
  const asked = await pickIn(begun, 'autlocalverify');
  assert.deepEqual(offersIn(asked), ['challenge-poll', 'select-authenticator-authenticate']);
  assert.deepEqual(optionsIn(asked), ['okta_verify', 'okta_email']);
  org.pushes.answer(login, 'deny');
  assert.deepEqual(offersIn(await poll(begun)), ['resend', 'select-authenticator-authenticate']);
  await pickIn(begun, 'autlocalemail');
  codeIn(await begun.app.answerCode(begun.stateHandle, org.outbox.last(login)?.code ?? ''));
});
