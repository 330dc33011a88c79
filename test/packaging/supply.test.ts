// What is published, and that each build makes the same files.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildForBrowsers } from '../../scripts/build/cdn.mjs';
import { buildForBundlers } from '../../scripts/build/for-bundlers.mjs';
import { root } from '../../scripts/root.mjs';
import { type UnpackedPackage, unpackLocalOrg, unpackPackage } from './support/unpacked-package.js';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
const hashesIn = (folder: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

/** What is meant to be published, of each package. */
const packages: Readonly<
  Record<string, { unpack: () => UnpackedPackage; allowed: readonly RegExp[] }>
> = {
  'the package': {
    unpack: unpackPackage,
    allowed: [
      /^(?:package\.json|README\.md|LICENSE|bin\/okta-sign-in-element\.js|custom-elements\.json|html-custom-data\.json|web-types\.json)$/,
      /^(?:ARCHITECTURE|CHANGELOG|CONTRIBUTING|SECURITY|local-org\/README|docs\/[\w/-]+)\.md$/,
      /^docs\/images\/[\w-]+\.png$/,
      /^src\/[\w/.-]+\.(?:ts|css)$/,
      /^dist\/esm\/[\w/.-]+\.(?:js|d\.ts)(?:\.map)?$/,
      /^dist\/widget\/(?:oie\.js|oie-rest\.js|THIRD_PARTY_NOTICES\.txt)$/,
      /^dist\/cdn\/(?:okta-sign-in\.(?:js|css)|integrity\.json|links\.html|from-a-cdn\.html|THIRD_PARTY_NOTICES\.txt|chunks\/[\w.-]+\.js)$/,
      /^dist\/cdn\/assets\/(?:css|font|img|labels)\/[\w/@.-]+\.(?:css|woff2?|ttf|otf|eot|svg|png|gif|ico|json)$/,
    ],
  },
  'the package of the local org': {
    unpack: unpackLocalOrg,
    allowed: [
      /^(?:package\.json|README\.md|LICENSE|bin\/okta-local-org\.js)$/,
      /^src\/[\w/.-]+\.ts$/,
      /^dist\/[\w/.-]+\.(?:js|d\.ts)(?:\.map)?$/,
    ],
  },
};

for (const [name, { unpack, allowed }] of Object.entries(packages)) {
  describe(name, () => {
    let unpacked: UnpackedPackage;
    before(() => {
      unpacked = unpack();
    });
    after(() => {
      unpacked.remove();
    });

    it('holds what is meant to be published, and nothing else', () => {
      assert.deepEqual(
        filesIn(unpacked.folder).filter((file) => !allowed.some((pattern) => pattern.test(file))),
        [],
      );
    });

    it('says nothing of the machine that it was made on', () => {
      const places = [root.replace(/[/\\]$/, ''), tmpdir() + '/'];
      const texts = filesIn(unpacked.folder).filter(
        (file) => /\.(?:js|ts|json|map|css|md|txt)$/.test(file) && !file.includes('labels/'),
      );
      for (const file of texts) {
        const content = readFileSync(join(unpacked.folder, file), 'utf8');
        for (const place of places) assert.ok(!content.includes(place), `${file} names ${place}`);
      }
    });

    it('takes no more room than it is said to', () => {
      const bytes = filesIn(unpacked.folder)
        .map((file) => statSync(join(unpacked.folder, file)).size)
        .reduce((sum, size) => sum + size, 0);
      assert.ok(bytes < 12_000_000, `${bytes} bytes`);
    });

    it('runs nothing when it is installed', () => {
      const { scripts = {} } = JSON.parse(
        readFileSync(join(unpacked.folder, 'package.json'), 'utf8'),
      ) as { scripts?: Record<string, string> };
      for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
        assert.equal(scripts[script], undefined, script);
    });

    it('depends on pinned versions, each with its reason in docs/dependencies.md', () => {
      const { dependencies, devDependencies } = unpacked.manifest;
      const documented = readFileSync(`${root}docs/dependencies.md`, 'utf8');
      for (const [dependency, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        // A second version of a package has another name here: `npm:name@1.2.3`.
        assert.match(version, /^(?:npm:[\w.@/-]+@)?\d+\.\d+\.\d+$/, dependency);
        const [scope = ''] = dependency.split('/');
        const isNamed =
          documented.includes(`\`${dependency}\``) ||
          (scope.startsWith('@') && documented.includes(`\`${scope}/*\``));
        assert.ok(isNamed, `${dependency} is not in docs/dependencies.md`);
      }
    });
  });
}

it('the lockfile has the hash of every package that is not of this repository', () => {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
    packages: Record<string, { integrity?: string; link?: boolean }>;
  };
  const unpinned = Object.entries(lock.packages)
    .filter(([, { integrity, link }]) => !link && !integrity)
    .map(([path]) => path);
  assert.deepEqual(unpinned, ['', 'local-org']);
});

describe('a second build', () => {
  const again = mkdtempSync(join(tmpdir(), 'rebuilt-'));
  after(() => {
    rmSync(again, { recursive: true, force: true });
  });

  it('makes the very same bytes', async () => {
    await buildForBrowsers(join(again, 'cdn'));
    await buildForBundlers(join(again, 'widget'));
    for (const [project, part] of [
      ['tsconfig.build.json', 'esm'],
      ['local-org', 'org'],
    ] as const) {
      execFileSync(
        process.execPath,
        ['node_modules/typescript/bin/tsc', '-p', project, '--outDir', join(again, part)],
        { cwd: root },
      );
    }
    for (const [part, built] of [
      ['cdn', 'dist/cdn'],
      ['widget', 'dist/widget'],
      ['esm', 'dist/esm'],
      ['org', 'local-org/dist'],
    ] as const) {
      // Maps name the sources relative to where they lie.
      const files = filesIn(join(again, part)).filter((file) => !file.endsWith('.map'));
      assert.ok(files.length > 2 && existsSync(root + built));
      assert.deepEqual(hashesIn(join(again, part), files), hashesIn(root + built, files));
    }
  });
});
