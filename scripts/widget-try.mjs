// npm run widget:try -- 7.48.2 …: how what is committed here does with other releases of the widget, each with the SDK that it pins. Prints what differs, and
// writes the table of docs/compatibility.md. `--only build` runs some of the steps (build, screens, journeys); `--mocks FOLDER` is of `npm run test:screens`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { root } from './root.mjs';
import { withRow } from './widget-try/table.mjs';
import { steps, tryRelease } from './widget-try/try-release.mjs';

const TABLE = `${root}docs/compatibility.md`;

const { values, positionals: releases } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, mocks: { type: 'string' } },
});
const chosen = values.only?.split(',') ?? [...steps];
const unknown = chosen.filter((name) => !steps.includes(name));
if (unknown.length > 0)
  throw new Error(`There is no step ${unknown.join(', ')}; there are ${steps.join(', ')}`);
if (releases.length === 0) throw new Error('Name a release: npm run widget:try -- 7.48.2');

for (const release of releases) {
  const row = tryRelease(release, { chosen, mocks: values.mocks });
  writeFileSync(TABLE, withRow(readFileSync(TABLE, 'utf8'), row));
  console.log(`\n${release}: ${row.join(' | ')}`);
}
