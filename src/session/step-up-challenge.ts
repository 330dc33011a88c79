import { challengeParameters } from '../errors/token-refusal.js';

/** How an API asks for more than the sign-in of the token. */
export interface StepUpChallenge {
  readonly acrValues: string | null;
  /** Seconds. */
  readonly maxAge: number | null;
}

/** RFC 9470 §3, and Okta's own APIs, whose status is 403. */
const REASONS: ReadonlySet<string> = new Set([
  'insufficient_user_authentication',
  'insufficient_authentication_context',
]);

/** What an API asks for; null where it asks for nothing that a sign-in could bring. */
export function stepUpChallengeOf({
  status,
  headers,
}: Pick<Response, 'status' | 'headers'>): StepUpChallenge | null {
  if (status !== 401 && status !== 403) return null;
  const parameters = challengeParameters(headers.get('WWW-Authenticate'));
  const valueOf = (wanted: string) => parameters.find(({ name }) => name === wanted)?.value ?? '';
  if (!parameters.some(({ name, value }) => name === 'error' && REASONS.has(value))) return null;
  const [acrValues, maxAge] = [valueOf('acr_values'), valueOf('max_age')];
  const challenge = {
    acrValues: /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(acrValues) ? acrValues : null,
    maxAge: /^\d{1,9}$/.test(maxAge) ? Number(maxAge) : null,
  };
  return challenge.acrValues === null && challenge.maxAge === null ? null : challenge;
}
