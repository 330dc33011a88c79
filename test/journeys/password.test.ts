import assert from 'node:assert/strict';
import { it } from 'node:test';
import { aJwt } from '../support/a-jwt.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { eventsOn, requestedHosts, startJourney, storedTokens } from '../support/journey.js';
import {
  enterMailedCode,
  enterPassword,
  formSays,
  greeted,
  hasForm,
  passcode,
} from '../support/widget-journey.js';

forEachEngine((browser) => {
  it('signs in with a password: once, with no token in an event or in the address', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    const events = await eventsOn(page);
    const signedIn = events.filter(({ type }) => type === 'signed-in');
    assert.equal(signedIn.length, 1);
    assert.match(signedIn[0]?.carries ?? '', /"source":"widget"/);
    assert.doesNotMatch(JSON.stringify(events), aJwt);
    assert.equal(await page.url(), home);
    assert.equal(await hasForm(page), false);
    assert.equal((await storedTokens(page)).length, 1);
  });

  it('loads everything from the site and the org', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await formSays(page, 'Sign In');
    assert.deepEqual(await requestedHosts(page), ['localhost']);
    assert.ok(site.requests.includes('/dist/cdn/assets/css/okta-sign-in.oie.min.css'));
  });

  it('lets the user put a wrong password right, with the keyboard alone', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    // The widget drops whatever is submitted within 200 ms of the last time, and no real Okta answers that fast.
    org.faults.add({ path: '/idp/idx/identify', delay: 300 });
    await enterPassword(page, 'ada@example.com', 'not this one');
    await formSays(page, 'Unable to sign in');
    await page.type(passcode, 'Passw0rd!');
    await page.press('Enter');
    await greeted(page, 'ada@example.com');
    assert.equal((await eventsOn(page)).filter(({ type }) => type === 'error').length, 0);
  });

  it('asks for the mailed code where the user has that factor', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'grace@example.com', 'Passw0rd!');
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await greeted(page, 'grace@example.com');
  });

  it('knows the user after a reload, without a form', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', 'Passw0rd!');
    await greeted(page, 'ada@example.com');
    await page.reload();
    await greeted(page, 'ada@example.com');
    const events = await eventsOn(page);
    assert.match(
      events.find(({ type }) => type === 'signed-in')?.carries ?? '',
      /"source":"storage"/,
    );
    assert.equal(
      events.some(({ type }) => type === 'ready'),
      false,
    );
    assert.equal(await hasForm(page), false);
  });
});
