import { describe, it } from 'node:test';
import { expect } from 'chai';
import { pageWords } from '../../src/element/page-words.js';
import { codedError } from '../../src/errors/coded-error.js';
import { widgetNotDrawn } from '../../src/errors/widget-errors.js';
import type { SignInSettings } from '../../src/settings/sign-in-settings.js';
import { WORD_FILES } from '../../src/words/word-files.js';

/** What stands on the button, and in which language; null where it is the English that every page has. */
async function button(settings: SignInSettings, browser: readonly string[] = ['fr', 'en']) {
  const found = (await pageWords(settings, browser))?.find('sign-in');
  return found ? `${found.language}: ${found.text}` : null;
}

const [GERMAN, FRENCH, DUTCH] = ['de: Anmelden', 'fr: Connexion', 'nl-NL: Inloggen'];

describe('the words of a page', () => {
  it('are those of `language`, then of the page, then of the browser', async () => {
    expect(await button({ language: 'de', lang: 'nl' })).to.equal(GERMAN);
    expect(await button({ config: { language: 'de' }, lang: 'nl' })).to.equal(GERMAN);
    expect(await button({ lang: 'nl' })).to.equal(DUTCH);
    expect(await button({ lang: '' })).to.equal(FRENCH);
    expect(await button({})).to.equal(FRENCH);
  });

  it('are of the nearest language, as the form is', async () => {
    expect(await button({ language: 'nl-BE' })).to.equal(DUTCH);
    expect(await button({ language: ' DE_at ' })).to.equal(GERMAN);
    expect(await button({ lang: 'xh' }, ['tlh', 'de'])).to.equal(GERMAN);
    expect(await button({ language: 'in' })).to.equal('id: Masuk');
  });

  it('are English where the form is: for `language` without labels, and for an English page', async () => {
    expect(await button({ language: 'xh' })).to.equal(null);
    expect(await button({ language: 'ok-PL' })).to.equal(null);
    expect(await button({ lang: 'en-GB' })).to.equal(null);
    expect(await button({ config: { assets: { languages: ['sr'] } } }, ['sr', 'de'])).to.equal(
      null,
    );
  });

  it('go by the page where `language` is none', async () => {
    expect(await button({ language: 'english', lang: 'de' })).to.equal(GERMAN);
  });

  it('ask a function in `config.language`, as the widget does', async () => {
    const asked: unknown[] = [];
    const language = (...given: unknown[]) => {
      asked.push(given);
      return 'de';
    };
    expect(await button({ config: { language, assets: { languages: ['de'] } } })).to.equal(GERMAN);
    expect(asked).to.deep.equal([
      [
        ['en', 'de'],
        ['fr', 'en'],
      ],
    ]);
  });

  it('are replaced by `config.i18n`, one by one', async () => {
    const config = JSON.stringify({ i18n: { de: { 'okta-sign-in.sign-in': 'Herein!' } } });
    const words = (await pageWords({ config, lang: 'de' }, []))!;
    expect(words.find('sign-in')).to.deep.equal({ text: 'Herein!', language: 'de' });
    expect(words.find('sign-out')).to.deep.equal({ text: 'Abmelden', language: 'de' });
    expect(await button({ config, lang: 'fr' })).to.equal(FRENCH);
  });

  it('are replaced in English, too', async () => {
    const config = { i18n: { en: { 'okta-sign-in.sign-in': 'Log in' } } };
    const words = (await pageWords({ config }, ['en-GB']))!;
    expect(words.find('sign-in')).to.deep.equal({ text: 'Log in', language: 'en' });
    expect(words.find('sign-out')).to.equal(undefined);
  });

  it('take both names of a language, the one that fits above the file’s', async () => {
    const i18n = {
      'nl': { 'okta-sign-in.sign-in': 'Kom binnen' },
      'NL-nl': { 'okta-sign-in.sign-in': 'x', 'okta-sign-in.sign-out': 'Tot ziens' },
    };
    const words = (await pageWords({ config: { i18n }, language: 'nl' }, []))!;
    expect(words.find('sign-in')?.text).to.equal('Kom binnen');
    expect(words.find('sign-out')?.text).to.equal('Tot ziens');
  });

  it('may be of a language that only the page’s own labels have', async () => {
    const config = { i18n: { he: { 'okta-sign-in.sign-in': 'כניסה' } } };
    const words = (await pageWords({ config, lang: 'he-IL' }, []))!;
    expect(words.find('sign-in')).to.deep.equal({ text: 'כניסה', language: 'he' });
    expect(words.find('sign-out')).to.equal(undefined);
  });

  it('have each error by its code, and by its own name where it says more', async () => {
    const words = (await pageWords({ lang: 'de' }, []))!;
    const { words: german } = await WORD_FILES['de']!();
    expect(words.find(codedError('network'))?.text).to.equal(german.network);
    expect(words.find(widgetNotDrawn(10))?.text).to.equal(german['form-not-shown']);
  });

  it('leave what is wrong with `config` to the check of the settings', async () => {
    for (const config of [
      '{',
      'null',
      '[]',
      '{"i18n":{"de":{"okta-sign-in.sign-in":1}}}',
      '{"i18n":7}',
    ])
      expect(await button({ config, lang: 'de' }), config).to.equal(GERMAN);
  });
});
