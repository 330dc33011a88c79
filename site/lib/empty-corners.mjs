// markdown-it: the first cell of a table's head that names no column is an ordinary cell, and no heading without a text.

/** @typedef {{ type: string, tag: string, content: string }} Token */

/** @param {{ core: { ruler: { push(name: string, rule: (state: { tokens: Token[] }) => void): void } } }} markdown */
export function mendEmptyCorners(markdown) {
  markdown.core.ruler.push('empty-corners', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const [text, end] = tokens.slice(index + 1, index + 3);
      if (token.type !== 'th_open' || text?.content !== '' || !end) return;
      token.tag = 'td';
      end.tag = 'td';
    });
  });
}
