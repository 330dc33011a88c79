import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Finding } from '../../../src/command/doctor/finding.js';
import { jsonReport, textReport } from '../../../src/command/doctor/report.js';

const findings: readonly Finding[] = [
  { check: 'page', level: 'ok', seen: 'It is.', hint: '', why: 'Why.', where: 'Where' },
  {
    check: 'client',
    level: 'problem',
    seen: 'It is not.',
    hint: 'Do.',
    why: 'Why.',
    where: 'Where',
  },
  { check: 'keys', level: 'unknown', seen: 'Not known.', hint: '', why: 'Why.', where: 'Where' },
];

describe('the report', () => {
  it('has a line for each finding, and more of those with something to do', () => {
    expect(textReport(findings).split('\n')).to.deep.equal([
      'ok       page                     It is.',
      'problem  client                   It is not.',
      '         hint   Do.',
      '         why    Why.',
      '         where  Where',
      'unknown  keys                     Not known.',
      '',
      '1 ok, 1 problem, 0 warning, 1 unknown',
      '',
    ]);
  });

  it('has all of them as JSON', () => {
    expect(JSON.parse(jsonReport(findings))).to.deep.equal({
      findings,
      counts: { ok: 1, problem: 1, warning: 0, unknown: 1 },
    });
    expect(jsonReport(findings)).to.match(/\}\n$/);
  });
});
