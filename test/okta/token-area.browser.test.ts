import { expect } from '@open-wc/testing';
import { tokenArea } from '../../src/okta/token-area.js';
import { SignInError } from '../../src/errors/sign-in-error.js';

describe('tokenArea', () => {
  it('is the storage that was asked for', () => {
    expect(tokenArea('local')).to.equal(localStorage);
    expect(tokenArea('session')).to.equal(sessionStorage);
  });

  it('is one memory for the whole document, which leaves nothing on disk', () => {
    tokenArea('memory').setItem('k', 'v');
    expect(tokenArea('memory').getItem('k')).to.equal('v');
    expect(localStorage.getItem('k') ?? sessionStorage.getItem('k')).to.equal(null);
    tokenArea('memory').removeItem('k');
    expect(tokenArea('memory').getItem('k')).to.equal(null);
  });

  it('says which setting helps where the browser blocks storage', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      expect(() => tokenArea('local'))
        .to.throw(SignInError)
        .with.property('hint')
        .that.contains('storage="memory"');
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });
});
