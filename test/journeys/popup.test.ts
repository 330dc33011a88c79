// `signIn({ display: 'popup' })`: Okta's page in a window of its own, while the page stays.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  errorsIn,
  type JourneyOptions,
  signInsIn,
  startJourney,
  storedTokens,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import { greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';

/** A page with a button of its own, and something typed that must not be lost. */
const page = (options: string, attributes = 'mode="redirect"'): JourneyOptions => ({
  attributes,
  client: () => ({ grantTypes: ['authorization_code', 'refresh_token', 'interaction_code'] }),
  markup: `<button id="popup" type="button">Sign in</button> <textarea id="work"></textarea>
<script>
  popup.onclick = () => {
    popup.textContent = 'Asking';
    document.querySelector('okta-sign-in').signIn(${options}).then(() => (popup.textContent = 'Done'));
  };
</script>`,
});

const facebook = page(`{ display: 'popup', idp: '0oalocalfacebook' }`);

const typed = (tab: DrivenPage): Promise<string> =>
  tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('#work')?.value ?? '');

const accessToken = (tab: DrivenPage): Promise<string> =>
  tab.evaluate(() =>
    document
      .querySelector<HTMLElement & { getAccessToken(): Promise<string> }>('okta-sign-in')!
      .getAccessToken(),
  );

async function openWindow(tab: DrivenPage): Promise<DrivenPage> {
  // A form that is still being drawn moves the button away from under the mouse.
  await tab.waitFor(
    () => document.querySelector('okta-sign-in[mode], #okta-sign-in input') !== null,
  );
  await tab.type('#work', 'unsaved');
  await tab.click('#popup');
  return tab.openedWindow();
}

async function signInThere(popup: DrivenPage, login: string): Promise<void> {
  await popup.type('#username', login);
  await popup.type('#password', DEMO_PASSWORD);
  await popup.click('#submit');
}

forEachEngine((browser) => {
  it('signs in on Okta’s page in a window of its own, and the page stays as it was', async (t) => {
    const { page: tab, home, org } = await startJourney(t, browser, page(`{ display: 'popup' }`));
    await tab.goto(home);
    const popup = await openWindow(tab);
    await signInThere(popup, ADA);
    await greeted(tab, ADA);
    await tab.waitFor(() => document.querySelector('#popup')?.textContent === 'Done');
    assert.equal(await typed(tab), 'unsaved');
    assert.deepEqual(await signInsIn(tab), ['callback at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
    assert.equal((await storedTokens(tab)).length, 1);
    assert.deepEqual(await errorsIn(tab), []);
    const asked = org.requests.find(({ path }) => path.endsWith('/v1/authorize'));
    assert.equal(asked?.query?.['response_mode'], 'okta_post_message');
  });

  it('leads to a provider in a window of its own', async (t) => {
    const { page: tab, home, org } = await startJourney(t, browser, facebook);
    await tab.goto(home);
    const popup = await openWindow(tab);
    await popup.click('#known-user');
    await greeted(tab, ADA);
    await tab.waitFor(() => document.querySelector('#popup')?.textContent === 'Done');
    assert.equal(await typed(tab), 'unsaved');
    assert.deepEqual(await signInsIn(tab), ['callback at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
    assert.deepEqual(await errorsIn(tab), []);
    assert.ok(!org.requests.some(({ path }) => path === '/login/login.htm'));
  });

  it('tells that the user cancelled at the provider in the window, and leads there again', async (t) => {
    const { page: tab, home, org } = await startJourney(t, browser, facebook);
    await tab.goto(home);
    const popup = await openWindow(tab);
    await popup.click('#cancel');
    await tab.waitFor(() => document.querySelector('#popup')?.textContent === 'Done');
    await waitForStatus(tab, 'signed-out');
    assert.deepEqual(await errorsIn(tab), ['access-denied']);
    assert.deepEqual(tokenAnswers(org), []);
    const again = await openWindow(tab);
    await again.click('#known-user');
    await greeted(tab, ADA);
  });

  it('keeps the tokens of a page that keeps them in memory alone, which no redirect could', async (t) => {
    const { page: tab, home } = await startJourney(
      t,
      browser,
      page(`{ display: 'popup' }`, 'storage="memory"'),
    );
    await tab.goto(home);
    const popup = await openWindow(tab);
    await signInThere(popup, ADA);
    await greeted(tab, ADA);
    assert.equal(await typed(tab), 'unsaved');
    assert.deepEqual(await storedTokens(tab), []);
  });

  it('leaves the page as it was where the user closes the window, and can be asked again', async (t) => {
    const { page: tab, home, org } = await startJourney(t, browser, page(`{ display: 'popup' }`));
    await tab.goto(home);
    const popup = await openWindow(tab);
    await popup.waitFor(() => document.querySelector('#username') !== null);
    await popup.closeWindow();
    await tab.waitFor(() => document.querySelector('#popup')?.textContent === 'Done');
    await waitForStatus(tab, 'signed-out');
    assert.deepEqual(await errorsIn(tab), []);
    assert.deepEqual(tokenAnswers(org), []);
    const again = await openWindow(tab);
    await signInThere(again, ADA);
    await greeted(tab, ADA);
  });

  it('asks a user who is signed in for more in a window of its own, and refuses another user’s answer', async (t) => {
    const stepUp = `{ display: 'popup', maxAge: 0 }`;
    const { page: tab, home, org } = await startJourney(t, browser, page(stepUp));
    await tab.goto(home);
    await signInThere(await openWindow(tab), ADA);
    await greeted(tab, ADA);
    const before = await accessToken(tab);
    const popup = await openWindow(tab);
    await signInThere(popup, 'katherine@example.com');
    await popup.type('#passcode', org.totp('katherine@example.com'));
    await popup.click('#submit');
    await tab.waitFor(() => document.querySelector('#popup')?.textContent === 'Done');
    await greeted(tab, ADA);
    assert.equal(await accessToken(tab), before);
    assert.deepEqual(await errorsIn(tab), ['access-denied']);
    await signInThere(await openWindow(tab), ADA);
    await tab.waitFor(
      (old) => !(localStorage.getItem('okta-token-storage') ?? old).includes(old),
      before,
    );
    await greeted(tab, ADA);
  });

  it('goes to Okta’s page in this window where the browser lets none be opened, and says so', async (t) => {
    const { page: tab, home } = await startJourney(t, browser, page(`{ display: 'popup' }`));
    await tab.goto(home);
    await tab.evaluate(() => void (window.open = () => null));
    await tab.click('#popup');
    await tab.waitForUrl((url) => url.origin !== new URL(home).origin);
    await signInThere(tab, ADA);
    await greeted(tab, ADA);
    assert.deepEqual(await errorsIn(tab), ['popup-blocked']);
  });
});
