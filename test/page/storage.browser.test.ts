import { expect } from '@open-wc/testing';
import { openArea } from '../../src/page/open-area.js';
import { readItem, removeItem, writeItem } from '../../src/page/storage.js';

/** Gives `name` another value until the test is over. */
function replaced(name: 'localStorage' | 'sessionStorage', get: () => unknown): () => void {
  const original = Object.getOwnPropertyDescriptor(globalThis, name)!;
  Object.defineProperty(globalThis, name, { configurable: true, get });
  return () => void Object.defineProperty(globalThis, name, original);
}

describe('a storage area', () => {
  let restore: () => void = () => undefined;
  afterEach(() => {
    restore();
    restore = () => undefined;
    localStorage.clear();
    sessionStorage.clear();
  });

  it('reads, writes and removes in the area that was named', () => {
    expect(writeItem('local', 'k', 'v')).to.equal(true);
    expect([
      readItem('local', 'k'),
      readItem('session', 'k'),
      localStorage.getItem('k'),
    ]).to.deep.equal(['v', null, 'v']);
    removeItem('local', 'k');
    expect(readItem('local', 'k')).to.equal(null);
    expect(openArea('session').area).to.equal(sessionStorage);
  });

  it('throws nothing where the browser blocks it, and says why it is blocked', () => {
    const denied = new DOMException('denied', 'SecurityError');
    restore = replaced('sessionStorage', () => {
      throw denied;
    });
    expect(openArea('session')).to.deep.equal({ area: null, cause: denied });
    expect([readItem('session', 'k'), writeItem('session', 'k', 'v')]).to.deep.equal([null, false]);
    removeItem('session', 'k');
  });

  it('throws nothing where the area is null, as in a WebKit page that is being left', () => {
    restore = replaced('localStorage', () => null);
    expect([
      openArea('local').area,
      readItem('local', 'k'),
      writeItem('local', 'k', 'v'),
    ]).to.deep.equal([null, null, false]);
    removeItem('local', 'k');
  });

  it('says that a value is not kept where the area is full', () => {
    restore = replaced('localStorage', () => ({
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    expect(writeItem('local', 'k', 'v')).to.equal(false);
  });
});
