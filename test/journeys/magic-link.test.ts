// The link in the e-mail leads to the app, with `otp` and `state`.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../src/local-org/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, type JourneyOptions, signInsIn, startJourney, tokenAnswers, waitForStatus } from '../support/journey.js';
import { choose, enterPassword, fillIn, formSays, greeted } from '../support/widget-journey.js';

const GRACE = 'grace@example.com';
const linkToHome: JourneyOptions = { client: (home) => ({ emailVerifyUri: `${home}?topic=cats` }) };

forEachEngine((browser) => {
  it('finishes by the link in another tab of the same browser, and the first one follows', async (t) => {
    const { page: behind, home, org } = await startJourney(t, browser, linkToHome);
    // The newest tab is the one in front, and auth-js polls in no other.
    const page = await behind.newTab();
    await page.goto(home);
    await enterPassword(page, GRACE, DEMO_PASSWORD);
    await formSays(page, 'Verify with your email');
    const { link = '' } = org.outbox.last(GRACE) ?? {};
    assert.match(link, /\?topic=cats&otp=\d+&state=/);
    await behind.goto(link);
    await greeted(behind, GRACE);
    await greeted(page, GRACE);
    assert.equal(await behind.url(), `${home}?topic=cats`);
    assert.deepEqual(await signInsIn(behind), ['widget at /']);
    assert.deepEqual(await signInsIn(page), ['other-tab at /']);
    assert.deepEqual([await errorsIn(behind), await errorsIn(page)], [[], []]);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('finishes by the link in the very tab where the sign-in began', async (t) => {
    const { page, home, org } = await startJourney(t, browser, linkToHome);
    await page.goto(home);
    await enterPassword(page, GRACE, DEMO_PASSWORD);
    await formSays(page, 'Verify with your email');
    await page.goto(org.outbox.last(GRACE)?.link ?? '');
    await greeted(page, GRACE);
    assert.equal(await page.url(), `${home}?topic=cats`);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('shows the code in another browser, which is no error, and the first one takes it', async (t) => {
    const { page, home, org } = await startJourney(t, browser, linkToHome);
    await page.goto(home);
    await enterPassword(page, GRACE, DEMO_PASSWORD);
    await formSays(page, 'Verify with your email');
    const { link = '', code = '' } = org.outbox.last(GRACE) ?? {};
    const stranger = await browser.newPage();
    t.after(() => stranger.close());
    await stranger.goto(link);
    await formSays(stranger, 'Your verification code', code);
    await waitForStatus(stranger, 'signed-out');
    assert.equal(await stranger.url(), `${home}?topic=cats`);
    assert.deepEqual(await errorsIn(stranger), []);
    await choose(page, 'Enter a verification code instead');
    await fillIn(page, { 'credentials.passcode': code });
    await greeted(page, GRACE);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
    assert.deepEqual(await signInsIn(stranger), []);
  });
});
