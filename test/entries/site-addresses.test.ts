// Where the site has a file of the repository.
import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, linked, linksIn, pageOf, slugOf } from '../../site/lib/addresses.mjs';
import { place } from '../../site/lib/place.mjs';

const DOCUMENTS = new Set(['README.md', 'docs/README.md', 'docs/a.md', 'docs/errors/README.md']);

test('a document is at its own path, and a README.md at that of its folder', () => {
  for (const [file, page, address] of [
    ['README.md', 'README.md', '/README.html'],
    ['docs/a.md', 'docs/a.md', '/docs/a.html'],
    ['docs/README.md', 'docs/index.md', '/docs/'],
    ['docs/errors', 'docs/errors/index.md', '/docs/errors/'],
    ['docs/errors/', 'docs/errors/index.md', '/docs/errors/'],
  ] as const) {
    assert.equal(pageOf(file, DOCUMENTS), page);
    assert.equal(addressOf(page), address);
  }
});

test('any other file, and a folder without a document, has a page that shows it', () => {
  assert.equal(pageOf('src/define.ts', DOCUMENTS), 'files/src/define.ts.md');
  assert.equal(pageOf('demo/vue', DOCUMENTS), 'files/demo/vue.md');
  assert.equal(addressOf(pageOf('demo/app.html', DOCUMENTS)), '/files/demo/app_html.html');
});

test('a link is followed from the file that has it', () => {
  const from = (file: string, href: string) => linked(href, file, DOCUMENTS);
  assert.deepEqual(from('docs/a.md', '../README.md#the-tag'), {
    file: 'README.md',
    page: 'README.md',
    hash: '#the-tag',
  });
  assert.equal(from('docs/errors/README.md', '../a.md')?.page, 'docs/a.md');
  assert.equal(
    from('docs/a.md', '../demo/next/app/(signed-in)/page.tsx')?.page,
    'files/demo/next/app/(signed-in)/page.tsx.md',
  );
});

test('a link that leads out of the repository, or stays on the page, is left as it is', () => {
  for (const href of ['https://example.com/a.md', 'mailto:a@example.com', '#here', '/at-the-root'])
    assert.equal(linked(href, 'docs/a.md', DOCUMENTS), undefined, href);
});

test('links are found in prose, and neither in code nor as pictures', () => {
  assert.deepEqual(
    linksIn(
      'a [b](c.md), [`d`](e(1).ts#f) ![g](h.png) `[i](j.md)`\n\n```md\n[k](l.md)\n```\n\n[m [n] o](p.md)',
    ),
    ['c.md', 'e(1).ts#f', 'p.md'],
  );
});

test('the anchor of a heading is the one that GitHub makes', () => {
  for (const [heading, slug] of [
    ['When it is tried again', 'when-it-is-tried-again'],
    ['The widget’s own “findings”', 'the-widgets-own-findings'],
    ['`<okta-sign-in>`, 1 & 2', 'okta-sign-in-1--2'],
    ['Größe_a', 'größe_a'],
  ] as const)
    assert.equal(slugOf(heading), slug);
});

test('the site is at the root, or where SITE_URL says', () => {
  assert.deepEqual(place(''), { base: '/', hostname: undefined });
  assert.deepEqual(place('https://docs.example.com/okta/'), {
    base: '/okta/',
    hostname: 'https://docs.example.com/okta/',
  });
  for (const url of ['docs.example.com', 'ftp://example.com/', 'https://example.com/a', '/okta/'])
    assert.throws(() => place(url), url);
});
