/**
 * Leaves what is late out of a file of the widget's: its imports, and each `key: Name` of an object, which becomes a getter that reads it from `late`.
 *
 * @param {string} code
 * @param {string} file for the message
 * @param {(name: string) => boolean} isLate
 * @throws {Error} where the file does more with one of them
 */
export function withoutLate(code, file, isLate) {
  const late = importsOf(code).filter(({ name }) => isLate(name));
  const named = late.map(({ name }) => name.replaceAll('$', '\\$')).join('|');
  const changed = late
    .reduce((text, { line }) => text.replace(`${line}\n`, ''), code)
    .replace(
      new RegExp(`^( *)(\\[[\\w.]+\\]|\\w+): (${named})(?![\\w$])`, 'gm'),
      '$1get $2() { return late.$3; }',
    );
  const strange = changed
    .replace(/^ *\/\/.*$/gm, '')
    .match(new RegExp(`(?<![\\w$.'"]|\\bget )(?:${named})(?![\\w$'":])`, 'g'));
  if (strange)
    throw new Error(
      `split-widget: ${file} has more of ${strange.join(', ')} than an entry of its table`,
    );
  return changed;
}

/** @param {string} code */
export const importsOf = (code) =>
  [...code.matchAll(/^import (?<name>[\w$]+) from '(?<path>\.[^']+)';$/gm)].map(
    ({ 0: line, groups: { name = '', path = '' } = {} }) => ({ line, name, path }),
  );

/**
 * @param {ReadonlyMap<string, string>} modules code by file
 * @param {string} but the file that has them
 * @param {ReadonlySet<string>} names of what is not there
 * @throws {Error} where another file reads it
 */
export function checkUnnamed(modules, but, names) {
  const named = new RegExp(`\\b(?:${[...names].join('|')})\\b`);
  for (const [file, code] of modules) {
    const found = file === but ? null : named.exec(code.replace(/^ *(?:\/\/|\/?\*).*$/gm, ''));
    if (found)
      throw new Error(`split-widget: ${file} of the widget reads ${found[0]}, which is not there`);
  }
}
