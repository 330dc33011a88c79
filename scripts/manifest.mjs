// npm run manifest writes custom-elements.json, and from it what VS Code and the JetBrains editors read; with --check it only says
// whether those in the repository are up to date.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { htmlCustomData } from './manifest/html-custom-data.mjs';
import { webTypes } from './manifest/web-types.mjs';
import { root } from './root.mjs';

for (const [file, fresh] of Object.entries(describe())) {
  if (!process.argv.includes('--check')) {
    writeFileSync(root + file, fresh);
  } else if (!existsSync(root + file) || readFileSync(root + file, 'utf8') !== fresh) {
    console.error(`${file} is stale: run npm run manifest`);
    process.exitCode = 1;
  }
}

/** @returns {Record<string, string>} file → content */
function describe() {
  const manifest = analyze();
  const content = /** @type {import('./manifest/editor-data.mjs').Manifest} */ (
    JSON.parse(manifest)
  );
  const package_ = /** @type {{ name: string, version: string }} */ (
    JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  );
  return {
    'custom-elements.json': manifest,
    'html-custom-data.json': toJson(htmlCustomData(content)),
    'web-types.json': toJson(webTypes(content, package_)),
  };
}

function analyze() {
  const aside = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    const cem = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
    const args = [
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      '--outdir',
      relative(root, aside),
    ];
    execFileSync(process.execPath, [cem, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return readFileSync(join(aside, 'custom-elements.json'), 'utf8');
  } finally {
    rmSync(aside, { recursive: true });
  }
}

/** @param {unknown} content */
function toJson(content) {
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
