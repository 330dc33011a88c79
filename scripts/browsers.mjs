// Which browsers of this machine the tests are run in, and how to get those that are missing or too old.
import { findWebKitGtk } from './browsers/candidates.mjs';
import { decide, fitting, howToInstall, toInstall } from './browsers/decide.mjs';
import { find, forgetFindings } from './browsers/find.mjs';
import { canInstall, installOnDebian } from './browsers/install-on-debian.mjs';
import { engines, needs } from './browsers/needs.mjs';

/** @typedef {import('./browsers/needs.mjs').Engine} Engine */

export { engines };

/**
 * The engines to test in: those asked for by `BROWSERS` (a comma separated list), else all that are installed. One that is too old is refused.
 * With `CI` set none may be missing, so that a run never passes by leaving one out.
 * @returns {Engine[]}
 */
export function chosenEngines() {
  const wanted = wantedEngines();
  const mayLeaveOut = process.env.BROWSERS === undefined && !isContinuousIntegration();
  const { engines: chosen, leftOut, refusal } = decide(wanted, findingsOf(wanted), mayLeaveOut);
  if (refusal !== undefined) throw new Error(refusal);
  if (leftOut.length > 0)
    console.error(
      `Left out, not installed: ${leftOut.map((engine) => needs[engine].name).join(', ')}.\n  ${howToInstall(leftOut)}`,
    );
  return chosen;
}

/** Installs what is missing or too old among the engines that are asked for, where that is possible. */
export function installBrowsers() {
  const wanted = wantedEngines();
  const lacking = toInstall(wanted, findingsOf(wanted));
  if (lacking.length === 0 || !canInstall()) return;
  installOnDebian(lacking);
  forgetFindings();
}

/** The path of the browser to drive. @param {'chromium' | 'firefox'} engine */
export function executableOf(engine) {
  const finding = fitting(engine, find(engine));
  if (!finding) throw new Error(decide([engine], findingsOf([engine]), false).refusal);
  return finding.path;
}

/** @returns {import('./browsers/candidates.mjs').WebKitGtk} */
export function webKitGtk() {
  const webkit = fitting('webkit', find('webkit')) && findWebKitGtk();
  if (!webkit) throw new Error(decide(['webkit'], findingsOf(['webkit']), false).refusal);
  return webkit;
}

/** @returns {Engine[]} */
function wantedEngines() {
  const asked = process.env.BROWSERS?.split(',').map((name) => name.trim());
  const unknown = asked?.filter((name) => !engines.some((engine) => engine === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`BROWSERS knows ${engines.join(', ')}, not ${unknown.join(', ')}`);
  return engines.filter((engine) => asked?.includes(engine) ?? true);
}

/** @param {readonly Engine[]} wanted @returns {import('./browsers/decide.mjs').Findings} */
function findingsOf(wanted) {
  return Object.fromEntries(wanted.map((engine) => [engine, find(engine)]));
}

function isContinuousIntegration() {
  return Boolean(process.env.CI) && process.env.CI !== 'false';
}
