// The table of docs/compatibility.md.

/** @typedef {readonly string[]} Row the release first */

const RULE = /^\|(?:-+\|)+$/m;

/**
 * The document with this row in its table, in the place of the one for the same release; the newest release first. A cell that is empty keeps what stands there.
 * @param {string} document with one table
 * @param {Row} row
 * @throws {Error} where there is no table, or one of other columns
 */
export function withRow(document, row) {
  const rule = RULE.exec(document);
  if (!rule) throw new Error('docs/compatibility.md has no table');
  const start = rule.index + rule[0].length + 1;
  const [old = ''] = /^(?:\|.*\|\n)*/.exec(document.slice(start)) ?? [];
  const rows = old.split('\n').filter(Boolean).map(cellsOf);
  if (rule[0].split('|').length - 2 !== row.length)
    throw new Error(`docs/compatibility.md has other columns than the ${row.length} of a row`);
  const before = rows.find(([release]) => release === row[0]);
  const merged = row.map((cell, column) => (cell === '' ? (before?.[column] ?? '') : cell));
  const all = [...rows.filter((one) => one !== before), merged].sort(newestFirst);
  return (
    document.slice(0, start) +
    all.map((cells) => `| ${cells.join(' | ')} |\n`).join('') +
    document.slice(start + old.length)
  );
}

/** @param {string} line */
const cellsOf = (line) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** @param {Row} one @param {Row} other */
function newestFirst([one = ''], [other = '']) {
  return other.localeCompare(one, 'en', { numeric: true });
}
