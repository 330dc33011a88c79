// Two tabs with the same tokens, and something that fails again and again.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { type Journey, startJourney, tokenAnswers, waitForStatus } from '../support/journey.js';
import { enterPassword, greeted } from '../support/widget-journey.js';

type Element = HTMLElement & {
  apiOrigins: string;
  getAccessToken(): Promise<string>;
  fetch(url: string): Promise<Response>;
};

const options = {
  attributes: 'scopes="openid profile email offline_access"',
  client: () => ({
    grantTypes: ['interaction_code', 'authorization_code', 'refresh_token'] as const,
  }),
};

async function twoTabs({ page: first, home, org }: Journey): Promise<[DrivenPage, DrivenPage]> {
  await first.goto(home);
  await enterPassword(first, 'ada@example.com', 'Passw0rd!');
  await greeted(first, 'ada@example.com');
  const second = await first.newTab();
  await second.goto(home);
  await waitForStatus(second, 'signed-in');
  org.clearRequests();
  return [first, second];
}

/** What an API answers `count` calls, one after the other. */
const callApi = (page: DrivenPage, api: string, count: number): Promise<number[]> =>
  page.evaluate(
    async (url, times) => {
      const element = document.querySelector<Element>('okta-sign-in')!;
      element.apiOrigins = new URL(url).origin;
      const answers: number[] = [];
      for (let call = 0; call < times; call++) answers.push((await element.fetch(url)).status);
      return answers;
    },
    api,
    count,
  );

/** The code of each of `count` calls for the access token. */
const askForTokens = (page: DrivenPage, count: number): Promise<string[]> =>
  page.evaluate(async (times) => {
    const codes: string[] = [];
    for (let call = 0; call < times; call++) {
      codes.push(
        await document
          .querySelector<Element>('okta-sign-in')!
          .getAccessToken()
          .then(
            () => 'token',
            (error: unknown) => (error as { code: string }).code,
          ),
      );
    }
    return codes;
  }, count);

const storedToken = (page: DrivenPage): Promise<string> =>
  page.evaluate(
    () =>
      (
        JSON.parse(localStorage.getItem('okta-token-storage')!) as {
          accessToken: { accessToken: string };
        }
      ).accessToken.accessToken,
  );

const age = (page: DrivenPage): Promise<void> =>
  page.evaluate(() => {
    const tokens = JSON.parse(localStorage.getItem('okta-token-storage')!) as Record<
      string,
      { expiresAt: number }
    >;
    for (const one of Object.values(tokens)) one.expiresAt -= 3600;
    localStorage.setItem('okta-token-storage', JSON.stringify(tokens));
  });

const agedIn = (page: DrivenPage): Promise<unknown> =>
  page.waitFor(() =>
    Object.values(
      JSON.parse(localStorage.getItem('okta-token-storage')!) as Record<
        string,
        { expiresAt: number }
      >,
    ).every(({ expiresAt }) => expiresAt * 1000 < Date.now() + 60_000),
  );

forEachEngine((browser) => {
  it('an API that refuses every token is the reason for one renewal, by the calls of two tabs', async (t) => {
    const journey = await startJourney(t, browser, options);
    const { org } = journey;
    const [first, second] = await twoTabs(journey);
    const api = `${org.url}/api/messages`;
    org.faults.add({ path: '/api/messages', method: 'GET', status: 401, body: '{}', times: 100 });
    assert.deepEqual(await callApi(first, api, 5), Array(5).fill(401));
    const token = await storedToken(first);
    await second.waitFor(
      (wanted) => localStorage.getItem('okta-token-storage')?.includes(wanted),
      token,
    );
    assert.deepEqual(await callApi(second, api, 5), Array(5).fill(401));
    assert.deepEqual(tokenAnswers(org), [200]);
    assert.deepEqual(await Promise.all([first, second].map((tab) => callApi(tab, api, 3))), [
      [401, 401, 401],
      [401, 401, 401],
    ]);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('two tabs whose calls are refused at once renew once', async (t) => {
    const journey = await startJourney(t, browser, options);
    const { org } = journey;
    const tabs = await twoTabs(journey);
    org.faults.add({ path: '/api/messages', method: 'GET', status: 401, body: '{}', times: 100 });
    await Promise.all(tabs.map((tab) => callApi(tab, `${org.url}/api/messages`, 5)));
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('a renewal that Okta puts off is put off in every tab', async (t) => {
    const journey = await startJourney(t, browser, options);
    const { org } = journey;
    const [first, second] = await twoTabs(journey);
    org.faults.add({
      path: '/v1/token',
      method: 'POST',
      status: 429,
      body: { errorCode: 'E0000047' },
      times: 100,
    });
    await age(first);
    await agedIn(second);
    assert.deepEqual(await askForTokens(first, 5), Array(5).fill('renewal-failed'));
    await second.waitFor(() =>
      Object.keys(localStorage).some((key) => key.startsWith('okta-sign-in-element waits')),
    );
    assert.deepEqual(await askForTokens(second, 5), Array(5).fill('renewal-failed'));
    assert.deepEqual(tokenAnswers(org), [429]);
    for (const tab of [first, second]) await waitForStatus(tab, 'signed-in');
  });
});
