import assert from 'node:assert/strict';
import { it } from 'node:test';
import { forEachEngine } from '../support/for-each-engine.js';
import { eventsOn, startJourney, storedTokens, waitForStatus } from '../support/journey.js';
import { enterPassword, formSays, greeted, leaveForFacebook } from '../support/widget-journey.js';

forEachEngine((browser) => {
  it('signs a known user in through the provider and a callback page apart, and goes back to where it began', async (t) => {
    const { page, home, site } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(`${home}?topic=cats`);
    await leaveForFacebook(page);
    await page.click('#known-user');
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, 'ada@example.com');
    assert.equal(site.requests.filter((path) => path.startsWith('/callback.html?')).length, 1);
  });

  it('signs a new user in through the provider, on the same page', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.type('#email', 'nova@example.com');
    await page.click('#new-user');
    await greeted(page, 'nova@example.com');
    const signedIn = (await eventsOn(page)).filter(({ type }) => type === 'signed-in');
    assert.equal(signedIn.length, 1);
    assert.match(signedIn[0]?.carries ?? '', /"source":"callback"/);
    assert.equal(await page.url(), home);
    assert.ok(org.users.list().some(({ email }) => email === 'nova@example.com'));
  });

  it('tells a cancelled sign-in, and the form can be used again', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.click('#cancel');
    await waitForStatus(page, 'signed-out');
    await formSays(page, 'Sign In');
    const errors = (await eventsOn(page)).filter(({ type }) => type === 'error');
    assert.deepEqual(
      errors.map(({ carries }) => (JSON.parse(carries) as { code: string }).code),
      ['access-denied'],
    );
    assert.equal(await page.url(), home);
    assert.deepEqual(await storedTokens(page), []);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
  });

  it('leads back to where it began, by the password, after the provider was cancelled on a callback page apart', async (t) => {
    const { page, home, callback } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(`${home}?topic=cats`);
    await leaveForFacebook(page);
    await page.click('#cancel');
    await formSays(page, 'Sign In');
    assert.equal(await page.url(), callback);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, 'ada@example.com');
  });

  it('can be used again after the Back button at the provider', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.waitFor(() => document.querySelector('#known-user') !== null);
    await page.back();
    await page.waitForUrl(home);
    await formSays(page, 'Sign In');
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
  });
});
