import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg, LocalOrgPolicies } from '../src/index.js';
import { optionsIn, pickIn } from './support/steps.js';
import {
  type Answer,
  claimsOf,
  codeIn,
  messagesIn,
  offersIn,
  orgFor,
  TestApp,
} from './support/test-app.js';

const NOVA = { firstName: 'Nova', lastName: 'Newcomer', email: 'nova@example.com' };
const GOOD = 'Brand-New-1';

async function signUp(
  org: LocalOrg,
): Promise<{ app: TestApp; stateHandle: string; enroll(profile?: object): Promise<Answer> }> {
  const app = new TestApp(org);
  const { stateHandle } = await app.begin();
  assert.deepEqual(offersIn(await app.idx('enroll', { stateHandle })), [
    'enroll-profile',
    'select-identify',
    'redirect-idp',
  ]);
  return {
    app,
    stateHandle,
    enroll: (userProfile = NOVA) => app.idx('enroll/new', { userProfile, stateHandle }),
  };
}

const withSignUp = (policies: LocalOrgPolicies = {}): { policies: LocalOrgPolicies } => ({
  policies: { signUp: true, ...policies },
});

test('a profile, a mailed code and a password make an account, and sign it in', async (t) => {
  const org = await orgFor(t, withSignUp());
  const begun = await signUp(org);
  const { app, stateHandle } = begun;
  const list = await begun.enroll();
  assert.deepEqual(
    [offersIn(list), optionsIn(list)],
    [['select-authenticator-enroll'], ['okta_email', 'okta_password']],
  );
  assert.deepEqual(offersIn(await pickIn(begun, 'autlocalemail', 'credential/enroll')), [
    'enroll-authenticator',
  ]);
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, 'wrong')), [
    'api.authn.error.PASSCODE_INVALID',
  ]);
  const left = await app.answerCode(stateHandle, org.outbox.last(NOVA.email)?.code ?? '');
  assert.deepEqual(
    [offersIn(left), optionsIn(left)],
    [['select-authenticator-enroll'], ['okta_password']],
  );
  await pickIn(begun, 'autlocalpassword', 'credential/enroll');
  assert.deepEqual(messagesIn(await app.answerCode(stateHandle, 'weak')), [
    'password.passwordRequirementsNotMet',
  ]);
  assert.equal(
    org.users.list().some(({ login }) => login === NOVA.email),
    false,
  );
  const { body } = await app.redeem(codeIn(await app.answerCode(stateHandle, GOOD)));
  assert.equal(
    claimsOf(body.id_token)['sub'],
    org.users.list().find(({ login }) => login === NOVA.email)?.id,
  );
  const again = new TestApp(org);
  codeIn(await again.identify((await again.begin()).stateHandle, NOVA.email, GOOD));
});

test('where the policy does not want the address verified, the password is enough', async (t) => {
  const org = await orgFor(t, withSignUp({ verifyEmail: false }));
  const begun = await signUp(org);
  assert.deepEqual(optionsIn(await begun.enroll()), ['okta_password']);
  await pickIn(begun, 'autlocalpassword', 'credential/enroll');
  codeIn(await begun.app.answerCode(begun.stateHandle, GOOD));
  assert.equal(org.outbox.messages().length, 0);
});

test('the password may come before the mailed code', async (t) => {
  const org = await orgFor(t, withSignUp());
  const begun = await signUp(org);
  await begun.enroll();
  await pickIn(begun, 'autlocalpassword', 'credential/enroll');
  assert.deepEqual(optionsIn(await begun.app.answerCode(begun.stateHandle, GOOD)), ['okta_email']);
  await pickIn(begun, 'autlocalemail', 'credential/enroll');
  codeIn(await begun.app.answerCode(begun.stateHandle, org.outbox.last()?.code ?? ''));
});

const refused: readonly [string, object, string][] = [
  [
    'an address that another user has',
    { ...NOVA, email: 'ADA@example.com' },
    'registration.error.notUniqueWithinOrg',
  ],
  ['an address that is none', { ...NOVA, email: 'nova' }, 'registration.error.invalidLoginEmail'],
  [
    'a profile without a last name',
    { firstName: 'Nova', email: NOVA.email },
    'model.validation.field.blank',
  ],
  [
    'a profile with a field too many',
    { ...NOVA, admin: 'yes' },
    'model.validation.field.value.not.allowed',
  ],
];
for (const [what, profile, key] of refused) {
  test(`the sign-up refuses ${what}, and the form stays open`, async (t) => {
    const { enroll } = await signUp(await orgFor(t, withSignUp()));
    const answer = await enroll(profile);
    assert.deepEqual(
      [answer.status, messagesIn(answer), offersIn(answer)],
      [400, [key], ['enroll-profile', 'select-identify', 'redirect-idp']],
    );
    assert.deepEqual(offersIn(await enroll()), ['select-authenticator-enroll']);
  });
}

test('of two who sign up with one address at once, the second is refused at the end', async (t) => {
  const org = await orgFor(t, withSignUp({ verifyEmail: false }));
  const both = [await signUp(org), await signUp(org)];
  const ends: Answer[] = [];
  for (const begun of both) {
    await begun.enroll();
    await pickIn(begun, 'autlocalpassword', 'credential/enroll');
  }
  for (const { app, stateHandle } of both) ends.push(await app.answerCode(stateHandle, GOOD));
  assert.deepEqual(ends.map(messagesIn), [[], ['registration.error.notUniqueWithinOrg']]);
});

test('the way back leads to the first form', async (t) => {
  const { app, stateHandle } = await signUp(await orgFor(t, withSignUp()));
  assert.deepEqual(offersIn(await app.idx('identify/select', { stateHandle })), [
    'identify',
    'select-enroll-profile',
    'redirect-idp',
  ]);
  codeIn(await app.identify(stateHandle));
});

test('an org without sign-up does not offer it', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { stateHandle } = await app.begin();
  assert.equal((await app.idx('enroll', { stateHandle })).status, 403);
});
