// The app on 127.0.0.1 and the org on localhost: for a browser two sites, so that the org's cookies stay out of the app's pages.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, type JourneyOptions, signInsIn, startJourney } from '../support/journey.js';
import {
  enterMailedCode,
  enterPassword,
  greeted,
  leaveForFacebook,
} from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const crossSite: JourneyOptions = {
  crossSite: true,
  client: () => ({ grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'] }),
};

forEachEngine((browser) => {
  it('signs in by the form, with a second factor, on another site than the org’s', async (t) => {
    const { page, home, org } = await startJourney(t, browser, crossSite);
    await page.goto(home);
    await enterPassword(page, 'grace@example.com', DEMO_PASSWORD);
    await enterMailedCode(page, org.outbox, 'grace@example.com');
    await greeted(page, 'grace@example.com');
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('signs in through a provider on another site than the org’s', async (t) => {
    const { page, home } = await startJourney(t, browser, crossSite);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.click('#known-user');
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['callback at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('shows the form, and no error, where `sso` can’t see the session that there is', async (t) => {
    const { page, home, org } = await startJourney(t, browser, { ...crossSite, attributes: 'sso' });
    await page.goto(`${org.url}/app/UserHome`);
    await page.type('#username', ADA);
    await page.type('#password', DEMO_PASSWORD);
    await page.click('#submit');
    await page.waitForUrl(`${org.url}/app/UserHome`);
    await page.goto(home);
    await enterPassword(page, 'joan@example.com', DEMO_PASSWORD);
    assert.ok(
      org.requests.some(
        ({ path, query }) => path.endsWith('/v1/authorize') && query?.['prompt'] === 'none',
      ),
    );
    assert.deepEqual(await errorsIn(page), []);
  });

  it('shows the form, and no error, where the org never answers `sso`', async (t) => {
    const { page, home, org } = await startJourney(t, browser, { ...crossSite, attributes: 'sso' });
    org.faults.add({ path: '/v1/authorize', delay: 60_000 });
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });
});
