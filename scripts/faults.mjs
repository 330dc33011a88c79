// npm run faults: runs the fault matrix in Chromium and writes docs/faults.md from what it showed.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { installPackages } from './install.mjs';
import { root } from './root.mjs';
import { runNode } from './test/run.mjs';

const cache = `${root}.cache/faults`;
const file = `${root}docs/faults.md`;

installPackages();
rmSync(cache, { recursive: true, force: true });
// It fails where the table differs from the one that is written here; a second run has to pass.
await runNode(
  ['node_modules/@web/test-runner/dist/bin.js', '--files', 'test/element/faults/*.test.ts'],
  { BROWSERS: 'chromium' },
);
const sections = readdirSync(cache)
  .sort()
  .map((name) => `${cache}/${name}`);
const [intro = ''] = readFileSync(file, 'utf8').split('\n## ');
writeFileSync(
  file,
  [intro.trimEnd(), '', ...sections.map((section) => readFileSync(section, 'utf8'))]
    .join('\n')
    .trimEnd() + '\n',
);
console.log(`${sections.length} sections written to docs/faults.md`);
