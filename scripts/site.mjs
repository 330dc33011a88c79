// npm run site: the site of the documents in VitePress's development server. npm run site:build: builds it into site/dist, for the address in SITE_URL.
import { runNpm } from './demo/npm.mjs';
import { installPackages } from './install.mjs';
import { root } from './root.mjs';

const [script = 'dev', ...flags] = process.argv.slice(2);
const folder = `${root}site/`;
installPackages(folder);
runNpm(folder, ['run', script, '--', ...flags]);
