import { expect } from '@open-wc/testing';
import { words as french } from '../../src/words/fr.js';
import { words as german } from '../../src/words/de.js';
import { findings } from '../support/axe.js';
import { cleanUp, place, signInAda } from '../support/fixture.js';
import { startOrg, type TestOrg } from '../support/local-org.js';
import { enterPassword, fillIn, until } from '../support/widget-form.js';

const page = document.documentElement;

/** The files of languages that this test has asked for until then, and the code that finds the language. */
function fetchedForWords(until = Infinity): string[] {
  const files = performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < until)
    .flatMap(
      ({ name }) => /\/src\/(?:words|element)\/(page-words|[a-z]{2})\.\w+$/.exec(name)?.[1] ?? [],
    );
  return [...new Set(files)].sort();
}

/** What the browser says of its user's languages, until `cleanUpLanguage`. */
function preferInBrowser(...languages: readonly string[]): void {
  Object.defineProperties(navigator, {
    languages: { value: languages, configurable: true },
    language: { value: languages[0], configurable: true },
  });
}

function cleanUpLanguage(): void {
  Reflect.deleteProperty(navigator, 'languages');
  Reflect.deleteProperty(navigator, 'language');
  for (const name of ['lang', 'dir']) page.removeAttribute(name);
}

const inside = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const says = (element: Element, part: string, text: string) =>
  until(
    () => inside(element, part)?.textContent.replace(/\s+/g, ' ').trim() === text,
    `${part} to say: ${text}; it says ${inside(element, part)?.textContent}`,
  );
const formsButton = (element: Element) =>
  element.querySelector<HTMLInputElement>('#okta-sign-in [type="submit"]')?.value;

