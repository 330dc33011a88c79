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

const DOROTHY = 'dorothy@example.com';
const ANNIE = 'annie@example.com';
const NUMBER = '+14155550132';
const id = 'autlocalphone';

type Phone = Pick<Begun, 'app' | 'stateHandle'>;

const send = ({ app, stateHandle }: Phone, methodType: string): Promise<Answer> =>
  app.idx('challenge', { authenticator: { id, methodType }, stateHandle });
const setUp = ({ app, stateHandle }: Phone, methodType: string, phoneNumber: string) =>
  app.idx('credential/enroll', { authenticator: { id, methodType, phoneNumber }, stateHandle });
const resend = ({ app, stateHandle }: Phone): Promise<Answer> =>
  app.idx('challenge/resend', { stateHandle });
const type = ({ app, stateHandle }: Phone, code: string): Promise<Answer> =>
  app.answerCode(stateHandle, code);

const codeTo = (org: LocalOrg, number = NUMBER): string => org.outbox.last(number)?.code ?? '';

/** The first form of a screen, but for what every form has. */
const formIn = ({ body }: Answer): unknown => {
  const [form] = body.remediation?.value ?? [];
  const fields = form?.value?.filter(({ name }) => name !== 'stateHandle');
  return [form?.name, (form as { relatesTo?: unknown }).relatesTo, fields];
};
const valueOf = ({ body }: Answer, name: string): Record<string, unknown> =>
  (body[name] as { value: Record<string, unknown> }).value;

const METHODS = [
  { label: 'SMS', value: 'sms' },
  { label: 'Voice call', value: 'voice' },
];
const FIXED = { required: true, visible: false, mutable: false };
const METHOD = { name: 'methodType', required: true, type: 'string', options: METHODS };

test('the user says how the code is to come, and types it', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, DOROTHY);
  // By the names of Okta's answer: authenticator-verification-data-phone-sms-then-voice.
  assert.deepEqual(formIn(begun.screen), [
    'authenticator-verification-data',
    ['$.currentAuthenticatorEnrollment'],
    [
      {
        name: 'authenticator',
        required: true,
        type: 'object',
        label: 'Phone',
        form: { value: [{ name: 'id', value: id, ...FIXED }, METHOD] },
      },
    ],
  ]);
  assert.deepEqual(valueOf(begun.screen, 'currentAuthenticatorEnrollment'), {
    key: 'phone_number',
    type: 'phone',
    id: 'paelocalphone',
    displayName: 'Phone',
    profile: { phoneNumber: '+1 XXX-XXX-0132' },
    methods: [{ type: 'sms' }, { type: 'voice' }],
  });
  assert.deepEqual(org.outbox.messages(), [], 'nothing is sent before');

  const asked = await send(begun, 'sms');
  // authenticator-verification-phone-sms.
  assert.deepEqual(formIn(asked), [
    'challenge-authenticator',
    ['$.currentAuthenticatorEnrollment'],
    [
      {
        name: 'credentials',
        required: true,
        type: 'object',
        form: { value: [{ name: 'passcode', required: true, label: 'Enter code' }] },
      },
    ],
  ]);
  const { resend: button, ...enrollment } = valueOf(asked, 'currentAuthenticatorEnrollment');
  assert.equal((button as { name: string }).name, 'resend');
  assert.deepEqual(enrollment['methods'], [{ type: 'sms' }]);
  assert.deepEqual(enrollment['profile'], { phoneNumber: '+1 XXX-XXX-0132' });
  assert.ok(!JSON.stringify([begun.screen.body, asked.body]).includes(NUMBER));
  const [text] = org.outbox.messages(NUMBER);
  assert.deepEqual([text?.channel, text?.subject], ['sms', 'Text message']);
  const { body } = await begun.app.redeem(codeIn(await type(begun, codeTo(org))));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'sms']);
});

test('a call reads the code out, and the tokens say that it was a call', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, DOROTHY);
  const asked = await send(begun, 'voice');
  assert.deepEqual(valueOf(asked, 'currentAuthenticatorEnrollment')['methods'], [
    { type: 'voice' },
  ]);
  const call = org.outbox.last(NUMBER);
  assert.equal(call?.channel, 'voice');
  assert.equal(call.text.replaceAll(', ', ''), call.code);
  const { body } = await begun.app.redeem(codeIn(await type(begun, call.code)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'tel']);
});

