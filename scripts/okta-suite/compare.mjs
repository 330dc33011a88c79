// What two reports of TestCafe's `json` reporter say beside each other. Pure.

/** @typedef {{ name: string, errs: string[], skipped?: boolean }} Test */
/** @typedef {{ fixtures: { name: string, path: string, tests: Test[] }[] }} Report */
/** @typedef {{ raw: number, both: number, differ: string[] }} Comparison */

/** Of the section of docs/flows.md. */
const HEADING = 'Okta’s own tests';

/**
 * Whether each test passed. Two tests of a file may have one name: they are numbered.
 * @param {Report} report
 * @returns {Map<string, boolean>} by the spec's file and the test's name
 */
export function passed({ fixtures }) {
  /** @type {Map<string, boolean>} */
  const results = new Map();
  for (const { path, tests } of fixtures)
    for (const { name, errs, skipped } of tests) {
      if (skipped) continue;
      const file = (/(?:v1[\\/])?[^\\/]+$/.exec(path)?.[0] ?? path).replace('\\', '/');
      const title = `${file.replace('_spec.js', '')}: ${name}`;
      let key = title;
      for (let again = 2; results.has(key); again++) key = `${title} (${again})`;
      results.set(key, errs.length === 0);
    }
  return results;
}

/** The names of the spec files with a test that failed. @param {Report} report @returns {string[]} */
export const filesThatFailed = (report) => [
  ...new Set(
    [...passed(report)].flatMap(([name, isPassed]) =>
      isPassed ? [] : [name.replace(/^v1\//, '').replace(/: .*$/, '')],
    ),
  ),
];

/** @param {Report} raw @param {Report} tag @returns {Comparison} */
export function compare(raw, tag) {
  const throughTag = passed(tag);
  const passRaw = [...passed(raw)].flatMap(([name, isPassed]) => (isPassed ? [name] : []));
  const differ = passRaw.filter((name) => throughTag.get(name) !== true);
  return { raw: passRaw.length, both: passRaw.length - differ.length, differ };
}

/**
 * The reasons that a document has, in rows like those of {@link describe}.
 * @param {string} document
 * @returns {Record<string, string>} by a test's name, or by the spec's file for all of it
 */
export function reasonsIn(document) {
  const section = document.split(/^## /m).find((part) => part.startsWith(HEADING)) ?? '';
  const rows = [...section.matchAll(/^\| (?<name>.+?) \| (?<reason>.+) \|$/gm)];
  return Object.fromEntries(rows.map(({ groups }) => [groups?.['name'], groups?.['reason']]));
}

/**
 * @param {Comparison} comparison
 * @param {Record<string, string>} reasons
 * @returns {{ table: string, unexplained: string[] }}
 */
export function describe({ raw, both, differ }, reasons) {
  const rows = differ.map((name) => ({ name, reason: reasonOf(name, reasons) }));
  const table = [
    `${both} of the ${raw} that pass through the raw widget pass through the tag.`,
    '',
    '| differs | why |',
    '|---|---|',
    ...rows.map(({ name, reason }) => `| ${name} | ${reason ?? '?'} |`),
    '',
  ].join('\n');
  return { table, unexplained: rows.flatMap(({ name, reason }) => (reason ? [] : [name])) };
}

/** @param {string} name @param {Record<string, string>} reasons */
function reasonOf(name, reasons) {
  return reasons[name] ?? reasons[name.split(': ')[0] ?? ''];
}
