// npm run manifest writes custom-elements.json; with --check it only says whether the one in the repository is up to date.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const file = `${root}custom-elements.json`;

if (process.argv.includes('--check')) {
  const aside = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    analyze(aside);
    const fresh = readFileSync(join(aside, 'custom-elements.json'), 'utf8');
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (committed !== fresh) {
      console.error('custom-elements.json is stale: run npm run manifest');
      process.exitCode = 1;
    }
  } finally {
    rmSync(aside, { recursive: true });
  }
} else {
  analyze(root);
}

/** @param {string} outdir */
function analyze(outdir) {
  const cem = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
  const args = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', relative(root, outdir) || '.'];
  execFileSync(process.execPath, [cem, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
