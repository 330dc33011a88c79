import { describe, it } from 'node:test';
import { expect } from 'chai';
import { preferredLanguages } from '../../src/settings/preferred-languages.js';

describe('preferredLanguages', () => {
  it('has the page’s language before the browser’s', () => {
    expect(preferredLanguages('de', ['fr', 'en'])).to.deep.equal(['de', 'fr', 'en']);
    expect(preferredLanguages('zh_TW', ['fr-CA'])).to.deep.equal(['zh-TW', 'fr-CA']);
  });

  it('leaves out what is no language', () => {
    expect(preferredLanguages('', ['C', 'fr'])).to.deep.equal(['fr']);
    expect(preferredLanguages(undefined, ['fr'])).to.deep.equal(['fr']);
    expect(preferredLanguages('english', [])).to.deep.equal([]);
  });
});
