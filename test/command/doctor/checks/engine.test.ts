import { describe, it } from 'node:test';
import { expect } from 'chai';
import { engine } from '../../../../src/command/doctor/checks/engine.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, missing, nothingAsked } from '../support/a-sight.js';

const levelFor = (answer: ReturnType<typeof given> | ReturnType<typeof missing>) =>
  engine(aSight({ organization: answer })).level;

describe('the check of the engine', () => {
  it('knows both, and says where the org does not', () => {
    expect(engine(aSight()).level).to.equal('ok');
    expect(levelFor(given({ pipeline: 'v1' }))).to.equal('problem');
    for (const answer of [given({}), given('<html>'), missing('timeout')])
      expect(levelFor(answer)).to.equal('unknown');
    expect(engine(nothingAsked())).to.deep.equal(waitsFor('issuer'));
  });
});
