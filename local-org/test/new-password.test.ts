import assert from 'node:assert/strict';
import test from 'node:test';
import { DEMO_PASSWORD, type LocalOrg } from '../src/index.js';
import { afterPassword, type Begun } from './support/steps.js';
import {
  type Answer,
  claimsOf,
  codeIn,
  messagesIn,
  offersIn,
  orgFor,
  TestApp,
} from './support/test-app.js';

const ADA = 'ada@example.com';
const GOOD = 'Brand-New-1';

async function recover(org: LocalOrg, identifier = ADA): Promise<Begun> {
  const app = new TestApp(org);
  const { stateHandle, interactionHandle } = await app.begin();
  assert.deepEqual(offersIn(await app.idx('recover', { stateHandle })), ['identify-recovery']);
  return {
    app,
    stateHandle,
    interactionHandle,
    screen: await app.idx('identify', { identifier, stateHandle }),
  };
}

const signIn = async (org: LocalOrg, login: string, password: string): Promise<Answer> => {
  const app = new TestApp(org);
  return app.identify((await app.begin()).stateHandle, login, password);
};

test('a forgotten password is reset by mail, which signs the user in; the old one is worth nothing then', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle, screen } = await recover(org);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
  assert.equal(org.outbox.last(ADA)?.subject, 'Account password reset');
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, 'wrong')), [
    'api.authn.error.PASSCODE_INVALID',
  ]);
  const reset = await app.answerCode(stateHandle, org.outbox.last(ADA)?.code ?? '');
  assert.deepEqual(offersIn(reset), ['reset-authenticator']);
  const { body } = await app.redeem(codeIn(await app.answerCode(stateHandle, GOOD)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'otp', 'email']);
  assert.equal((await signIn(org, ADA, DEMO_PASSWORD)).status, 401);
  codeIn(await signIn(org, ADA, GOOD));
});

test('a stranger gets the same screen, but no mail, and no code fits', async (t) => {
  const org = await orgFor(t, { policies: { codeAttempts: 1 } });
  const { app, stateHandle, screen } = await recover(org, 'nobody@example.com');
  assert.deepEqual(
    [screen.status, offersIn(screen), org.outbox.messages().length],
    [200, ['challenge-authenticator'], 0],
  );
  assert.equal((await app.answerCode(stateHandle, '123456')).status, 401);
  assert.equal((await app.answerCode(stateHandle, '123456')).status, 429);
});

test('who has no password has none to forget', async (t) => {
  const org = await orgFor(t);
  assert.deepEqual(offersIn((await recover(org, 'social@example.com')).screen), [
    'challenge-authenticator',
  ]);
  assert.equal(org.outbox.messages().length, 0);
});

test('a locked user cannot reset the password', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle } = await recover(org, 'locked@example.com');
  const answer = await app.answerCode(
    stateHandle,
    org.outbox.last('locked@example.com')?.code ?? '',
  );
  assert.deepEqual([answer.status, messagesIn(answer)], [403, ['errors.E0000119']]);
});

test('a reset does not spare the second factor', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle } = await recover(org, 'katherine@example.com');
  await app.answerCode(stateHandle, org.outbox.last('katherine@example.com')?.code ?? '');
  assert.deepEqual(offersIn(await app.answerCode(stateHandle, GOOD)), ['challenge-authenticator']);
  codeIn(await app.answerCode(stateHandle, org.totp('katherine@example.com')));
});

test('an org without recovery does not offer it', async (t) => {
  const app = new TestApp(await orgFor(t, { policies: { recoverPassword: false } }));
  const { stateHandle } = await app.begin();
  assert.equal((await app.idx('recover', { stateHandle })).status, 403);
});

const weak: readonly [string, string][] = [
  ['too short', 'Ab1-xyz'],
  ['without a small letter', 'BRAND-NEW-1'],
  ['without a capital', 'brand-new-1'],
  ['without a digit', 'Brand-New-x'],
  ['with a part of the user name', 'My-Expired-1'],
  ['that was the last one', DEMO_PASSWORD],
];
for (const [what, password] of weak) {
  test(`a new password ${what} is refused, and the form stays open`, async (t) => {
    const { app, stateHandle, screen } = await afterPassword(
      await orgFor(t),
      'expired@example.com',
    );
    assert.deepEqual(offersIn(screen), ['reenroll-authenticator']);
    const refused = await app.answerCode(stateHandle, password);
    assert.deepEqual(
      [refused.status, messagesIn(refused), offersIn(refused)],
      [403, ['password.passwordRequirementsNotMet'], ['reenroll-authenticator']],
    );
    codeIn(await app.answerCode(stateHandle, GOOD));
  });
}

test('the password policy can be set, and the screen tells it', async (t) => {
  const org = await orgFor(t, {
    policies: {
      password: {
        minLength: 3,
        minLowerCase: 0,
        minUpperCase: 0,
        minNumber: 0,
        minSymbol: 2,
        historyCount: 0,
      },
    },
  });
  const { app, stateHandle, screen } = await afterPassword(org, 'expired@example.com');
  assert.match(
    JSON.stringify(screen.body['currentAuthenticator']),
    /"minLength":3,.*"minSymbol":2/,
  );
  assert.equal((await app.answerCode(stateHandle, 'a-b')).status, 403);
  codeIn(await app.answerCode(stateHandle, 'a-b-'));
});

test('an expired password is asked for once', async (t) => {
  const org = await orgFor(t);
  const { app, stateHandle } = await afterPassword(org, 'expired@example.com');
  assert.equal((await app.idx('skip', { stateHandle })).status, 403);
  codeIn(await app.answerCode(stateHandle, GOOD));
  codeIn(await signIn(org, 'expired@example.com', GOOD));
});

test('a password that soon expires can be put off, each time', async (t) => {
  const org = await orgFor(t);
  for (let time = 0; time < 2; time++) {
    const { app, stateHandle, screen } = await afterPassword(org, 'expiring@example.com');
    assert.deepEqual(
      [screen.status, offersIn(screen), messagesIn(screen)],
      [200, ['reenroll-authenticator-warning', 'skip'], ['idx.password.expiring.message']],
    );
    codeIn(await app.idx('skip', { stateHandle }));
  }
  const { app, stateHandle } = await afterPassword(org, 'expiring@example.com');
  codeIn(await app.answerCode(stateHandle, GOOD));
  codeIn(await signIn(org, 'expiring@example.com', GOOD));
});

test('a social sign-in asks for no new password', async (t) => {
  const org = await orgFor(t);
  assert.equal(
    org.users.list().find(({ login }) => login === 'expired@example.com')?.passwordExpiresInDays,
    0,
  );
  const app = new TestApp(org);
  const { screen } = await app.begin();
  const { headers } = await app.call(
    screen.body.remediation?.value.find(({ name }) => name === 'redirect-idp')?.href ?? '',
  );
  const page = new URL(headers.get('location') ?? '');
  const posted = await app.press(page.href.replace(page.search, ''), {
    ...Object.fromEntries(page.searchParams),
    choice: 'new',
    first_name: 'E',
    last_name: 'P',
    email: 'expired@example.com',
  });
  const back = await app.call(posted.headers.get('location') ?? '');
  assert.ok(new URL(back.headers.get('location') ?? '').searchParams.has('interaction_code'));
});
