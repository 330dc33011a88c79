import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import type { LocalOrg, LocalOrgOptions } from '../src/index.js';
import { BrowserSession, HOSTED_CLIENT, textOf, WEB_CLIENT } from './support/browser-session.js';
import {
  type Answer,
  claimsOf,
  messagesIn,
  offersIn,
  orgFor,
  TestApp,
} from './support/test-app.js';
import { DEVICE_CLIENT, type DeviceCodes, TestDevice } from './support/test-device.js';

const { grantTypes = [] } = DEVICE_CLIENT;
const ASKS = { ...DEVICE_CLIENT, clientId: '0oaasks', requireConsent: true };
const CLIENTS: LocalOrgOptions = {
  clients: [
    DEVICE_CLIENT,
    ASKS,
    HOSTED_CLIENT,
    { ...WEB_CLIENT, grantTypes },
    { ...DEVICE_CLIENT, clientId: '0oabound', dpop: true },
  ],
};

interface Begun {
  readonly org: LocalOrg;
  readonly device: TestDevice;
  readonly codes: DeviceCodes;
}

async function begin(t: TestContext, client = DEVICE_CLIENT, server?: string): Promise<Begun> {
  const org = await orgFor(t, CLIENTS);
  const device = new TestDevice(org, client, server);
  return { org, device, codes: await device.codes() };
}

const errorOf = ({ status, body }: Answer): unknown[] => [status, body.error];

/** The widget on Okta's page, before it shows anything. */
class Page {
  readonly app: TestApp;
  readonly #org: LocalOrg;
  stateHandle = '';

  constructor(org: LocalOrg) {
    this.#org = org;
    this.app = new TestApp(org, undefined, null);
  }

  async open(userCode?: string): Promise<Answer> {
    const screen = await this.app.idx('introspect', {
      stateToken: this.#org.activationToken(userCode),
    });
    this.stateHandle = screen.body.stateHandle;
    return screen;
  }

  type(userCode: string): Promise<Answer> {
    return this.app.idx('device/activate', { userCode, stateHandle: this.stateHandle });
  }

  signIn(login?: string): Promise<Answer> {
    return this.app.identify(this.stateHandle, login);
  }

  consent(consent: boolean): Promise<Answer> {
    return this.app.idx('consent', { consent, stateHandle: this.stateHandle });
  }
}

/** What Okta's answer has beside what changes from one to the next. */
function stableIn({ body }: Answer): unknown {
  const { stateHandle, expiresAt, ...others } = body;
  assert.match(stateHandle, /^02\./);
  assert.ok(!Number.isNaN(Date.parse(expiresAt as string)));
  return others;
}

const said = (key: string, message: string, kind = 'INFO'): unknown => ({
  version: '1.0.0',
  intent: 'LOGIN',
  messages: { type: 'array', value: [{ message, i18n: { key, params: [] }, class: kind }] },
});

