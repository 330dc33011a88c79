// docs/getting-started.md, file by file as it stands there, with both packed packages. Its section on Next.js is in test/demos/next.test.ts.
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { build, createServer, type InlineConfig, preview } from 'vite';
import { DEMO_CLIENT, demoClient, startLocalOrg } from '../../local-org/src/index.js';
import { freePort } from '../../scripts/free-port.mjs';
import { root } from '../../scripts/root.mjs';
import { forEachEngine } from '../support/for-each-engine.js';
import {
  section,
  signsInStaysAndSignsOut,
  titles,
  writeFiles,
} from '../support/getting-started.js';
import { addLocalOrg, unpackPackage } from './support/unpacked-package.js';

describe('docs/getting-started.md', () => {
  it('leads to pages that the local org knows without an option', () => {
    const addresses = titles.flatMap((title) => section(title).addresses);
    assert.equal(addresses.length, 4);
    for (const address of addresses) assert.ok(DEMO_CLIENT.redirectUris.includes(address), address);
  });
});

forEachEngine((browser) => {
  it('signs in on the page in plain HTML', async (t) => {
    const html = section('Plain HTML');
    const { project, port, org } = await startProject(t);
    const copy = html.commands.map((line) => /^cp -r (?<from>\S+) (?<to>\S+)$/.exec(line)?.groups);
    for (const { from = '', to = '' } of copy.filter((groups) => groups !== undefined))
      cpSync(join(project, from), join(project, to), { recursive: true });
    writeFiles(project, html, { 8125: org });
    const site = await preview({
      root: project,
      configFile: false,
      logLevel: 'warn',
      build: { outDir: 'public' },
      preview: at(port),
    });
    t.after(() => site.close());
    const page = await browser.newPage();
    t.after(() => page.close());
    await signsInStaysAndSignsOut(page, `http://localhost:${port}/`);
  });

  it('signs in on the page of Vite’s development server, with the org that comes with it', async (t) => {
    const { project, port } = await startProject(t);
    writeFiles(project, section('Vite'), {});
    const server = await createServer(viteConfig(project, port));
    t.after(() => server.close());
    await server.listen();
    const page = await browser.newPage();
    t.after(() => page.close());
    await signsInStaysAndSignsOut(page, `http://localhost:${port}/`);
  });

  it('signs in on the page that Vite built', async (t) => {
    const { project, port, org } = await startProject(t);
    writeFiles(project, section('Vite'), { 8125: org });
    await build(viteConfig(project, port));
    const site = await preview(viteConfig(project, port));
    t.after(() => site.close());
    const page = await browser.newPage();
    t.after(() => page.close());
    await signsInStaysAndSignsOut(page, `http://localhost:${port}/`);
  });
});

/** A folder with the packages that the document has installed, and an org, which knows the page at `port`. */
async function startProject(
  t: TestContext,
): Promise<{ readonly project: string; readonly port: number; readonly org: number }> {
  const unpacked = unpackPackage(['vite']);
  t.after(() => unpacked.remove());
  addLocalOrg(unpacked);
  writeFileSync(join(unpacked.project, 'package.json'), '{ "type": "module" }');
  const [port, org] = [await freePort(), await freePort()];
  const running = await startLocalOrg({
    port: org,
    clients: [demoClient(`http://localhost:${port}`)],
  });
  t.after(() => running.close());
  return { project: unpacked.project, port, org };
}

/** Beside `vite.config.js` of the document. The dependencies are links into this repository. */
const viteConfig = (project: string, port: number): InlineConfig => ({
  root: project,
  configFile: join(project, 'vite.config.js'),
  logLevel: 'warn',
  server: { ...at(port), fs: { allow: [project, root] } },
  preview: at(port),
});

const at = (port: number) => ({ port, strictPort: true, host: 'localhost' });
