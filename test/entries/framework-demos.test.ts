// What can be said of the frameworks' demos without installing them; test:demos runs them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { root } from '../../scripts/root.mjs';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The files of each demo with its authentication code. */
const authentication: Readonly<Record<string, readonly string[]>> = {
  angular: ['src/app/signed-in/signed-in.html', 'src/app/signed-in/signed-in.ts'],
  react: ['src/SignedIn.tsx'],
  svelte: ['src/lib/login.ts', 'src/routes/(signed-in)/+layout.svelte'],
  vue: ['src/SignedIn.vue'],
};

const read = (file: string): string => readFileSync(root + file, 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as Locked;

for (const [name, files] of Object.entries(authentication)) {
  it(`asks for at most 40 lines of authentication code in demo/${name}`, () => {
    const lines = files.flatMap((file) => read(`demo/${name}/${file}`).split('\n')).filter((line) => line.trim() !== '' && !/^\s*(?:\/\/|\/\*\*|\*)/.test(line));
    assert.ok(lines.length <= 40, `${lines.length} lines`);
  });

  it(`needs no any and no suppression in demo/${name}`, () => {
    const sources = execFileSync('git', ['ls-files', `demo/${name}/src`], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => /\.(?:ts|tsx|vue|svelte|html)$/.test(file));
    assert.ok(sources.length > 5);
    for (const file of sources) assert.doesNotMatch(read(file), /\bany\b|@ts-|eslint-disable|svelte-ignore|\$any|dist\/esm|\.\.\/src\//, file);
  });

  it(`serves demo/${name} to this machine alone, under its own names`, () => {
    const set = execFileSync('git', ['ls-files', `demo/${name}`], { cwd: root, encoding: 'utf8' }).split('\n').filter((file) => /(?:^|\/)(?:package|angular|vite\.config|svelte\.config)\.(?:json|ts|js)$/.test(file));
    assert.ok(set.length > 1);
    // What Vite and Angular's server do unless they are told otherwise.
    for (const file of [...set, 'scripts/demo/framework.mjs', 'scripts/demo/framework-demos.mjs']) assert.doesNotMatch(read(file), /\bhost["']?\s*:|--host|allowed-?hosts|0\.0\.0\.0|disable-?host-?check/i, file);
  });

  it(`locks what demo/${name} installs, from nobody’s registry, and this package with its dependencies as they are`, () => {
    const { packages } = JSON.parse(read(`demo/${name}/package-lock.json`)) as { packages: Readonly<Record<string, Locked>> };
    assert.deepEqual(Object.values(packages).flatMap(({ resolved }) => resolved ?? []), ['file:../../.cache/packed/okta-sign-in-element.tgz']);
    const own = packages['node_modules/okta-sign-in-element'];
    assert.deepEqual(own?.dependencies, dependencies);
    // It is packed anew, and another one after each change.
    assert.equal(own?.integrity, undefined);
  });
}
