// `engine="classic"`: sign-in with a session token, to the app or to Okta itself.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  clientId,
  errorsIn,
  type Journey,
  type JourneyOptions,
  signInsIn,
  startJourney,
  storedTokens,
  testPage,
  tokenAnswers,
} from '../support/journey.js';
import { fillIn, greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const classic: JourneyOptions = {
  attributes: 'engine="classic"',
  client: () => ({ grantTypes: ['authorization_code', 'refresh_token'] }),
};

async function enterClassic(page: DrivenPage, password = DEMO_PASSWORD): Promise<void> {
  await fillIn(page, { username: ADA, password });
}

/** The guide's page: no application, and the way on after the sign-in. */
async function signInTo({ page, org, site }: Journey, target: string): Promise<void> {
  site.serve(
    '/portal-login',
    testPage('Portal', `issuer="${org.url}" engine="classic" session-redirect="${target}"`),
  );
  await page.goto(`${site.origin}/portal-login`);
  await enterClassic(page);
}

const userThere = (page: DrivenPage): Promise<string> =>
  page.waitFor(() => document.querySelector('#login')?.textContent);

forEachEngine((browser) => {
  it('signs in with PKCE, after a wrong password too, and knows the user after a reload', async (t) => {
    const { page, home, org } = await startJourney(t, browser, classic);
    await page.goto(home);
    await enterClassic(page, 'wrong');
    await page.waitFor(() =>
      document.querySelector('#okta-sign-in .infobox-error')?.checkVisibility(),
    );
    await enterClassic(page);
    await greeted(page, ADA);
    assert.equal(await page.url(), home);
    assert.deepEqual(tokenAnswers(org), [200]);
    await page.reload();
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['widget at /', 'storage at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('signs out at Okta', async (t) => {
    const { page, home, site, org } = await startJourney(t, browser, classic);
    await page.goto(home);
    await enterClassic(page);
    await greeted(page, ADA);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    assert.deepEqual(await storedTokens(page), []);
    assert.ok(org.requests.some(({ path }) => path.endsWith('/v1/logout')));
  });

  it('signs in to Okta with the default dashboard', async (t) => {
    const journey = await startJourney(t, browser, classic);
    const { page, org } = journey;
    await signInTo(journey, `${org.url}/app/UserHome`);
    await page.waitForUrl(`${org.url}/app/UserHome`);
    assert.equal(await userThere(page), ADA);
  });

  it('signs in to Okta and directly to an app', async (t) => {
    const journey = await startJourney(t, browser, classic);
    const { page, org } = journey;
    const embedLink = `${org.url}/home/oidc_client/${clientId}/aln177a159h7Zf52X0g8`;
    await signInTo(journey, embedLink);
    await page.waitForUrl(embedLink);
    assert.equal(await userThere(page), ADA);
  });

  it('signs in to Okta with a portal of one’s own, and keeps no token', async (t) => {
    const journey = await startJourney(t, browser, classic);
    const { page, org, site } = journey;
    await signInTo(journey, `${site.origin}/bye.html`);
    await page.waitForUrl(`${site.origin}/bye.html`);
    assert.deepEqual(await storedTokens(page), []);
    assert.deepEqual(await signInsIn(page), []);
    await page.goto(`${org.url}/app/UserHome`);
    assert.equal(await userThere(page), ADA);
  });
});
