import { discoveryFault } from '../../../okta/answers/discovery-fault.js';
import { bodyOf, isGood, jsonOf } from '../answer.js';
import { faultIn } from '../answer-fault.js';
import { ok, problem, type Verdict, waitsFor } from '../finding.js';
import { issuerIn, type Sight } from '../sight.js';

/** Whether the issuer has metadata. */
export function discovery({ discovery: heard }: Sight): Verdict {
  if (!heard) return waitsFor('issuer');
  const fault = faultIn(heard.answer);
  if (fault) return problem(`The issuer’s metadata did not come: ${fault.seen}.`, fault.hint);
  return jsonOf(heard.answer) === undefined
    ? problem(
        'The issuer’s metadata is not JSON.',
        'Another server answers at this address: check `issuer`.',
      )
    : ok('The issuer’s metadata came.');
}

/** Whether the metadata is the issuer’s, and complete. */
export function metadata(sight: Sight): Verdict {
  const issuer = issuerIn(sight);
  const answer = sight.discovery?.answer;
  if (issuer === null) return waitsFor('issuer');
  if (!answer || !isGood(answer) || jsonOf(answer) === undefined) return waitsFor('discovery');
  const fault = discoveryFault(jsonOf(answer), issuer);
  if (fault === null) return ok(`It is the metadata of ${issuer}, with all that a sign-in needs.`);
  const { issuer: named } = bodyOf(answer);
  const seen = typeof named === 'string' && named !== issuer ? ` It is that of ${named}.` : '';
  return problem(`The element refuses the metadata.${seen}`, `The metadata: ${fault}.`);
}
