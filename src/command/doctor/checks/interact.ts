import { nameRefusedRedirectUri } from '../../../errors/refused-redirect-uri.js';
import { toSignInError } from '../../../errors/to-sign-in-error.js';
import { faultIn } from '../answer-fault.js';
import type { CheckId } from '../check-list.js';
import { ok, problem, type Verdict, waitsFor } from '../finding.js';
import { outcomeOf } from '../interact-outcome.js';
import type { Sight } from '../sight.js';

/** What Okta looks at once it knows the app. */
const AFTER_CLIENT: readonly CheckId[] = [
  'redirect-uri',
  'interaction-code-app',
  'interaction-code-policy',
];

/** Whether Okta knows the app. */
export function client(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  const { clientId } = sight.options;
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'begun' || AFTER_CLIENT.includes(outcome.by))
    return ok(`Okta knows the client ${clientId}.`);
  return outcome.by === 'client'
    ? problem(`Okta does not take the client ${clientId}.`, toSignInError(outcome.body).hint)
    : waitsFor(outcome.by);
}

/** Whether Okta would send the browser back to the page. */
export function redirectUri(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  const { redirectUri: uri } = sight.options;
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'begun') return ok(`${uri} is registered.`);
  if (outcome.by !== 'redirect-uri') return waitsFor(outcome.by);
  const refusal = toSignInError(outcome.body);
  return problem(`${uri} is not registered.`, nameRefusedRedirectUri(refusal, sight.options).hint);
}

/** Whether a sign-in begins; a refusal that another check explains is left to that one. */
export function signIn(sight: Sight): Verdict {
  const outcome = outcomeOf(sight);
  if (outcome.kind === 'not-asked') return waitsFor('metadata');
  if (outcome.kind === 'begun') return ok('Okta began a sign-in for this page.');
  if (outcome.by !== 'sign-in') return waitsFor(outcome.by);
  const fault = faultIn(outcome.answer) ?? {
    seen: 'the answer has no `interaction_handle`',
    hint: 'Another server answers at this address: check `issuer`.',
  };
  return problem(`No sign-in began: ${fault.seen}.`, fault.hint);
}
