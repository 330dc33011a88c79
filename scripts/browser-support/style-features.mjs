// What of CSS the element's own style sheets use.
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../root.mjs';

/** The tags' states have no `--` before their names, which Chrome took for an error before it knew `:state()`. */
const STATES = { name: 'css.selectors.state', file: 'src/element/session-tag.ts' };

/** @returns {Map<string, Set<string>>} what may be the key of a feature → files */
export function styleFeatures() {
  /** @type {Map<string, Set<string>>} */
  const found = new Map([[STATES.name, new Set([STATES.file])]]);
  for (const file of styleFiles())
    for (const name of namesIn(readFileSync(root + file, 'utf8')))
      found.set(name, (found.get(name) ?? new Set()).add(file));
  return found;
}

function styleFiles() {
  return readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:styles\.ts|css)$/.test(file));
}

/** @param {string} text with rules of CSS @returns {string[]} */
export function namesIn(text) {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\$\{[^}]*\}/g, '');
  const all = (/** @type {RegExp} */ pattern) =>
    [...css.matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? '');
  return [
    ...all(/@(?<name>[a-z-]+)/g).map((name) => `css.at-rules.${name}`),
    ...all(/(?<=[{;]\s*)(?<name>[a-z-]+)\s*:(?!\w+[^;{]*\{)/g)
      .filter((name) => !name.startsWith('--'))
      .map((name) => `css.properties.${name}`),
    ...all(/:{1,2}(?<name>[a-z-]+)(?=[\s,(){[.:])(?=[^;}]*\{)/g).map(
      (name) => `css.selectors.${name}`,
    ),
    ...all(/(?<![\w:-])(?<name>[a-z-]+)\(/g).map((name) => `css.types.${name}`),
  ];
}
