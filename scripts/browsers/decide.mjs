// Which engines a run is in, which ones have to be installed first, and why a run can't begin. Pure: it goes by what was found.
import { needs } from './needs.mjs';
import { isAtLeast } from './version.mjs';

/** @typedef {import('./needs.mjs').Engine} Engine */
/**
 * A browser of this machine: its version, or the fault that keeps it from telling.
 * @typedef {{ path: string, named?: string } & ({ version: string } | { fault: string })} Finding `named`: the variable that names it
 */
/** @typedef {Partial<Record<Engine, readonly Finding[]>>} Findings */

/** The browser to drive: the first that is new enough. @param {Engine} engine @param {readonly Finding[]} findings */
export function fitting(engine, findings) {
  return findings.find(
    (finding) => 'version' in finding && isAtLeast(finding.version, needs[engine].least),
  );
}

/**
 * The engines that a package manager may bring, or bring up to date. One that a variable names is not its own.
 * @param {readonly Engine[]} wanted @param {Findings} findings
 */
export function toInstall(wanted, findings) {
  return wanted.filter((engine) => {
    const found = findings[engine] ?? [];
    return !fitting(engine, found) && !found.some(({ named }) => named);
  });
}

/**
 * @param {readonly Engine[]} wanted
 * @param {Findings} findings
 * @param {boolean} mayLeaveOut whether one that is not installed is left out
 * @returns {{ engines: Engine[], leftOut: Engine[], refusal?: string }}
 */
export function decide(wanted, findings, mayLeaveOut) {
  const isFit = (/** @type {Engine} */ engine) =>
    fitting(engine, findings[engine] ?? []) !== undefined;
  const fit = wanted.filter(isFit);
  const missing = wanted.filter((engine) => (findings[engine] ?? []).length === 0);
  const unfit = wanted.filter((engine) => !isFit(engine) && !missing.includes(engine));
  if (unfit.length === 0 && fit.length > 0 && (mayLeaveOut || missing.length === 0))
    return { engines: fit, leftOut: missing };
  const lines = [
    ...unfit.flatMap((engine) =>
      (findings[engine] ?? []).map((finding) => complaint(engine, finding)),
    ),
    ...missing.map(
      (engine) => `${needs[engine].name} ${needs[engine].least} or later is not installed.`,
    ),
    howToInstall([...unfit, ...missing]),
    ...(fit.length > 0
      ? [
          `BROWSERS=${fit.join(',')} tests without ${unfit.length + missing.length > 1 ? 'them' : 'it'}.`,
        ]
      : []),
  ];
  return {
    engines: [],
    leftOut: [],
    refusal: `The tests can’t be run in the browsers of this machine.\n${lines.map((line) => `  ${line}`).join('\n')}`,
  };
}

/** @param {Engine} engine @param {Finding} finding */
function complaint(engine, finding) {
  const { name, least } = needs[engine];
  const where = `${finding.path}${finding.named ? `, which ${finding.named} names,` : ''}`;
  return 'version' in finding
    ? `${name}: ${where} is version ${finding.version}; the tests need ${least} or later.`
    : `${name}: ${where} does not tell its version: ${finding.fault}. The tests need ${least} or later.`;
}

/** @param {readonly Engine[]} engines */
export function howToInstall(engines) {
  const packages = engines.flatMap((engine) => needs[engine].debianPackages).join(' ');
  const variables = engines.flatMap((engine) => needs[engine].variable ?? []);
  return [
    `On Debian, as root: \`npm test\` installs them, or \`apt-get update && apt-get install ${packages}\`.`,
    'Ubuntu’s packages of Chromium and Firefox are snaps: install Google’s and Mozilla’s own there. Elsewhere, too; WebKitGTK is Linux only.',
    ...(variables.length > 0 ? [`${variables.join(' and ')} can name another browser.`] : []),
  ].join('\n  ');
}
