import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { LocalOrg, LocalOrgOptions } from '../src/index.js';
import { challengeIn, PRESENT, type Signed, SoftPasskey } from './support/soft-passkey.js';
import { afterPassword, type Begun, optionsIn, pickIn } from './support/steps.js';
import {
  type Answer,
  claimsOf,
  codeIn,
  messagesIn,
  offersIn,
  ORIGIN,
  orgFor,
  TestApp,
} from './support/test-app.js';

const HEDY = 'hedy@example.com';
const REFUSED = 'authfactor.webauthn.error.assertion_validation_failure';

const send = ({ app, stateHandle }: Pick<Begun, 'app' | 'stateHandle'>, credentials: object) =>
  app.idx('challenge/answer', { credentials, stateHandle });

/** To the screen that wants a new passkey. */
async function enrolling(org: LocalOrg, login = HEDY): Promise<Begun> {
  const begun = await afterPassword(org, login);
  const screen = await pickIn(begun, 'autlocalwebauthn', 'credential/enroll');
  return { ...begun, screen };
}

/** An org in which Hedy has a passkey. */
async function withPasskey(
  t: TestContext,
  options: LocalOrgOptions = {},
): Promise<{ org: LocalOrg; passkey: SoftPasskey }> {
  const org = await orgFor(t, options);
  const begun = await enrolling(org);
  const passkey = new SoftPasskey();
  const challenge = challengeIn(begun.screen);
  const rpId = options.policies?.passkeys?.rpId;
  codeIn(
    await send(begun, passkey.attest({ challenge, origin: ORIGIN, ...(rpId ? { rpId } : {}) })),
  );
  return { org, passkey };
}

const valueOf = ({ body }: Answer, name: string): Record<string, unknown> =>
  (body[name] as { value: Record<string, unknown> }).value;

test('a user who is to have a passkey sets one up after the password, and is in', async (t) => {
  const org = await orgFor(t);
  const begun = await afterPassword(org, HEDY);
  assert.deepEqual(
    [offersIn(begun.screen), optionsIn(begun.screen)],
    [['select-authenticator-enroll'], ['webauthn']],
  );
  const screen = await pickIn(begun, 'autlocalwebauthn', 'credential/enroll');
  assert.deepEqual(offersIn(screen), ['enroll-authenticator']);
  const attestation = new SoftPasskey().attest({ challenge: challengeIn(screen), origin: ORIGIN });
  const { body } = await begun.app.redeem(codeIn(await send(begun, attestation)));
  assert.deepEqual(claimsOf(body.id_token)['amr'], ['pwd', 'mfa', 'pop', 'user']);
  const [hedy] = org.users.list().filter(({ login }) => login === HEDY);
  assert.deepEqual([hedy?.factors, hedy?.toSetUp], [['webauthn'], []]);
});

test('the screens of a passkey have the parts of those that Okta answers with', async (t) => {
  const org = await orgFor(t);
  const begun = await enrolling(org);
  const enrolled = valueOf(begun.screen, 'currentAuthenticator');
  assert.deepEqual(
    [enrolled['key'], enrolled['type'], enrolled['methods'], enrolled['settings']],
    ['webauthn', 'security_key', [{ type: 'webauthn' }], {}],
  );
  const { activationData } = enrolled['contextualData'] as Record<string, Record<string, unknown>>;
  assert.deepEqual(Object.keys(activationData ?? {}).sort(), [
    'attestation',
    'authenticatorSelection',
    'challenge',
    'pubKeyCredParams',
    'rp',
    'user',
  ]);
  assert.deepEqual(begun.screen.body['authenticatorEnrollments'], { type: 'array', value: [] });
  assert.deepEqual(fieldsIn(begun.screen), [
    'clientData',
    'attestation',
    'transports',
    'clientExtensions',
  ]);
  const passkey = new SoftPasskey();
  await send(begun, passkey.attest({ challenge: challengeIn(begun.screen), origin: ORIGIN }));
  const { screen } = await afterPassword(org, HEDY);
  assert.deepEqual(offersIn(screen), ['challenge-authenticator']);
  assert.deepEqual(fieldsIn(screen), ['clientData', 'authenticatorData', 'signatureData']);
  const { contextualData } = valueOf(screen, 'currentAuthenticator');
  assert.deepEqual(contextualData, {
    challengeData: { challenge: challengeIn(screen), userVerification: 'preferred' },
  });
  const [enrollment] = valueOf(screen, 'authenticatorEnrollments') as unknown as object[];
  assert.deepEqual(
    { key: 'webauthn', credentialId: passkey.id.toString('base64url'), transports: ['internal'] },
    pickKeys(enrollment, 'key', 'credentialId', 'transports'),
  );
});

const fieldsIn = ({ body }: Answer): readonly string[] =>
  (body.remediation?.value[0]?.value?.[0]?.form?.value ?? []).map(({ name }) => name);

