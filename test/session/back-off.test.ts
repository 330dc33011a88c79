import { describe, it } from 'node:test';
import { expect } from 'chai';
import { LONGEST_WAIT_MS, parseWait, waitAfter, type Wait } from '../../src/session/back-off.js';

const NOW = Date.UTC(2030, 0, 1);
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The lengths of the waits after `count` failures in a row, in seconds. */
function waits(count: number, random = 0, first?: number): number[] {
  const lengths: number[] = [];
  let wait: Wait | null = null;
  for (let failure = 0; failure < count; failure++) {
    wait = waitAfter(wait, NOW, random, { ...(first && { first }) });
    lengths.push((wait.until - NOW) / SECOND);
  }
  return lengths;
}

describe('waitAfter', () => {
  it('doubles with each failure in a row, up to five minutes', () => {
    expect(waits(9)).to.deep.equal([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    expect(waits(6, 0, 30 * SECOND)).to.deep.equal([30, 60, 120, 240, 300, 300]);
  });

  it('is longer by up to a quarter, so that not all browsers come back at once', () => {
    expect(waits(2, 1)).to.deep.equal([6.25, 12.5]);
  });

  it('is as long as the server asks for, but not shorter than its own, and not longer than a quarter of an hour', () => {
    const asked = (milliseconds: number) =>
      waitAfter(null, NOW, 0, { asked: milliseconds }).until - NOW;
    expect([0, -5, SECOND, MINUTE, 10 * MINUTE].map(asked)).to.deep.equal([
      5 * SECOND,
      5 * SECOND,
      5 * SECOND,
      MINUTE,
      10 * MINUTE,
    ]);
    for (const endless of [24 * 60 * MINUTE, Infinity])
      expect(asked(endless)).to.equal(LONGEST_WAIT_MS);
    expect(waitAfter(null, NOW, 1, { asked: LONGEST_WAIT_MS }).until - NOW).to.equal(
      LONGEST_WAIT_MS,
    );
  });

  it('stays finite after however many failures', () => {
    expect(
      waitAfter({ failures: Number.MAX_SAFE_INTEGER, until: NOW }, NOW, 1).until - NOW,
    ).to.be.at.most(LONGEST_WAIT_MS);
  });
});

describe('parseWait', () => {
  it('reads back what was written, during the wait and for a quarter of an hour after it', () => {
    for (const until of [
      NOW + MINUTE,
      NOW,
      NOW - 10 * MINUTE,
      NOW + LONGEST_WAIT_MS,
      NOW - LONGEST_WAIT_MS,
    ]) {
      for (const failures of [1, 2])
        expect(parseWait({ failures, until }, NOW)).to.deep.equal({ failures, until });
    }
  });

  it('forgets failures that are long ago', () => {
    expect(parseWait({ failures: 7, until: NOW - LONGEST_WAIT_MS - 1 }, NOW)).to.equal(null);
  });

  it('takes no end that is further than any wait', () => {
    for (const until of [NOW + LONGEST_WAIT_MS + 1, Number.MAX_VALUE, Infinity, NaN])
      expect(parseWait({ failures: 1, until }, NOW)).to.equal(null);
  });

  it('takes nothing of another shape', () => {
    const garbage = [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { failures: 1 },
      { until: NOW },
      { failures: '1', until: NOW },
      { failures: 0, until: NOW },
      { failures: -3, until: NOW },
      { failures: 1.5, until: NOW },
      { failures: 1, until: String(NOW) },
      { failures: 1, until: null },
    ];
    for (const value of garbage)
      expect(parseWait(value, NOW), JSON.stringify(value)).to.equal(null);
  });
});
