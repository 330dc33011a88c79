// `mode="redirect"`: no widget in the page; the user signs in on Okta's own.
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
import { greeted, hasForm } from '../support/widget-journey.js';

const ADA = 'ada@example.com';
const hosted: JourneyOptions = {
  attributes: 'mode="redirect"',
  client: () => ({ grantTypes: ['authorization_code', 'refresh_token'] }),
};
/** A page with a button of its own that leads to one provider. */
const facebook: JourneyOptions = {
  ...hosted,
  markup: `<button id="facebook" type="button">Facebook</button>
<script>
  facebook.onclick = () => document.querySelector('okta-sign-in').signIn({ idp: '0oalocalfacebook' });
</script>`,
};
const implicit: JourneyOptions = {
  attributes: `mode="redirect" engine="classic" config='${JSON.stringify({ authParams: { responseType: 'token id_token' } })}'`,
  client: () => ({ grantTypes: ['implicit'] }),
};
const button = 'okta-sign-in >>> [part="sign-in"]';

async function signInThere(page: DrivenPage, login: string): Promise<void> {
  await page.click(button);
  await page.type('#username', login);
  await page.type('#password', DEMO_PASSWORD);
  await page.click('#submit');
}

forEachEngine((browser) => {
  it('signs in on the hosted page: told once, one code redeemed, the address clean', async (t) => {
    const { page, home, org } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await signInThere(page, ADA);
    await greeted(page, ADA);
    assert.equal(await page.url(), home);
    assert.deepEqual(await signInsIn(page), ['callback at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
    assert.equal(await hasForm(page), false);
    assert.equal((await storedTokens(page)).length, 1);
  });

  it('asks for the second factor on the hosted page, and goes back to where sign-in began', async (t) => {
    const { page, home, org } = await startJourney(t, browser, { ...hosted, callbackApart: true });
    await page.goto(`${home}?topic=cats`);
    await signInThere(page, 'katherine@example.com');
    await page.type('#passcode', org.totp('katherine@example.com'));
    await page.click('#submit');
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, 'katherine@example.com');
    assert.deepEqual(await signInsIn(page), ['callback at /callback.html', 'storage at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
  });

  it('leads straight to the provider that the page asks for, and comes back to where sign-in began', async (t) => {
    const { page, home, org } = await startJourney(t, browser, {
      ...facebook,
      callbackApart: true,
    });
    await page.goto(`${home}?topic=cats`);
    await page.click('#facebook');
    await page.waitForUrl(
      (url) => url.origin === org.url && url.pathname.startsWith('/idp-double/'),
    );
    await page.click('#known-user');
    await page.waitForUrl(`${home}?topic=cats`);
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['callback at /callback.html', 'storage at /']);
    assert.deepEqual(tokenAnswers(org), [200]);
    assert.deepEqual(await errorsIn(page), []);
    assert.ok(!org.requests.some(({ path }) => path === '/login/login.htm'));
  });

  it('asks for the second factor on the hosted page after the provider', async (t) => {
    const { page, home, org } = await startJourney(t, browser, facebook);
    await page.goto(home);
    await page.click('#facebook');
    await page.click('#known-user-with-factor');
    await page.waitFor(() => document.querySelector('#passcode') !== null);
    await page.type('#passcode', org.outbox.last('social@example.com')?.code ?? '');
    await page.click('#submit');
    await greeted(page, 'social@example.com');
    assert.deepEqual(await signInsIn(page), ['callback at /']);
    assert.deepEqual(await errorsIn(page), []);
  });

  it('signs out at Okta too, so that the hosted page asks for the password again', async (t) => {
    const { page, home, site } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await signInThere(page, ADA);
    await greeted(page, ADA);
    await page.click('#sign-out');
    await page.waitForUrl(`${site.origin}/bye.html`);
    await page.goto(home);
    await page.click(button);
    await page.waitFor(() => document.querySelector('#password') !== null);
  });

  it('tells that the hosted page refused, shows nothing of the address, and the button works again', async (t) => {
    const { page, home, site } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await page.click(button);
    await page.waitFor(() => document.querySelector('#password') !== null);
    await page.goto(`${site.origin}/bye.html`);
    const state = await page.evaluate(
      () =>
        (
          JSON.parse(sessionStorage.getItem('okta-transaction-storage') ?? '{}') as {
            state?: string;
          }
        ).state,
    );
    await page.goto(
      `${home}?error=access_denied&error_description=Call+555-SCAM&state=${state ?? ''}`,
    );
    await waitForStatus(page, 'signed-out');
    assert.deepEqual(await errorsIn(page), ['access-denied']);
    assert.equal(await page.url(), home);
    const shown = await page.evaluate(
      () => document.querySelector('okta-sign-in')?.shadowRoot?.textContent ?? '',
    );
    assert.doesNotMatch(shown, /SCAM/);
    await signInThere(page, ADA);
    await greeted(page, ADA);
  });

  it('offers the button again after the Back button on the hosted page', async (t) => {
    const { page, home } = await startJourney(t, browser, hosted);
    await page.goto(home);
    await page.click(button);
    await page.waitFor(() => document.querySelector('#password') !== null);
    await page.back();
    await page.waitForUrl(home);
    await signInThere(page, ADA);
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['callback at /']);
  });

  it('signs in silently with `sso` by the session that the hosted page left', async (t) => {
    const { page, home, servePage } = await startJourney(t, browser, hosted);
    const sso = servePage('/sso.html', 'sso');
    await page.goto(home);
    await signInThere(page, ADA);
    await greeted(page, ADA);
    await page.evaluate(() => localStorage.clear());
    await page.goto(sso);
    await greeted(page, ADA);
    assert.deepEqual(await signInsIn(page), ['callback at /', 'sso at /sso.html']);
    assert.equal(await hasForm(page), false);
  });

  it('takes the tokens of the implicit grant that it asked for out of the fragment', async (t) => {
    const { page, home, org } = await startJourney(t, browser, implicit);
    await page.goto(home);
    await signInThere(page, ADA);
    await greeted(page, ADA);
    assert.equal(await page.url(), home);
    assert.deepEqual(await signInsIn(page), ['callback at /']);
    assert.deepEqual(tokenAnswers(org), []);
  });

  for (const [name, options] of [
    ['a page that asks for codes', hosted],
    ['a page that asks for tokens', implicit],
  ] as const) {
    it(`takes no tokens on ${name} that no sign-in asked for, be they real ones`, async (t) => {
      const { page, home, site } = await startJourney(t, browser, options);
      await page.goto(home);
      await signInThere(page, ADA);
      await greeted(page, ADA);
      const answer = await page.evaluate(async () => {
        const element = document.querySelector('okta-sign-in') as unknown as {
          getAccessToken(): Promise<string>;
          getIdToken(): Promise<string>;
        };
        const tokens = {
          access_token: await element.getAccessToken(),
          id_token: await element.getIdToken(),
        };
        localStorage.clear();
        return String(
          new URLSearchParams({
            ...tokens,
            token_type: 'Bearer',
            expires_in: '3600',
            scope: 'openid profile email',
            state: 'of-somebody-else',
          }),
        );
      });
      for (const sign of ['#', '?']) {
        await page.goto(`${site.origin}/bye.html`);
        await page.goto(home + sign + answer);
        await page.waitFor(
          (find) =>
            document
              .querySelector('okta-sign-in')
              ?.shadowRoot?.querySelector(find)
              ?.checkVisibility(),
          '[part="sign-in"]',
        );
        assert.deepEqual(await storedTokens(page), []);
        assert.deepEqual(await errorsIn(page), []);
        assert.equal(await page.url(), home + sign + answer);
      }
      assert.deepEqual(await signInsIn(page), ['callback at /']);
    });
  }

  it('refuses tokens at its own callback that no sign-in asked for, and takes them out of the address', async (t) => {
    const { page, callback } = await startJourney(t, browser, { ...implicit, callbackApart: true });
    await page.goto(
      `${callback}#access_token=eyJ.a.b&id_token=eyJ.a.b&token_type=Bearer&state=of-somebody-else`,
    );
    await waitForStatus(page, 'signed-out');
    assert.deepEqual(await errorsIn(page), ['transaction-missing']);
    assert.equal(await page.url(), callback);
    assert.deepEqual(await storedTokens(page), []);
  });
});
