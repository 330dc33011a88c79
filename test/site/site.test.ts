// The site of the documents, as `npm run site:build` makes it for an address with a path.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chapters, markdownFiles } from '../../site/lib/documents.mjs';
import { root } from '../../scripts/root.mjs';
import { type BuiltSite, buildSite } from './support/built-site.js';
import { idsIn, targetsIn } from './support/html.js';
import { type Look, looks, openSite } from './support/looks.js';

let site: BuiltSite;
before(async () => {
  site = await buildSite();
});
after(() => site.close());

const pages = (): string[] =>
  readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'));
const read = (file: string): string => readFileSync(join(site.folder, file), 'utf8');

/** The file that an address of the site is, and what of it is meant. */
function fileAt(address: string): { file: string; hash: string } {
  const { pathname, hash } = new URL(address, site.url);
  const path = decodeURIComponent(pathname.slice(site.base.length));
  return {
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    hash: decodeURIComponent(hash.slice(1)),
  };
}

it('has a page for each document, and for what the documents link to', () => {
  assert.ok(markdownFiles().length > 70);
  assert.ok(pages().length > markdownFiles().length + 80);
});

it('has no link that leads to no page, or to no place of a page', () => {
  const ids = new Map(pages().map((page) => [page, idsIn(read(page))]));
  const dead: string[] = [];
  for (const page of pages()) {
    for (const target of targetsIn(read(page))) {
      if (/^(?:https?:|data:|mailto:)/.test(target)) continue;
      const { file, hash } = fileAt(new URL(target, site.url + page).href);
      const there =
        existsSync(join(site.folder, file)) && statSync(join(site.folder, file)).isFile();
      if (!there) dead.push(`${page}: ${target}`);
      else if (hash !== '' && file.endsWith('.html') && !ids.get(file)?.has(hash))
        dead.push(`${page}: ${target}, which has no such place`);
    }
  }
  assert.deepEqual(dead, []);
});

it('keeps every link of its own below the path of its address', () => {
  for (const page of pages())
    for (const target of targetsIn(read(page)))
      if (target.startsWith('/')) assert.ok(target.startsWith(site.base), `${page}: ${target}`);
});

it('lists for language models each document of its navigation, as Markdown that is there', () => {
  const llms = read('llms.txt');
  assert.match(llms, /^# okta-sign-in-element\n\n> \S/);
  const listed = [...llms.matchAll(/^- \[[^\]]+\]\((?<address>[^)]+)\)/gm)].map(
    ({ groups }) => fileAt(groups?.['address'] ?? '').file,
  );
  for (const file of listed) assert.ok(existsSync(join(site.folder, file)), file);
  for (const { documents } of chapters())
    for (const { file } of documents)
      assert.ok(
        [file, 'custom-elements.md'].some((one) => listed.includes(one)) || file.endsWith('.html'),
        file,
      );
  const whole = read('llms-full.txt');
  for (const file of markdownFiles())
    assert.ok(whole.includes(readFileSync(root + file, 'utf8').trim()), file);
});

it('names its version, and where the older ones are', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    version: string;
  };
  assert.ok(read('index.html').includes(`Version ${version}`));
  assert.ok(idsIn(read('docs/index.html')).has('older-versions'));
});

describe('in Chromium', () => {
  for (const look of looks) {
    it(`has no finding of axe-core, and nothing wider than the window: ${look.name}`, async (t) => {
      const found = await findings(look, t);
      assert.deepEqual(found, []);
    });
  }

  it('finds a setting by its name, and asks no other host for anything', async (t) => {
    const { page, requests, close } = await openSite(looks[0]!);
    t.after(close);
    await page.goto(`${site.url}index.html`);
    // The button does nothing before Vue has taken over the page.
    await page.waitForFunction(() => {
      if (document.querySelector('.search-input')) return true;
      document.querySelector<HTMLElement>('.DocSearch-Button')?.click();
      return false;
    });
    await page.type('.search-input', 'idle-timeout');
    await page.waitForSelector('.result ::-p-text(Attributes)');
    await page.goto(`${site.url}playground.html`);
    const foreign = requests().filter(
      (url) => !url.startsWith(site.url) && !url.startsWith('data:'),
    );
    assert.deepEqual(foreign, []);
  });
});

const TRIED = [
  'index.html',
  'docs/getting-started.html',
  'README.html',
  'custom-elements.html',
  'playground.html',
];

async function findings(
  look: Look,
  t: { after(fn: () => Promise<void>): void },
): Promise<string[]> {
  const { page, axe, close } = await openSite(look);
  t.after(close);
  const found: string[] = [];
  for (const path of TRIED) {
    await page.goto(site.url + path, { waitUntil: 'networkidle0' });
    found.push(...(await axe()).map((finding) => `${path}: ${finding}`));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > look.width) found.push(`${path} is ${width} wide`);
  }
  return found;
}
