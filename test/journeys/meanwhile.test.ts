// What the page's scripts, other tabs and the user do while a sign-in goes on.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import type { DrivenPage } from '../support/driven-page.js';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  clientId,
  errorsIn,
  eventsOn,
  signInsIn,
  startJourney,
  tokenAnswers,
  waitForStatus,
} from '../support/journey.js';
import { enterPassword, formSays, greeted } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const hosted = {
  attributes: 'mode="redirect"',
  client: () => ({ grantTypes: ['authorization_code', 'refresh_token'] as const }),
};

async function signInThere(page: DrivenPage): Promise<void> {
  await page.click('okta-sign-in >>> [part="sign-in"]');
  await page.type('#username', ADA);
  await page.type('#password', DEMO_PASSWORD);
  await page.click('#submit');
}

declare global {
  var heard: string[];
}

/** The stored tokens are as old as an hour from now on. */
const ageTokens = (): void => {
  const tokens = JSON.parse(sessionStorage.getItem('okta-token-storage') ?? '{}') as Record<
    string,
    { expiresAt: number }
  >;
  for (const one of Object.values(tokens)) one.expiresAt -= 3600;
  sessionStorage.setItem('okta-token-storage', JSON.stringify(tokens));
};

/** The access token, or the code of the refusal. */
const askForToken = (): Promise<string> =>
  document
    .querySelector('okta-sign-in')!
    .getAccessToken()
    .catch((error: unknown) => (error as { code: string }).code);

