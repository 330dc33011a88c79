import { expect } from '@open-wc/testing';
import { BackOff } from '../../src/session/shared-back-off.js';
import { LONGEST_WAIT_MS } from '../../src/session/back-off.js';
import type { SignInConfig } from '../../src/settings/sign-in-config.js';
import { setPageClock } from '../support/page-clock.js';

const backOff = (storage: SignInConfig['storage'] = 'local', clientId = '0oaone') =>
  new BackOff({ issuer: 'https://org.example/oauth2/default', clientId, storage } as SignInConfig);
const kept = () =>
  [...Object.entries(localStorage), ...Object.entries(sessionStorage)] as [string, string][];

describe('BackOff', () => {
  afterEach(() => {
    setPageClock(0);
    backOff('memory').clear();
    localStorage.clear();
    sessionStorage.clear();
  });

  it('waits after a failure until the time is over', () => {
    const waits = backOff();
    expect(waits.isWaiting('a')).to.equal(false);
    waits.note('a');
    expect([waits.isWaiting('a'), waits.isWaiting('b'), waits.isWaiting('b', 'a')]).to.deep.equal([
      true,
      false,
      true,
    ]);
    setPageClock(10);
    expect(waits.isWaiting('a')).to.equal(false);
  });

  it('waits longer after each failure, until it is told that it went well', () => {
    const waits = backOff();
    const length = () => (waits.note('a'), waits.until('a') - Date.now());
    const [first, second] = [length(), length()];
    expect(second).to.be.above(first * 1.5);
    waits.forget('a');
    expect(length()).to.be.below(second);
  });

  it('tries again at once where the user asks for it, and waits as long as ever after the next failure', () => {
    const waits = backOff();
    waits.note('a');
    waits.end('a', 'b');
    expect(waits.isWaiting('a')).to.equal(false);
    waits.note('a');
    expect(waits.until('a') - Date.now()).to.be.above(9000);
  });

  it('is one for all tabs of the client, and for no other client', () => {
    backOff().note('a');
    expect([backOff().isWaiting('a'), backOff('local', '0oatwo').isWaiting('a')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('stays in the tab with storage="session", and leaves nothing on disk with storage="memory"', () => {
    backOff('session').note('a');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 1]);
    sessionStorage.clear();
    backOff('memory').note('a');
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    expect(backOff('memory').isWaiting('a')).to.equal(true);
  });

  it('leaves nothing when it is cleared, or when all went well', () => {
    const waits = backOff();
    waits.note('https://api.example');
    waits.clear();
    expect(kept()).to.deep.equal([]);
    waits.note('a');
    waits.forget('a');
    expect(kept()).to.deep.equal([]);
  });

  for (const [what, value] of [
    ['an end that never comes', { a: { failures: 1, until: 8.64e15 } }],
    [
      'an end just beyond the longest wait',
      { a: { failures: 1, until: Date.now() + LONGEST_WAIT_MS + 60_000 } },
    ],
    ['a text for an end', { a: { failures: 1, until: '2099-01-01' } }],
    ['another shape', { a: 'wait' }],
    ['null', null],
    ['a list', [1, 2]],
  ] as const) {
    it(`is not held up by ${what} in the storage, and mends it at the next failure`, () => {
      backOff().note('a');
      const [[key] = ['']] = kept();
      localStorage.setItem(key, JSON.stringify(value));
      expect(backOff().isWaiting('a')).to.equal(false);
      backOff().note('a');
      expect(backOff().until('a') - Date.now()).to.be.within(4000, 7000);
    });
  }

  it('is not held up by text that is no JSON', () => {
    backOff().note('a');
    const [[key] = ['']] = kept();
    localStorage.setItem(key, '{"a":');
    expect(backOff().isWaiting('a')).to.equal(false);
  });

  it('waits in the page where the storage is full', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const waits = backOff();
      waits.note('a');
      expect(waits.isWaiting('a')).to.equal(true);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('waits in the page where the storage is blocked', () => {
    const original = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const waits = backOff();
      waits.note('a');
      expect([waits.isWaiting('a'), backOff().isWaiting('a')]).to.deep.equal([true, true]);
    } finally {
      Object.defineProperty(window, 'localStorage', original);
    }
  });
});
