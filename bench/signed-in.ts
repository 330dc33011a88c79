import type { BenchSite, PageName } from './bench-site.js';
import { conditions, unthrottled } from './conditions.js';
import type { FormResult } from './cold-form.js';
import { formIsThere, isGreeted, submitPassword, typeLogin } from './person.js';
import { alternating } from './statistics.js';
import { visit } from './visit.js';

export const signedInPages = [
  'raw widget',
  'raw widget, oie bundle',
  'auth-js alone',
  '<okta-sign-in>',
] as const satisfies readonly PageName[];

const TOKENS = 'okta-token-storage';

/** The page of a user whose tokens lie in storage, with nothing else cached, to the greeting. */
export async function measureSignedIn(site: BenchSite, runs: number): Promise<FormResult[]> {
  const stored = await signInOnce(site);
  const results: FormResult[] = [];
  for (const condition of conditions) {
    const visits = await alternating(signedInPages, runs, (name) =>
      visit(site.browser, {
        url: site.pages[name as PageName],
        condition,
        stored,
        moment: isGreeted,
      }),
    );
    results.push({ condition, visits });
  }
  return results;
}

async function signInOnce({ browser, pages }: BenchSite): Promise<Record<string, string>> {
  const stored: Record<string, string> = {};
  await visit(browser, {
    url: pages['<okta-sign-in>'],
    condition: unthrottled,
    moment: formIsThere,
    touch: typeLogin,
    async proof(page) {
      await submitPassword(page);
      stored[TOKENS] = (await page.evaluate((key) => localStorage.getItem(key), TOKENS)) ?? '';
    },
  });
  return stored;
}
