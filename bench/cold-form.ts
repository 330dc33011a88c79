import type { BenchSite, PageName } from './bench-site.js';
import { type Condition, conditions } from './conditions.js';
import { formIsThere, submitPassword, typeLogin } from './person.js';
import { alternating } from './statistics.js';
import { type Visit, visit } from './visit.js';

export const formPages = ['raw widget', 'raw widget, oie bundle', '<okta-sign-in>', '<okta-sign-in> with links'] as const satisfies readonly PageName[];

export interface FormResult {
  readonly condition: Condition;
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

/** From a navigation, with nothing cached, to a form that can be typed in. */
export async function measureColdForms({ browser, pages }: BenchSite, runs: number): Promise<FormResult[]> {
  const results: FormResult[] = [];
  for (const condition of conditions) {
    const visits = await alternating(formPages, runs, (name) =>
      visit(browser, { url: pages[name as PageName], condition, moment: formIsThere, touch: typeLogin, proof: submitPassword }),
    );
    results.push({ condition, visits });
  }
  return results;
}
