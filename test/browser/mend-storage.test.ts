import { expect } from '@open-wc/testing';
import { mendStorage } from '../../src/browser/mend-storage.js';

describe('what auth-js could not read', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is dropped from both areas, and all else stays', () => {
    localStorage.setItem('okta-token-storage', '{broken');
    localStorage.setItem('okta-cache-storage', '{"a":1}');
    localStorage.setItem('the-app’s', '{broken');
    sessionStorage.setItem('okta-transaction-storage', 'undefined');
    sessionStorage.setItem('okta-token-storage', '7');
    mendStorage();
    expect(Object.keys(localStorage).sort()).to.deep.equal(['okta-cache-storage', 'the-app’s']);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });
});
