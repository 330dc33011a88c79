import { ok, type Verdict, waitsFor, warning } from '../finding.js';
import { allHeard, type Sight } from '../sight.js';

/** In milliseconds. From here on people wonder whether a page still works. */
export const SLOW = 2000;

/** Whether an answer was long in coming. */
export function speed(sight: Sight): Verdict {
  const given = allHeard(sight).filter(({ answer }) => answer.kind === 'given');
  const slowest = given.toSorted((a, b) => b.answer.milliseconds - a.answer.milliseconds)[0];
  if (!slowest) return waitsFor(sight.discovery ? 'discovery' : 'issuer');
  const seen = `The slowest answer, ${slowest.name}, took ${slowest.answer.milliseconds} ms.`;
  return slowest.answer.milliseconds < SLOW
    ? ok(seen)
    : warning(seen, 'Try again: where it stays slow, look at https://status.okta.com.');
}
