import { HINTS } from '../../../errors/messages.js';
import { SKEW_SECONDS } from '../../../okta/answers/clock-skew.js';
import { ok, unknown, type Verdict, warning } from '../finding.js';
import { allHeard, type Sight } from '../sight.js';

/** Whether this machine's clock and the org's agree. */
export function clock(sight: Sight): Verdict {
  const answers = allHeard(sight).map(({ answer }) => answer);
  const [seconds] = answers.flatMap((answer) =>
    answer.kind === 'given' && answer.date !== null
      ? [Math.round(Math.abs(answer.date - answer.machineDate) / 1000)]
      : [],
  );
  if (seconds === undefined) return unknown('No answer says what time it is at the org.');
  const seen = `The org’s clock and this machine’s are ${seconds} s apart.`;
  return seconds > SKEW_SECONDS ? warning(seen, HINTS['clock-skew'] ?? '') : ok(seen);
}
