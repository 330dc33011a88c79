// Keeps V8's coverage of each test file as it came from Chromium. The runner's own report converts every file's coverage
// to Istanbul's form before merging, and then a branch that one test file skips and another takes entirely counts as
// missed: V8 leaves out a block that ran as often as the one around it. `scripts/coverage.mjs` merges before converting.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CoverageEntry, JSCoverage, Page } from 'puppeteer-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let written = 0;

export function keepRawCoverage(page: Page, folder: string): void {
  const stop: JSCoverage['stop'] = page.coverage.stopJSCoverage.bind(page.coverage);
  page.coverage.stopJSCoverage = async () => {
    const entries = await stop();
    const scripts = entries.flatMap((entry) => {
      const file = fileOf(entry);
      return file && entry.rawScriptCoverage
        ? [{ url: file, source: entry.text, functions: entry.rawScriptCoverage.functions }]
        : [];
    });
    mkdirSync(folder, { recursive: true });
    written += 1;
    writeFileSync(
      `${folder}/${String(process.pid)}-${String(written)}.json`,
      JSON.stringify(scripts),
    );
    return entries;
  };
}

/** The file: URL of one of the project's own sources, which is what the merged report is about. */
function fileOf({ url }: CoverageEntry): string | undefined {
  const { pathname } = new URL(url);
  return pathname.startsWith('/src/')
    ? pathToFileURL(root + decodeURIComponent(pathname.slice(1))).href
    : undefined;
}
