// The question after the factors, whether to stay signed in.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney } from '../support/journey.js';
import { choose, enterPassword, fillIn, formSays, greeted } from '../support/widget-journey.js';

const KATHERINE = 'katherine@example.com';
const asks = { org: { policies: { keepMeSignedIn: true } } };

forEachEngine((browser) => {
  it('lets the user stay signed in, and asks that browser for no second factor the next time', async (t) => {
    const { page, home, org, site } = await startJourney(t, browser, asks);
    await page.goto(home);
    await enterPassword(page, KATHERINE, DEMO_PASSWORD);
    await formSays(page, 'Verify with Google Authenticator');
    await fillIn(page, { 'credentials.passcode': org.totp(KATHERINE) });
    await choose(page, 'Stay signed in');
    await greeted(page, KATHERINE);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await enterPassword(page, KATHERINE, DEMO_PASSWORD);
    await greeted(page, KATHERINE);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('lets the user decline to stay signed in, and asks again the next time', async (t) => {
    const { page, home, site } = await startJourney(t, browser, asks);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', DEMO_PASSWORD);
    await choose(page, "Don't stay signed in");
    await greeted(page, 'ada@example.com');
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await enterPassword(page, 'ada@example.com', DEMO_PASSWORD);
    await formSays(page, 'Keep me signed in', "Don't stay signed in");
    assert.deepEqual(await errorsIn(page), []);
  });
});
