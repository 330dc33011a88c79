// The site, built for an address with a path, and served there.
import { mkdirSync, rmSync } from 'node:fs';
import { installPackages } from '../../../scripts/install.mjs';
import { runNpm } from '../../../scripts/demo/npm.mjs';
import { freePort } from '../../../scripts/free-port.mjs';
import { root } from '../../../scripts/root.mjs';
import { servePages } from '../../support/serve-pages.js';

export interface BuiltSite {
  readonly folder: string;
  /** The path of its address: begins and ends with a slash. */
  readonly base: string;
  readonly url: string;
  close(): Promise<void>;
}

export async function buildSite(): Promise<BuiltSite> {
  const folder = `${root}.cache/site/tested/`;
  const base = '/some/path/';
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${base}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  installPackages(`${root}site/`);
  runNpm(`${root}site`, ['run', 'build', '--', '--outDir', folder], { SITE_URL: url });
  const served = await servePages({}, { port, folders: { [base]: folder } });
  return { folder, base, url, close: () => served.close() };
}
