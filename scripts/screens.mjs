// npm run test:screens: draws every answer that Okta has recorded for its widget twice in Chromium, by the widget as Okta made it and by ours in two parts with
// its style sheet, and compares what is drawn. `-- --mocks FOLDER` takes the answers of a checkout of okta-signin-widget instead of fetching them;
// `-- --only NAME` draws those whose name has NAME in it. `-- --themes` draws them in the colours of docs/theming.md instead, light and dark, and says what is
// hard to read.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { root } from './root.mjs';
import { runNode } from './test/run.mjs';

const { values } = parseArgs({
  options: {
    mocks: { type: 'string' },
    only: { type: 'string' },
    themes: { type: 'boolean', default: false },
  },
});
installPackages();
const command = values.themes ? 'test/screens/themes.ts' : 'test/screens/index.ts';
process.exitCode = await runNode(['--import', 'tsx', command], {
  MOCKS: `${values.mocks ?? fetched()}/playground/mocks/data/idp/idx`,
  ONLY: values.only ?? '',
});

/** The widget's repository at the version that is installed; its package has no recorded answers. */
function fetched() {
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(`${root}node_modules/@okta/okta-signin-widget/package.json`, 'utf8'))
  );
  const folder = `${root}.cache/screens/okta-signin-widget-${version}`;
  if (existsSync(folder)) return folder;
  const address = 'https://github.com/okta/okta-signin-widget.git';
  const branch = `okta-signin-widget-${version}`;
  const { status } = spawnSync(
    'git',
    ['clone', '--depth', '1', '--branch', branch, address, folder],
    { stdio: 'inherit' },
  );
  if (status !== 0)
    throw new Error(`${address} could not be fetched. Name a checkout of it: -- --mocks FOLDER`);
  return folder;
}
