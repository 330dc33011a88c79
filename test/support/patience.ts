/** How long a test waits for one thing. Only what hangs takes so long: a busy machine has to be waited for. */
export const PATIENCE_MS = 30_000;
