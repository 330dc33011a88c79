// Fetches the rest of the widget: as soon as its first screen is there and the browser has time, or when a screen needs it.

/** @type {Promise<unknown> | undefined} */
let loading;

/** What the rest has, by the names of the widget's modules, once it is there. @type {Record<string, unknown>} */
export const late = {};

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
