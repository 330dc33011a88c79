import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { keepInMemory } from '../../../src/okta/patches/keep-in-memory.js';
import { importFromAuthJs } from '../../support/upstream.js';

interface StorageUtil {
  findStorageType(types: readonly string[]): string;
}

const TYPES = ['sessionStorage', 'localStorage', 'cookie'];
/** As auth-js makes one for each client in a browser. Node has no storage: that is a browser which blocks it. */
const storageUtil = async (): Promise<StorageUtil> =>
  (
    await importFromAuthJs<{ getStorage(): StorageUtil }>('storage/options/browser.js')
  ).getStorage();

describe('keepInMemory', () => {
  const areas = ['localStorage', 'sessionStorage'];
  afterEach(() => areas.forEach((name) => void Reflect.deleteProperty(globalThis, name)));

  it('is needed: auth-js goes on to cookies where the browser blocks its storage', async () => {
    expect((await storageUtil()).findStorageType(TYPES)).to.equal('cookie');
  });

  it('keeps a sign-in in memory there', async () => {
    const util = await storageUtil();
    keepInMemory({ storageManager: { storageUtil: util } } as never);
    expect(util.findStorageType(TYPES)).to.equal('memory');
  });

  it('changes nothing where the browser has its storage', async () => {
    areas.forEach((name) =>
      Object.defineProperty(globalThis, name, {
        configurable: true,
        value: { setItem: () => undefined, getItem: () => 'test' },
      }),
    );
    const util = await storageUtil();
    const { findStorageType } = util;
    keepInMemory({ storageManager: { storageUtil: util } } as never);
    expect(util.findStorageType).to.equal(findStorageType);
  });
});