const pickKeys = (from: object = {}, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

test('the passkey signs the user in, time after time', async (t) => {
  const { org, passkey } = await withPasskey(t);
  for (const time of ['second', 'third']) {
    const begun = await afterPassword(org, HEDY);
    const challenge = challengeIn(begun.screen);
    codeIn(await send(begun, passkey.assert({ challenge, origin: ORIGIN })));
    assert.ok(challenge, time);
  }
});

const changes: readonly [string, Partial<Signed>][] = [
  ['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ['an origin that is not trusted', { origin: 'http://evil.example' }],
  ['another RP ID', { rpId: 'evil.example' }],
  ['no touch', { flags: 0 }],
  ['another kind of answer', { type: 'payment.get' }],
];
for (const [what, change] of changes) {
  test(`a signature with ${what} is refused, and the next may be right`, async (t) => {
    const { org, passkey } = await withPasskey(t);
    const begun = await afterPassword(org, HEDY);
    const right = { challenge: challengeIn(begun.screen), origin: ORIGIN };
    const refused = await send(begun, passkey.assert({ ...right, ...change }));
    assert.deepEqual(
      [refused.status, messagesIn(refused), offersIn(refused)],
      [401, [REFUSED], ['challenge-authenticator']],
    );
    // The widget tries again with what it has: the challenge is the same until it was met.
    assert.equal(challengeIn(refused), right.challenge);
    codeIn(await send(begun, passkey.assert(right)));
  });

  test(`a new passkey with ${what} is refused`, async (t) => {
    const org = await orgFor(t);
    const begun = await enrolling(org);
    const right = { challenge: challengeIn(begun.screen), origin: ORIGIN };
    const refused = await send(begun, new SoftPasskey().attest({ ...right, ...change }));
    assert.deepEqual(
      [refused.status, messagesIn(refused), offersIn(refused)],
      [400, ['authfactor.webauthn.error'], ['enroll-authenticator']],
    );
    codeIn(await send(begun, new SoftPasskey().attest(right)));
  });
}

test('a signature of another key is refused', async (t) => {
  const { org } = await withPasskey(t);
  const begun = await afterPassword(org, HEDY);
  const other = new SoftPasskey();
  other.signCount = 100;
  const signature = other.assert({ challenge: challengeIn(begun.screen), origin: ORIGIN });
  assert.deepEqual(messagesIn(await send(begun, signature)), [REFUSED]);
});

test('an answer that is no signature at all is refused', async (t) => {
  const { org } = await withPasskey(t);
  const begun = await afterPassword(org, HEDY);
  const nonsense = { clientData: 'e30', authenticatorData: 'AAAA', signatureData: 'AAAA' };
  assert.deepEqual(messagesIn(await send(begun, nonsense)), [REFUSED]);
  const missing = await send(begun, { clientData: 'e30' });
  assert.deepEqual([missing.status, messagesIn(missing)], [400, ['model.validation.field.blank']]);
});

test('a signature serves once, in the next sign-in too', async (t) => {
  const { org, passkey } = await withPasskey(t);
  const first = await afterPassword(org, HEDY);
  const signature = passkey.assert({ challenge: challengeIn(first.screen), origin: ORIGIN });
  codeIn(await send(first, signature));
  const second = await afterPassword(org, HEDY);
  assert.deepEqual(messagesIn(await send(second, signature)), [REFUSED]);
});

test('of two answers with one signature that come at once, one signs in', async (t) => {
  const { org, passkey } = await withPasskey(t);
  const begun = await afterPassword(org, HEDY);
  const signature = passkey.assert({ challenge: challengeIn(begun.screen), origin: ORIGIN });
  const both = await Promise.all([send(begun, signature), send(begun, signature)]);
  assert.equal(both.filter(({ body }) => body.successWithInteractionCode).length, 1);
});

test('a sign count that does not grow is that of a copied key', async (t) => {
  const { org, passkey } = await withPasskey(t);
  const begun = await afterPassword(org, HEDY);
  passkey.signCount = 0;
  const signature = passkey.assert({ challenge: challengeIn(begun.screen), origin: ORIGIN });
  assert.deepEqual(messagesIn(await send(begun, signature)), [REFUSED]);
});

test('a policy demands that the user is verified', async (t) => {
  const policies = { passkeys: { userVerification: true } };
  const { org, passkey } = await withPasskey(t, { policies });
  const begun = await afterPassword(org, HEDY);
  const touched = { challenge: challengeIn(begun.screen), origin: ORIGIN, flags: PRESENT };
  const refused = await send(begun, passkey.assert(touched));
  assert.deepEqual(messagesIn(refused), [REFUSED]);
  const { contextualData } = valueOf(refused, 'currentAuthenticator');
  assert.match(JSON.stringify(contextualData), /"userVerification":"required"/);
  codeIn(await send(begun, passkey.assert({ challenge: challengeIn(refused), origin: ORIGIN })));
});

test("the org's RP ID counts for the page's domain", async (t) => {
  const rpId = 'example.com';
  const { org, passkey } = await withPasskey(t, { policies: { passkeys: { rpId } } });
  const begun = await afterPassword(org, HEDY);
  assert.match(JSON.stringify(begun.screen.body), /"rpId":"example.com"/);
  const refused = await send(
    begun,
    passkey.assert({ challenge: challengeIn(begun.screen), origin: ORIGIN }),
  );
  assert.deepEqual(messagesIn(refused), [REFUSED]);
  codeIn(
    await send(begun, passkey.assert({ challenge: challengeIn(refused), origin: ORIGIN, rpId })),
  );
});

test('wrong signatures count towards the lock-out', async (t) => {
  const { org, passkey } = await withPasskey(t, { policies: { lockoutAfter: 2 } });
  const begun = await afterPassword(org, HEDY);
  const wrong = passkey.assert({ challenge: 'c29tZXRoaW5nIGVsc2U', origin: ORIGIN });
  await send(begun, wrong);
  const locked = await send(begun, wrong);
  assert.deepEqual([locked.status, messagesIn(locked)], [403, ['errors.E0000119']]);
});

test('a passkey is one of several factors to choose from', async (t) => {
  const login = 'both@example.com';
  const user = { login, password: 'Passw0rd!', firstName: 'B', lastName: 'Oth' };
  const org = await orgFor(t, { users: [{ ...user, factors: ['webauthn', 'email'] }] });
  const first = await afterPassword(org, login);
  assert.deepEqual(offersIn(first.screen), ['challenge-authenticator'], 'the mail comes first');
  const list = await first.app.answerCode(first.stateHandle, org.outbox.last(login)?.code ?? '');
  assert.deepEqual(offersIn(list), ['select-authenticator-enroll']);
  const screen = await pickIn(first, 'autlocalwebauthn', 'credential/enroll');
  const passkey = new SoftPasskey();
  codeIn(await send(first, passkey.attest({ challenge: challengeIn(screen), origin: ORIGIN })));
  const second = await afterPassword(org, login);
  assert.deepEqual(optionsIn(second.screen), ['webauthn', 'okta_email']);
  const asked = await pickIn(second, 'autlocalwebauthn');
  assert.deepEqual(offersIn(asked), [
    'challenge-authenticator',
    'select-authenticator-authenticate',
  ]);
  assert.deepEqual(optionsIn(asked), ['webauthn', 'okta_email']);
  assert.ok(JSON.stringify(asked.body).includes(passkey.id.toString('base64url')));
  codeIn(await send(second, passkey.assert({ challenge: challengeIn(asked), origin: ORIGIN })));
});

test('an administrator resets the passkey, and another is set up', async (t) => {
  const { org } = await withPasskey(t);
  org.resetFactors(HEDY);
  assert.deepEqual(offersIn((await afterPassword(org, HEDY)).screen), [
    'select-authenticator-enroll',
  ]);
  assert.throws(() => org.resetFactors('nobody@example.com'), /there is no user "nobody@/);
});

test('a passkey of the first screen says who the user is', async (t) => {
  const policies = { passkeys: { autofill: true } };
  const { org, passkey } = await withPasskey(t, { policies });
  const app = new TestApp(org);
  const { stateHandle, screen } = await app.begin();
  assert.deepEqual(offersIn(screen), [
    'identify',
    'launch-passkeys-authenticator',
    'challenge-webauthn-autofillui-authenticator',
    'redirect-idp',
  ]);
  const userHandle = Buffer.from('00ulocalhedy').toString('base64');
  const answer = (credentials: object): Promise<Answer> =>
    app.idx('challenge/answer/webauthn-autofillui', { credentials, stateHandle });
  const signed = passkey.assert({ challenge: challengeIn(screen), origin: ORIGIN });
  const stranger = await answer({ ...signed, userHandle: 'c3RyYW5nZXI' });
  assert.deepEqual([stranger.status, messagesIn(stranger)], [401, [REFUSED]]);
  const { body } = await app.redeem(codeIn(await answer({ ...signed, userHandle })));
  const { sub, amr } = claimsOf(body.id_token);
  assert.deepEqual([sub, amr], ['00ulocalhedy', ['pop', 'user']]);

  const next = await app.begin();
  assert.notEqual(challengeIn(next.screen), challengeIn(screen));
  const replayed = await app.idx('challenge/answer/webauthn-autofillui', {
    credentials: { ...signed, userHandle },
    stateHandle: next.stateHandle,
  });
  assert.deepEqual([replayed.status, messagesIn(replayed)], [401, [REFUSED]]);
});

test('without the policy no passkey is taken on the first screen', async (t) => {
  const { org, passkey } = await withPasskey(t);
  const app = new TestApp(org);
  const { stateHandle, screen } = await app.begin();
  assert.deepEqual(offersIn(screen), ['identify', 'redirect-idp']);
  const credentials = passkey.assert({ challenge: challengeIn(screen), origin: ORIGIN });
  const refused = await app.idx('challenge/answer/webauthn-autofillui', {
    credentials,
    stateHandle,
  });
  assert.equal(refused.status, 403);
});

test('the Classic engine does not let a user in without the passkey', async (t) => {
  const app = new TestApp(await orgFor(t));
  const { status, body } = await app.call('/api/v1/authn', {
    method: 'POST',
    body: JSON.stringify({ username: HEDY, password: 'Passw0rd!' }),
    headers: { 'Content-Type': 'application/json' },
  });
  assert.deepEqual([status, body.errorCode], [403, 'E0000006']);
});
