import type { BenchSite, PageName } from './bench-site.js';
import { type Condition, conditions, unthrottled } from './conditions.js';
import { formIsThere, submitPassword, typeLogin } from './person.js';
import { alternating } from './statistics.js';
import { type Visit, visit } from './visit.js';

export const formPages = [
  'raw widget',
  'raw widget, oie bundle',
  '<okta-sign-in>',
  '<okta-sign-in> with links',
] as const satisfies readonly PageName[];

export interface FormResult {
  readonly condition: Condition;
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

/** Not measured: the server's first compression of each file, or the machine's first look at it. */
export async function warmUp({ browser, pages }: BenchSite): Promise<void> {
  for (const name of formPages)
    await visit(browser, { url: pages[name], condition: unthrottled, moment: formIsThere });
}

/** From a navigation, with nothing cached, to a form that can be typed in. */
export async function measureColdForms(
  { browser, pages }: BenchSite,
  runs: number,
): Promise<FormResult[]> {
  const results: FormResult[] = [];
  for (const condition of conditions) {
    const visits = await alternating(formPages, runs, (name) =>
      visit(browser, {
        url: pages[name as PageName],
        condition,
        moment: formIsThere,
        touch: typeLogin,
        proof: submitPassword,
      }),
    );
    results.push({ condition, visits });
  }
  return results;
}
