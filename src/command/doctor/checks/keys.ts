import { keysFault } from '../../../okta/answers/keys-fault.js';
import { jsonOf } from '../answer.js';
import { faultIn, type AnswerFault } from '../answer-fault.js';
import { ok, problem, type Verdict, waitsFor } from '../finding.js';
import type { Sight } from '../sight.js';

/** Whether the ID token can be checked. */
export function keys({ keys: heard }: Sight): Verdict {
  if (!heard) return waitsFor('metadata');
  const fault = faultIn(heard.answer) ?? unfit(keysFault(jsonOf(heard.answer)));
  return fault
    ? problem(`The issuer’s keys can’t be used: ${fault.seen}.`, fault.hint)
    : ok('The issuer has keys to check an ID token by.');
}

const unfit = (fault: string | null): AnswerFault | null =>
  fault === null
    ? null
    : {
        seen: `of the answer, ${fault}`,
        hint: 'Look at what stands between this machine and Okta: the answer is not Okta’s.',
      };
