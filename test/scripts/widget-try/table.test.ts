import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withRow } from '../../../scripts/widget-try/table.mjs';

const document = `# Title

| widget | SDK | build |
|---|---|---|
| 7.49.0 | 7.14.5 | passes |
| 7.9.1 | 7.1.0 | |

After it.
`;

it('puts the newest release first, by number', () => {
  assert.equal(
    withRow(document, ['7.10.0', '7.2.0', 'passes']),
    document.replace('| 7.9.1', '| 7.10.0 | 7.2.0 | passes |\n| 7.9.1').replace('| |\n', '|  |\n'),
  );
});

it('replaces the row of the same release, and keeps what was not tried again', () => {
  const once = withRow(document, ['7.49.0', '7.14.6', '']);
  assert.match(once, /\| 7\.49\.0 \| 7\.14\.6 \| passes \|/);
  assert.equal(once.match(/7\.49\.0/g)?.length, 1);
  assert.match(withRow(once, ['7.9.1', '', 'stops']), /\| 7\.9\.1 \| 7\.1\.0 \| stops \|/);
});

it('refuses a document without the table, or with another', () => {
  assert.throws(() => withRow('# Title\n', ['1', '2', '3']), /no table/);
  assert.throws(() => withRow(document, ['1', '2']), /other columns/);
});
