import { untrustedOrigin } from '../../../errors/page-errors.js';
import { isLoopback } from '../../../settings/client-settings.js';
import { ok, problem, type Verdict, waitsFor } from '../finding.js';
import { allHeard, hasMetadata, issuerIn, type Sight } from '../sight.js';

/** Whether a browser gives the org's answers to the page. */
export function originTrusted(sight: Sight): Verdict {
  const issuer = issuerIn(sight);
  if (issuer === null) return waitsFor('issuer');
  // Okta's 404 has no CORS headers either.
  if (!hasMetadata(sight, issuer)) return waitsFor('metadata');
  const { origin } = sight.options;
  const refused = refusals(sight);
  return refused === ''
    ? ok(`A page of ${origin} may read the org’s answers.`)
    : problem(
        `A page of ${origin} may not read the org’s answers: ${refused}.`,
        untrustedOrigin(origin, isLoopback(new URL(issuer)), undefined).hint,
      );
}

/** What is kept from the page and why, the same reason once: `discovery, /v1/keys (no …)`. */
function refusals(sight: Sight): string {
  const names = new Map<string, readonly string[]>();
  for (const { name, corsFault } of allHeard(sight))
    if (corsFault !== null) names.set(corsFault, [...(names.get(corsFault) ?? []), name]);
  return [...names].map(([fault, of]) => `${of.join(', ')} (${fault})`).join('; ');
}
