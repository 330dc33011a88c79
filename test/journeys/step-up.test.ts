// A user who is signed in is asked to prove more: by the page's form, by an API, and on Okta's own page.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_ANSWER, DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, type JourneyOptions, signInsIn, startJourney } from '../support/journey.js';
import { enterPassword, fillIn, formSays, greeted } from '../support/widget-journey.js';

const JOAN = 'joan@example.com';
const embedded: JourneyOptions = {
  attributes: 'scopes="openid profile email offline_access"',
  client: () => ({ grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'] }),
  org: { policies: { secondFactorOnDemand: true } },
};
const hosted: JourneyOptions = { ...embedded, attributes: 'mode="redirect"' };

const level = (page: DrivenPage): Promise<unknown> =>
  page.evaluate(() => document.querySelector('okta-sign-in')?.user?.['acr'] ?? null);

/** As a button of the page would. */
const ask = (page: DrivenPage): Promise<void> =>
  page.evaluate(() => {
    void document.querySelector('okta-sign-in')!.signIn({ acrValues: 'urn:okta:loa:2fa:any' });
  });

async function signInThere(page: DrivenPage, login: string): Promise<void> {
  await page.type('#username', login);
  await page.type('#password', DEMO_PASSWORD);
  await page.click('#submit');
}

forEachEngine((browser) => {
  it('asks for the second factor in the page when an API wants it, and the API answers then', async (t) => {
    const { page, home, org } = await startJourney(t, browser, {
      ...embedded,
      markup: '<output id="paid"></output>',
    });
    await page.goto(home);
    await enterPassword(page, JOAN, DEMO_PASSWORD);
    await greeted(page, JOAN);
    await page.evaluate((url) => {
      const element = document.querySelector('okta-sign-in')!;
      element.apiOrigins = url;
      void element.updateComplete
        .then(() => element.fetch(`${url}/api/payments`, { method: 'POST', body: 'ten pounds' }))
        .then(({ status }) => (document.querySelector('#paid')!.textContent = `paid: ${status}`));
    }, org.url);
    await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
    await formSays(page, 'What did you crack?');
    await fillIn(page, { 'credentials.answer': DEMO_ANSWER });
    await page.waitFor(() => document.querySelector('#paid')?.textContent === 'paid: 200');
    await greeted(page, JOAN);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
    await page.reload();
    await greeted(page, JOAN);
    assert.equal(await level(page), 'urn:okta:loa:2fa:any');
  });

  it('goes to Okta’s page for it, and comes back to where the user was', async (t) => {
    const { page, home } = await startJourney(t, browser, { ...hosted, callbackApart: true });
    await page.goto(`${home}?topic=cats`);
    await page.click('okta-sign-in >>> [part="sign-in"]');
    await signInThere(page, JOAN);
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, JOAN);
    assert.equal(await level(page), null);
    await ask(page);
    // The name stands there already.
    await page.type('#password', DEMO_PASSWORD);
    await page.click('#submit');
    await page.type('#passcode', DEMO_ANSWER);
    await page.click('#submit');
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, JOAN);
    assert.equal(await level(page), 'urn:okta:loa:2fa:any');
  });

  it('refuses another user who answers on Okta’s page, and keeps the first one signed in', async (t) => {
    const { page, home, org } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await page.click('okta-sign-in >>> [part="sign-in"]');
    await signInThere(page, JOAN);
    await greeted(page, JOAN);
    await ask(page);
    await page.waitFor(() => document.querySelector('#username') !== null);
    await page.evaluate(
      () => void (document.querySelector<HTMLInputElement>('#username')!.value = ''),
    );
    await signInThere(page, 'katherine@example.com');
    await page.type('#passcode', org.totp('katherine@example.com'));
    await page.click('#submit');
    await greeted(page, JOAN);
    assert.deepEqual(await errorsIn(page), ['access-denied']);
    assert.equal(await level(page), null);
  });

  it('leaves the user signed in who comes back from Okta’s page by the Back button', async (t) => {
    const { page, home } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await page.click('okta-sign-in >>> [part="sign-in"]');
    await signInThere(page, JOAN);
    await greeted(page, JOAN);
    await ask(page);
    await page.waitFor(() => document.querySelector('#password') !== null);
    await page.back();
    await greeted(page, JOAN);
    assert.deepEqual(await errorsIn(page), []);
  });
});
