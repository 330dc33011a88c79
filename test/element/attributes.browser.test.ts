import { expect } from '@open-wc/testing';
import type { SignInErrorEvent } from '../../src/index.js';
import { cleanUp, place } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, formShows, until } from '../support/widget-form.js';

/** Words of the form's button, in the languages asked for. */
const LANGUAGES = [
  ['nl', 'nl-NL', /Inloggen/],
  ['no', 'nb', /Logg på|Logg inn/],
  ['zh_TW', 'zh-TW', /登入/],
  ['zh-HK', 'zh-TW', /登入/],
  ['pt-PT', 'pt-BR', /Entrar|Fazer login/],
] as const;

/** What the page asks Okta in: the header of each request to `/v1/interact`, until `stop`. */
function watchLanguage(): { asked: (string | null)[]; stop: () => void } {
  const { fetch } = globalThis;
  const asked: (string | null)[] = [];
  globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.endsWith('/v1/interact')) asked.push(request.headers.get('Accept-Language'));
    return fetch(input, init);
  };
  return { asked, stop: () => void (globalThis.fetch = fetch) };
}

describe('an attribute', () => {
  let org: TestOrg;
  beforeEach(async () => void (org = await startOrg()));
  afterEach(cleanUp);

  it('`brand-color` counts in short, and mended brings the form; another tag is never touched', async () => {
    const { element, next } = place(org, { 'brand-color': 'black' });
    const { error } = await next('error');
    expect([error.code, error.hint.includes('`brand-color`')]).to.deep.equal([
      'configuration',
      true,
    ]);
    const other = place(org);
    await other.next('ready');
    other.element.remove();
    const ready = next('ready');
    element.setAttribute('brand-color', '#c05');
    await ready;
    expect(
      getComputedStyle(element.querySelector('#okta-sign-in [type="submit"]')!).backgroundColor,
    ).to.equal('rgb(204, 0, 85)');
  });

  for (const [language, name, words] of LANGUAGES) {
    it(`\`language="${language}"\` finds the label file of ${name}, and Okta is asked in it`, async () => {
      const { asked, stop } = watchLanguage();
      const { element, next } = place(org, { language });
      await next('ready');
      stop();
      expect(asked).to.deep.equal([name]);
      const button = await until(
        () => element.querySelector<HTMLInputElement>('#okta-sign-in [type="submit"]'),
        'the button',
      );
      expect(button.value).to.match(words);
    });
  }

  it('`language` takes the page’s own labels along, by whichever name of the language', async () => {
    const { element, next } = place(org, {
      language: 'nl',
      config: JSON.stringify({ i18n: { nl: { 'oie.primaryauth.submit': 'Kom binnen' } } }),
    });
    await next('ready');
    await until(
      () => element.querySelector('#okta-sign-in [value="Kom binnen"]'),
      'the page’s own label',
    );
    await formShows(element, /Wachtwoord vergeten|Inloggen/);
  });

  for (const attribute of ['manual', 'sso', 'autofocus']) {
    for (const value of ['false', 'off', '0']) {
      it(`\`${attribute}="${value}"\` is refused by name, and brings the form once it is left out`, async () => {
        const { element, next } = place(org, { [attribute]: value });
        const { error } = await next('error');
        expect(error.hint).to.contain(`Leave \`${attribute}\` out`);
        const ready = next('ready');
        element.removeAttribute(attribute);
        await ready;
      });
    }
  }

  it('that is on in words is on', async () => {
    const { element } = place(org, { manual: 'true' });
    expect(await element.whenSettled()).to.equal('signed-out');
    await until(() => element.shadowRoot!.querySelector('[part="sign-in"]'), 'the button');
    expect(element.querySelector('#okta-sign-in')).to.equal(null);
  });

  it('`config` with labels of no language is refused by name, and mended brings the form', async () => {
    const { element, next } = place(org, { config: '{"i18n":{"primaryauth.title":"Come in"}}' });
    expect((await next('error')).error.hint).to.contain('`config.i18n`');
    const ready = next('ready');
    element.setAttribute('config', '{"i18n":{"en":{"primaryauth.title":"Come in"}}}');
    await ready;
    await formShows(element, 'Come in');
  });

  it('`return-to` of another origin is refused when the tag starts, not when the user has signed in', async () => {
    const { next } = place(org, { 'return-to': 'https://elsewhere.example/' });
    expect((await next('error')).error.hint).to.contain('`return-to`');
  });

  for (const [what, markup] of [
    ['the tag itself', '<p></p>'],
    ['a mount for another script', '<div id="okta-sign-in"></div>'],
    ['a page’s main part', '<main id="okta-sign-in"></main>'],
  ] as const) {
    it(`\`id\` of the widget’s own on ${what} is refused by name, and changed brings the form`, async () => {
      const section = document.body.appendChild(document.createElement('section'));
      section.innerHTML = markup;
      const { element, next } = place(org, markup === '<p></p>' ? { id: 'okta-sign-in' } : {});
      const { error }: SignInErrorEvent = await next('error');
      expect(error.code).to.equal('configuration');
      expect(error.hint).to.contain('`id` "okta-sign-in"');
      document.querySelector('#okta-sign-in')!.id = 'login';
      const retry = await until(
        () => element.shadowRoot!.querySelector<HTMLButtonElement>('[part="retry"]'),
        'a way on',
      );
      const ready = next('ready');
      retry.click();
      await ready;
      const signedIn = next('signed-in');
      await enterPassword(element, 'ada@example.com', 'Passw0rd!');
      await signedIn;
      section.remove();
    });
  }
});