forEachEngine((browser) => {
  it('is heard once by a listener of a second module, after the form and after a reload', async (t) => {
    const { page, home } = await startJourney(t, browser, {
      markup: `<script type="module">
        globalThis.heard = [];
        document.querySelector('okta-sign-in').addEventListener('signed-in', ({ detail }) => heard.push(detail.source));
      </script>`,
    });
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.waitFor(() => heard.join() === 'widget');
    await page.reload();
    await greeted(page, ADA);
    await page.waitFor(() => heard.join() === 'storage');
  });

  it('leaves the user on the page to which a router has gone while the form was open', async (t) => {
    const { page, home } = await startJourney(t, browser);
    await page.goto(`${home}?step=1`);
    await formSays(page, 'Sign In');
    await page.evaluate(() => {
      history.pushState({ app: 1 }, '', '/?step=2');
      document.body.append(
        Object.assign(document.createElement('input'), { id: 'note', value: 'typed' }),
      );
    });
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    assert.equal(await page.url(), `${home}?step=2`);
    assert.equal(
      await page.evaluate(() => document.querySelector<HTMLInputElement>('#note')?.value),
      'typed',
    );
  });

  it('redeems the code of the hosted page though a router takes it out of the address first', async (t) => {
    const { page, home } = await startJourney(t, browser, {
      ...hosted,
      markup: '<script type="module">history.replaceState(null, \'\', location.pathname)</script>',
    });
    await page.goto(home);
    await signInThere(page);
    await greeted(page, ADA);
    assert.deepEqual([await page.url(), await errorsIn(page)], [home, []]);
    assert.deepEqual(await signInsIn(page), ['callback at /']);
  });

  it('lets Back lead to the page before the sign-in, not to the callback', async (t) => {
    const { page, home, callback, servePage } = await startJourney(t, browser, {
      ...hosted,
      callbackApart: true,
    });
    const before = servePage('/before.html', 'manual');
    await page.goto(before);
    await page.goto(home);
    await signInThere(page);
    await page.waitForUrl(home);
    await greeted(page, ADA);
    await page.back();
    await page.waitForUrl((url) => url.href !== home);
    assert.notEqual(new URL(await page.url()).pathname, new URL(callback).pathname);
  });

  it('keeps the tokens of two apps of one origin apart', async (t) => {
    const { page, home, site } = await startJourney(t, browser, {
      otherClients: (at) => [
        { clientId: '0oaother', redirectUris: [`${at}other.html`], postLogoutRedirectUris: [at] },
      ],
    });
    site.serve('/other.html', (await (await fetch(home)).text()).replaceAll(clientId, '0oaother'));
    await page.goto(home);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.goto(`${home}other.html`);
    await enterPassword(page, ADA, DEMO_PASSWORD);
    await greeted(page, ADA);
    await page.goto(home);
    await greeted(page, ADA);
    await page.goto(`${home}other.html`);
    await greeted(page, ADA);
    await page.evaluate(() => document.querySelector('okta-sign-in')!.signOut({ scope: 'local' }));
    await page.goto(home);
    await greeted(page, ADA);
  });

  for (const storage of ['local', 'session', 'memory']) {
    it(`is over in every tab after a sign-out in one, with storage="${storage}"`, async (t) => {
      const { page: first, home } = await startJourney(t, browser, {
        attributes: `storage="${storage}"`,
      });
      const second = await first.newTab();
      for (const page of [first, second]) {
        await page.goto(home);
        await page.waitFor(() =>
          ['signed-in', 'signed-out'].includes(document.querySelector('okta-sign-in')!.status),
        );
        if (await page.evaluate(() => !document.querySelector('okta-sign-in')!.isSignedIn))
          await enterPassword(page, ADA, DEMO_PASSWORD);
        await greeted(page, ADA);
      }
      await first.evaluate(() =>
        document.querySelector('okta-sign-in')!.signOut({ scope: 'local' }),
      );
      await waitForStatus(second, 'signed-out');
      await formSays(second, 'Sign In');
      const reasons = (await eventsOn(second))
        .filter(({ type }) => type === 'signed-out')
        .map(({ carries }) => carries);
      assert.deepEqual(reasons, ['{"reason":"other-tab"}']);
    });
  }

  it('is over in every tab though the guard of another one asks for a sign-in at once, and Okta’s answers come late', async (t) => {
    const {
      page: first,
      home,
      site,
      org,
    } = await startJourney(t, browser, {
      ...hosted,
      markup: `<script type="module">
        const tag = document.querySelector('okta-sign-in');
        const guard = () => {
          tag.addEventListener('signed-out', () => tag.signIn());
          tag.addEventListener('signed-in', () => history.replaceState(null, '', '#signed-in'));
        };
        if (location.hash === '#guarded') guard();
      </script>`,
    });
    await first.goto(home);
    await signInThere(first);
    await greeted(first, ADA);
    const second = await first.newTab();
    await second.goto(`${home}#guarded`);
    await second.waitForUrl(`${home}#signed-in`); // By the address alone: a driver's script in the page counts as the user's doing.
    for (const path of ['/v1/revoke', '/v1/logout'])
      org.faults.add({ path, delay: 500, times: 10 });
    await first.click('#sign-out');
    await second.waitForUrl(({ origin }) => origin === new URL(org.issuer).origin);
    await first.waitForUrl(`${site.origin}/bye.html`);
    await second.waitFor(() => document.querySelector('#password') !== null);
    await second.goto(home);
    await waitForStatus(second, 'signed-out');
    assert.deepEqual(await second.evaluate(() => localStorage.getItem('okta-token-storage')), null);
  });

  for (const [canRenewByFrame, then] of [
    [true, 'both live on'],
    [false, 'the copy alone signs in anew'],
  ] as const) {
    it(`is not ended by a duplicated tab, with storage="session" and refresh tokens that serve once: ${then}`, async (t) => {
      const {
        page: first,
        home,
        org,
      } = await startJourney(t, browser, {
        attributes: 'storage="session" scopes="openid profile email offline_access"',
        client: () => ({
          grantTypes: [
            'interaction_code',
            'refresh_token',
            ...(canRenewByFrame ? ['authorization_code' as const] : []),
          ],
        }),
      });
      await first.goto(home);
      await enterPassword(first, ADA, DEMO_PASSWORD);
      await greeted(first, ADA);
      const second = await first.newTab();
      await second.goto(home);
      const copy = await first.evaluate(() => JSON.stringify(sessionStorage));
      await second.evaluate((items) => void Object.assign(sessionStorage, JSON.parse(items)), copy);
      await second.reload();
      await greeted(second, ADA);
      const answers: string[] = [];
      for (const tab of [first, second, first, second]) {
        if (await tab.evaluate(() => document.querySelector('okta-sign-in')!.isSignedIn))
          await tab.evaluate(ageTokens);
        answers.push(await tab.evaluate(askForToken));
      }
      assert.deepEqual(
        answers.map((answer) => answer.replace(/^ey.*/, 'token')),
        canRenewByFrame
          ? ['token', 'token', 'token', 'token']
          : ['token', 'session-expired', 'token', 'session-expired'],
      );
      assert.deepEqual(
        tokenAnswers(org).filter((status) => status !== 200),
        [],
      );
      if (canRenewByFrame) return;
      await enterPassword(second, ADA, DEMO_PASSWORD);
      await greeted(second, ADA);
      assert.equal(
        await first.evaluate(() => document.querySelector('okta-sign-in')!.status),
        'signed-in',
      );
    });
  }

  it('goes to Okta’s page once by a script that asks whenever no one is signed in, where Okta refuses', async (t) => {
    const { page, home, org } = await startJourney(t, browser, {
      attributes: 'mode="redirect"',
      client: () => ({ grantTypes: ['interaction_code'] }),
      markup: `<script type="module">
        const tag = document.querySelector('okta-sign-in');
        const ask = () => tag.status === 'signed-out' && tag.signIn();
        tag.addEventListener('status-changed', ask);
        tag.addEventListener('error', () => setTimeout(() => (location.hash = tag.status)));
        ask();
      </script>`,
    });
    await page.goto(home);
    // By the address alone: a driver's script in the page counts as the user's doing.
    await page.waitForUrl(({ hash }) => hash !== '');
    assert.equal(await page.url(), `${home}#signed-out`);
    assert.equal(org.requests.filter(({ path }) => path.endsWith('/v1/authorize')).length, 1);
  });
});