test('a wrong code leaves the form open, and counts towards the lock-out', async (t) => {
  const org = await orgFor(t, { policies: { lockoutAfter: 2 } });
  const begun = await afterPassword(org, DOROTHY);
  await send(begun, 'sms');
  const wrong = await type(begun, 'nope');
  assert.deepEqual(
    [wrong.status, wrong.body.messages, messagesIn(wrong), offersIn(wrong)],
    [401, undefined, ['api.authn.error.PASSCODE_INVALID'], ['challenge-authenticator']],
  );
  const locked = await type(begun, 'nope');
  assert.deepEqual([locked.status, messagesIn(locked)], [403, ['errors.E0000119']]);
});

test('a code that was typed wrongly too often is worth nothing, until another is sent', async (t) => {
  const org = await orgFor(t, { policies: { codeAttempts: 2 } });
  const begun = await afterPassword(org, DOROTHY);
  await send(begun, 'sms');
  await type(begun, 'a');
  await type(begun, 'b');
  const spent = await type(begun, codeTo(org));
  assert.deepEqual([spent.status, messagesIn(spent)], [429, ['tooManyRequests']]);
  org.clock.advance(30);
  await resend(begun);
  codeIn(await type(begun, codeTo(org)));
});

test('a code ends after five minutes, and after the next one', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, DOROTHY);
  await send(begun, 'sms');
  const first = codeTo(org);
  org.clock.advance(300);
  assert.equal((await type(begun, first)).status, 401);
  assert.deepEqual(offersIn(await resend(begun)), ['challenge-authenticator']);
  const second = codeTo(org);
  if (first !== second) assert.equal((await type(begun, first)).status, 401);
  codeIn(await type(begun, second));
  assert.equal((await type(begun, second)).status, 401, 'it was good once');
});

test('a number is sent one text message in 30 seconds, and one call, in whatever sign-in', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, DOROTHY);
  await send(begun, 'sms');
  const again = await resend(begun);
  assert.deepEqual(
    [again.status, messagesIn(again), offersIn(again)],
    [429, ['errors.E0000109'], ['challenge-authenticator']],
  );
  const other = await afterPassword(org, DOROTHY);
  const refused = await send(other, 'sms');
  assert.deepEqual(
    [refused.status, messagesIn(refused), offersIn(refused)],
    [429, ['errors.E0000109'], ['authenticator-verification-data']],
  );
  assert.equal((await send(other, 'voice')).status, 200);
  assert.deepEqual(messagesIn(await resend(other)), ['errors.E0000133']);
  org.clock.advance(29);
  assert.equal((await resend(begun)).status, 429);
  org.clock.advance(1);
  assert.equal((await resend(begun)).status, 200);
  assert.equal(org.outbox.messages(NUMBER).length, 3);
});

test('a way that is not offered is refused', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, DOROTHY);
  const odd = await send(begun, 'pigeon');
  assert.deepEqual(
    [odd.status, messagesIn(odd)],
    [400, ['model.validation.field.value.not.allowed']],
  );
  const none = await pickIn(begun, id);
  assert.deepEqual([none.status, messagesIn(none)], [400, ['model.validation.field.blank']]);
  assert.equal((await type(begun, '123456')).status, 403, 'no code was sent');
});

test('a user with several factors picks the phone, and how, and may pick another', async (t) => {
  const login = 'both@example.com';
  const user = { login, password: 'Passw0rd!', firstName: 'B', lastName: 'Oth' };
  const org = await orgFor(t, {
    users: [{ ...user, factors: ['email', 'phone'], phoneNumber: '+44 20 7946 0958' }],
  });
  const begun = await afterPassword(org, login);
  assert.deepEqual(optionsIn(begun.screen), ['okta_email', 'phone_number']);
  const [field] = begun.screen.body.remediation?.value[0]?.value ?? [];
  const option = field?.options?.[1] as unknown as { value: { form: { value: unknown } } };
  // authenticator-verification-select-authenticator.
  assert.deepEqual(option.value.form.value, [
    { name: 'id', value: id, ...FIXED },
    { ...METHOD, required: false },
    { name: 'enrollmentId', value: 'paelocalphone', ...FIXED },
  ]);
  const { app, stateHandle } = begun;
  const authenticator = { id, enrollmentId: 'paelocalphone' };
  const how = await app.idx('challenge', { authenticator, stateHandle });
  assert.deepEqual(offersIn(how), [
    'authenticator-verification-data',
    'select-authenticator-authenticate',
  ]);
  const mask = '+XXXXXXXX0958';
  assert.deepEqual(valueOf(how, 'currentAuthenticatorEnrollment')['profile'], {
    phoneNumber: mask,
  });
  // From the same path: the other factor, and back, with the way named at once.
  await pickIn(begun, 'autlocalemail');
  await app.idx('challenge', {
    authenticator: { ...authenticator, methodType: 'sms' },
    stateHandle,
  });
  codeIn(await type(begun, codeTo(org, '+442079460958')));
});

