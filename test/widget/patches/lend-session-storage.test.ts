import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { lendSessionStorage } from '../../../src/widget/patches/lend-session-storage.js';
import { importFromWidget } from '../../support/upstream.js';

interface Helper {
  getStateHandle(): string | null;
  setResendTimestamp(time: string): void;
  getResendTimestamp(): string | null;
}

const helper = async (): Promise<Helper> =>
  (await importFromWidget<{ default: Helper }>('src/v2/client/sessionStorageHelper.js')).default;

describe('lendSessionStorage', () => {
  beforeEach(() => {
    const get = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get });
  });
  afterEach(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'));

  it('is needed: the widget throws where the browser blocks its storage', async () => {
    const { getStateHandle } = await helper();
    expect(() => getStateHandle()).to.throw(DOMException);
  });

  it('lends it one in memory, and puts the browser’s back', async () => {
    const { getStateHandle, getResendTimestamp, setResendTimestamp } = await helper();
    const giveBack = lendSessionStorage();
    setResendTimestamp('1');
    expect([getStateHandle(), getResendTimestamp()]).to.deep.equal([null, '1']);
    giveBack();
    expect(() => getStateHandle()).to.throw(DOMException);
  });

  it('changes nothing where the browser has its storage', () => {
    const area = {};
    Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: area });
    const giveBack = lendSessionStorage();
    expect(globalThis.sessionStorage).to.equal(area);
    giveBack();
    expect(globalThis.sessionStorage).to.equal(area);
  });

  it('changes nothing where there is none, as for the code of a WebKit page that was left', () => {
    Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value: null });
    lendSessionStorage()();
    expect(globalThis.sessionStorage).to.equal(null);
  });

  it('leaves what the page put there meanwhile', () => {
    const giveBack = lendSessionStorage();
    const value = {};
    Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, value });
    giveBack();
    expect(globalThis.sessionStorage).to.equal(value);
  });
});
