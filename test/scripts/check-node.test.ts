import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import isNewEnough from '../../scripts/check-node.cjs';
import { root } from '../../scripts/root.mjs';

it('`npm start` and `npm test` take the versions of Node that all development tools take', () => {
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '22.22.0', '24.0.0', '26.1.0'])
    assert.equal(isNewEnough(version), true, version);
  for (const version of [
    '0.12.18',
    '10.24.1',
    '18.20.8',
    '20.9.0',
    '20.18.3',
    '21.7.3',
    '22.5.0',
    '22.12.0',
  ])
    assert.equal(isNewEnough(version), false, version);
});

it('the check of Node’s version is run before both, and is written for the oldest', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['prestart', 'pretest', 'predemo'])
    assert.equal(scripts[name], 'node scripts/check-node.cjs');
  assert.doesNotMatch(
    readFileSync(`${root}scripts/check-node.cjs`, 'utf8'),
    /=>|\b(?:const|let|import|class|async) |`\$|\?\.|\?\?/,
  );
});