test('a user without a number sets the phone up after the password, and is in', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, ANNIE);
  assert.deepEqual(optionsIn(begun.screen), ['phone_number']);
  const screen = await pickIn(begun, id, 'credential/enroll');
  // authenticator-enroll-data-phone.
  assert.deepEqual(formIn(screen), [
    'authenticator-enrollment-data',
    ['$.currentAuthenticator'],
    [
      {
        name: 'authenticator',
        required: true,
        type: 'object',
        label: 'Phone',
        form: {
          value: [
            { name: 'id', value: id, ...FIXED },
            METHOD,
            { name: 'phoneNumber', required: true, label: 'Phone number' },
          ],
        },
      },
    ],
  ]);
  assert.deepEqual(valueOf(screen, 'currentAuthenticator'), {
    key: 'phone_number',
    type: 'phone',
    id,
    displayName: 'Phone',
    methods: [{ type: 'sms' }, { type: 'voice' }],
  });
  const asked = await setUp(begun, 'sms', '+1 (415) 555-0199');
  // authenticator-enroll-phone.
  assert.deepEqual(offersIn(asked), ['enroll-authenticator', 'select-authenticator-enroll']);
  assert.deepEqual(valueOf(asked, 'currentAuthenticator')['methods'], [{ type: 'sms' }]);
  const wrong = await type(begun, 'nope');
  assert.deepEqual([wrong.status, messagesIn(wrong)], [401, ['api.authn.error.PASSCODE_INVALID']]);
  const { body } = await begun.app.redeem(codeIn(await type(begun, codeTo(org, '+14155550199'))));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'sms']);

  org.clock.advance(30);
  const next = await afterPassword(org, ANNIE);
  assert.deepEqual(offersIn(next.screen), ['authenticator-verification-data']);
  org.resetFactors(ANNIE);
  assert.deepEqual(offersIn((await afterPassword(org, ANNIE)).screen), [
    'select-authenticator-enroll',
  ]);
});

test('what is no phone number is refused, and a mistyped one can be put right', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, ANNIE);
  await pickIn(begun, id, 'credential/enroll');
  for (const [method, number] of [
    ['sms', '+1'],
    ['sms', '4155550199'],
    ['sms', '+1 415 555 0199x12'],
    ['voice', '+1 415 CALL ME'],
  ] as const) {
    const refused = await setUp(begun, method, number);
    assert.deepEqual(
      [refused.status, messagesIn(refused), offersIn(refused)[0]],
      [400, ['api.factors.error.sms.invalid_phone'], 'authenticator-enrollment-data'],
      number,
    );
  }
  assert.equal((await setUp(begun, 'voice', '+1 415 555 0100 x12')).status, 200);
  assert.deepEqual(
    offersIn(await pickIn(begun, id, 'credential/enroll'))[0],
    'authenticator-enrollment-data',
  );
  await setUp(begun, 'voice', '+1 415 555 0199');
  assert.equal((await type(begun, codeTo(org, '+14155550100x12'))).status, 401);
  const { body } = await begun.app.redeem(codeIn(await type(begun, codeTo(org, '+14155550199'))));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'tel']);
});

test("a user's number is checked, and shown without what stands between the digits", async (t) => {
  const user = { login: 'p@example.com', firstName: 'P', lastName: 'P' };
  const org = await orgFor(t, { users: [{ ...user, phoneNumber: '+1 415 555 0132' }] });
  assert.deepEqual(
    org.users.list().map(({ phoneNumber }) => phoneNumber),
    ['+14155550132'],
  );
  assert.throws(
    () => org.users.add({ ...user, login: 'q@example.com', phoneNumber: '555' }),
    /phoneNumber: "555" is not a number such as/,
  );
});

test('the texts and calls are on the outbox page', async (t) => {
  const org = await orgFor(t);
  await send(await afterPassword(org, DOROTHY), 'sms');
  const { body } = await new TestApp(org).call('/outbox');
  const page = String(body['text']);
  assert.ok(page.includes(NUMBER) && page.includes(codeTo(org)) && page.includes('Text message'));
});
