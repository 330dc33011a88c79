import { expect } from 'chai';
import { describe, it } from 'node:test';
import { idleTimeoutOf } from '../../src/settings/idle-timeout.js';

describe('`idle-timeout`', () => {
  for (const [value, expected] of [
    [15, 900_000],
    ['15', 900_000],
    [' 0.5 ', 30_000],
    ['', null],
    [null, null],
    [undefined, null],
  ] as const)
    it(`${typeof value} ${String(value)} is ${expected} milliseconds`, () => {
      expect(idleTimeoutOf(value)).to.equal(expected);
    });

  for (const value of [
    0,
    -1,
    NaN,
    Infinity,
    '0',
    '-5',
    '15 min',
    '1e3',
    '1.2.3',
    '.',
    'never',
    true,
    {},
    [15],
  ])
    it(`${JSON.stringify(value)} (${typeof value}) is refused with a hint that names it`, () => {
      expect(() => idleTimeoutOf(value))
        .to.throw()
        .that.includes({ code: 'configuration' })
        .and.has.property('hint')
        .that.contains('`idle-timeout`');
    });
});
