import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { delimiter, dirname } from 'node:path';
import { root } from '../root.mjs';

const folder = `${root}scripts/okta-suite/`;

/**
 * Runs the specs against the page that is served.
 * @param {string} okta the checkout
 * @param {{ only: string, concurrency: string, report: string, log: string }} options parts of the specs' names; how many browsers at once; the files to write
 */
export async function runSpecs(okta, { only, concurrency, report, log }) {
  await rm(report, { force: true });
  await mkdir(dirname(report), { recursive: true });
  const child = spawn(
    process.execPath,
    [
      `${folder}node_modules/testcafe/bin/testcafe.js`,
      '--config-file',
      `${folder}testcafe-config.cjs`,
    ],
    {
      cwd: okta,
      env: {
        ...process.env,
        NODE_PATH: await modulePath(okta),
        OKTA_SIW_SKIP_FLAKY: 'true',
        OKTA_SUITE_CONCURRENCY: concurrency,
        OKTA_SUITE_ONLY: only,
        OKTA_SUITE_REPORT: report,
      },
    },
  );
  const output = createWriteStream(log);
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  // TestCafe closes its browsers then; without it they would go on by themselves.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => child.kill(signal));
  await once(child, 'exit');
}

/** Where the specs find what they import: here, nothing is installed in Okta's repository. Their workspace `@okta/mocks` is a link. @param {string} okta */
async function modulePath(okta) {
  const links = `${root}.cache/okta-suite/links`;
  await mkdir(`${links}/@okta`, { recursive: true });
  await rm(`${links}/@okta/mocks`, { force: true });
  await symlink(`${okta}/playground/mocks`, `${links}/@okta/mocks`, 'junction');
  return [`${folder}node_modules`, links, `${root}node_modules`].join(delimiter);
}
