import { describe, it } from 'node:test';
import { expect } from 'chai';
import { clock } from '../../../../src/command/doctor/checks/clock.js';
import { aSight, given, heard, METADATA, missing, nothingAsked } from '../support/a-sight.js';

const apart = (seconds: number) =>
  clock(
    aSight({
      discovery: heard('discovery', given(METADATA, { date: 1_000_000 + seconds * 1000 })),
    }),
  );

describe('the check of the clock', () => {
  it('lets the clocks differ by as much as auth-js does', () => {
    for (const seconds of [0, 300, -300]) {
      const { level, seen } = apart(seconds);
      expect([level, seen]).to.deep.equal([
        'ok',
        `The org’s clock and this machine’s are ${Math.abs(seconds)} s apart.`,
      ]);
    }
    for (const seconds of [301, -301]) expect(apart(seconds).level).to.equal('warning');
    expect(apart(301).hint).to.include('maxClockSkew');
  });

  it('goes by the first answer that has a date', () => {
    const sight = aSight({
      discovery: heard('discovery', missing('ENOTFOUND')),
      keys: heard('/v1/keys', given({}, { date: null })),
      interact: heard('/v1/interact', given({}, { date: 2_000_000 })),
    });
    expect(clock(sight)).to.include({ level: 'warning' });
    const { level, seen } = clock(nothingAsked());
    expect([level, seen]).to.deep.equal(['unknown', 'No answer says what time it is at the org.']);
    const undated = heard('discovery', given({}, { date: null }));
    expect(clock({ ...nothingAsked(), discovery: undated }).level).to.equal('unknown');
  });
});
