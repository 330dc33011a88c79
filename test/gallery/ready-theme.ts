// The block of docs/theming.md that a page can paste.
import { snippetsIn } from '../support/doc-snippets.js';

const SCHEME = '--okta-sign-in-form-color-scheme: light dark;';

/** @param selector what stands for the tag */
export function readyTheme(selector = 'okta-sign-in'): string {
  const block = snippetsIn('docs/theming.md').find(({ code }) => code.includes(SCHEME))?.code;
  if (block === undefined) throw new Error(`docs/theming.md has no block with ${SCHEME}`);
  return block.replace('okta-sign-in {', `${selector} {`);
}
