import { bodyOf } from '../answer.js';
import { ok, problem, unknown, type Verdict, waitsFor } from '../finding.js';
import type { Sight } from '../sight.js';

/** Which of Okta's two back ends the org runs. */
export function engine({ organization }: Sight): Verdict {
  if (!organization) return waitsFor('issuer');
  switch (bodyOf(organization)['pipeline']) {
    case 'idx':
      return ok('The org runs Identity Engine.');
    case 'v1':
      return problem(
        'The org runs the Classic engine.',
        'Set engine="classic" in the tag, or have the org moved to Identity Engine.',
      );
    default:
      return unknown(
        'The org does not say which engine it runs.',
        'Look there: the Classic engine needs engine="classic" in the tag.',
      );
  }
}
