// markdown-it: has links and pictures of the documents lead where the site has their targets.
import { addressOf, linked } from './addresses.mjs';
import { bySiteColours, withOwnPictures } from './pictures.mjs';

/** @typedef {{ type: string, content: string, children: Token[] | null, attrGet(name: string): string | null, attrSet(name: string, value: string): void }} Token */
/** @typedef {{ tokens: Token[], env: { path?: string, realPath?: string } }} State */
/** @typedef {{ core: { ruler: { push(name: string, rule: (state: State) => void): void } } }} MarkdownIt */

/**
 * @param {MarkdownIt} markdown
 * @param {string} folder of the repository, with a slash at its end
 * @param {ReadonlySet<string>} documents
 */
export function addLinkRule(markdown, folder, documents) {
  markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
    const path = env.realPath ?? env.path;
    if (path === undefined) return; // The title of a box.
    const from = path.slice(folder.length);
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      if (token.type === 'link_open') lead(token, from, documents);
      if (token.type === 'html_block')
        token.content = withOwnPictures(bySiteColours(token.content));
    }
  });
}

/** @param {Token} token @param {string} from @param {ReadonlySet<string>} documents */
function lead(token, from, documents) {
  const target = linked(token.attrGet('href') ?? '', from, documents);
  if (target) token.attrSet('href', encodeURI(addressOf(target.page)) + target.hash);
}
