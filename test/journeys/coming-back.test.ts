// Where the user is after signing in, and what other tabs, other tags and the Back button see of it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  errorsIn,
  eventsOn,
  signInsIn,
  startJourney,
  storedTokens,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import {
  enterPassword,
  fillIn,
  formSays,
  greeted,
  hasForm,
  leaveForFacebook,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const staysHere =
  "<script>document.querySelector('okta-sign-in').addEventListener('signed-in', (event) => event.preventDefault())</script>";

forEachEngine((browser) => {
  for (const place of ['#/topics/1', '?topic=cats&empty=&flag', '?topic=cats#/topics/1?sort=up']) {
    it(`comes back to ${place}, by the form and through a provider`, async (t) => {
      const { page, home } = await startJourney(t, browser);
      await page.goto(home + place);
      await enterPassword(page, ADA, DEMO_PASSWORD);
      await greeted(page, ADA);
      assert.equal(await page.url(), home + place);
      assert.deepEqual(await signInsIn(page), ['widget at /']);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await leaveForFacebook(page);
      await page.click('#known-user');
      await page.waitForUrl(home + place);
      await greeted(page, ADA);
      assert.deepEqual(await errorsIn(page), []);
    });
  }

  it('leaves the app its fragment and its history state while the form is shown, and the form what was typed', async (t) => {
    const { page, home } = await startJourney(t, browser, {
      markup: "<script>history.replaceState({ app: 1 }, '', location.href)</script>",
    });
    await page.goto(`${home}#/topics/1`);
    await formSays(page, 'Sign In');
    assert.equal(await page.url(), `${home}#/topics/1`);
    assert.deepEqual(await page.evaluate(() => history.state as unknown), { app: 1 });
    await page.type('[name="identifier"]', ADA);
    await page.evaluate(() => {
      location.hash = '#/topics/2';
    });
    await page.waitFor(() => location.hash === '#/topics/2');
    await page.type('[name="credentials.passcode"]', DEMO_PASSWORD);
    assert.equal(
      await page.evaluate(
        () => document.querySelector<HTMLInputElement>('[name="identifier"]')?.value,
      ),
      ADA,
    );
  });

  it('goes to `return-to` after signing in, and is told there by storage', async (t) => {
    const { page, home, servePage } = await startJourney(t, browser, {
      attributes: 'return-to="/after.html?from=login"',
    });
    const after = servePage('/after.html', '');
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await page.waitForUrl(`${after}?from=login`);
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['widget at /', 'storage at /after.html']);
  });

  it('stays on the callback page where the app prevents the way back', async (t) => {
    const { page, home, callback } = await startJourney(t, browser, {
      callbackApart: true,
      markup: staysHere,
    });
    await page.goto(`${home}?topic=cats`);
    await leaveForFacebook(page);
    await page.click('#known-user');
    await greeted(page, ADA);
    assert.equal(await page.url(), callback);
    const told = (await eventsOn(page)).find(({ type }) => type === 'signed-in');
    assert.match(told?.carries ?? '', new RegExp(`"returnTo":"${home}\\?topic=cats"`));
    assert.deepEqual(await signInsIn(page), ['callback at /callback.html']);
  });

  it('takes the way back in a new tab, and the first one knows the user, too', async (t) => {
    const { page, home, org } = await startJourney(t, browser, { callbackApart: true });
    await page.goto(`${home}?topic=cats`);
    await leaveForFacebook(page);
    await page.waitFor(() => document.querySelector('#known-user') !== null);
    const tab = await page.newTab();
    await tab.goto(await page.url());
    await tab.click('#known-user');
    await tab.waitForUrl(`${home}?topic=cats`);
    await greeted(tab, ADA);
    assert.deepEqual(await signInsIn(tab), ['callback at /callback.html', 'storage at /']);
    await page.back();
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['storage at /']);
    assert.deepEqual([await errorsIn(page), await errorsIn(tab)], [[], []]);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('signs two tabs in that are at the provider at once, each told once, each with a code of its own', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    const tabs = [page, await page.newTab()];
    for (const tab of tabs) {
      await tab.goto(home);
      await leaveForFacebook(tab);
      await tab.waitFor(() => document.querySelector('#known-user') !== null);
    }
    for (const tab of tabs) {
      await tab.click('#known-user');
      await greeted(tab, ADA);
    }
    for (const tab of tabs) {
      assert.deepEqual(await signInsIn(tab), ['callback at /']);
      assert.deepEqual(await errorsIn(tab), []);
    }
    assert.deepEqual(tokenAnswers(org), [200, 200]);
  });

  it('signs the other tab in that is in the middle of its form', async (t) => {
    const { page, home, org } = await startJourney(t, browser, {
      org: { policies: { identifierFirst: true } },
    });
    const other = await page.newTab();
    for (const tab of [page, other]) {
      await tab.goto(home);
      await fillIn(tab, { identifier: ADA });
      await formSays(tab, 'Verify with your password');
    }
    await fillIn(other, { 'credentials.passcode': DEMO_PASSWORD });
    await greeted(other, ADA);
    await greeted(page, ADA);
    assert.deepEqual(
      [await signInsIn(other), await signInsIn(page)],
      [['widget at /'], ['other-tab at /']],
    );
    assert.deepEqual([await hasForm(other), await hasForm(page)], [false, false]);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('greets the user, and shows no form, on the way Back to the page of the sign-in', async (t) => {
    const { page, home, servePage } = await startJourney(t, browser, {
      attributes: 'return-to="/after.html"',
    });
    const after = servePage('/after.html', '');
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await page.waitForUrl(after);
    await greeted(page, ADA);
    await page.back();
    await page.waitForUrl(home);
    await greeted(page, ADA);
    assert.equal(await hasForm(page), false);
    assert.equal((await signInsIn(page)).filter((told) => told === 'widget at /').length, 1);
  });

  it('shows the form, and nothing of the user, on the way Back after signing out', async (t) => {
    const { page, home, site } = await startJourney(t, browser);
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.back();
    await page.waitForUrl(home);
    await formSays(page, 'Sign In');
    await waitForStatus(page, 'signed-out');
    assert.equal(
      await page.evaluate(() => document.querySelector('[data-claim]')?.textContent),
      '',
    );
    assert.deepEqual(await storedTokens(page), []);
  });

  for (const way of ['the form', 'a provider'] as const) {
    it(`tells each of two tags once, by ${way}`, async (t) => {
      const { page, home, org } = await startJourney(t, browser, { tags: 2 });
      await page.goto(home);
      if (way === 'the form') {
        await enterPassword(page, ADA, DEMO_PASSWORD);
      } else {
        await leaveForFacebook(page);
        await page.click('#known-user');
      }
      await page.waitFor(
        () => document.querySelectorAll('okta-sign-in[status="signed-in"]').length === 2,
      );
      const told = (await eventsOn(page))
        .filter(({ type }) => type === 'signed-in')
        .map(({ tag }) => tag);
      assert.deepEqual(told.sort(), [0, 1]);
      assert.deepEqual(
        (await signInsIn(page)).sort(),
        [`${way === 'the form' ? 'widget' : 'callback'} at /`, 'storage at /'].sort(),
      );
      assert.deepEqual(tokenAnswers(org), [200]);
    });
  }

  it('goes on where the user was when the tag is taken out in the middle and put back', async (t) => {
    const { page, home } = await startJourney(t, browser, {
      org: { policies: { identifierFirst: true } },
    });
    await page.goto(home);
    await fillIn(page, { identifier: ADA });
    await formSays(page, 'Verify with your password');
    await page.evaluate(async () => {
      const element = document.querySelector('okta-sign-in') as HTMLElement;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      document.body.append(element);
    });
    await fillIn(page, { 'credentials.passcode': DEMO_PASSWORD });
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });
});
