// A style sheet without the rules that no element of a program can match.
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { usedNames, wordsOf } from './used-names.mjs';

/**
 * @param {string} css
 * @param {string} code of the program, minified
 * @param {string} sources more text whose every word is kept
 */
export async function cutSheet(css, code, sources) {
  const kept = [code, sources, usedNames(code, classesOf(css)).join(' ')];
  const [purged] = await new PurgeCSS().purge({
    css: [{ raw: css }],
    content: kept.map((raw) => ({ raw, extension: 'js' })),
    defaultExtractor: wordsOf,
    fontFace: true,
    keyframes: true,
  });
  if (purged === undefined) throw new Error('PurgeCSS gave no style sheet');
  return purged.css;
}

/** @param {string} css */
function classesOf(css) {
  /** @type {Set<string>} */
  const classes = new Set();
  postcss.parse(css).walkRules(({ selector }) => {
    for (const name of selector.match(/(?<=\.)-?[_a-z][\w-]*/gi) ?? []) classes.add(name);
  });
  return [...classes];
}
