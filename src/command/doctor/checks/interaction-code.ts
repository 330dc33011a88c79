import { toSignInError } from '../../../errors/to-sign-in-error.js';
import { bodyOf } from '../answer.js';
import { ok, problem, unknown, type Verdict, waitsFor, warning } from '../finding.js';
import { outcomeOf } from '../interact-outcome.js';
import { issuerIn, type Sight } from '../sight.js';
import { isOrgItself } from './issuer.js';

/** Whether the org has the grant. Its metadata may leave it out although it has: the sign-in that begins is what counts. */
export function interactionCodeOrg(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'begun') return ok('The org has the Interaction Code grant.');
  if (outcome.by === 'interaction-code-org')
    return problem(
      'The org does not have the Interaction Code grant.',
      'Switch it on, then give it to the app and to the rule of the access policy, which do not get it back by themselves.',
    );
  if (isNamed(sight)) return ok('The metadata names the Interaction Code grant.');
  return outcome.by === 'interaction-code-app'
    ? warning(
        'The metadata does not name the Interaction Code grant.',
        'Look here first: where the org does not have it, no app can be given it.',
      )
    : waitsFor(outcome.by);
}

/** Whether the app has the grant. */
export function interactionCodeApp(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'begun') return ok('The app has the Interaction Code grant.');
  return outcome.by === 'interaction-code-app'
    ? problem('The app does not have the Interaction Code grant.', toSignInError(outcome.body).hint)
    : waitsFor(outcome.by);
}

/** Whether a rule of the authorization server allows the grant. */
export function interactionCodePolicy(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'refused')
    return outcome.by === 'interaction-code-policy'
      ? problem(
          'No access policy of the authorization server lets this app have tokens by an interaction code.',
          `Add a policy for the app, with a rule for the Interaction Code grant. Okta says: ${String(outcome.body['error_description'] ?? outcome.body['error'])}`,
        )
      : waitsFor(outcome.by);
  const issuer = issuerIn(sight);
  return issuer !== null && isOrgItself(issuer)
    ? ok('The org’s own authorization server has no access policies.')
    : unknown(
        'Okta refused nothing, but looks for a rule again at the end of a sign-in, when it knows the user.',
        'If sign-ins end with `access-denied`, look at the rules.',
      );
}

function isNamed({ discovery }: Sight): boolean {
  const grants = discovery && bodyOf(discovery.answer)['grant_types_supported'];
  return Array.isArray(grants) && grants.includes('interaction_code');
}
