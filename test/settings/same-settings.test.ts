import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isSameSettings } from '../../src/settings/same-settings.js';

describe('isSameSettings', () => {
  it('is so where each setting is the very same', () => {
    const config = {};
    expect(isSameSettings({ issuer: 'a', config }, { issuer: 'a', config })).to.equal(true);
  });

  it('is not so where one of them is another, though another is the same', () => {
    expect(isSameSettings({ issuer: 'a', clientId: 'b' }, { issuer: 'a', clientId: 'c' })).to.equal(
      false,
    );
    expect(isSameSettings({ config: {} }, { config: {} })).to.equal(false);
  });
});
