/** The phases of a sign-in, by the names under which the browser's performance panel shows them. */
export type Phase =
  'session' | 'sdk' | 'widget' | 'styles' | 'transaction' | 'form' | 'callback' | 'userinfo';

const PREFIX = 'okta-sign-in:';

/** Marks a moment. The latest of a name counts: a page that lives long keeps no list of them. */
export function markMoment(name: string): void {
  performance.clearMarks(PREFIX + name);
  performance.mark(PREFIX + name);
}

/** Measures a phase from `start` (by `performance.now()`) until now. */
export function measurePhase(phase: Phase, start: number): void {
  performance.clearMeasures(PREFIX + phase);
  performance.measure(PREFIX + phase, { start });
}

/** Measures how long `work` takes, whatever comes of it. */
export function measured<T>(phase: Phase, work: Promise<T>): Promise<T> {
  const start = performance.now();
  const end = () => measurePhase(phase, start);
  work.then(end, end);
  return work;
}
