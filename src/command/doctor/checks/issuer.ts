import { endpointsOf } from '../../../settings/org-url.js';
import { ok, problem, type Verdict, warning } from '../finding.js';
import { readIssuer } from '../read-issuer.js';
import type { Sight } from '../sight.js';

/** Whether the issuer can be one, by its spelling. */
export function issuer({ options }: Sight): Verdict {
  const read = readIssuer(options.issuer);
  if (read.kind === 'wrong')
    return problem('The issuer can’t be used as it is written.', read.hint);
  return isOrgItself(read.issuer)
    ? warning(
        `${read.issuer} is the org’s own authorization server.`,
        `Its access tokens open Okta’s APIs alone. For an API of your own write ${read.issuer}/oauth2/default, or the server’s own ID in place of "default".`,
      )
    : ok(`${read.issuer} is one of the org’s authorization servers.`);
}

export const isOrgItself = (url: string): boolean => endpointsOf(url) !== url;
