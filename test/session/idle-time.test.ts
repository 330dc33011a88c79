import { expect } from 'chai';
import { describe, it } from 'node:test';
import { isIdleFor, lastSignOfUser } from '../../src/session/idle-time.js';

const user = { sub: 'u' };

describe('the last sign of a user', () => {
  for (const [what, lastActivity, authTime, expected] of [
    ['is what they did here, where that is later', 9000, 8, 9000],
    ['is their sign-in at Okta, where that is later', 7000, 8, 8000],
    ['is what they did here, where Okta does not say when they signed in', 7000, undefined, 7000],
    ['is not known by an `auth_time` that is no number', 0, 'then', 0],
    ['is not known where neither is', 0, undefined, 0],
    ['is no later than now, whatever the clock said then', 99_000, 8, 10_000],
    ['is no later than now, whatever Okta’s clock says', 0, 99, 10_000],
    ['is not known by an `auth_time` in milliseconds', 0, 1_800_000_000_000, 0],
    ['is not known by an `auth_time` far ahead', 7000, 311, 7000],
    ['is not known by an `auth_time` before 1970', 0, -8, 0],
    ['is not known by an endless `auth_time`', 7000, Infinity, 7000],
  ] as const)
    it(what, () => {
      const claims = { ...user, ...(authTime === undefined ? {} : { auth_time: authTime }) };
      expect(lastSignOfUser(lastActivity, claims, 10_000)).to.equal(expected);
    });

  it('is what they did here, where the user is not known', () => {
    expect(lastSignOfUser(7000, null, 10_000)).to.equal(7000);
  });
});

describe('a user', () => {
  it('is idle from the very moment on, and not where no sign of them is known', () => {
    expect(isIdleFor(1000, 9001, user, 10_000)).to.equal(false);
    expect(isIdleFor(1000, 9000, user, 10_000)).to.equal(true);
    expect(isIdleFor(1000, 0, user, 10_000)).to.equal(false);
  });
});
