// Two tabs that do things at once: 2 rounds in `npm test`, 100 in `npm run test:soak`.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  errorsIn,
  signInsIn,
  startJourney,
  storedTokens,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import { enterPassword, formSays } from '../support/widget-journey.js';

const rounds = Number(process.env['SOAK_ROUNDS'] ?? 2);

type Element = HTMLElement & {
  getAccessToken(): Promise<string>;
  signOut(options: { scope: string }): Promise<void>;
};

/** The stored tokens are as old as an hour from now on. */
const age = (page: DrivenPage): Promise<void> =>
  page.evaluate(() => {
    const tokens = JSON.parse(localStorage.getItem('okta-token-storage') ?? '{}') as Record<
      string,
      { expiresAt: number }
    >;
    for (const one of Object.values(tokens)) one.expiresAt -= 3600;
    localStorage.setItem('okta-token-storage', JSON.stringify(tokens));
  });

/** The browser tells one tab of what another wrote when it comes to it. */
const seesOldTokens = (page: DrivenPage): Promise<unknown> =>
  page.waitFor(() => {
    const tokens = JSON.parse(localStorage.getItem('okta-token-storage') ?? '{}') as Record<
      string,
      { expiresAt: number }
    >;
    return Object.values(tokens).every(({ expiresAt }) => expiresAt * 1000 < Date.now() + 60_000);
  });

/** The access token, or the code of the refusal. */
const askForToken = (page: DrivenPage): Promise<string> =>
  page.evaluate(() =>
    document
      .querySelector<Element>('okta-sign-in')!
      .getAccessToken()
      .catch((error: unknown) => (error as { code: string }).code),
  );

const signOut = (page: DrivenPage): Promise<void> =>
  page.evaluate(() => document.querySelector<Element>('okta-sign-in')!.signOut({ scope: 'local' }));

forEachEngine((browser) => {
  it(`sign in, renew and sign out at once, ${rounds} rounds: both agree, and nothing is redeemed twice`, async (t) => {
    const {
      page: first,
      home,
      org,
    } = await startJourney(t, browser, {
      attributes: 'scopes="openid profile email offline_access"',
      org: { policies: { refreshTokenGrace: 30 } },
    });
    const second = await first.newTab();
    await Promise.all([first.goto(home), second.goto(home)]);
    for (let round = 0; round < rounds; round++) {
      const [one, other] = round % 2 === 0 ? [first, second] : [second, first];
      await formSays(one, 'Sign In');
      org.clearRequests();
      await enterPassword(one, 'ada@example.com', 'Passw0rd!');
      await Promise.all([one, other].map((tab) => waitForStatus(tab, 'signed-in')));
      assert.deepEqual(tokenAnswers(org), [200], `round ${round}: one code, once`);

      await age(one);
      await seesOldTokens(other);
      const renewed = await Promise.all([one, other].map(askForToken));
      assert.match(renewed[0] ?? '', /^ey/);
      assert.equal(renewed[0], renewed[1], `round ${round}: one token for both`);
      assert.deepEqual(tokenAnswers(org), [200, 200], `round ${round}: one renewal for both`);

      await age(one);
      await Promise.all([signOut(one), askForToken(other)]);
      await Promise.all([one, other].map((tab) => waitForStatus(tab, 'signed-out')));
      assert.deepEqual(await storedTokens(one), [], `round ${round}: nothing is left`);
    }
    for (const tab of [first, second]) {
      assert.deepEqual(await errorsIn(tab), []);
      assert.equal((await signInsIn(tab)).length, rounds);
    }
    t.diagnostic(
      `${rounds} rounds in two tabs: ${rounds} sign-ins, ${rounds} renewals, ${rounds} sign-outs`,
    );
  });
});
