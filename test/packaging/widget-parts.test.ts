// What an app that bundles the element has of Okta's Identity Engine widget: two parts, or Okta's own package.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build as rolldown } from 'rolldown';
import { build as vite, defaultClientConditions, type Rolldown } from 'vite';
import webpack from 'webpack';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

const PARTS = { first: 'dist/widget/oie.js', rest: 'dist/widget/oie-rest.js' };
const WHOLE = 'okta-signin-widget/dist/esm/src/exports/exports/oie.js';
const CONDITION = 'okta-whole-widget';

/** Of each file that is built, the modules in it. */
type Build = readonly (readonly string[])[];

describe('the widget of an app that bundles the element', () => {
  let unpacked: UnpackedPackage;
  let entry: string;
  before(() => {
    unpacked = unpackPackage();
    entry = join(unpacked.project, 'main.js');
    writeFileSync(entry, `import 'okta-sign-in-element/define';`);
  });
  after(() => unpacked.remove());

  async function byRolldown(conditions: readonly string[]): Promise<Build> {
    const { output } = await rolldown({
      input: entry,
      platform: 'browser',
      resolve: { conditionNames: [...conditions, 'import', 'default'] },
      logLevel: 'silent',
      write: false,
    });
    return output.flatMap((file) => (file.type === 'chunk' ? [file.moduleIds] : []));
  }

  async function byVite(conditions: readonly string[]): Promise<Build> {
    const result = await vite({
      root: unpacked.project,
      configFile: false,
      logLevel: 'silent',
      resolve: { conditions: [...conditions, ...defaultClientConditions] },
      build: { write: false, minify: false, rolldownOptions: { input: entry } },
    });
    const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
    return output.flatMap((file) => (file.type === 'chunk' ? [file.moduleIds] : []));
  }

  async function byWebpack(conditions: readonly string[]): Promise<Build> {
    const run = promisify(webpack) as (options: webpack.Configuration) => Promise<webpack.Stats>;
    const stats = await run({
      mode: 'production',
      context: unpacked.project,
      entry,
      output: { path: join(unpacked.project, 'built') },
      resolve: { conditionNames: [...conditions, '...'] },
    });
    assert.ok(!stats.hasErrors(), stats.toString('errors-only'));
    const { chunks = [] } = stats.toJson({ all: false, chunks: true, chunkModules: true });
    return chunks.map(({ modules = [] }) =>
      modules.flatMap(({ nameForCondition }) => nameForCondition ?? []),
    );
  }

  for (const [name, build] of Object.entries({
    Vite: byVite,
    Rolldown: byRolldown,
    webpack: byWebpack,
  })) {
    it(`is in two files that are fetched apart, by ${name}`, async () => {
      const files = await build([]);
      const withPart = (part: string) => files.filter((ids) => ids.some((id) => id.endsWith(part)));
      assert.equal(withPart(PARTS.first).length, 1);
      assert.equal(withPart(PARTS.rest).length, 1);
      assert.notEqual(withPart(PARTS.first)[0], withPart(PARTS.rest)[0]);
      assert.deepEqual(withPart(WHOLE), []);
    });

    it(`is Okta’s own package under the condition ${CONDITION}, by ${name}`, async () => {
      const ids = (await build([CONDITION])).flat();
      assert.ok(ids.some((id) => id.endsWith(WHOLE)));
      assert.ok(!ids.some((id) => id.endsWith(PARTS.first) || id.endsWith(PARTS.rest)));
    });
  }

  it('has auth-js from the app’s node_modules, and no other package', () => {
    const read = (file: string) => readFileSync(join(unpacked.folder, 'dist/widget', file), 'utf8');
    const imported = ['oie.js', 'oie-rest.js'].flatMap((file) =>
      [...read(file).matchAll(/(?:\bfrom|\bimport)\(?["`](?<source>[\w@./-]+)["`]/g)].map(
        ({ groups }) => groups?.['source'],
      ),
    );
    assert.deepEqual([...new Set(imported)].sort(), [
      './oie-rest.js',
      './oie.js',
      '@okta/okta-auth-js',
    ]);
    for (const file of ['oie.js', 'oie-rest.js'])
      assert.doesNotMatch(
        read(file),
        /\b(?:require|define)\(/,
        `${file} asks a loader that bundlers follow`,
      );
    assert.ok(existsSync(join(unpacked.folder, 'dist/widget/THIRD_PARTY_NOTICES.txt')));
  });
});
