import assert from 'node:assert/strict';
import test from 'node:test';
import type { LocalOrg } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, leftFor, textOf } from './support/browser-session.js';
import { afterPassword, type Begun, optionsIn } from './support/steps.js';
import { type Answer, claimsOf, codeIn, messagesIn, offersIn, orgFor } from './support/test-app.js';

const BARBARA = 'barbara@example.com';
const id = 'autlocalverify';

const pick = ({ app, stateHandle }: Begun, methodType?: string): Promise<Answer> =>
  app.idx('challenge', { authenticator: { id, methodType }, stateHandle });
const type = ({ app, stateHandle }: Begun, totp: string): Promise<Answer> =>
  app.idx('challenge/answer', { credentials: { totp }, stateHandle });
const shown = (org: LocalOrg): string => org.totp(BARBARA, 'oktaVerifyCode');

const valueOf = ({ body }: Answer, name: string): unknown =>
  (body[name] as { value: unknown } | undefined)?.value;

/** By the names of Okta's answers: authenticator-verification-okta-verify-totp-onlyOV, error-okta-verify-totp. */
const CHOICE = {
  name: 'authenticator',
  type: 'object',
  required: true,
  options: [
    {
      label: 'Okta Verify',
      value: {
        form: {
          value: [
            { name: 'id', required: true, value: id, visible: false, mutable: false },
            {
              name: 'methodType',
              type: 'string',
              required: false,
              options: [
                { label: 'Get a push notification', value: 'push' },
                { label: 'Enter a code', value: 'totp' },
              ],
            },
          ],
        },
      },
      relatesTo: '$.authenticatorEnrollments.value[0]',
    },
  ],
};
const ENTERED = { name: 'totp', required: true, label: 'Enter code' };

test('the user picks the code of Okta Verify, and types it after a wrong one', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, BARBARA);
  assert.deepEqual(offersIn(begun.screen), ['select-authenticator-authenticate']);
  assert.deepEqual(begun.screen.body.remediation?.value[0]?.value?.[0], CHOICE);
  assert.deepEqual(valueOf(begun.screen, 'authenticatorEnrollments'), [
    {
      key: 'okta_verify',
      type: 'app',
      id: 'pfdlocalverify',
      displayName: 'Okta Verify',
      methods: [{ type: 'push' }, { type: 'totp' }],
    },
  ]);

  const asked = await pick(begun, 'totp');
  const [form, others] = asked.body.remediation?.value ?? [];
  const credentials = { name: 'credentials', required: true, type: 'object' };
  assert.deepEqual(
    [form?.name, (form as { relatesTo?: unknown }).relatesTo, form?.value?.[0]],
    [
      'challenge-authenticator',
      ['$.currentAuthenticator'],
      { ...credentials, form: { value: [ENTERED] } },
    ],
  );
  assert.equal(new URL(form?.href ?? '').pathname, '/idp/idx/challenge/answer');
  assert.deepEqual(
    [others?.name, others?.value?.[0]],
    ['select-authenticator-authenticate', CHOICE],
  );
  assert.deepEqual(valueOf(asked, 'currentAuthenticator'), {
    key: 'okta_verify',
    type: 'app',
    id,
    displayName: 'Okta Verify',
    methods: [{ type: 'totp' }],
  });

  const wrong = await type(begun, '12345');
  const [field] = wrong.body.remediation?.value[0]?.value?.[0]?.form?.value ?? [];
  const { i18n, message } = field?.messages?.value[0] ?? {};
  assert.deepEqual(
    [wrong.status, field?.name, i18n, message],
    [
      401,
      'totp',
      { key: 'api.authn.error.PASSCODE_INVALID', params: [] },
      'Invalid code. Try again.',
    ],
  );
  assert.equal(wrong.body.messages, undefined);
  const { body } = await begun.app.redeem(codeIn(await type(begun, shown(org))));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'otp']);
});

test('the user may take the push after all, and the code again', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, BARBARA);
  await pick(begun, 'totp');
  assert.deepEqual(offersIn(await pick(begun, 'push')), [
    'challenge-poll',
    'select-authenticator-authenticate',
  ]);
  assert.equal(org.pushes.waiting(BARBARA).length, 1);
  await pick(begun, 'totp');
  codeIn(await type(begun, shown(org)));
  const pushed = await afterPassword(org, BARBARA);
  assert.deepEqual(offersIn(await pick(pushed)), offersIn(await pick(pushed, 'push')));
  assert.equal((await pick(pushed, 'signed_nonce')).status, 400);
  org.pushes.answer(BARBARA, 'approve');
  const { body } = await pushed.app.redeem(
    codeIn(await pushed.app.idx('challenge/poll', { stateHandle: pushed.stateHandle })),
  );
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'swk']);
});

test('a code of Okta Verify is good once, and wrong ones count towards the lock-out', async (t) => {
  const org = await orgFor(t, { policies: { lockoutAfter: 2 } });
  const first = await afterPassword(org, BARBARA);
  const code = shown(org);
  await pick(first, 'totp');
  codeIn(await type(first, code));
  const second = await afterPassword(org, BARBARA);
  await pick(second, 'totp');
  assert.deepEqual(messagesIn(await type(second, code)), ['errors.E0000082']);
  const locked = await type(second, 'nope');
  assert.deepEqual([locked.status, messagesIn(locked)], [403, ['errors.E0000119']]);
});

test('a user may have the code without the push, and beside another factor', async (t) => {
  const user = { password: 'Passw0rd!', firstName: 'O', lastName: 'V' };
  const oktaVerifySecret = 'ONSWG4TFOQ3TQNBR';
  const org = await orgFor(t, {
    users: [
      { ...user, oktaVerifySecret, login: 'code@example.com', factors: ['oktaVerifyCode'] },
      {
        ...user,
        oktaVerifySecret,
        login: 'three@example.com',
        factors: ['email', 'oktaVerifyCode', 'push'],
      },
    ],
  });
  const alone = await afterPassword(org, 'code@example.com');
  assert.deepEqual(offersIn(alone.screen), ['challenge-authenticator']);
  codeIn(await type(alone, org.totp('code@example.com', 'oktaVerifyCode')));
  const among = await afterPassword(org, 'three@example.com');
  assert.deepEqual(optionsIn(among.screen), ['okta_email', 'okta_verify']);
  assert.throws(
    () => org.users.add({ ...user, login: 'none@example.com', factors: ['oktaVerifyCode'] }),
    /the factor "oktaVerifyCode" needs oktaVerifySecret, 16/,
  );
  assert.throws(
    () => org.totp('three@example.com'),
    /"three@example.com" has no authenticator app/,
  );
});

test('the hosted page asks for the code of Okta Verify', async (t) => {
  const org = await orgFor(t, { clients: [HOSTED_CLIENT] });
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  const asked = await browser.signIn(await browser.authorize(), BARBARA);
  assert.match(textOf(asked), /Type the code that Okta Verify shows/);
  assert.equal((await browser.submit(asked, { passcode: 'nope' })).status, 401);
  const done = await browser.submit(asked, { passcode: shown(org) });
  assert.ok(leftFor(done).searchParams.get('code'));
});
