import { describe, it } from 'node:test';
import { expect } from 'chai';
import { chosenLanguage } from '../../src/settings/chosen-language.js';

const FILES = ['en', 'de', 'nl-NL', 'zh-CN', 'zh-TW'];

describe('chosenLanguage', () => {
  it('is the nearest file of the first language that has one', () => {
    expect(chosenLanguage(['xh', 'nl', 'de'], FILES, [])).to.deep.equal({
      file: 'nl-NL',
      own: null,
    });
    expect(chosenLanguage(['zh-HK'], FILES, [])).to.deep.equal({ file: 'zh-TW', own: null });
  });

  it('is a language of the page’s own labels alone where no file has it', () => {
    expect(chosenLanguage(['he-IL', 'de'], FILES, ['he'])).to.deep.equal({ file: null, own: 'he' });
  });

  it('names both where there are both', () => {
    expect(chosenLanguage(['nl-BE'], FILES, ['de', 'nl'])).to.deep.equal({
      file: 'nl-NL',
      own: 'nl',
    });
  });

  it('is none where nothing fits', () => {
    expect(chosenLanguage(['xh'], FILES, ['he'])).to.equal(null);
    expect(chosenLanguage([], FILES, ['he'])).to.equal(null);
  });
});
