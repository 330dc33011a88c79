import { describe, it } from 'node:test';
import { expect } from 'chai';
import { SignInError } from '../../src/errors/sign-in-error.js';
import { languageOptionsOf, type LanguageSettings } from '../../src/settings/widget-language.js';

const options = (settings: Partial<LanguageSettings>, preferred: string[] = []) =>
  languageOptionsOf(
    'language',
    { language: undefined, i18n: undefined, hosted: undefined, hasOwnAssets: false, ...settings },
    preferred,
  );

describe('languageOptionsOf', () => {
  it('names the nearest label file, and English where there is none', () => {
    expect(options({ language: 'nl' })).to.deep.equal({ language: 'nl-NL' });
    expect(options({ language: 'no' })).to.deep.equal({ language: 'nb' });
    expect(options({ language: 'xh' })).to.deep.equal({ language: 'en' });
  });

  it('goes by the user’s languages where the page names none', () => {
    expect(options({}, ['xh', 'no', 'de'])).to.deep.equal({ language: 'nb' });
    expect(options({}, ['zh-HK', 'en'])).to.deep.equal({ language: 'zh-TW' });
    expect(options({}, ['xh', 'C'])).to.deep.equal({});
    expect(options({ i18n: { he: { a: 'א' } } }, ['he', 'en'])).to.deep.equal({ language: 'he' });
  });

  it('leaves a function to the widget', () => {
    const language = () => 'de';
    expect(options({ language }, ['fr'])).to.deep.equal({ language });
  });

  it('knows the files of a server of the page’s own, listed or not', () => {
    expect(options({ language: 'sr-RS', hosted: ['sr', 'hr'], hasOwnAssets: true })).to.deep.equal({
      language: 'sr',
    });
    expect(options({ language: 'de', hosted: ['sr'], hasOwnAssets: true })).to.deep.equal({
      language: 'de',
    });
    expect(options({ language: 'xh-ZA', hasOwnAssets: true })).to.deep.equal({ language: 'xh-ZA' });
  });

  it('puts the page’s own labels under the name of the file that they belong to', () => {
    const [own, others] = [{ title: 'Kom binnen' }, { title: 'x', more: 'y' }];
    expect(options({ language: 'nl-BE', i18n: { nl: own } })).to.deep.equal({
      language: 'nl-NL',
      i18n: { 'nl': own, 'nl-NL': own },
    });
    expect(options({ language: 'nl', i18n: { 'nl': own, 'nl-nl': others } })).to.deep.equal({
      language: 'nl-NL',
      i18n: { 'nl': own, 'nl-NL': { title: 'Kom binnen', more: 'y' } },
    });
    expect(options({ language: 'zh_TW', i18n: { zh_TW: own } })).to.deep.equal({
      language: 'zh-TW',
      i18n: { 'zh_TW': own, 'zh-TW': own },
    });
    expect(options({ language: 'nl', i18n: { 'nl-NL': own } })).to.deep.equal({
      language: 'nl-NL',
    });
    expect(options({ language: 'he', i18n: { he: own } })).to.deep.equal({ language: 'he' });
  });

  it('refuses what is no language, and labels without one, by name', () => {
    const hint = (settings: Partial<LanguageSettings>): string => {
      try {
        options(settings);
      } catch (error) {
        expect(error).to.be.instanceOf(SignInError).with.property('code', 'configuration');
        return (error as SignInError).hint;
      }
      throw new Error(`accepted ${JSON.stringify(settings)}`);
    };
    for (const language of ['english', '*', 7, {}])
      expect(hint({ language }), JSON.stringify(language)).to.contain('`language`');
    expect(hint({ i18n: { 'primaryauth.title': 'Come in' } }))
      .to.contain('`config.i18n`')
      .and.contain('"primaryauth.title"');
    for (const i18n of ['x', [], { en: null }, { en: ['x'] }])
      expect(hint({ i18n }), JSON.stringify(i18n)).to.contain('`config.i18n`');
    expect(hint({ i18n: { en: { 'primaryauth.title': { deep: 'x' } } } })).to.contain(
      '`config.i18n.en`',
    );
    expect(hint({ i18n: { de: { 'okta-sign-in.sing-out': 'Tschüs' } } }))
      .to.contain('`config.i18n.de`')
      .and.contain('"okta-sign-in.sing-out"');
  });

  it('lets the element’s own words through', () => {
    const i18n = { de: { 'okta-sign-in.sign-out': 'Tschüs', 'okta-sign-in.network': 'Weg' } };
    expect(options({ language: 'de', i18n })).to.deep.equal({ language: 'de' });
  });
});
