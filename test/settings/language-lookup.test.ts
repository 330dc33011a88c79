import { describe, it } from 'node:test';
import { expect } from 'chai';
import { LABEL_LANGUAGES } from '../../src/settings/label-languages.js';
import {
  canonicalLanguage,
  lookUpLanguage,
  nearestLanguage,
} from '../../src/settings/language-lookup.js';

const nearest = (range: string) => nearestLanguage(range, LABEL_LANGUAGES);

describe('nearestLanguage', () => {
  it('finds the label file of every language that has one', () => {
    for (const name of LABEL_LANGUAGES) expect(nearest(name)).to.equal(name);
  });

  it('finds the nearest file of a language, whichever region or script is asked for', () => {
    const found: Record<string, string> = {
      'nl': 'nl-NL',
      'nl-BE': 'nl-NL',
      'pt': 'pt-BR',
      'pt-PT': 'pt-BR',
      'no': 'nb',
      'nn': 'nb',
      'nb-NO': 'nb',
      'de-AT': 'de',
      'de-CH-1996': 'de',
      'en-GB': 'en',
      'es-419': 'es',
      'zh': 'zh-CN',
      'zh-Hans': 'zh-CN',
      'zh-SG': 'zh-CN',
      'zh-Hant': 'zh-TW',
      'zh-HK': 'zh-TW',
      'zh-Hant-MO': 'zh-TW',
      'yue': 'zh-TW',
      'zh-cmn-Hans-CN': 'zh-CN',
      'cmn': 'zh-CN',
      'ZH-tw': 'zh-TW',
      'fr-u-ca-buddhist': 'fr',
    };
    for (const [range, name] of Object.entries(found)) expect(nearest(range), range).to.equal(name);
  });

  it('finds none for a language that has no file, and a pseudo-locale only by its name', () => {
    for (const range of ['he', 'xh', 'sr-Latn', 'ok', 'ok-DE'])
      expect(nearest(range), range).to.equal(null);
  });
});

describe('lookUpLanguage', () => {
  it('cuts the range from its end and fills nothing up', () => {
    expect(lookUpLanguage('zh-Hant-HK', ['zh', 'ZH_hant'])).to.equal('ZH_hant');
    expect(lookUpLanguage('pt-PT', ['pt-BR', 'pt'])).to.equal('pt');
    expect(lookUpLanguage('pt-PT', ['pt-BR'])).to.equal(null);
  });
});

describe('canonicalLanguage', () => {
  it('takes a tag however it is spelled, with an underscore and with an extended language', () => {
    expect(['zh_TW', 'NL-nl', 'zh-yue', 'in', ' de '].map(canonicalLanguage)).to.deep.equal([
      'zh-TW',
      'nl-NL',
      'yue',
      'id',
      'de',
    ]);
  });

  it('knows what is none', () => {
    for (const text of [
      '',
      'english',
      'e',
      'de-',
      'de DE',
      'en_US.UTF-8',
      '*',
      '../../x',
      '日本語',
    ])
      expect(canonicalLanguage(text), text).to.equal(null);
  });
});
