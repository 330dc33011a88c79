import { describe, it } from 'node:test';
import { expect } from 'chai';
import { engine } from '../../../../src/command/doctor/checks/engine.js';
import { waitsFor } from '../../../../src/command/doctor/finding.js';
import { aSight, given, missing, nothingAsked } from '../support/a-sight.js';

const levelFor = (answer: ReturnType<typeof given> | ReturnType<typeof missing>) =>
  engine(aSight({ organization: answer })).level;

describe('the check of the engine', () => {
  it('knows both, and says where the org does not', () => {
    expect(engine(aSight())).to.include({ level: 'ok', seen: 'The org runs Identity Engine.' });
    const classic = engine(aSight({ organization: given({ pipeline: 'v1' }) }));
    expect(classic).to.include({ level: 'problem', seen: 'The org runs the Classic engine.' });
    const silent = engine(aSight({ organization: given({}) }));
    expect(silent.seen).to.match(/does not say which engine/);
    for (const { hint } of [classic, silent])
      expect(hint).to.include('engine="classic" in the tag');
    for (const answer of [given({}), given('<html>'), missing('timeout')])
      expect(levelFor(answer)).to.equal('unknown');
    expect(engine(nothingAsked())).to.deep.equal(waitsFor('issuer'));
  });
});
