// What stands in the README and in docs/ as code is right: it compiles, and what it says of the tag is in the manifest.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { root } from '../../scripts/root.mjs';
import { HELP } from '../../local-org/src/command-options.js';
import { readConfigFile } from '../../local-org/src/config-file.js';
import { documents, type Snippet, snippets } from '../support/doc-snippets.js';
import { complaintsAbout } from '../support/compile.js';
import { scriptsIn, unclosed } from '../support/html-tags.js';

interface Named {
  readonly name: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const element = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .find(({ tagName }) => tagName === 'okta-sign-in');
assert.ok(element);
const names = (list: readonly Named[] = []): Set<string> => new Set(list.map(({ name }) => name));
const [attributes, slots, parts, properties, states] = [
  element.attributes,
  element.slots,
  element.cssParts,
  element.cssProperties,
  element.cssStates,
].map(names);

/** Those of every HTML element. */
const GLOBAL = new Set(['id', 'class', 'style', 'slot', 'hidden', 'nonce', 'lang', 'autofocus']);
const known = new Set([...(attributes ?? []), ...GLOBAL]);

/** The attributes of each `<okta-sign-in …>` in a piece of HTML. */
function attributesIn(html: string): string[] {
  const tags = [...html.matchAll(/<okta-sign-in\b(?<inside>(?:[^>"']|"[^"]*"|'[^']*')*)>/g)].map(
    ({ groups }) => groups?.['inside'] ?? '',
  );
  return tags.flatMap((inside) =>
    [...inside.matchAll(/(?<name>[^\s=/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    ),
  );
}

const html = snippets('html');

test('HTML sets no attribute, slot or command that there is not', () => {
  assert.ok(html.length > 10);
  for (const { at, code } of html) {
    for (const name of attributesIn(code))
      assert.ok(known.has(name) || name.includes('…'), `${at}: ${name}`);
    for (const [, name = ''] of code.matchAll(/\bslot="([^"]*)"/g))
      assert.ok(slots?.has(name), `${at}: slot ${name}`);
    for (const [, name = ''] of code.matchAll(/\bcommand="([^"]*)"/g))
      assert.ok(['--sign-in', '--sign-out'].includes(name), `${at}: command ${name}`);
    for (const [, json = ''] of code.matchAll(/\bconfig='([^']*)'/g))
      assert.doesNotThrow(() => JSON.parse(json), `${at}: config`);
  }
});

test('HTML closes each tag that it opens, and its scripts compile', () => {
  for (const { at, code } of html) assert.equal(unclosed(code), undefined, at);
  const scripts = html.flatMap(({ at, code }) =>
    scriptsIn(code).map((text) => ({ at, language: 'js', text: withoutPlaces(text) })),
  );
  assert.notEqual(scripts.length, 0);
  assert.deepEqual(complaintsAbout(scripts), []);
});

test('a tag that is left open, or closed twice, is noticed', () => {
  for (const [piece, fault] of [
    ['<p>a<br>b</p><!-- <b> --><script>"</p>"</script>', undefined],
    ['<p><b>a</p>', '</p>'],
    ['<p>a', '<p>'],
    ['a</p>', '</p>'],
  ] as const)
    assert.equal(unclosed(piece), fault);
});

test('a page of its own fits on a phone', () => {
  for (const { at, code } of html)
    if (code.includes('<!doctype'))
      assert.match(
        code,
        /<meta name="viewport" content="width=device-width, initial-scale=1">/,
        at,
      );
});

test('CSS names no part, custom property or state that there is not', () => {
  const css = snippets('css');
  assert.ok(css.length > 1);
  for (const { at, code } of css) {
    for (const [, name = ''] of code.matchAll(/::part\(([^)]*)\)/g))
      assert.ok(parts?.has(name), `${at}: part ${name}`);
    for (const [name] of code.matchAll(/--okta-sign-in-[\w-]+/g))
      assert.ok(properties?.has(name), `${at}: ${name}`);
    for (const [, name = ''] of code.matchAll(/(?::state\(|\[status=')([\w-]+)/g))
      assert.ok(states?.has(name), `${at}: state ${name}`);
  }
});

test('the table of looks names each part and custom property', () => {
  const text = readFileSync(`${root}docs/theming.md`, 'utf8');
  for (const name of [...(parts ?? []), ...(properties ?? []), ...(states ?? [])])
    assert.ok(text.includes(`\`${name}\``), name);
});

test('TypeScript and JavaScript compile, strictly', () => {
  const code = snippets('ts', 'js');
  assert.ok(code.length > 8);
  assert.deepEqual(
    complaintsAbout(
      code.map(({ at, language, code: text }) => ({ at, language, text: withoutPlaces(text) })),
    ),
    [],
  );
});

test('JSON and YAML are read by what they are for', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const { at, code } of snippets('json')) assert.doesNotThrow(() => JSON.parse(code), at);
  const files = snippets('yaml').filter(({ code }) => code.startsWith('# org.yaml'));
  assert.equal(files.length, 1);
  for (const { code } of files) {
    writeFileSync(join(folder, 'org.yaml'), code);
    assert.ok((await readConfigFile(join(folder, 'org.yaml'))).users);
  }
});

test('the shell is told no option of the org that there is not', () => {
  for (const { at, code } of snippets('sh')) {
    for (const line of code.split('\n').filter((one) => one.includes('npx okta-local-org'))) {
      for (const [option] of line.matchAll(/--[\w-]+/g))
        assert.match(HELP, new RegExp(`^  ${option}\\b`, 'm'), at);
    }
  }
});

test('a link leads to a file that there is', () => {
  for (const file of documents()) {
    for (const [, target = ''] of readFileSync(root + file, 'utf8').matchAll(
      /\]\((?<target>(?:[^()#\n]|\([^()\n]*\))+)(?:#[^)]*)?\)/g,
    )) {
      if (!/^[a-z]+:/.test(target))
        assert.ok(existsSync(join(root, dirname(file), target)), `${file}: ${target}`);
    }
  }
});

/** `{ … }` and `'…'` stand for what the reader fills in. */
function withoutPlaces(code: Snippet['code']): string {
  return code.replaceAll(/(?<=[({[,]\s*)…(?=\s*[)}\],])/g, '');
}
