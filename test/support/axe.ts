// axe-core's rules over a part of the page. https://github.com/dequelabs/axe-core
import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const { axe } = globalThis as unknown as {
  axe: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
};
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What axe finds, as `rule: selector` of each node. The test page is no whole document, so rules about landmarks of pages are left out. */
export async function findings(context: ElementContext): Promise<string[]> {
  const { violations } = await axe.run(context, {
    ...rules,
    rules: { 'region': { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}
