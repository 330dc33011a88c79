// dist/cdn as it is packed: the folder that people copy to their server.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/root.mjs';
import { styleSheetsOf } from '../../src/widget/style-sheets.js';
import { WORD_FILES } from '../../src/words/word-files.js';
import { type UnpackedPackage, unpackPackage } from './support/unpacked-package.js';

describe('the packed folder for browsers', () => {
  let unpacked: UnpackedPackage;
  let cdn: string;
  before(() => {
    unpacked = unpackPackage();
    cdn = join(unpacked.folder, 'dist/cdn');
  });
  after(() => {
    unpacked.remove();
  });

  const filesIn = (folder: string) =>
    readdirSync(join(cdn, folder), { recursive: true, encoding: 'utf8' });

  for (const sheet of ['okta-sign-in.oie.min.css', 'okta-sign-in.min.css'])
    it(`has the widget’s style sheet ${sheet}, and each font and image that this asks for`, () => {
      const folder = join(cdn, 'assets/css');
      const css = readFileSync(join(folder, sheet), 'utf8');
      const wanted = [...css.matchAll(/url\(["']?(?!data:)(?<path>[^"')?#]+)/g)].map(
        ({ groups }) => groups?.['path'] ?? '',
      );
      assert.ok(
        wanted.some((path) => path.includes('/font/')) &&
          wanted.some((path) => path.includes('/img/')),
      );
      assert.deepEqual(
        wanted.filter((path) => !existsSync(join(folder, path))),
        [],
      );
      assert.doesNotMatch(
        css,
        /sourceMappingURL/,
        'and it asks for no source map, which is not there',
      );
    });

  it('has no font that only browsers without custom elements ask for', () => {
    assert.deepEqual(
      filesIn('assets/font').filter((file) => !/\.woff2?$/.test(file)),
      [],
    );
  });

  it('has early links to the style sheet that the form asks for first', () => {
    const [first] = styleSheetsOf({ source: { kind: 'bundled' }, engine: 'oie' }, 'assets/');
    const links = readFileSync(join(cdn, 'links.html'), 'utf8');
    assert.ok(links.includes(`<link rel="preload" as="style" href="${first}">`));
  });

  it('has the widget’s labels, in other languages too', () => {
    const labels = filesIn('assets/labels/json');
    for (const language of ['de', 'fr', 'ja'])
      assert.ok(labels.includes(`login_${language}.json`), language);
  });

  it('has the style sheet for the time before the script', () => {
    assert.ok(existsSync(join(cdn, 'okta-sign-in.css')));
  });

  it('states the integrity of every script as it is', () => {
    const stated = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    const scripts = [
      'okta-sign-in.js',
      ...filesIn('chunks').map((file) => `chunks/${file}`),
    ].filter((file) => file.endsWith('.js'));
    const real = scripts.map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(cdn, file)))
        .digest('base64')}`,
    ]);
    assert.deepEqual(stated, Object.fromEntries(real));
  });

  it('names each package that is bundled, in the version that is installed, with the text of its licence', () => {
    const [, ...notices] = readFileSync(join(cdn, 'THIRD_PARTY_NOTICES.txt'), 'utf8').split(
      `\n${'-'.repeat(80)}\n\n`,
    );
    const named = notices.map((notice) => {
      const [, name = '', version = '', license = ''] =
        /^(\S+) (\S+) \((.+)\)\n/.exec(notice) ?? [];
      assert.match(
        notice,
        /Permission is hereby granted|Redistribution and use|Apache License/,
        `${name} with the text of ${license}`,
      );
      return { name, version, license };
    });
    for (const direct of Object.keys(unpacked.manifest.dependencies)) {
      const { version, license } = JSON.parse(
        readFileSync(join(root, 'node_modules', direct, 'package.json'), 'utf8'),
      ) as { version: string; license: string };
      assert.deepEqual(
        named.find(({ name }) => name === direct),
        { name: direct, version, license },
      );
    }
    // What these bring along, by something in the scripts that only they have.
    const scripts = ['okta-sign-in.js', ...filesIn('chunks').map((file) => `chunks/${file}`)]
      .map((file) => readFileSync(join(cdn, file), 'utf8'))
      .join('\n');
    const traces = {
      'jquery': 'jQuery',
      'lit-html': 'litHtmlVersions',
      'lit-element': 'litElementVersions',
      '@lit/reactive-element': 'reactiveElementVersions',
    };
    for (const [name, trace] of Object.entries(traces)) {
      assert.ok(scripts.includes(trace), trace);
      assert.ok(
        named.some((notice) => notice.name === name),
        name,
      );
    }
  });

  it('prints link lines that name the form’s parts as they are', () => {
    const links = readFileSync(join(cdn, 'links.html'), 'utf8');
    const stated = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    const modules = [
      ...links.matchAll(
        /<link rel="modulepreload" href="([^"]+)" integrity="([^"]+)" crossorigin>/g,
      ),
    ];
    assert.equal(modules.length, 3);
    for (const [, file = '', integrity] of modules) assert.equal(integrity, stated[file], file);
    const style = /<link rel="preload" as="style" href="([^"]+)">/.exec(links)?.[1] ?? '';
    assert.ok(existsSync(join(cdn, style)), style);
    assert.match(
      links,
      /<link rel="preload" as="fetch" href="https:\/\/your-org\.okta\.com\/oauth2\/default\/\.well-known\/openid-configuration" crossorigin>/,
    );
  });

  it('has the lines for a page that loads it from a CDN, with the hash of every script', () => {
    const lines = readFileSync(join(cdn, 'from-a-cdn.html'), 'utf8');
    const stated = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    const { version } = unpacked.manifest;
    for (const [file, hash] of Object.entries(stated))
      assert.ok(
        [`":"`, `" integrity="`].some((between) =>
          lines.includes(`/okta-sign-in-element@${version}/dist/cdn/${file}${between}${hash}"`),
        ),
        file,
      );
  });

  it('has all that a sign-in page asks for in files that ask for no further ones', () => {
    const imports = (file: string) =>
      [...readFileSync(join(cdn, file), 'utf8').matchAll(/\bfrom"(\.[^"]+)"/g)].map(
        ([, target = '']) => target,
      );
    assert.deepEqual(imports('okta-sign-in.js'), []);
    const chunks = Object.fromEntries(
      filesIn('chunks').map((file) => [
        file.replace(/-[\w-]{8}\.js$/, ''),
        imports(`chunks/${file}`).map((target) => target.replace(/^.*\/|-[\w-]{8}(?=\.js$)/g, '')),
      ]),
    );
    assert.deepEqual(chunks, {
      'session-work': ['okta-sign-in.js'],
      'oie-client': [],
      'oie-widget': [],
      'oie-rest': [],
      'classic-client': [],
      'classic-widget': [],
      'words': [],
      // Each language of the element's own words; Indonesian has one file for its two codes.
      ...Object.fromEntries(
        Object.keys(WORD_FILES)
          .filter((language) => language !== 'in')
          .map((language) => [language, []]),
      ),
    });
  });
});
