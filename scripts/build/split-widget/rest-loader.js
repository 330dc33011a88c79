// Fetches the rest of the widget: as soon as its first screen is there and the browser has time, or when a screen needs it.

/** @type {Promise<unknown> | undefined} */
let loading;

let isThere = false;

/** What the rest has, by the names of the widget's modules, once it is there. @type {Record<string, unknown>} */
export const late = {};

/** What waits for a module of the rest, by its name. @type {[file: string, take: (module: unknown) => void][]} */
const waiting = [];

/** @param {string} file @param {(module: unknown) => void} take */
export function onceThere(file, take) {
  waiting.push([file, take]);
}

/** @param {Record<string, unknown>} modules by their names */
export function restIsThere(modules) {
  for (const [file, take] of waiting.splice(0)) take(modules[file]);
  isThere = true;
}

/** What the first part draws of a form. All other kinds of fields are the rest's. */
const FIRST_FIELDS = new Set(['text', 'password', 'checkbox']);

/** @typedef {{ name?: string, uiSchema?: { type?: string }[] }} Remediation */

/** @param {string | null} formName the form that is drawn next @param {Remediation[]} remediations of Okta's answer, with the fields that the widget makes of them */
export function hasLateField(formName, remediations) {
  const fields = remediations.flatMap(({ name, uiSchema }) =>
    name === formName ? (uiSchema ?? []) : [],
  );
  return !isThere && fields.some(({ type }) => type !== undefined && !FIRST_FIELDS.has(type));
}

/** Fires `error` where a screen waits for the rest, which did not load. */
export const restFailures = new EventTarget();

export function loadRest() {
  return (loading ??= import(/** @type {string} */ ('oie-rest')).catch(
    (/** @type {unknown} */ cause) => {
      loading = undefined;
      throw cause;
    },
  ));
}

/** Where that fails the screen never comes: who shows the widget hears of it, and begins again. */
export function restForScreen() {
  return loadRest().catch((/** @type {unknown} */ cause) => {
    restFailures.dispatchEvent(new CustomEvent('error', { detail: cause }));
    return new Promise(() => undefined);
  });
}

let isPlanned = false;

/** The user reads, and types: the next screen is not to wait. */
export function loadRestWhenIdle() {
  if (isPlanned) return;
  isPlanned = true;
  const load = () => void loadRest().catch(() => undefined); // The screen that needs it asks again.
  const { requestIdleCallback = (/** @type {() => void} */ run) => setTimeout(run, 300) } =
    /** @type {{ requestIdleCallback?: (run: () => void, options?: { timeout: number }) => void }} */ (
      globalThis
    );
  requestIdleCallback(load, { timeout: 2000 });
}
