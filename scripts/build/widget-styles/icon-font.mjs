// The widget's icon font with the glyphs alone that a style sheet shows.
import postcss from 'postcss';
import { subsetFont } from './subset-font.mjs';

/** As WOFF2. @param {Buffer} font @param {string} css */
export const iconFont = (font, css) =>
  subsetFont(font, shownTexts(css).join(''), { targetFormat: 'woff2' });

/** What stands in `content`, with the escapes resolved: `"\e002"` is one character. @param {string} css */
export function shownTexts(css) {
  /** @type {string[]} */
  const texts = [];
  postcss.parse(css).walkDecls('content', ({ value }) => {
    for (const [, text = ''] of value.matchAll(/["']((?:\\.|[^"'\\])*)["']/g))
      texts.push(text.replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, unescaped));
  });
  return texts;
}

/** @param {string} _escape @param {string | undefined} code @param {string | undefined} character */
const unescaped = (_escape, code, character) =>
  code === undefined ? (character ?? '') : String.fromCodePoint(Number.parseInt(code, 16));
