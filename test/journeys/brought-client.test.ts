// An app that has auth-js 8 of its own, and the tag use it: on Okta's hosted page alone, since the widget needs 7.x.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { root } from '../../scripts/root.mjs';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  endTokens,
  errorsIn,
  type JourneyOptions,
  signInsIn,
  startJourney,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import { greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const withAuthJs8 = (attributes: string): JourneyOptions => ({
  attributes,
  head: '<script src="/node_modules/auth-js-8/dist/okta-auth-js.min.js"></script>',
  folders: { '/node_modules/': `${root}node_modules/` },
  // Before the module that defines the tag runs.
  markup: `<script>
  const tag = document.querySelector('okta-sign-in');
  tag.authClient = new OktaAuth({
    issuer: tag.getAttribute('issuer'),
    clientId: tag.getAttribute('client-id'),
    redirectUri: location.origin + '/',
    scopes: ['openid', 'profile', 'email', 'offline_access'],
  });
</script>`,
  client: () => ({ grantTypes: ['authorization_code', 'refresh_token'] }),
});

const broughtVersion = (): string =>
  (
    document.querySelector('okta-sign-in')?.authClient as unknown as {
      _oktaUserAgent: { getVersion(): string };
    }
  )._oktaUserAgent.getVersion();

forEachEngine((browser) => {
  it('signs in on the hosted page by it, is known after a reload, gets new tokens, and signs out', async (t) => {
    const { page, home, org, site } = await startJourney(
      t,
      browser,
      withAuthJs8('mode="redirect"'),
    );
    await page.goto(home);
    assert.equal(await page.evaluate(broughtVersion), '8.0.1');
    await page.click('okta-sign-in >>> [part="sign-in"]');
    await page.type('#username', ADA);
    await page.type('#password', DEMO_PASSWORD);
    await page.click('#submit');
    await greeted(page, ADA);
    await page.reload();
    await greeted(page, ADA);
    await endTokens(page);
    await page.evaluate(async () => document.querySelector('okta-sign-in')?.getAccessToken());
    assert.deepEqual(await signInsIn(page), ['callback at /', 'storage at /']);
    assert.deepEqual(tokenAnswers(org), [200, 200]);
    assert.deepEqual(await errorsIn(page), []);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
  });

  it('says why it does not do beside the widget, and what would', async (t) => {
    const { page, home } = await startJourney(t, browser, withAuthJs8(''));
    await page.goto(home);
    await waitForStatus(page, 'failed');
    assert.deepEqual(await errorsIn(page), ['configuration']);
    const hint = await page.evaluate(() => document.querySelector('okta-sign-in')?.error?.hint);
    assert.match(hint ?? '', /8\.0\.1; the widget needs 7\.14\.5.*`mode="redirect"`/);
  });
});
