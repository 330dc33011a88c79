// markdown-it: `{{ … }}` in a document is text, and no expression of Vue's. In a fence VitePress sees to that itself.

/** @typedef {(tokens: unknown[], index: number, ...others: unknown[]) => string} Rule */

/** @param {{ renderer: { rules: Record<string, Rule | undefined> } }} markdown */
export function keepBraces({ renderer: { rules } }) {
  for (const name of ['text', 'code_inline']) {
    const write = rules[name];
    if (!write) throw new Error(`markdown-it has no rule ${name}`);
    rules[name] = (...args) => write(...args).replaceAll('{{', '&#123;&#123;');
  }
}
