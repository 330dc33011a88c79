import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  compare,
  describe,
  filesThatFailed,
  passed,
  reasonsIn,
} from '../../../scripts/okta-suite/compare.mjs';

const test = (name: string, ...errs: string[]) => ({ name, errs });
const report = (path: string, ...tests: ReturnType<typeof test>[]) => ({
  fixtures: [{ name: 'a fixture', path, tests }],
});

it('names a test by its file, those of the Classic engine by their folder too, and numbers a second one of the name', () => {
  const { fixtures } = report('/a/spec/Identify_spec.js', test('works'), test('works', 'no'));
  fixtures.push(...report('/a/spec/v1/Identify_spec.js', test('works')).fixtures);
  assert.deepEqual(
    [...passed({ fixtures })],
    [
      ['Identify: works', true],
      ['Identify: works (2)', false],
      ['v1/Identify: works', true],
    ],
  );
});

it('leaves out what was skipped', () => {
  const skipped = { ...test('works'), skipped: true };
  assert.equal(passed(report('Identify_spec.js', skipped)).size, 0);
});

it('names the files with a test that failed, each once, by what the names of the specs begin with', () => {
  const { fixtures } = report('/a/spec/A_spec.js', test('a', 'no'), test('b: c', 'no'));
  fixtures.push(...report('/a/spec/v1/B_spec.js', test('a', 'no')).fixtures);
  fixtures.push(...report('/a/spec/C_spec.js', test('a')).fixtures);
  assert.deepEqual(filesThatFailed({ fixtures }), ['A', 'B']);
});

it('counts what passes raw, and names what of it does not pass through the tag, or was not run there', () => {
  const raw = report('A_spec.js', test('a'), test('b'), test('c'), test('d', 'fails'));
  const tag = report('A_spec.js', test('a'), test('b', 'fails'), test('d'));
  assert.deepEqual(compare(raw, tag), { raw: 3, both: 1, differ: ['A: b', 'A: c'] });
});

it('gives each difference its reason, by its name or by its file, and tells those without one', () => {
  const { table, unexplained } = describe(
    { raw: 9, both: 6, differ: ['A: b', 'B: a', 'B: c'] },
    { 'B': 'of all of B', 'B: c': 'of c alone' },
  );
  assert.match(table, /^6 of the 9 that pass/);
  assert.match(table, /\| A: b \| \? \|/);
  assert.match(table, /\| B: a \| of all of B \|/);
  assert.match(table, /\| B: c \| of c alone \|/);
  assert.deepEqual(unexplained, ['A: b']);
});

it('reads the reasons of its section of a document, and no other table', () => {
  const row = (name: string, reason: string) => `| ${name} | ${reason} |\n`;
  const document = `# Flows\n\n${row('a flow', 'a test')}\n## Okta’s own tests\n\n${row('A: b `c`', 'of b')}${row('B', 'of B')}\n## More\n\n${row('x', 'y')}`;
  assert.deepEqual(reasonsIn(document), { 'A: b `c`': 'of b', 'B': 'of B' });
});
