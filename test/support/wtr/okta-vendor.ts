// The test runner serves modules unbundled, and the Okta packages reach CommonJS ones (jquery, tiny-emitter, …) which no
// browser can load that way. So they are bundled once, and imports of them are pointed at the result.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestRunnerPlugin } from '@web/test-runner-core';
import { build } from 'vite';

const specifiers: Readonly<Record<string, string>> = {
  'auth-js': '@okta/okta-auth-js',
  'widget-oie': '@okta/okta-signin-widget/oie',
  'widget-classic': '@okta/okta-signin-widget/classic',
};
const keyedBy = ['@okta/okta-auth-js', '@okta/okta-signin-widget', 'vite'];
const root = fileURLToPath(new URL('../../../', import.meta.url));

export async function oktaVendorPlugin(): Promise<TestRunnerPlugin> {
  const folder = `.cache/okta-vendor/${await versionsKey()}`;
  if (!existsSync(`${root}${folder}`)) await bundleInto(`${root}${folder}`);
  const files = new Map([
    ...Object.entries(specifiers).map(
      ([name, specifier]) => [specifier, `/${folder}/${name}.js`] as const,
    ),
    ['#oie-widget', `/${folder}/widget-oie.js`],
  ]);
  return {
    name: 'okta-vendor',
    resolveImport({ source }) {
      const file = files.get(source);
      if (file === undefined && source.startsWith('@okta/')) {
        throw new Error(
          `${source} is not pre-bundled for the tests: add it to test/support/wtr/okta-vendor.ts`,
        );
      }
      return file;
    },
  };
}

async function versionsKey(): Promise<string> {
  const manifests = await Promise.all(
    keyedBy.map((name) => readFile(`${root}node_modules/${name}/package.json`, 'utf8')),
  );
  const versions = manifests.map((json) => (JSON.parse(json) as { version: string }).version);
  return createHash('sha256')
    .update(JSON.stringify([specifiers, versions]))
    .digest('hex')
    .slice(0, 12);
}

/** Bundles aside and moves the result into place, since two runs may do this at the same time. */
async function bundleInto(folder: string): Promise<void> {
  const aside = `${folder}.${String(process.pid)}`;
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [entryModules()],
    build: {
      target: 'es2022',
      outDir: aside,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        // One entry for each sub-path in one build, so that both widgets share the SDK's classes.
        input: Object.fromEntries(
          Object.keys(specifiers).map((name) => [name, `okta-vendor:${name}`]),
        ),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await mkdir(new URL('.', `file://${folder}`), { recursive: true });
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }));
}

function entryModules() {
  const prefix = '\0okta-vendor:';
  return {
    name: 'okta-vendor-entries',
    resolveId: (id: string) => (id.startsWith('okta-vendor:') ? `\0${id}` : undefined),
    load(id: string) {
      const specifier = id.startsWith(prefix) ? specifiers[id.slice(prefix.length)] : undefined;
      return (
        specifier && `export * from '${specifier}';\nexport { default } from '${specifier}';\n`
      );
    },
  };
}
