// WebKit takes 100 changes of the address in 10 s: quick tests wait until there is room for those of the next.
const { setTimeout } = globalThis; // Tests shorten the page's.

const WINDOW_MS = 10_000;
/** The element and the widget make changes, too: as many as the tests, at most. */
const OWN = 45;

const changes: number[] = [];

/** Shows `url` without loading it. @param state of the page's history */
export function changeAddress(state: unknown, url: string): void {
  changes.push(performance.now());
  history.replaceState(state, '', url);
}

export async function roomForChanges(): Promise<void> {
  const oldest = changes.at(-OWN);
  const wait = oldest === undefined ? 0 : oldest + WINDOW_MS - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
