// Sign-ins that pass through an identity provider, and a sign-in at the org itself.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DEMO_PASSWORD } from '../../local-org/src/index.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { errorsIn, signInsIn, startJourney, tokenAnswers } from '../support/journey.js';
import {
  enterMailedCode,
  enterPassword,
  fillIn,
  formSays,
  greeted,
  leaveForFacebook,
} from '../support/widget-journey.js';

const SOCIAL = 'social@example.com';

forEachEngine((browser) => {
  for (const callbackApart of [false, true]) {
    const where = callbackApart
      ? 'on a callback page apart, and then goes back to where it began'
      : 'on the page where it began';
    it(`goes on with the second factor after the provider ${where}`, async (t) => {
      const { page, home, callback, org, site } = await startJourney(t, browser, { callbackApart });
      await page.goto(`${home}?topic=cats`);
      await leaveForFacebook(page);
      await page.click('#known-user-with-factor');
      await formSays(page, 'Verify with your email', 's***l@example.com');
      assert.equal(await page.url(), callback);
      assert.ok(site.requests.some((path) => path.includes('error=interaction_required')));
      await enterMailedCode(page, org.outbox, SOCIAL);
      await page.waitForUrl(`${home}?topic=cats`);
      await greeted(page, SOCIAL);
      assert.deepEqual(await errorsIn(page), []);
      assert.deepEqual(await signInsIn(page), [
        callbackApart ? 'widget at /callback.html' : 'widget at /',
        'storage at /',
      ]);
      assert.deepEqual(tokenAnswers(org), [200]);
    });
  }

  it('goes on with the second factor after a reload, too', async (t) => {
    const { page, home, org } = await startJourney(t, browser);
    await page.goto(home);
    await leaveForFacebook(page);
    await page.click('#known-user-with-factor');
    await formSays(page, 'Verify with your email');
    await page.reload();
    await enterMailedCode(page, org.outbox, SOCIAL);
    await greeted(page, SOCIAL);
    assert.deepEqual(await signInsIn(page), ['widget at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('offers only the provider that a rule for everybody names', async (t) => {
    const { page, home } = await startJourney(t, browser, {
      org: { routingRules: [{ identityProvider: '0oalocalfacebook' }] },
    });
    await page.goto(home);
    await formSays(page, 'Sign in with Facebook');
    assert.equal(
      await page.evaluate(
        () =>
          document.querySelector('#okta-sign-in input[name="identifier"]')?.checkVisibility() ??
          false,
      ),
      false,
    );
    await leaveForFacebook(page);
    await page.click('#known-user');
    await greeted(page, 'ada@example.com');
    assert.deepEqual(await signInsIn(page), ['callback at /']);
  });

  it('leads straight to the provider that a rule names for the user name', async (t) => {
    const rule = { identityProvider: '0oalocalfacebook', domain: 'partner.example' };
    const { page, home, org } = await startJourney(t, browser, {
      org: { policies: { identifierFirst: true }, routingRules: [rule] },
    });
    await page.goto(home);
    await fillIn(page, { identifier: 'somebody@partner.example' });
    await page.waitForUrl(
      (url) => url.origin === org.url && url.pathname.startsWith('/idp-double/'),
    );
    await page.click('#known-user');
    await greeted(page, 'ada@example.com');
    assert.deepEqual(await signInsIn(page), ['callback at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('signs in at the org itself, by password and through a provider', async (t) => {
    for (const way of ['password', 'provider']) {
      const { page, home, org } = await startJourney(t, browser, { orgItself: true });
      await page.goto(home);
      if (way === 'password') {
        await enterPassword(page, 'ada@example.com', DEMO_PASSWORD);
      } else {
        await leaveForFacebook(page);
        await page.click('#known-user');
      }
      await greeted(page, 'ada@example.com');
      assert.ok(
        org.requests.some(({ path, status }) => path === '/oauth2/v1/token' && status === 200),
      );
      assert.deepEqual(await errorsIn(page), []);
    }
  });
});