describe('the element’s own words', () => {
  let org: TestOrg;
  beforeEach(async () => {
    org = await startOrg();
    preferInBrowser('en-US', 'en');
    performance.clearResourceTimings();
  });
  afterEach(async () => {
    await cleanUp();
    cleanUpLanguage();
  });

  // The first test: what a page has fetched once it does not fetch again.
  it('are fetched for no page in English, and in another language that file alone', async () => {
    for (const attributes of [{}, { language: 'en-GB' }, { config: '{"features":{}}' }]) {
      const { element, next } = place(org, attributes);
      await next('ready');
      element.remove();
    }
    expect(fetchedForWords()).to.deep.equal([]);
    const { element } = place(org, { manual: '', language: 'fi' });
    await says(element, '[part="sign-in"]', 'Kirjaudu sisään');
    expect(fetchedForWords()).to.deep.equal(['fi', 'page-words']);
  });

  const ways: Readonly<Record<string, () => Record<string, string>>> = {
    '`language`': () => {
      page.lang = 'fr';
      return { language: 'de' };
    },
    'the page’s `lang`': () => {
      page.lang = 'de-AT';
      preferInBrowser('fr', 'en');
      return {};
    },
    'the browser where neither says': () => {
      preferInBrowser('de-CH', 'en');
      return {};
    },
  };
  for (const [way, prepare] of Object.entries(ways)) {
    it(`are of the language of the form, by ${way}`, async () => {
      await org.fault({ path: '/v1/interact', method: 'POST', delay: 500 });
      const { element, next } = place(org, prepare());
      const ready = next('ready');
      await says(element, '[part="loading"]', german.loading);
      expect(inside(element, '[part="loading"] [lang]')?.lang).to.equal('de');
      await ready;
      expect(formsButton(element)).to.equal(german['sign-in']);
    });
  }

  it('follow the page’s `lang` as it changes, and so does the form', async () => {
    const [waiting, shown] = [place(org, { manual: '' }), place(org)];
    await shown.next('ready');
    await says(waiting.element, '[part="sign-in"]', 'Sign in');
    for (const [language, words] of [
      ['de', german],
      ['fr', french],
    ] as const) {
      const ready = shown.next('ready');
      page.lang = language;
      await ready;
      await says(waiting.element, '[part="sign-in"]', words['sign-in']);
      expect(formsButton(shown.element)).to.equal(words['sign-in']);
    }
    page.removeAttribute('lang');
    await says(waiting.element, '[part="sign-in"]', 'Sign in');
  });

  it('wait for a form in which the user has typed, which no translation of the page takes away', async () => {
    page.lang = 'en';
    const { element, next } = place(org);
    await next('ready');
    await fillIn(element, 'identifier', 'ada@example.com');
    const field = element.querySelector<HTMLInputElement>('[name="identifier"]');
    page.lang = 'de';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.querySelector('[name="identifier"]')).to.equal(field);
    expect(field?.value).to.equal('ada@example.com');
    const signedIn = next('signed-in');
    await enterPassword(element, 'ada@example.com', 'Passw0rd!');
    await signedIn;
    await until(() => element.shadowRoot!.textContent.includes('Abmelden'), 'the German greeting');
  });

  it('leave a form with a `language` of its own as it is when the page’s changes', async () => {
    const { element, next, log } = place(org, { language: 'de' });
    await next('ready');
    const form = element.querySelector('#okta-sign-in');
    page.lang = 'fr';
    await element.updateComplete;
    expect(element.querySelector('#okta-sign-in')).to.equal(form);
    expect(log.filter((entry) => entry === 'ready')).to.have.length(1);
  });

  it('tell an error with its way on, while the error itself is in English for the log', async () => {
    await org.fault({ path: '/v1/interact', method: 'POST', status: 503 });
    page.lang = 'de';
    const { element, next } = place(org);
    const { error } = await next('error');
    expect(error.message).to.contain('has a problem');
    await says(element, '[part="error"] p', german.server);
    await says(element, '[part="retry"]', german['try-again']);
    expect(inside(element, '[part="error"] [lang]')?.lang).to.equal('de');
    expect(await findings(element)).to.deep.equal([]);
  });

  it('leave the hint for the page’s author in English, and say that it is', async () => {
    const { element, next } = place(org, { 'language': 'de', 'client-id': null });
    const { error } = await next('error');
    await says(element, '[part="error"] p', german.configuration);
    const hint = inside(element, '[part="error"] p + p [lang]');
    expect([hint?.lang, hint?.textContent]).to.deep.equal(['en', error.hint]);
  });

  it('are read out in that language alone', async () => {
    page.lang = 'de';
    const heard: string[] = [];
    const { element, next } = place(org);
    await element.updateComplete;
    const status = inside(element, '[role="status"]')!;
    const listen = () => heard.push(status.textContent);
    listen();
    const observer = new MutationObserver(listen);
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await next('ready');
    observer.disconnect();
    const told = heard.map((text) => text.trim()).filter(Boolean);
    expect(told.length).to.be.greaterThan(0);
    for (const text of told) expect([german.checking, german.loading]).to.include(text);
  });

  it('greet a user by name, and fetch nothing for a page that greets by itself', async () => {
    const first = await signInAda(org);
    first.element.remove();
    performance.clearResourceTimings();
    const own = place(org, { language: 'sv' }, '<p slot="signed-in">Hej!</p>');
    await own.next('signed-in');
    own.element.remove();
    const end = performance.now();
    const { element } = place(org, { language: 'sv' });
    await says(element, '[part="user"]', 'Inloggad som Ada Lovelace. Logga ut');
    expect(fetchedForWords()).to.include('sv');
    expect(fetchedForWords(end)).to.deep.equal([]);
  });

  it('are replaced by `config.i18n`, in English too', async () => {
    const config = JSON.stringify({
      i18n: {
        de: { 'okta-sign-in.sign-in': 'Hereinspaziert' },
        en: { 'okta-sign-in.sign-in': 'Come in' },
      },
    });
    const { element } = place(org, { manual: '', config });
    await says(element, '[part="sign-in"]', 'Come in');
    page.lang = 'de';
    await says(element, '[part="sign-in"]', 'Hereinspaziert');
  });

  it('are refused by name where there is none to replace', async () => {
    const config = '{"i18n":{"de":{"okta-sign-in.sing-out":"Tschüs"}}}';
    const { next } = place(org, { config });
    expect((await next('error')).error.hint).to.contain('"okta-sign-in.sing-out"');
  });

  it('stand from the right on a page that does, each sentence in the direction of its letters', async () => {
    Object.assign(page, { lang: 'he', dir: 'rtl' });
    const config = JSON.stringify({ i18n: { he: { 'okta-sign-in.sign-out': 'יציאה' } } });
    const { element } = await signInAda(org, { config });
    await says(element, '[part="sign-out"]', 'יציאה');
    const [greeting, button] = [
      inside(element, '[part="user"] > [lang]')!,
      inside(element, '[part="sign-out"]')!,
    ];
    const word = button.querySelector<HTMLElement>('[lang]')!;
    expect(
      [greeting, word].map((node) => [node.lang, getComputedStyle(node).direction]),
    ).to.deep.equal([
      ['en', 'ltr'],
      ['he', 'rtl'],
    ]);
    const [text, beside] = [greeting.getBoundingClientRect(), button.getBoundingClientRect()];
    expect(beside.right).to.be.at.most(text.left + 1);
    expect(await findings(element)).to.deep.equal([]);
  });

  it('leave the form in the direction of its own language', async () => {
    Object.assign(page, { lang: 'he', dir: 'rtl' });
    const direction = async (config: string | null) => {
      const { element, next } = place(org, { config });
      await next('ready');
      const form = element.querySelector<HTMLElement>('#okta-sign-in')!;
      const found = [form.closest<HTMLElement>('[lang]')!.lang, getComputedStyle(form).direction];
      element.remove();
      return found;
    };
    expect(await direction(null)).to.deep.equal(['en', 'ltr']);
    const own = { i18n: { he: { 'oie.primaryauth.submit': 'כניסה' } } };
    expect(await direction(JSON.stringify(own))).to.deep.equal(['he', 'rtl']);
  });
});
