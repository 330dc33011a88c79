// The example of local-org/README.md, file by file as it stands there, with both packed packages and Playwright’s own runner.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { chosenEngines, executableOf } from '../../scripts/browsers.mjs';
import { freePort } from '../../scripts/free-port.mjs';
import { root } from '../../scripts/root.mjs';
import { chromiumFlags } from '../support/chromium-flags.js';
import { snippetsIn } from '../support/doc-snippets.js';
import { addLocalOrg, unpackPackage } from './support/unpacked-package.js';

/** The files of the example: each says its name in its first line. */
function exampleFiles(): Map<string, string> {
  const named = snippetsIn('local-org/README.md').flatMap(({ code }) => {
    const name =
      /^(?:\/\/|<!--) (?<name>(?:index\.html|(?:vite|playwright)\.config\.ts|e2e\/[\w.-]+))(?: -->)?\n/.exec(
        code,
      )?.groups?.['name'];
    return name === undefined ? [] : [[name, code] as const];
  });
  return new Map(named);
}

test(
  'the example runs, and each of its tests passes',
  { skip: !chosenEngines().includes('chromium') && 'the example is for Chromium' },
  async (t) => {
    const unpacked = unpackPackage(['vite']);
    t.after(() => unpacked.remove());
    addLocalOrg(unpacked);
    const { project } = unpacked;
    const ports = { 5173: await freePort(), 8125: await freePort() };
    const files = exampleFiles();
    assert.deepEqual(
      [...files.keys()],
      ['vite.config.ts', 'index.html', 'playwright.config.ts', 'e2e/org.ts', 'e2e/sign-in.spec.ts'],
    );
    for (const [name, code] of files) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(
        join(project, name),
        Object.entries(ports).reduce(
          (text, [port, free]) => text.replaceAll(port, String(free)),
          code,
        ),
      );
    }
    // Playwright would bring a browser of its own.
    const launchOptions = { executablePath: executableOf('chromium'), args: chromiumFlags };
    writeFileSync(
      join(project, 'here.config.ts'),
      `import config from './playwright.config.js';
export default { ...config, use: { ...config.use, launchOptions: ${JSON.stringify(launchOptions)} } };`,
    );
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    for (const name of ['@playwright', 'playwright', 'playwright-core', '.bin'])
      symlinkSync(
        join(root, 'node_modules', name),
        join(project, 'node_modules', name),
        'junction',
      );

    const cli = join(project, 'node_modules/@playwright/test/cli.js');
    const run = promisify(execFile)(
      process.execPath,
      [cli, 'test', '--config', 'here.config.ts', '--reporter', 'json'],
      {
        cwd: project,
        env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
        maxBuffer: 1e8,
      },
    );
    // It exits with the number of failures, and says which in the report.
    const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
    const { stats, errors } = JSON.parse(stdout) as {
      stats: { expected: number; unexpected: number; flaky: number };
      errors: { message: string }[];
    };
    assert.deepEqual(
      [stats.expected, stats.unexpected, stats.flaky, errors],
      [4, 0, 0, []],
      stdout.slice(0, 6000),
    );
  },
);
