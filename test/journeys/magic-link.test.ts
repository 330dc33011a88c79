// The link in the e-mail leads to the app, with `otp` and `state`.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  errorsIn,
  type JourneyOptions,
  signInsIn,
  startJourney,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
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

  it('shows the plain form in another browser, where the code in the mail serves the first one', async (t) => {
    const { page, home, org } = await startJourney(t, browser, linkToHome);
    await page.goto(home);
    await enterPassword(page, GRACE, DEMO_PASSWORD);
    await formSays(page, 'Verify with your email');
    const { link = '', code = '' } = org.outbox.last(GRACE) ?? {};
    const stranger = await browser.newPage();
    t.after(() => stranger.close());
    await stranger.goto(link);
    await formSays(stranger, 'Forgot password?');
    await waitForStatus(stranger, 'signed-out');
    assert.equal(await stranger.url(), link); // It may be the app's own: nothing of it is touched.
    assert.deepEqual(await errorsIn(stranger), []);
    await choose(page, 'Enter a verification code instead');
    await fillIn(page, { 'credentials.passcode': code });
    await greeted(page, GRACE);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
    assert.deepEqual(await signInsIn(stranger), []);
  });

  for (const [what, otp, isKnown] of [
    [
      'a sentence for a code, with a state that this browser knows',
      'Your account is locked. Call +1 555 0100',
      true,
    ],
    ['a word for a code, with a state that this browser knows', 'HACKED', true],
    ['markup for a code, with a state that this browser knows', '<b>123456</b>', true],
    ['a telephone number', '5550100', false],
    ['a code, with somebody’s state', '123456', false],
  ] as const) {
    it(`shows the plain form, and cleans the address where the state is its own, for a link with ${what}`, async (t) => {
      const { page: behind, home } = await startJourney(t, browser, linkToHome);
      const page = await behind.newTab();
      await page.goto(home);
      await formSays(page, 'Forgot password?');
      const state = isKnown
        ? await page.evaluate(
            () =>
              (
                JSON.parse(sessionStorage.getItem('okta-transaction-storage') ?? '') as {
                  state: string;
                }
              ).state,
          )
        : 'x';
      const link = `${home}?${new URLSearchParams({ topic: 'cats', otp, state }).toString()}`;
      await behind.goto(link);
      await formSays(behind, 'Forgot password?');
      assert.equal(await behind.url(), isKnown ? `${home}?topic=cats` : link);
      assert.equal(
        await behind.evaluate((text) => document.body.innerText.includes(text), otp),
        false,
      );
    });
  }
});
