// Which browsers the element is for, by what its code uses of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { dayOf, firstVersions, neededFeatures } from '../../scripts/browser-support/baseline.mjs';
import { browsersPage } from '../../scripts/browser-support/page.mjs';
import { scriptFeatures, type Use } from '../../scripts/browser-support/script-features.mjs';
import { namesIn, styleFeatures } from '../../scripts/browser-support/style-features.mjs';
import { root } from '../../scripts/root.mjs';

const found = neededFeatures(scriptFeatures(), styleFeatures());

it('uses nothing that the tables of Baseline do not know', () => {
  assert.deepEqual(found.unknown, []);
  assert.ok(found.used.length > 200);
});

it('has docs/browsers.md say what it uses: `npm run browsers` writes it', () => {
  assert.equal(readFileSync(`${root}docs/browsers.md`, 'utf8'), browsersPage(found.used));
});

it('finds what is new, in scripts and in style sheets', () => {
  const used = (owner: string, name: string, isStatic = false) =>
    [`${owner}.${name}`, { owner, name, isStatic, files: new Set(['a.ts']) }] as [
      string,
      Use & { files: Set<string> },
    ];
  const { used: features, unknown } = neededFeatures(
    new Map([
      used('Promise', 'withResolvers', true),
      used('Element', 'setHTML'),
      used('Array', 'map'),
      used('', 'structuredClone'),
      used('Window', 'ofNoBrowser'),
    ]),
    new Map([['css.at-rules.starting-style', new Set(['a.css'])]]),
  );
  const keys = features.map(({ key }) => key);
  assert.deepEqual(keys.slice(0, 2), [
    'css.at-rules.starting-style',
    'javascript.builtins.Promise.withResolvers',
  ]);
  assert.deepEqual(unknown, ['api.Element.setHTML', 'Window.ofNoBrowser']);
  assert.equal(dayOf(features[1]!), '2024-03-05');
  assert.equal(firstVersions(features)['safari'], '17.5');
});

it('reads the names of a style sheet', () => {
  const css =
    '@starting-style { a:hover, b::part(c) { color: light-dark(red, var(--x)); --y: 1px; } }';
  assert.deepEqual(namesIn(css), [
    'css.at-rules.starting-style',
    'css.properties.color',
    'css.selectors.hover',
    'css.selectors.part',
    'css.types.light-dark',
    'css.types.var',
  ]);
});
