// An app that has to ask its users for what it wants to know.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { press } from '../support/hands.js';
import { errorsIn, signInsIn, startJourney, waitForStatus } from '../support/journey.js';
import {
  choose,
  enterPassword,
  formSays,
  giveConsent,
  greeted,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const asks = {
  attributes: 'scopes="openid profile email offline_access"',
  client: () => ({ requireConsent: true }),
};
const hosted = {
  attributes: 'mode="redirect"',
  client: () => ({ requireConsent: true, grantTypes: ['authorization_code'] as const }),
};

forEachEngine((browser) => {
  it('asks once for what the app wants to know', async (t) => {
    const { page, home, site } = await startJourney(t, browser, asks);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await formSays(page, 'View your profile information.', 'View your email address.');
    await formSays(page, 'Keep you signed in to the app.');
    await giveConsent(page, 'Allow Access');
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('lets a user who allows nothing start again', async (t) => {
    const { page, home } = await startJourney(t, browser, asks);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await giveConsent(page, "Don't Allow");
    await formSays(page, 'You do not have permission to perform the requested action');
    await choose(page, 'Back to sign in');
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await giveConsent(page, 'Allow Access');
    await greeted(page, ADA);
  });

  it('is told by the hosted page that the user allows nothing', async (t) => {
    const { page, home } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await page.click('okta-sign-in >>> [part="sign-in"]');
    await page.type('#username', ADA);
    await page.type('#password', DEMO_PASSWORD);
    await page.click('#submit');
    await page.click('#deny');
    await page.waitForUrl(home);
    await waitForStatus(page, 'signed-out');
    assert.deepEqual(await errorsIn(page), ['access-denied']);
  });

  it('asks an administrator whether the app may use Okta’s own API, and then no user', async (t) => {
    const { page, home, org, site } = await startJourney(t, browser, {
      orgItself: true,
      attributes: 'scopes="openid profile email okta.users.read"',
      client: () => ({ oktaApiScopes: ['okta.users.read'] }),
    });
    const login = 'root@example.com';
    const name = { firstName: 'Root', lastName: 'Admin' };
    org.users.add({ login, password: DEMO_PASSWORD, administrator: true, ...name });
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await formSays(page, 'You do not have permission to perform the requested action');
    await choose(page, 'Back to sign in');
    await enterPassword(page, login, DEMO_PASSWORD);
    await formSays(page, 'would like to access:', 'User and groups');
    await press(page, '#okta-sign-in .o-form-button-bar [type="submit"]');
    await greeted(page, login);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
  });
});
