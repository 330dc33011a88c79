import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_ANSWER, type LocalOrgOptions } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import {
  type Answer,
  claimsOf,
  codeIn,
  messagesIn,
  offersIn,
  orgFor,
  TestApp,
} from './support/test-app.js';

const TWO = 'urn:okta:loa:2fa:any';
const ON_DEMAND: LocalOrgOptions = { policies: { secondFactorOnDemand: true } };
const JOAN = 'joan@example.com';

/** Past the password, of a sign-in that asks for this level. */
async function past(
  app: TestApp,
  login: string,
  level?: string,
): Promise<{ screen: Answer; stateHandle: string }> {
  const { stateHandle } = await app.begin(level === undefined ? {} : { acr_values: level });
  return { stateHandle, screen: await app.identify(stateHandle, login) };
}

test('a second factor is asked for where the app asks for it, and the tokens say so', async (t) => {
  const app = new TestApp(await orgFor(t, ON_DEMAND));
  const plain = await app.redeem(codeIn((await past(app, JOAN)).screen));
  assert.equal(claimsOf(plain.body.id_token)['acr'], undefined);
  for (const level of ['urn:okta:loa:1fa:any', 'urn:okta:loa:1fa:pwd']) {
    const { body } = await app.redeem(codeIn((await past(app, JOAN, level)).screen));
    assert.equal(claimsOf(body.id_token)['acr'], level);
  }
  for (const level of [TWO, `${TWO}:ifpossible`]) {
    const { screen, stateHandle } = await past(app, JOAN, level);
    assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
    const { body } = await app.redeem(
      codeIn(
        await app.idx('challenge/answer', {
          credentials: { questionKey: 'custom', answer: DEMO_ANSWER },
          stateHandle,
        }),
      ),
    );
    const { acr, amr, auth_time: at } = claimsOf(body.id_token);
    assert.deepEqual([acr, amr], [level, ['pwd', 'mfa', 'kba']]);
    assert.equal(typeof at, 'number');
    assert.equal(claimsOf(body.access_token)['acr'], level);
  }
});

test('a user without a second factor is refused where one is a must, and let in where it is not', async (t) => {
  const app = new TestApp(await orgFor(t, ON_DEMAND));
  const { screen } = await past(app, 'ada@example.com', TWO);
  assert.deepEqual(messagesIn(screen), ['security.access_denied']);
  const { body } = await app.redeem(
    codeIn((await past(app, 'ada@example.com', `${TWO}:ifpossible`)).screen),
  );
  assert.equal(claimsOf(body.id_token)['acr'], `${TWO}:ifpossible`);
});

test('a level that the org does not know is refused', async (t) => {
  const org = await orgFor(t, { ...ON_DEMAND, clients: [HOSTED_CLIENT] });
  const answer = await new BrowserSession(org, HOSTED_CLIENT.clientId).authorize({
    acr_values: 'urn:of-mine',
  });
  assert.match(leftFor(answer).searchParams.get('error_description') ?? '', /acr_values/);
  const { status, body } = await new TestApp(await orgFor(t)).interact({ acr_values: 'toString' });
  assert.equal(status, 400);
  assert.match(JSON.stringify(body), /acr_values/);
});

test('the org’s own page asks for the factor, and takes no session for it that has none', async (t) => {
  const org = await orgFor(t, { ...ON_DEMAND, clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  assert.ok(
    leftFor(await browser.signIn(await browser.authorize(), JOAN)).searchParams.get('code'),
  );
  const asked = await browser.signIn(await browser.authorize({ acr_values: TWO }), JOAN);
  assert.match(textOf(asked), /What did you crack\?/);
  const done = await browser.submit(asked, { passcode: DEMO_ANSWER });
  assert.ok(leftFor(done).searchParams.get('code'));
  // The session has it now.
  assert.ok(leftFor(await browser.authorize({ acr_values: TWO })).searchParams.get('code'));
  const none = await new BrowserSession(org, HOSTED_CLIENT.clientId).authorize({ acr_values: TWO });
  const refused = await browser.signIn(none, 'ada@example.com');
  assert.match(textOf(refused), /this account has none/);
});

test('the APIs that ask for more say how: as RFC 9470 has it, and as Okta’s own', async (t) => {
  const org = await orgFor(t, ON_DEMAND);
  const app = new TestApp(org);
  const { access_token: plain } = await app.tokens();
  const call = (path: string, token: string) =>
    app.call(path, { headers: { Authorization: `Bearer ${token}` } });
  for (const [path, status, error] of [
    ['/api/payments', 401, 'insufficient_user_authentication'],
    ['/api/account', 403, 'insufficient_authentication_context'],
  ] as const) {
    const answer = await call(path, plain);
    assert.equal(answer.status, status);
    assert.equal(
      answer.headers.get('www-authenticate'),
      `Bearer error="${error}", error_description="A different authentication level is required.", acr_values="${TWO}", max_age=900`,
    );
    assert.equal((await call(path, 'x')).status, 401);
  }
  const { stateHandle } = await past(app, JOAN, TWO);
  const { body } = await app.redeem(
    codeIn(
      await app.idx('challenge/answer', {
        credentials: { questionKey: 'custom', answer: DEMO_ANSWER },
        stateHandle,
      }),
    ),
  );
  assert.equal((await call('/api/payments', body.access_token)).status, 200);
  org.clock.advance(901);
  assert.equal((await call('/api/payments', body.access_token)).status, 401);
});
