// An app that calls its API with the access token, and goes on doing so.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD, type LocalOrg, type LocalOrgClient } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  endTokens,
  errorsIn,
  type Journey,
  signInsIn,
  startJourney,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const client = (dpop: boolean) => (): Partial<LocalOrgClient> => ({
  grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'],
  dpop,
});

async function signIn({ page, home }: Journey): Promise<void> {
  await page.goto(home);
  await enterPassword(page, ADA, DEMO_PASSWORD);
  await greeted(page, ADA);
}

/** What the API answers the element's `fetch()`; where that rejects, the error's code. */
function messages(page: DrivenPage, { url }: LocalOrg, apiOrigins = url): Promise<number | string> {
  return page.evaluate(
    async (api, origins) => {
      const element = document.querySelector('okta-sign-in');
      if (!element) throw new Error('no element');
      element.apiOrigins = origins;
      try {
        return (await element.fetch(api)).status;
      } catch (error) {
        return (error as { code: string }).code;
      }
    },
    `${url}/api/messages`,
    apiOrigins,
  );
}

forEachEngine((browser) => {
  for (const [proof, config] of [
    ['a bearer token', {}],
    ['a DPoP proof', { authParams: { dpop: true } }],
  ] as const) {
    it(`calls the API with ${proof}, after a reload and after the access token has ended, too`, async (t) => {
      const journey = await startJourney(t, browser, {
        attributes: `scopes="openid profile email offline_access" config='${JSON.stringify(config)}'`,
        client: client('authParams' in config),
      });
      const { page, org } = journey;
      await signIn(journey);
      assert.equal(await messages(page, org), 200);
      await page.reload();
      await greeted(page, ADA);
      assert.equal(await messages(page, org), 200);
      await endTokens(page);
      assert.equal(await messages(page, org), 200);
      assert.ok(
        tokenAnswers(org).filter((status) => status === 200).length === 2,
        `redeemed and renewed: ${tokenAnswers(org).join()}`,
      );
      assert.deepEqual(await signInsIn(page), ['widget at /', 'storage at /']);
      assert.deepEqual(await errorsIn(page), []);
    });
  }

  it('sends nothing to an API that the tag does not name', async (t) => {
    const journey = await startJourney(t, browser);
    await signIn(journey);
    assert.equal(await messages(journey.page, journey.org, ''), 'configuration');
    assert.equal(
      journey.org.requests.some(({ path }) => path === '/api/messages'),
      false,
    );
  });

  it('says that the session has ended where nothing can renew it, and shows the form', async (t) => {
    const journey = await startJourney(t, browser);
    const { page, org } = journey;
    await signIn(journey);
    org.endSessions();
    await endTokens(page);
    await page.reload();
    await waitForStatus(page, 'signed-out');
    await formSays(page, 'Sign In');
    assert.equal(await messages(page, org), 'session-expired');
  });
});
