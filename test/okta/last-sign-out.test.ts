import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { expect } from 'chai';
import {
  isSignedOutSince,
  lastSignOut,
  lastSignOutKey,
  noteSignInAfter,
  noteSignOut,
} from '../../src/okta/last-sign-out.js';
import { lastActivity, lastActivityKey } from '../../src/okta/last-activity.js';
import { MemoryStorage } from '../../src/page/memory-storage.js';

const owner = { issuer: 'https://o.okta.com/oauth2/default', clientId: '0oa1' };
const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const areas = { local: new MemoryStorage(), session: new MemoryStorage() };
const stored = () => areas.local.getItem(lastSignOutKey(owner));
const store = (value: string, area: keyof typeof areas = 'local') =>
  areas[area].setItem(lastSignOutKey(owner), value);

beforeEach(() => {
  mock.timers.enable({ apis: ['Date'], now: NOW });
  for (const [name, area] of Object.entries(areas)) {
    area.clear();
    Object.defineProperty(globalThis, `${name}Storage`, { configurable: true, value: area });
  }
});
afterEach(() => mock.timers.reset());

describe('the last sign-out', () => {
  for (const there of [
    'Infinity',
    '1e300',
    String(2 ** 53),
    String(2 ** 53 - 1),
    '-1e300',
    'yesterday',
    String(NOW + 24 * 60 * MINUTE),
  ])
    it(`is noted as of now where ${there} is stored, and each one after it as another`, () => {
      store(there);
      noteSignOut(owner);
      expect(stored()).to.equal(String(NOW));
      noteSignOut(owner);
      expect(stored()).to.equal(String(NOW + 1));
      expect(lastSignOut(owner)).to.equal(NOW + 1);
    });

  for (const there of ['Infinity', '1e300', String(2 ** 53), '-1', '1.5', 'yesterday', ''])
    it(`is not known where "${there}" is stored`, () => {
      store(there);
      expect(lastSignOut(owner)).to.equal(0);
    });

  it('ends a tab’s own tokens, whatever is stored of when they came', () => {
    for (const before of ['Infinity', '1e300', String(NOW + MINUTE), '0']) {
      store(before, 'session');
      noteSignOut(owner);
      expect(isSignedOutSince(owner), before).to.equal(true);
    }
  });

  it('ends a tab’s own tokens where the clock was set back since, in either of the two tabs', () => {
    noteSignOut(owner);
    noteSignInAfter(lastSignOut(owner), owner);
    expect(isSignedOutSince(owner)).to.equal(false);
    mock.timers.setTime(NOW - 60 * MINUTE);
    expect(isSignedOutSince(owner)).to.equal(false);
    noteSignOut(owner);
    expect(isSignedOutSince(owner)).to.equal(true);
  });
});

describe('what the user did last', () => {
  for (const there of ['Infinity', '1e300', '-1', 'then', String(NOW + 6 * MINUTE)])
    it(`is not known where "${there}" is stored`, () => {
      areas.local.setItem(lastActivityKey(owner), there);
      expect(lastActivity(owner)).to.equal(0);
    });

  it('may be a little ahead of this clock', () => {
    areas.local.setItem(lastActivityKey(owner), String(NOW + 4 * MINUTE));
    expect(lastActivity(owner)).to.equal(NOW + 4 * MINUTE);
  });
});
