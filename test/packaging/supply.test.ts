// What is published, and that whoever builds it gets the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildForBrowsers } from '../../scripts/build/cdn.mjs';
import { root } from '../../scripts/root.mjs';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => statSync(join(folder, file)).isFile()).sort();
const hashesIn = (folder: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(join(folder, file))).digest('hex')]));

describe('the package', () => {
  let unpacked: UnpackedPackage;
  before(() => {
    unpacked = unpackPackage();
  });
  after(() => {
    unpacked.remove();
  });

  it('holds what is meant to be published, and nothing else', () => {
    const allowed = [
      /^(?:package\.json|README\.md|LICENSE|custom-elements\.json|html-custom-data\.json|web-types\.json)$/,
      /^bin\/okta-local-org\.js$/,
      /^src\/[\w/.-]+\.(?:ts|css)$/,
      /^dist\/esm\/[\w/.-]+\.(?:js|d\.ts)(?:\.map)?$/,
      /^dist\/cdn\/(?:okta-sign-in\.(?:js|css)|integrity\.json|links\.html|THIRD_PARTY_NOTICES\.txt|chunks\/[\w.-]+\.js)$/,
      /^dist\/(?:cdn\/)?assets\/(?:css|font|img|labels)\/[\w/@.-]+\.(?:css|woff2?|ttf|otf|eot|svg|png|gif|ico|json)$/,
    ];
    assert.deepEqual(filesIn(unpacked.folder).filter((file) => !allowed.some((pattern) => pattern.test(file))), []);
  });

  it('says nothing of the machine that it was made on', () => {
    const places = [root.replace(/[/\\]$/, ''), tmpdir() + '/'];
    const texts = filesIn(unpacked.folder).filter((file) => /\.(?:js|ts|json|map|css|md|txt)$/.test(file) && !file.includes('labels/'));
    for (const file of texts) {
      const content = readFileSync(join(unpacked.folder, file), 'utf8');
      for (const place of places) assert.ok(!content.includes(place), `${file} names ${place}`);
    }
  });

  it('runs nothing when it is installed', () => {
    const { scripts = {} } = JSON.parse(readFileSync(join(unpacked.folder, 'package.json'), 'utf8')) as { scripts?: Record<string, string> };
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(scripts[name], undefined, name);
  });

  it('depends on pinned versions, each with its reason in docs/dependencies.md', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const documented = readFileSync(`${root}docs/dependencies.md`, 'utf8');
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/, name);
      const [scope = ''] = name.split('/');
      const isNamed = documented.includes(`\`${name}\``) || (scope.startsWith('@') && documented.includes(`\`${scope}/*\``));
      assert.ok(isNamed, `${name} is not in docs/dependencies.md`);
    }
    const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: Record<string, { integrity?: string; link?: boolean }> };
    const unpinned = Object.entries(lock.packages).filter(([path, { integrity, link }]) => path && !link && !integrity).map(([path]) => path);
    assert.deepEqual(unpinned, []);
  });
});

describe('a second build', () => {
  const again = mkdtempSync(join(tmpdir(), 'rebuilt-'));
  after(() => {
    rmSync(again, { recursive: true, force: true });
  });

  it('makes the very same bytes', async () => {
    await buildForBrowsers(join(again, 'cdn'));
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', join(again, 'esm')], { cwd: root });
    for (const part of ['cdn', 'esm']) {
      // Maps name the sources relative to where they lie.
      const files = filesIn(join(again, part)).filter((file) => !file.endsWith('.map'));
      assert.ok(files.length > 3 && existsSync(`${root}dist/${part}`));
      assert.deepEqual(hashesIn(join(again, part), files), hashesIn(`${root}dist/${part}`, files));
    }
  });
});
