// The unmodified widget, as Okta's page for the activation of a device has it: with a state token, and without a client ID.
import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { DEMO_PASSWORD, type LocalOrg } from '../src/index.js';
import type { DrivenPage } from '../../test/support/driven-page.js';
import {
  choose,
  enterPassword,
  enterUserCode,
  fillIn,
  formSays,
  giveConsent,
  pick,
} from '../../test/support/widget-journey.js';
import { serveApp, WIDGET } from './support/app-site.js';
import { openTab } from './support/open-tab.js';
import { orgFor } from './support/test-app.js';
import { DEVICE_CLIENT, type DeviceCodes, TestDevice } from './support/test-device.js';

const ADA = 'ada@example.com';

interface Visit {
  readonly org: LocalOrg;
  readonly device: TestDevice;
  readonly codes: DeviceCodes;
  readonly page: DrivenPage;
  /** Opens a page with the widget. @param config further settings of it, as script */
  open(userCode?: string, config?: string): Promise<void>;
}

async function visit(t: TestContext, changes: object = {}): Promise<Visit> {
  let script = '';
  const { origin } = await serveApp(t, {
    '/': () => `
<link rel="stylesheet" href="${WIDGET}/css/okta-sign-in.min.css">
<script src="${WIDGET}/js/okta-sign-in.oie.min.js"></script>
<div id="widget"></div><script>${script}</script>`,
  });
  const app = { clientId: '0oaapp', redirectUris: [`${origin}/`] };
  const org = await orgFor(t, {
    clients: [{ ...DEVICE_CLIENT, ...changes }, app],
    trustedOrigins: [origin],
  });
  const device = new TestDevice(org);
  const page = await openTab(t);
  return {
    org,
    device,
    codes: await device.codes(),
    page,
    async open(userCode, config = `baseUrl: '${org.url}'`) {
      const stateToken = org.activationToken(userCode);
      script = `new OktaSignIn({ useClassicEngine: false, stateToken: '${stateToken}', ${config} }).renderEl({ el: '#widget' });`;
      await page.goto(`${origin}/`);
    },
  };
}

test('the widget takes the code of the device, after a wrong one, and signs the user in', async (t) => {
  const { device, codes, page, open } = await visit(t);
  await open();
  await formSays(page, 'Follow the instructions on your device to get an activation code');
  await enterUserCode(page, 'BCDFGHJK');
  await formSays(page, 'Invalid code. Try again.');
  await enterUserCode(page, codes.user_code);
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await formSays(page, 'Device activated', 'Follow the instructions on your device for next steps');
  assert.equal((await device.ask(codes)).status, 200);
});

test('the widget has the code of the page’s address filled in, and asks for the second factor', async (t) => {
  const { org, device, codes, page, open } = await visit(t);
  await open(codes.user_code);
  await formSays(page, 'Activate your device');
  assert.equal(
    await page.evaluate(
      () => document.querySelector<HTMLInputElement>('input[name="userCode"]')?.value,
    ),
    codes.user_code,
  );
  await fillIn(page, {});
  await enterPassword(page, 'barbara@example.com', DEMO_PASSWORD);
  await pick(page, 'okta_verify-totp');
  await fillIn(page, { 'credentials.totp': org.totp('barbara@example.com', 'oktaVerifyCode') });
  await formSays(page, 'Device activated');
  assert.equal((await device.ask(codes)).status, 200);
});

test('the widget says that the code of the page’s address is wrong', async (t) => {
  const { codes, page, open } = await visit(t);
  await open('FAKE-CODE');
  await formSays(page, 'Invalid code. Try again.');
  await enterUserCode(page, codes.user_code);
  await formSays(page, 'Sign In');
});

test('the widget asks whether the device may have what it asks for, and says what came of it', async (t) => {
  const { device, codes, page, open } = await visit(t, { requireConsent: true });
  await open();
  await enterUserCode(page, codes.user_code);
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await giveConsent(page, "Don't Allow");
  await formSays(
    page,
    'Device not activated',
    'Your device cannot be activated because you did not allow access',
  );
  assert.equal((await device.ask(codes)).body.error, 'access_denied');
  const again = await device.codes();
  await open();
  await enterUserCode(page, again.user_code);
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await giveConsent(page, 'Allow Access');
  await formSays(page, 'Device activated');
});

test('the widget says that the code has ended while the user signed in', async (t) => {
  const { org, codes, page, open } = await visit(t);
  await open();
  await enterUserCode(page, codes.user_code);
  await formSays(page, 'Sign In');
  org.clock.advance(600);
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await formSays(
    page,
    'Device not activated',
    'Your device cannot be activated because of an internal error',
  );
});

test('the widget lets another user sign in by "Back to sign in", for the same device', async (t) => {
  const { org, device, codes, page, open } = await visit(t);
  await open();
  await enterUserCode(page, codes.user_code);
  await enterPassword(page, 'katherine@example.com', DEMO_PASSWORD);
  await formSays(page, 'Verify with Google Authenticator');
  await choose(page, 'Back to sign in');
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await formSays(page, 'Device activated');
  assert.equal((await device.ask(codes)).status, 200);
  assert.ok(org.requests.some(({ path }) => path === '/idp/idx/cancel'));
});

test('a widget with a client ID, as the tag’s is, looks at no state token', async (t) => {
  const { org, codes, page, open } = await visit(t);
  await open(
    codes.user_code,
    `issuer: '${org.issuer}', clientId: '0oaapp', redirectUri: location.href`,
  );
  await formSays(page, 'Sign In');
  assert.ok(org.requests.some(({ path }) => path.endsWith('/v1/interact')));
  assert.equal(
    await page.evaluate(() => document.querySelector('input[name="userCode"]') === null),
    true,
  );
});
