// Puts a defect into the text of a source file. White space does not count, nor a comma before a closing bracket: a formatter moves both.

/** @typedef {{ find: string, replace: string }} Change */
/** @typedef {{ start: number, end: number }} Range */

/**
 * Where the code is found between `start` and `end`.
 * @param {string} source @param {Range} place @param {string} find @returns {Range[]}
 */
export function rangesOf(source, { start, end }, find) {
  const [code, wanted] = [bare(source.slice(start, end)), bare(find)];
  /** @type {Range[]} */
  const ranges = [];
  for (
    let at = code.text.indexOf(wanted.text);
    at >= 0;
    at = code.text.indexOf(wanted.text, at + 1)
  ) {
    const last = code.offsets[at + wanted.text.length - 1] ?? 0;
    ranges.push({ start: start + (code.offsets[at] ?? 0), end: start + last + 1 });
  }
  return ranges;
}

/** @param {string} source @param {Range} range @param {string} replace */
export const replaceIn = (source, { start, end }, replace) =>
  source.slice(0, start) + replace + source.slice(end);

/** The characters that count, and where each of them stands. @param {string} text */
function bare(text) {
  /** @type {number[]} */
  const offsets = [];
  let kept = '';
  for (const { 0: character, index } of text.matchAll(/\S/g)) {
    if (/[)\]}]/.test(character) && kept.endsWith(',')) {
      kept = kept.slice(0, -1);
      offsets.pop();
    }
    kept += character;
    offsets.push(index);
  }
  return { text: kept, offsets };
}
