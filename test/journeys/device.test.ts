// A television shows a code. Its user types it on Okta's page, or in Okta's own widget there; the tag on another page knows the user.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { DEVICE_CLIENT, TestDevice } from '../../local-org/test/support/test-device.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, type Journey, signInsIn, startJourney } from '../support/journey.js';
import {
  enterPassword,
  enterUserCode,
  formSays,
  giveConsent,
  greeted,
  hasForm,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const widget = fileURLToPath(
  new URL('../../node_modules/@okta/okta-signin-widget/dist/', import.meta.url),
);
const television = (changes: object = {}) => ({
  folders: { '/widget/': widget },
  client: () => ({
    grantTypes: ['authorization_code', 'interaction_code', 'refresh_token'] as const,
  }),
  otherClients: () => [{ ...DEVICE_CLIENT, ...changes }],
});

/** A page with the unmodified widget, as Okta's page `/activate` has it. Returns its address. */
function serveActivation({ org, site }: Journey): string {
  site.serve(
    '/activate.html',
    `<!doctype html><html lang="en"><title>Activate</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/widget/css/okta-sign-in.min.css"><script src="/widget/js/okta-sign-in.oie.min.js"></script>
<div id="okta"></div><script>
new OktaSignIn({ useClassicEngine: false, baseUrl: '${org.url}', stateToken: '${org.activationToken()}' }).renderEl({ el: '#okta' });
</script></html>`,
  );
  return `${site.origin}/activate.html`;
}

forEachEngine((browser) => {
  it('is activated on Okta’s page by the user whom the tag has signed in, without another password', async (t) => {
    const { page, home, org } = await startJourney(t, browser, television());
    const device = new TestDevice(org);
    const codes = await device.codes();
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.goto(codes.verification_uri_complete);
    await page.click('#submit');
    await page.waitFor(() => document.querySelector('h1')?.textContent === 'Device activated');
    assert.equal((await device.ask(codes)).status, 200);
    await page.goto(home);
    await greeted(page, ADA);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('is activated in the raw widget, and the tag knows the user by Okta’s session', async (t) => {
    const journey = await startJourney(t, browser, television({ requireConsent: true }));
    const { page, org, servePage } = journey;
    const sso = servePage('/sso.html', 'sso');
    const device = new TestDevice(org);
    const codes = await device.codes();
    await page.goto(serveActivation(journey));
    await enterUserCode(page, 'BCDFGHJK');
    await formSays(page, 'Invalid code. Try again.');
    await enterUserCode(page, codes.user_code);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await giveConsent(page, 'Allow Access');
    await formSays(
      page,
      'Device activated',
      'Follow the instructions on your device for next steps',
    );
    assert.equal((await device.ask(codes)).status, 200);
    await page.goto(sso);
    await greeted(page, ADA);
    assert.equal(await hasForm(page), false);
    assert.deepEqual(await signInsIn(page), ['sso at /sso.html']);
  });
});
