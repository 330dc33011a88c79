// What the plugins for bundlers put into a build; test:demos builds whole projects with them, and loads a page of each.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { it, type TestContext } from 'node:test';
import { build as rolldown } from 'rolldown';
import { build, createServer, type InlineConfig, type Rolldown } from 'vite';
import webpack from 'webpack';
import { root } from '../../scripts/root.mjs';
import { assetsBase } from '../../src/bundlers/webpack-assets-base.js';
import { oktaSignInAssets, type OktaSignInAssetsOptions } from '../../src/bundlers/vite.js';
import { OktaSignInAssetsPlugin } from '../../src/bundlers/webpack.js';

const wanted = [
  'css/okta-sign-in.min.css',
  'css/okta-sign-in.oie.min.css',
  'font/okticon.woff2',
  'labels/json/login_de.json',
];

it('puts the widget’s files into Vite’s build, and tells the chunk where they are from there', async (t) => {
  const { names, code } = await buildWithVite(t);
  for (const file of wanted) assert.ok(names.includes(`okta-sign-in/${file}`), file);
  assert.match(code, /new URL\("\.\.\/okta-sign-in\/", import\.meta\.url\)/);
});

it('puts them into the folder that is named, beside the chunk too', async (t) => {
  const { names, code } = await buildWithVite(t, { folder: 'assets/okta' });
  assert.ok(names.includes('assets/okta/css/okta-sign-in.min.css'));
  assert.match(code, /new URL\("\.\/okta\/", import\.meta\.url\)/);
});

it('puts them among the assets in Nuxt, which serves nothing else of the build', async (t) => {
  const { names, code } = await buildWithVite(t, {}, { assetsDir: '_nuxt' }, [
    { name: 'nuxt:any' },
  ]);
  for (const file of wanted) assert.ok(names.includes(`_nuxt/okta-sign-in/${file}`), file);
  assert.match(code, /new URL\("\.\/okta-sign-in\/", import\.meta\.url\)/);
});

it('has Vite’s development server serve them, where the site is under a sub-path, too', async (t) => {
  const server = await createServer({
    root: project(t),
    base: '/app/',
    configFile: false,
    logLevel: 'silent',
    plugins: [oktaSignInAssets()],
  });
  t.after(() => server.close());
  await server.listen();
  const at = (path: string) => fetch(new URL(path, server.resolvedUrls!.local[0]));
  for (const site of ['/', '/app/']) {
    const sheet = await at(`${site}okta-sign-in/css/okta-sign-in.min.css`);
    assert.equal(sheet.headers.get('content-type'), 'text/css');
    assert.match(await sheet.text(), /okta-sign-in/);
    for (const file of ['font/none.woff', 'css/..%2f..%2fpackage.json', 'other/file.js'])
      assert.notEqual(
        (await at(`${site}okta-sign-in/${file}`)).headers.get('content-type'),
        'text/css',
        file,
      );
  }
});

it('leaves what is built for a server as it is', async (t) => {
  const { names, code } = await buildWithVite(t, {}, { ssr: 'main.js' });
  assert.deepEqual(
    names.filter((name) => name.startsWith('okta-sign-in/')),
    [],
  );
  assert.match(code, /beside the modules/);
});

it('puts the widget’s files into webpack’s output', async (t) => {
  const context = project(t);
  await runWebpack({
    mode: 'none',
    context,
    entry: './plain.js',
    output: { path: join(context, 'dist') },
    plugins: [new OktaSignInAssetsPlugin()],
  });
  for (const file of wanted) assert.ok(existsSync(join(context, 'dist/okta-sign-in', file)), file);
  assert.equal(
    typeof assetsBase,
    'function',
    'and asks for no page where it is imported on a server',
  );
});

it('needs no plugin to be built: without one the files are in the folder okta-sign-in of the site, or of the page’s <base>', async (t) => {
  const context = project(t);
  const entry = join(context, 'bare.js');
  writeFileSync(
    entry,
    `import { assetsBase } from ${JSON.stringify(`${root}dist/esm/widget/assets-base.js`)};\nconsole.log(assetsBase());`,
  );
  const outputs: Record<string, string> = {
    'webpack': join(context, 'dist/webpack.cjs'),
    'a module': join(context, 'dist/module.mjs'),
    'a script': join(context, 'dist/script.cjs'),
  };
  await runWebpack({
    mode: 'production',
    context,
    entry,
    output: { path: join(context, 'dist'), filename: 'webpack.cjs' },
  });
  for (const [format, file] of [
    ['es', 'module.mjs'],
    ['iife', 'script.cjs'],
  ] as const)
    await rolldown({
      input: entry,
      platform: 'browser',
      logLevel: 'silent',
      output: { format, file: join(context, 'dist', file) },
    });
  for (const [name, file] of Object.entries(outputs)) {
    assert.doesNotMatch(
      readFileSync(file, 'utf8'),
      /file:\/\//,
      `${name} names no place on a disk`,
    );
    for (const [hasBase, place] of [
      [false, 'https://app.test/okta-sign-in/'],
      [true, 'https://app.test/shop/okta-sign-in/'],
    ] as const)
      assert.equal(placeOnPage(file, hasBase), place, name);
  }
});

/** What the bundle prints on a page below `/shop/`. */
function placeOnPage(file: string, hasBase: boolean): string {
  const page = join(dirname(file), 'page.cjs');
  writeFileSync(
    page,
    `globalThis.document = { baseURI: 'https://app.test/shop/cart', querySelector: () => ${hasBase ? '{}' : 'null'} };`,
  );
  return execFileSync(process.execPath, ['--require', page, file], { encoding: 'utf8' }).trim();
}

async function buildWithVite(
  t: TestContext,
  options: OktaSignInAssetsOptions = {},
  how: InlineConfig['build'] = {},
  others: InlineConfig['plugins'] = [],
) {
  const result = await build({
    root: project(t),
    configFile: false,
    logLevel: 'silent',
    plugins: [...others, oktaSignInAssets(options)],
    build: { write: false, minify: false, ...how },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return {
    names: output.map(({ fileName }) => fileName),
    code: output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n'),
  };
}

/** Warnings are failures. */
function runWebpack(options: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(options, (error, stats) => {
      if (error ?? (stats?.hasErrors() || stats?.hasWarnings()))
        reject(error ?? new Error(stats?.toString('errors-warnings')));
      else resolve();
    });
  });
}

/** An app with a module where the element has its own. */
function project(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = {
    'index.html': '<!doctype html><script type="module" src="/main.js"></script>',
    'main.js': `import { assetsBase } from './widget/assets-base.js';\nconsole.log(assetsBase());`,
    'widget/assets-base.js': `export const assetsBase = () => 'beside the modules';`,
    'plain.js': 'console.log(1);',
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
