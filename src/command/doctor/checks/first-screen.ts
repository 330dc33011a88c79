import { passkeysElsewhere } from '../../../errors/widget-errors.js';
import { idxFault } from '../../../okta/answers/idx-fault.js';
import { isOfDomain, rpIdIn } from '../../../okta/answers/passkey-domain.js';
import { membersOf, type Members } from '../../../okta/answers/shape.js';
import { bodyOf } from '../answer.js';
import { faultIn } from '../answer-fault.js';
import { ok, problem, unknown, type Verdict, waitsFor, warning } from '../finding.js';
import { outcomeOf } from '../interact-outcome.js';
import type { Sight } from '../sight.js';

/** Whether the form has something to show. */
export function firstScreen(sight: Sight): Verdict {
  const { introspect } = sight;
  if (outcomeOf(sight).kind !== 'begun' || !introspect) return waitsFor('sign-in');
  const fault = faultIn(introspect.answer);
  if (fault) return problem(`The first screen did not come: ${fault.seen}.`, fault.hint);
  const body = bodyOf(introspect.answer);
  const strange = idxFault(body);
  if (strange !== null)
    return problem(
      `The first screen can’t be drawn: of the answer, ${strange}.`,
      'Look at what stands between this machine and Okta: the answer is not Okta’s.',
    );
  const steps = [...new Set(remediations(body).map(({ name }) => String(name)))];
  return steps.length > 0
    ? ok(`The form begins with ${steps.join(', ')}.`)
    : problem(
        `The form has nothing to go on with: ${messages(body)}.`,
        'Look up the sign-in there.',
      );
}

/** Which providers have a button. */
export function providers(sight: Sight): Verdict {
  if (!hasScreen(sight)) return waitsFor('first-screen');
  const names = remediations(screenIn(sight))
    .filter(({ name }) => name === 'redirect-idp')
    .map(({ idp, type }) => String(membersOf(idp)['name'] ?? type));
  return names.length > 0
    ? ok(`The form has a button for ${names.join(', ')}.`)
    : ok('The form has no button of a provider: a provider without a routing rule has none.');
}

/** Whether the org's passkeys are for the page's domain, where the first screen takes passkeys. */
export function passkeys(sight: Sight): Verdict {
  if (!hasScreen(sight)) return waitsFor('first-screen');
  const screen = screenIn(sight);
  const { hostname } = new URL(sight.options.origin);
  const rpId = rpIdIn(screen);
  if (rpId === undefined)
    return screen['webauthnAutofillUIChallenge'] === undefined
      ? unknown(
          'The first screen takes no passkey, so that no answer says which domain they are for.',
        )
      : ok('The org has no RP ID: passkeys are for the host of the page that sets them up.');
  return isOfDomain(hostname, rpId)
    ? ok(`The org’s passkeys are for ${rpId}, and the page is of ${hostname}.`)
    : warning(
        `The org’s passkeys are for ${rpId}, and the page is of ${hostname}.`,
        passkeysElsewhere(rpId, hostname).hint,
      );
}

const hasScreen = (sight: Sight): boolean => firstScreen(sight).level === 'ok';
const screenIn = ({ introspect }: Sight): Members => (introspect ? bodyOf(introspect.answer) : {});

const remediations = ({ remediation }: Members): readonly Members[] => listIn(remediation);
const messages = (body: Members): string =>
  listIn(body['messages'])
    .map(({ message }) => String(message))
    .join(' ')
    .replace(/\.$/, '') || 'no message either';

function listIn(list: unknown): readonly Members[] {
  const { value } = membersOf(list);
  return Array.isArray(value) ? value.map(membersOf) : [];
}
