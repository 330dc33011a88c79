import { insecurePage } from '../../../errors/page-errors.js';
import { isLoopback } from '../../../settings/client-settings.js';
import { ok, problem, type Verdict } from '../finding.js';
import type { Sight } from '../sight.js';

/** Whether browsers take the page for a secure one. */
export function page({ options: { origin } }: Sight): Verdict {
  const url = new URL(origin);
  return url.protocol === 'https:' || isLoopback(url)
    ? ok(`${origin} is a secure page.`)
    : problem(`${origin} is not a secure page.`, insecurePage(origin).hint);
}
