// An empty project with the packed package, in each kind of build: the form comes with its style sheet, fonts and labels.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, createServer, type InlineConfig, preview } from 'vite';
import webpack from 'webpack';
import { freePort } from '../../scripts/free-port.mjs';
import { root } from '../../scripts/root.mjs';
import { DEMO_ANSWER, DEMO_PASSWORD, startLocalOrg } from '../../local-org/src/index.js';
import { unpackPackage } from '../packaging/support/unpacked-package.js';
import { forEachEngine } from '../support/for-each-engine.js';
import { enterPassword, fillIn, formSays } from '../support/widget-journey.js';
import { assertStyled } from './support/styled.js';

interface Project {
  readonly folder: string;
  readonly port: number;
  readonly issuer: string;
}

interface Served {
  close(): Promise<void>;
}

const clientId = '0oabuilds';

const page = (script: string, { issuer }: Project) => `<!doctype html>
<html lang="de">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A build</title>
  <link rel="icon" href="data:,">
  ${script}
  <okta-sign-in issuer="${issuer}" client-id="${clientId}" language="de"><p slot="signed-in">Hello <b data-claim="email"></b></p></okta-sign-in>
</html>`;

/** How the project is built and served, by the name that the test has. */
const builds: Readonly<Record<string, (project: Project) => Promise<Served>>> = {
  'Vite’s development server, with nothing configured': async (project) => {
    write(project, {
      'main.js': `import 'okta-sign-in-element/define';`,
      'index.html': page('<script type="module" src="/main.js"></script>', project),
    });
    const server = await createServer(viteConfig(project, []));
    return server.listen();
  },
  'Vite’s build': async (project) => {
    write(project, {
      'main.js': `import 'okta-sign-in-element/define';`,
      'index.html': page('<script type="module" src="/main.js"></script>', project),
    });
    const { oktaSignInAssets } = (await packed(
      project,
      'vite',
    )) as typeof import('../../src/bundlers/vite.js');
    const config = viteConfig(project, [oktaSignInAssets()]);
    await build(config);
    return preview(config);
  },
  'webpack': async (project) => {
    write(project, {
      'src/index.js': `import 'okta-sign-in-element/define';`,
      'dist/index.html': page('<script defer src="/main.js"></script>', project),
    });
    const { OktaSignInAssetsPlugin } = (await packed(
      project,
      'webpack',
    )) as typeof import('../../src/bundlers/webpack.js');
    await runWebpack({
      mode: 'production',
      context: project.folder,
      output: { path: join(project.folder, 'dist') },
      plugins: [new OktaSignInAssetsPlugin()],
    });
    return preview(viteConfig(project, []));
  },
  'no build, with an import map': async (project) => {
    const map = `<script type="importmap">{ "imports": { "okta-sign-in-element/define": "/node_modules/okta-sign-in-element/dist/cdn/okta-sign-in.js" } }</script>`;
    write(project, {
      'index.html': page(
        `${map}<script type="module">import 'okta-sign-in-element/define';</script>`,
        project,
      ),
    });
    return preview({ ...viteConfig(project, []), build: { outDir: '.' } });
  },
};

forEachEngine((browser) => {
  for (const [name, serve] of Object.entries(builds)) {
    it(`shows the whole form, in German too, and signs in with a second factor: ${name}`, async (t) => {
      const url = await serveProject(t, serve);
      const tab = await browser.newPage();
      t.after(() => tab.close());
      await tab.goto(url);
      await formSays(tab, 'Anmelden');
      await assertStyled(tab);
      const hosts = await tab.evaluate(() =>
        [
          ...new Set(
            performance.getEntriesByType('resource').map((entry) => new URL(entry.name).hostname),
          ),
        ].filter(Boolean),
      );
      assert.deepEqual(hosts, ['localhost']);
      await enterPassword(tab, 'joan@example.com', DEMO_PASSWORD);
      // A screen of the widget's second part.
      await formSays(tab, 'What did you crack?');
      await fillIn(tab, { 'credentials.answer': DEMO_ANSWER });
      await tab.waitFor(
        () =>
          document.querySelector<HTMLElement>('[slot="signed-in"]')?.innerText ===
          'Hello joan@example.com',
      );
    });
  }
});

async function serveProject(
  t: TestContext,
  serve: (project: Project) => Promise<Served>,
): Promise<string> {
  const unpacked = unpackPackage();
  t.after(() => unpacked.remove());
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const org = await startLocalOrg({
    port: 0,
    clients: [{ clientId, redirectUris: [url], postLogoutRedirectUris: [url] }],
  });
  t.after(() => org.close());
  const served = await serve({ folder: unpacked.project, port, issuer: org.issuer });
  t.after(() => served.close());
  return url;
}

function viteConfig(
  { folder, port }: Project,
  plugins: NonNullable<InlineConfig['plugins']>,
): InlineConfig {
  const listen = { port, strictPort: true, host: 'localhost' };
  // The dependencies are links into this repository.
  return {
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins,
    server: { ...listen, fs: { allow: [folder, root] } },
    preview: listen,
  };
}

/** The plugin as it is published. */
function packed({ folder }: Project, name: string): Promise<unknown> {
  const { resolve } = createRequire(join(folder, 'package.json'));
  return import(pathToFileURL(resolve(`okta-sign-in-element/${name}`)).href);
}

function runWebpack(options: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}

function write({ folder }: Project, files: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}
