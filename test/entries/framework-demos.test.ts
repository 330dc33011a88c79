// What can be said of the frameworks' demos without installing them; test:demos runs them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { it } from 'node:test';
import { frameworkDemos } from '../../scripts/demo/framework-demos.mjs';
import { root } from '../../scripts/root.mjs';

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Where each demo has its session, its guard, its API helper and its header. The pages with the form, the profile and the messages use these. */
const authentication: Readonly<
  Record<string, { readonly whole: readonly string[]; readonly inPart: readonly string[] }>
> = {
  angular: {
    whole: ['src/app/session.ts'],
    inPart: [
      'src/app/app.config.ts',
      'src/app/app.html',
      'src/app/app.routes.ts',
      'src/app/app.ts',
      'src/main.ts',
    ],
  },
  astro: { whole: ['src/session.ts'], inPart: ['src/layouts/Layout.astro'] },
  next: {
    whole: ['lib/session.tsx', 'app/(signed-in)/layout.tsx'],
    inPart: ['app/header.tsx', 'app/layout.tsx'],
  },
  nuxt: { whole: ['app/plugins/session.ts', 'app/middleware/guard.ts'], inPart: ['app/app.vue'] },
  react: { whole: ['src/session.ts'], inPart: ['src/App.tsx', 'src/main.tsx'] },
  svelte: {
    whole: ['src/lib/session.ts', 'src/routes/(signed-in)/+layout.ts'],
    inPart: ['src/routes/+layout.svelte'],
  },
  vue: { whole: ['src/session.ts'], inPart: ['src/App.vue', 'src/main.ts', 'src/router/index.ts'] },
};

const read = (file: string): string => readFileSync(root + file, 'utf8');
const { dependencies } = JSON.parse(read('package.json')) as Locked;

/** What calls of the session may stand in. */
const WRAPPERS = String.raw`\b(?:beforeEach|onMount|useEffect|constructor)\(`;

/** What a plugin of Nuxt provides. */
const providedIn = (line: string): string[] =>
  /\bprovide: \{ (?<names>[\w, ]+) \}/.exec(line)?.groups?.['names']?.split(', ') ?? [];

/** Without what is empty, or a comment. */
const linesOf = (file: string): string[] =>
  read(file)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(?:\/\/|\/\*\*|\*)/.test(line));

/** The lines that name one of `names`, each to the end of what it begins. */
function linesWith(names: RegExp, lines: readonly string[]): string[] {
  let depth = 0;
  return lines.filter((line) => {
    if (depth === 0 && !names.test(line)) return false;
    depth = Math.max(
      0,
      depth + (line.match(/[({[]/g)?.length ?? 0) - (line.match(/[)}\]]/g)?.length ?? 0),
    );
    return true;
  });
}

for (const [name, { whole, inPart }] of Object.entries(authentication)) {
  it(`asks for at most 25 lines of authentication code in demo/${name}: session, guard, API helper and header`, (t) => {
    const session = whole.flatMap((file) => linesOf(`demo/${name}/${file}`));
    const exported = session.flatMap(
      (line) =>
        /^export (?:const|(?:async )?function) (?<name>\w+)/.exec(line)?.groups?.['name'] ??
        providedIn(line),
    );
    assert.ok(exported.includes('session'));
    const uses = inPart.flatMap((file) =>
      linesWith(
        new RegExp(`(?<![\\w.])\\$?(?:${exported.join('|')})\\b|${WRAPPERS}`),
        linesOf(`demo/${name}/${file}`),
      ),
    );
    const lines = [...session, ...uses];
    t.diagnostic(`${lines.length} lines`);
    assert.ok(lines.length <= 25, `${lines.length} lines:\n${lines.join('\n')}`);
  });

  it(`needs no any and no suppression in demo/${name}`, () => {
    const sources = execFileSync('git', ['ls-files', `demo/${name}`], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((file) => /\.(?:astro|ts|tsx|vue|svelte|html)$/.test(file));
    assert.ok(sources.length > 5);
    for (const file of sources)
      assert.doesNotMatch(
        read(file),
        /\bany\b|@ts-|eslint-disable|svelte-ignore|\$any|dist\/esm|\.\.\/src\//,
        file,
      );
  });

  it(`serves demo/${name} to this machine alone, under its own names`, () => {
    const set = execFileSync('git', ['ls-files', `demo/${name}`], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter((file) =>
        /(?:^|\/)(?:package|angular|(?:astro|next|nuxt|svelte|vite)\.config)\.(?:json|ts|m?js)$/.test(
          file,
        ),
      );
    assert.ok(set.length > 1);
    // What Vite and Angular's server do unless they are told otherwise.
    for (const file of [...set, 'scripts/demo/framework.mjs', 'scripts/demo/framework-demos.mjs'])
      assert.doesNotMatch(
        read(file),
        /\bhost["']?\s*:|--host|allowed-?hosts|0\.0\.0\.0|disable-?host-?check/i,
        file,
      );
  });

  it(`locks what demo/${name} installs, from no registry by name, and this package with its dependencies as they are`, () => {
    const { packages } = JSON.parse(read(`demo/${name}/package-lock.json`)) as {
      packages: Readonly<Record<string, Locked>>;
    };
    assert.deepEqual(
      Object.values(packages).flatMap(({ resolved }) => resolved ?? []),
      ['file:../../.cache/packed/okta-sign-in-element.tgz'],
    );
    const own = packages['node_modules/okta-sign-in-element'];
    assert.deepEqual(own?.dependencies, dependencies);
    // It is packed anew, and another one after each change.
    assert.equal(own?.integrity, undefined);
  });
}

it('has a test file for each folder with a demo, so that no two processes install into one of them', () => {
  const folders = Object.values(frameworkDemos).map(({ folder }) => basename(folder));
  const files = readdirSync(`${root}test/demos`).map((file) => basename(file, '.test.ts'));
  for (const folder of new Set(folders)) {
    assert.ok(files.includes(folder), folder);
    assert.equal(
      /testDemo\('(?<tested>[^']+)'\)/.exec(read(`test/demos/${folder}.test.ts`))?.groups?.[
        'tested'
      ],
      folder,
    );
  }
});