test('a device is given codes, and where its user types one of them', async (t) => {
  const { org, device, codes } = await begin(t);
  const { device_code: secret, user_code: shown, ...others } = codes;
  assert.match(secret, /^[\w-]{40,}$/);
  assert.match(shown, /^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
  assert.deepEqual(others, {
    verification_uri: `${org.url}/activate`,
    verification_uri_complete: `${org.url}/activate?user_code=${shown}`,
    expires_in: 600,
    interval: 5,
  });
  assert.notEqual((await device.codes()).user_code, shown);
  const { body } = await device.app.call('/oauth2/default/.well-known/openid-configuration');
  assert.equal(
    body['device_authorization_endpoint'],
    `${org.issuer}/v1/device/authorize`,
    'as the metadata say',
  );
  assert.ok((body['grant_types_supported'] as string[]).includes(grantTypes[0] ?? ''));
});

test('only a client that has the grant is given codes', async (t) => {
  const { org, device } = await begin(t);
  const hosted = new TestDevice(org, HOSTED_CLIENT);
  assert.deepEqual(errorOf(await hosted.authorize()), [400, 'unauthorized_client']);
  assert.deepEqual(errorOf(await hosted.ask({ device_code: 'x' })), [400, 'unauthorized_client']);
  for (const [changes, status, error] of [
    [{ client_id: '0oaunknown' }, 401, 'invalid_client'],
    [{ scope: 'openid nonsense' }, 400, 'invalid_scope'],
    [{ scope: undefined }, 400, 'invalid_scope'],
  ] as const)
    assert.deepEqual(errorOf(await device.authorize(changes)), [status, error]);
  const web = new TestDevice(org, WEB_CLIENT);
  assert.deepEqual(errorOf(await web.authorize()), [401, 'invalid_client']);
  assert.equal((await web.authorize({ client_secret: WEB_CLIENT.clientSecret })).status, 200);
});

test('the device waits, is told to slow down, and in the end that its code has expired', async (t) => {
  const { org, device, codes } = await begin(t);
  const ask = async (): Promise<string> => (await device.ask(codes)).body.error;
  const waiting = await device.ask(codes);
  assert.deepEqual(
    [waiting.status, waiting.body.error, waiting.body.error_description],
    [400, 'authorization_pending', 'The device authorization is pending. Please try again later.'],
  );
  org.clock.advance(4);
  assert.equal(await ask(), 'slow_down');
  org.clock.advance(9);
  assert.equal(await ask(), 'slow_down', 'five seconds more are ten');
  org.clock.advance(15);
  assert.equal(await ask(), 'authorization_pending');
  org.clock.advance(572);
  assert.equal(await ask(), 'expired_token');
  assert.equal((await new Page(org).open(codes.user_code)).body.messages?.value.length, 1);
});

test('the code of another device, app or server is worth nothing', async (t) => {
  const { org, device, codes } = await begin(t);
  for (const other of [new TestDevice(org, ASKS), new TestDevice(org, DEVICE_CLIENT, '/oauth2')])
    assert.deepEqual(errorOf(await other.ask(codes)), [400, 'invalid_grant']);
  assert.deepEqual(errorOf(await device.ask({ device_code: 'x' })), [400, 'invalid_grant']);
  assert.deepEqual(errorOf(await device.ask(codes, { device_code: undefined })), [
    400,
    'invalid_request',
  ]);
});

test('the user types the code and signs in, and the device has its tokens, once', async (t) => {
  const { org, device, codes } = await begin(t);
  const page = new Page(org);
  const first = await page.open();
  const { stateHandle } = page;
  // By the names of Okta's answer: device-code-activate. It offers no way back.
  assert.deepEqual(stableIn(first), {
    version: '1.0.0',
    intent: 'LOGIN',
    remediation: {
      type: 'array',
      value: [
        {
          rel: ['create-form'],
          name: 'user-code',
          href: `${org.url}/idp/idx/device/activate`,
          method: 'POST',
          produces: 'application/ion+json; okta-version=1.0.0',
          accepts: 'application/json; okta-version=1.0.0',
          value: [
            { name: 'userCode', required: true, label: 'Activation Code' },
            {
              name: 'stateHandle',
              required: true,
              value: stateHandle,
              visible: false,
              mutable: false,
            },
          ],
        },
      ],
    },
  });
  assert.equal((await page.app.idx('cancel', { stateHandle })).status, 403);

  const wrong = await page.type('BCDF-GHJK');
  assert.equal(wrong.status, 403);
  // error-invalid-device-code: the message alone, and the widget keeps its form.
  assert.deepEqual(
    stableIn(wrong),
    said('idx.invalid.device.code', 'Invalid code. Try again.', 'ERROR'),
  );

  const typed = codes.user_code.toLowerCase().replace(/^(.{4})/, '$1-');
  const identify = await page.type(typed);
  assert.deepEqual(offersIn(identify), ['identify'], 'and no identity provider');
  assert.equal((identify.body['app'] as { value: { id: string } }).value.id, '0oadevice');
  const done = await page.signIn();
  assert.equal(done.status, 200);
  // terminal-device-activated.
  assert.deepEqual(
    stableIn(done),
    said('idx.device.activated', 'Follow the instructions on your device for next steps'),
  );
  assert.match(done.headers.get('set-cookie') ?? '', /^idx=/);
  assert.equal((await page.signIn()).status, 401, 'it is over');

  const { status, body } = await device.ask(codes);
  assert.deepEqual([status, body.scope], [200, 'openid profile offline_access']);
  const { sub, aud, amr } = claimsOf(body.id_token);
  assert.deepEqual([sub, aud, amr], ['00ulocalada', '0oadevice', ['pwd']]);
  assert.equal(claimsOf(body.access_token)['cid'], '0oadevice');
  assert.equal((await device.app.userinfo(body.access_token)).status, 200);
  assert.equal((await device.app.refresh(body.refresh_token)).status, 200);
  assert.deepEqual(errorOf(await device.ask(codes)), [400, 'invalid_grant']);
  assert.equal((await new Page(org).open(codes.user_code)).body.messages?.value.length, 1);
});

test('a code in the page’s address is filled in if it is right, and said to be wrong if not', async (t) => {
  const { org, codes } = await begin(t);
  const fieldIn = ({ body }: Answer): unknown => body.remediation?.value[0]?.value?.[0];
  const field = { name: 'userCode', required: true, label: 'Activation Code' };
  // device-code-activate-userCode, error-device-code-activate.
  const right = await new Page(org).open(codes.user_code);
  assert.deepEqual(fieldIn(right), { ...field, value: codes.user_code });
  assert.equal(right.body.messages, undefined);
  const wrong = await new Page(org).open('FAKE-CODE');
  assert.deepEqual([wrong.status, fieldIn(wrong)], [200, field]);
  assert.deepEqual(wrong.body.messages, {
    type: 'array',
    value: [
      {
        message: 'Invalid code. Try again.',
        i18n: { key: 'api.authn.error.PASSCODE_INVALID', params: [] },
        class: 'ERROR',
      },
    ],
  });
});

test('a user who does not allow the device what it asks for is told so, and so is the device', async (t) => {
  const { org, device, codes } = await begin(t, ASKS);
  const page = new Page(org);
  await page.open(codes.user_code);
  await page.type(codes.user_code);
  const asked = await page.signIn();
  assert.deepEqual(offersIn(asked), ['consent']);
  // terminal-device-not-activated-consent-denied.
  assert.deepEqual(
    stableIn(await page.consent(false)),
    said(
      'idx.device.not.activated.consent.denied',
      'Your device cannot be activated because you did not allow access',
    ),
  );
  assert.deepEqual(errorOf(await device.ask(codes)), [400, 'access_denied']);
  const again = await device.codes();
  await page.open();
  await page.type(again.user_code);
  await page.signIn();
  assert.deepEqual(messagesIn(await page.consent(true)), ['idx.device.activated']);
  assert.equal((await device.ask(again)).status, 200);
});

test('a code that ends while the user signs in activates nothing', async (t) => {
  const { org, codes } = await begin(t);
  const page = new Page(org);
  await page.open();
  await page.type(codes.user_code);
  org.clock.advance(600);
  // terminal-device-not-activated-internal-error.
  assert.deepEqual(
    stableIn(await page.signIn()),
    said(
      'idx.device.not.activated.internal.error',
      'Your device cannot be activated because of an internal error',
    ),
  );
});

test('the second factor is asked for, and "Back to sign in" leaves the device as it is', async (t) => {
  const { org, device, codes } = await begin(t, DEVICE_CLIENT, '/oauth2');
  const page = new Page(org);
  await page.open();
  await page.type(codes.user_code);
  assert.deepEqual(offersIn(await page.signIn('katherine@example.com')), [
    'challenge-authenticator',
  ]);
  const restarted = await page.app.idx('cancel', { stateHandle: page.stateHandle });
  page.stateHandle = restarted.body.stateHandle;
  assert.deepEqual(offersIn(await page.signIn('katherine@example.com')), [
    'challenge-authenticator',
  ]);
  const done = await page.app.answerCode(page.stateHandle, org.totp('katherine@example.com'));
  assert.deepEqual(messagesIn(done), ['idx.device.activated']);
  const { body } = await device.ask(codes);
  const { iss, amr } = claimsOf(body.id_token);
  assert.deepEqual([iss, amr], [org.orgIssuer, ['pwd', 'mfa', 'otp']]);
});

test('a device that proves a key has to prove it', async (t) => {
  const { device, codes } = await begin(t, { ...DEVICE_CLIENT, clientId: '0oabound' });
  assert.deepEqual(errorOf(await device.ask(codes)), [400, 'invalid_dpop_proof']);
});

test('the org’s page takes the code, signs the user in and activates the device', async (t) => {
  const { org, device, codes } = await begin(t);
  const browser = new BrowserSession(org);
  const first = await browser.visit('/activate');
  const wrong = await browser.submit(first, { userCode: 'BCDFGHJK' });
  assert.equal(wrong.status, 403);
  assert.match(textOf(wrong), /Invalid code\. Try again\./);
  const signIn = await browser.submit(first, { userCode: codes.user_code });
  assert.match(textOf(signIn), /<h1>Sign in<\/h1>/);
  const back = await browser.signIn(signIn);
  assert.match(textOf(back), new RegExp(`value="${codes.user_code}"`));
  assert.deepEqual(errorOf(await device.ask(codes)), [400, 'authorization_pending']);
  const done = await browser.submit(back, { userCode: codes.user_code });
  assert.match(textOf(done), /<h1>Device activated<\/h1>/);
  const { body } = await device.ask(codes);
  assert.equal(claimsOf(body.id_token)['sub'], '00ulocalada');
});

test('the org’s page asks a signed-in user for consent alone, and says what was refused', async (t) => {
  const { org, device, codes } = await begin(t, ASKS);
  const browser = new BrowserSession(org, HOSTED_CLIENT.clientId);
  await browser.signIn(await browser.authorize());
  const shown = await browser.visit(`/activate?user_code=${codes.user_code}`);
  const asked = await browser.submit(shown, { userCode: codes.user_code });
  assert.match(textOf(asked), /<li>View your profile information\.<\/li>/);
  const denied = await browser.submit(asked, { consent: 'deny' });
  assert.match(textOf(denied), /<h1>Device not activated<\/h1>\s*<p>[^<]*you did not allow access/);
  assert.deepEqual(errorOf(await device.ask(codes)), [400, 'access_denied']);
  assert.match(textOf(await browser.submit(asked, { consent: 'allow' })), /internal error/);

  const again = await device.codes();
  const question = await browser.submit(shown, { userCode: again.user_code });
  const others = new BrowserSession(org, HOSTED_CLIENT.clientId);
  await others.signIn(await others.authorize(), 'grace@example.com');
  const own = browser.cookie;
  browser.cookie = others.cookie;
  assert.match(textOf(await browser.submit(question, { consent: 'allow' })), /<h1>/);
  assert.deepEqual(errorOf(await device.ask(again)), [400, 'authorization_pending']);
  browser.cookie = own;
  const anew = await browser.submit(shown, { userCode: again.user_code });
  const done = await browser.submit(anew, { consent: 'allow' });
  assert.match(textOf(done), /<h1>Device activated<\/h1>/);
  assert.equal((await device.ask(again)).status, 200);
});

test('a code in the address of the org’s page that is wrong is said to be so', async (t) => {
  const { org } = await begin(t);
  const page = await new BrowserSession(org).visit('/activate?user_code="><b>');
  assert.match(textOf(page), /Invalid code\. Try again\./);
  assert.doesNotMatch(textOf(page), /<b>/);
});

test('only a device may do without a redirect URI', async (t) => {
  await assert.rejects(orgFor(t, { clients: [{ clientId: '0oanone', redirectUris: [] }] }), {
    message: 'clients: "0oanone" has no redirect URI',
  });
  const mixed = { ...DEVICE_CLIENT, grantTypes: [...grantTypes, 'interaction_code' as const] };
  await assert.rejects(orgFor(t, { clients: [mixed] }), /has no redirect URI/);
});
