import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { eventsOn, startJourney, storedTokens } from '../support/journey.js';
import { enterPassword, formSays, greeted, leaveForFacebook } from '../support/widget-journey.js';

forEachEngine((browser) => {
  it('refuses an address whose code was redeemed already, cleans it, and offers the form', async (t) => {
    const { page, home, callback, site } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(home);
    await leaveForFacebook(page);
    await page.click('#known-user');
    await greeted(page, 'ada@example.com');
    await page.waitForUrl(home);
    await page.evaluate(() => {
      localStorage.clear();
    });
    const redeemed = site.requests.find((path) => path.includes('interaction_code='));
    assert.ok(redeemed);
    await page.goto(site.origin + redeemed);
    await formSays(page, 'Sign In');
    assert.deepEqual(await errorCodes(page), ['transaction-missing']);
    assert.deepEqual(await storedTokens(page), []);
    assert.equal(await page.url(), callback);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
  });

  it('leaves a code alone that is not of its own sign-in', async (t) => {
    const { page, home } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(`${home}?code=of-the-payment&state=of-the-payment`);
    await formSays(page, 'Sign In');
    assert.equal(await page.url(), `${home}?code=of-the-payment&state=of-the-payment`);
    assert.deepEqual(await errorCodes(page), []);
  });

  it('refuses an answer with another state than that of the sign-in under way, and redeems nothing', async (t) => {
    const { page, home, callback, org } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(home);
    await formSays(page, 'Sign In');
    await page.goto(`${callback}?interaction_code=of-somebody-else&state=of-somebody-else`);
    await formSays(page, 'Sign In');
    assert.deepEqual(await errorCodes(page), ['state-mismatch']);
    assert.equal(await page.url(), callback);
    assert.deepEqual(await storedTokens(page), []);
    assert.equal(
      org.requests.some(({ path }) => path.endsWith('/v1/token')),
      false,
    );
  });

  it('shows nothing of an error that a stranger put into a link to the callback page, and the user can go on', async (t) => {
    const { page, callback } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(`${callback}?error=access_denied&error_description=Call+555-SCAM&state=x`);
    await formSays(page, 'Sign In');
    assert.deepEqual(await errorCodes(page), ['transaction-missing']);
    assert.equal(await page.url(), callback);
    const shown = await page.evaluate(
      () =>
        document.body.innerText +
        (document.querySelector('okta-sign-in')?.shadowRoot?.textContent ?? ''),
    );
    assert.match(shown, /Please sign in again/);
    assert.doesNotMatch(shown, /SCAM/);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
  });
});

async function errorCodes(page: DrivenPage): Promise<string[]> {
  const errors = (await eventsOn(page)).filter(({ type }) => type === 'error');
  return errors.map(({ carries }) => (JSON.parse(carries) as { code: string }).code);
}
