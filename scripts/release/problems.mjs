// What is in the way of a release, from what is known of it.

/**
 * @typedef {object} Release
 * @property {readonly { name: string, version: string, files: readonly string[] }[]} packages that are published together
 * @property {string} changes the CHANGELOG
 * @property {string} today as `2026-01-31`
 * @property {string} uncommitted what git has to say of the tree; empty where all is committed
 * @property {readonly string[]} tags of git
 */

/** What no user of a package needs, or may not have. */
const NOT_FOR_USERS =
  /(?:^|\/)(?:test|bench|demo|\.[^/]+|node_modules)\/|\.(?:test|tgz|env|log)(?:\.|$)|tsconfig/;

/** What each package has to have. */
const FOR_USERS = ['package.json', 'README.md', 'LICENSE'];

/** @param {Release} release @returns {string[]} */
export function releaseProblems({ packages, changes, today, uncommitted, tags }) {
  const [{ version } = { version: '' }] = packages;
  const headings = [...changes.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
  const unreleased = /^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changes)?.[1] ?? '';
  return [
    ...packages
      .filter((one) => one.version !== version)
      .map((one) => `${one.name} is ${one.version}, and not ${version} as the others.`),
    ...changesProblems({ version, headings, unreleased, today }),
    ...(tags.includes(`v${version}`)
      ? [`v${version} is released already: raise the version.`]
      : []),
    ...(uncommitted ? [`Not committed:\n${uncommitted}`] : []),
    ...packages.flatMap(filesProblems),
  ];
}

/** @param {{ version: string, headings: readonly string[], unreleased: string, today: string }} log */
function changesProblems({ version, headings, unreleased, today }) {
  if (/^- /m.test(unreleased))
    return [
      `CHANGELOG.md has changes under "Unreleased": they belong under "${version} – ${today}".`,
    ];
  const day = headings.find((heading) => heading.startsWith(`${version} – `))?.slice(-10);
  if (day === undefined) return [`CHANGELOG.md has no "${version} – ${today}".`];
  return day > today ? [`CHANGELOG.md has ${version} on ${day}, which is to come.`] : [];
}

/** @param {{ name: string, files: readonly string[] }} one */
function filesProblems({ name, files }) {
  return [
    ...FOR_USERS.filter((file) => !files.includes(file)).map((file) => `${name} lacks ${file}.`),
    ...files
      .filter((file) => NOT_FOR_USERS.test(file))
      .map((file) => `${name} has ${file}, which is for no user.`),
  ];
}
