import type { Members } from '../../okta/answers/shape.js';
import { type Answer, bodyOf, type Heard } from './answer.js';
import type { CheckId } from './check-list.js';
import { handleIn, type Sight } from './sight.js';

/** What came of the attempt to begin a sign-in. */
export type InteractOutcome =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'refused';
      /** The check that says why. */
      readonly by: CheckId;
      readonly answer: Answer;
      readonly body: Members;
    };

export function outcomeOf({ interact, organization }: Sight): InteractOutcome {
  if (!interact) return { kind: 'not-asked' };
  const { answer } = interact;
  if (handleIn(answer) !== null) return { kind: 'begun' };
  const body = bodyOf(answer);
  const isClassic = organization !== null && bodyOf(organization)['pipeline'] === 'v1';
  const by =
    refusedBy(body) ??
    (isClassic ? 'engine' : isForbidden(interact) ? 'origin-trusted' : 'sign-in');
  return { kind: 'refused', by, answer, body };
}

/** What Okta's own words are about (RFC 6749 §5.2). */
function refusedBy({ error, error_description: words = '' }: Members): CheckId | null {
  switch (error) {
    case 'invalid_client':
      return 'client';
    case 'unauthorized_client':
      return 'interaction-code-app';
    case 'access_denied':
      return /feature is not enabled/i.test(String(words))
        ? 'interaction-code-org'
        : 'interaction-code-policy';
    case 'invalid_request':
      return /redirect[ _]?uri/i.test(String(words)) ? 'redirect-uri' : null;
    default:
      return null;
  }
}

const isForbidden = ({ answer, corsFault }: Heard): boolean =>
  answer.kind === 'given' && answer.status === 403 && corsFault !== null;
