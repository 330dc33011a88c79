import { describe, it } from 'node:test';
import { expect } from 'chai';
import { speed } from '../../../../src/command/doctor/checks/speed.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, heard, missing, nothingAsked } from '../support/a-sight.js';

describe('the check of the speed', () => {
  it('names the slowest answer', () => {
    const sightOf = (milliseconds: number) =>
      aSight({ token: heard('/v1/token', given('', { milliseconds })) });
    expect(speed(sightOf(1999))).to.include({
      level: 'ok',
      seen: 'The slowest answer, /v1/token, took 1999 ms.',
    });
    const { level, hint } = speed(sightOf(2000));
    expect(level).to.equal('warning');
    expect(hint).to.match(/status\.okta\.com/);
  });

  it('goes by answers that came', () => {
    const none = { keys: null, interact: null, introspect: null, token: null, userinfo: null };
    const sight = aSight({ ...none, discovery: heard('discovery', missing('timeout', 10_000)) });
    expect(speed(sight)).to.deep.equal(waitsFor('discovery'));
    expect(speed(nothingAsked())).to.deep.equal(waitsFor('issuer'));
  });
});
