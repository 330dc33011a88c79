// What the site makes of what the code knows: the page of the tags, the pages of files, llms.txt.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { root } from '../../scripts/root.mjs';
import { apiPage, type Manifest } from '../../site/lib/api-page.mjs';
import { mendEmptyCorners } from '../../site/lib/empty-corners.mjs';
import { filePage } from '../../site/lib/file-pages.mjs';
import { llmsFullTxt, llmsTxt } from '../../site/lib/llms.mjs';
import { keepBraces } from '../../site/lib/literal-braces.mjs';
import { bySiteColours, withOwnPictures } from '../../site/lib/pictures.mjs';
import { pictureOf, recordingPage, STEPS } from '../../site/lib/recording.mjs';

const manifest = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8')) as Manifest;

test('the page of the tags names everything that the manifest has of them', () => {
  const page = apiPage(manifest);
  const tags = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  assert.equal(tags.length, 2);
  for (const tag of tags) {
    const [, section = ''] = page.split(`## \`<${tag.tagName}>\``);
    const own = section.split('\n## ')[0] ?? '';
    const named = [
      tag.attributes,
      tag.events,
      tag.slots,
      tag.cssParts,
      tag.cssProperties,
      tag.cssStates,
    ].flatMap((list = []) => list.map(({ name }) => `| \`${name}\` |`));
    const methods = (tag.members ?? [])
      .filter(({ kind, privacy = 'public' }) => kind === 'method' && privacy === 'public')
      .map(({ name }) => `| \`${name}(`);
    assert.ok(named.length > 30 && methods.length > 3);
    for (const cell of [...named, ...methods])
      assert.ok(own.includes(cell), `${tag.tagName}: ${cell}`);
  }
});

test('a value with a bar stays in its cell, and a tag in a description is text', () => {
  const page = apiPage({
    modules: [
      {
        declarations: [
          {
            name: 'X',
            tagName: 'x-y',
            attributes: [
              { name: 'a', type: { text: "'b' | 'c'" }, description: 'As <d> or `<e>`.' },
            ],
          },
        ],
      },
    ],
  });
  assert.ok(page.includes("| `a` | `'b' \\| 'c'` |  | As &lt;d> or `<e>`. |"));
});

test('a file with fences is shown whole, in a longer one', () => {
  assert.equal(
    filePage('a/b.md', 'x\n```js\ny\n```\n'),
    '# `a/b.md`\n\n````md\nx\n```js\ny\n```\n````\n',
  );
  assert.match(filePage('LICENSE', 'text'), /```text\n/);
});

test('llms.txt has a name, a summary, and the chapters; what is only for the project is optional', () => {
  const entry = (title: string, file: string) => ({ title, file, about: `about ${title}` });
  const chapters = [
    {
      title: 'Begin',
      documents: [{ ...entry('A', 'a.md'), children: [{ title: 'B', file: 'b.md' }] }],
    },
    { title: 'Work on it', documents: [{ ...entry('C', 'c.html'), children: [] }] },
  ];
  assert.equal(
    llmsTxt({ name: 'n', summary: 's', chapters }, (file) =>
      file.endsWith('.md') ? `/${file}` : undefined,
    ),
    '# n\n\n> s\n\n## Begin\n\n- [A](/a.md): about A\n- [B](/b.md)\n\n## Optional\n\n',
  );
  assert.equal(
    llmsFullTxt('n', 's', [{ address: '/a.md', text: '# A\n' }]),
    '# n\n\n> s\n\n<!-- /a.md -->\n\n# A\n',
  );
});

test('double braces in text and in code are no expression of Vue’s', () => {
  const rules: Record<string, (tokens: unknown[], index: number) => string> = {
    text: () => 'a {{ b }}',
    code_inline: () => '<code>{{{c}}}</code>',
  };
  keepBraces({ renderer: { rules } });
  assert.equal(rules['text']?.([], 0), 'a &#123;&#123; b }}');
  assert.equal(rules['code_inline']?.([], 0), '<code>&#123;&#123;{c}}}</code>');
});

test('each step of the recording has its pictures, and the page says what is to be seen', () => {
  const page = recordingPage('./playground');
  for (const step of STEPS) {
    assert.ok(page.includes(step.caption));
    for (const scheme of ['light', 'dark'] as const)
      assert.ok(existsSync(`${root}site/playground/${pictureOf(step, scheme)}`), step.name);
  }
});

test('the site’s lockfile has the hash of every package, and names no registry', () => {
  const { packages } = JSON.parse(readFileSync(`${root}site/package-lock.json`, 'utf8')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  const others = Object.entries(packages).filter(([path]) => path !== '');
  assert.ok(others.length > 100);
  for (const [path, { integrity, resolved }] of others)
    assert.ok(integrity !== undefined && resolved === undefined, path);
});

test('a head’s cell without a text is an ordinary cell, and one with a text a heading', () => {
  const rules: ((state: { tokens: { type: string; tag: string; content: string }[] }) => void)[] =
    [];
  mendEmptyCorners({ core: { ruler: { push: (_name, rule) => void rules.push(rule) } } });
  const cell = (content: string) => [
    { type: 'th_open', tag: 'th', content: '' },
    { type: 'inline', tag: '', content },
    { type: 'th_close', tag: 'th', content: '' },
  ];
  const tokens = [...cell(''), ...cell('name')];
  for (const rule of rules) rule({ tokens });
  assert.deepEqual(
    tokens.map(({ tag }) => tag),
    ['td', '', 'td', 'th', '', 'th'],
  );
});

test('a picture for each of the system’s colours becomes one for each of the site’s', () => {
  const html = readFileSync(`${root}README.md`, 'utf8');
  const [picture = ''] = /<picture>.*?<\/picture>/s.exec(html) ?? [];
  const shown = withOwnPictures(bySiteColours(picture));
  assert.match(
    shown,
    /^<img class="only-light" src="\.\/docs\/images\/demo-light\.png" alt="[^"]+"[^>]*><img class="only-dark" src="\.\/docs\/images\/demo-dark\.png" alt="[^"]+"[^>]*>$/,
  );
});
