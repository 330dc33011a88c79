// The browsers of this machine and their versions. Each is asked once; the processes that this one starts are told.
import { askVersion } from './ask-version.mjs';
import { candidates, findWebKitGtk, isExecutable } from './candidates.mjs';
import { fitting } from './decide.mjs';
import { needs } from './needs.mjs';

/** @typedef {import('./needs.mjs').Engine} Engine */
/** @typedef {import('./decide.mjs').Finding} Finding */

/** Versions by path, in the environment of the processes that belong to one run. */
const variable = 'BROWSER_VERSIONS_OF_THIS_RUN';

/** @type {Map<Engine, Finding[]>} */
const known = new Map();

/** @param {Engine} engine @returns {Finding[]} */
export function find(engine) {
  const findings = known.get(engine) ?? look(engine);
  known.set(engine, findings);
  return findings;
}

/** Something was installed. */
export function forgetFindings() {
  known.clear();
  Reflect.deleteProperty(process.env, variable);
}

/** @param {Engine} engine @returns {Finding[]} */
function look(engine) {
  if (engine === 'webkit') {
    const webkit = findWebKitGtk();
    return webkit ? [{ path: webkit.minibrowser, ...ask(webkit.minibrowser, webkit.xvfb) }] : [];
  }
  const named = needs[engine].variable;
  const path = named && process.env[named];
  if (path)
    return [{ path, named, ...(isExecutable(path) ? ask(path) : { fault: 'it can’t be run' }) }];
  /** @type {Finding[]} */
  const findings = [];
  for (const candidate of candidates(engine)) {
    findings.push({ path: candidate, ...ask(candidate) });
    if (fitting(engine, findings)) break;
  }
  return findings;
}

/** @param {string} path @param {string} [xvfb] */
function ask(path, xvfb) {
  const versions = /** @type {Record<string, string>} */ (
    JSON.parse(process.env[variable] ?? '{}')
  );
  const version = versions[path];
  if (version !== undefined) return { version };
  const answer = askVersion(path, { xvfb });
  if ('version' in answer)
    process.env[variable] = JSON.stringify({ ...versions, [path]: answer.version });
  return answer;
}
