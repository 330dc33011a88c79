// What the pages of demo/html have in common: `<!-- part: masthead -->` stands for demo/html/parts/masthead.html.
import { readFileSync } from 'node:fs';
import { root } from '../root.mjs';

/** @returns {import('vite').Plugin} */
export function htmlParts() {
  return {
    name: 'html-parts',
    transformIndexHtml: {
      order: 'pre', // What the parts hold is transformed like the page itself.
      handler: (html) => withParts(html),
    },
    // A page that is open shows a part's change, too.
    handleHotUpdate({ file, server }) {
      if (file.includes('/demo/html/parts/')) server.ws.send({ type: 'full-reload' });
    },
  };
}

/** A part may have parts. @param {string} html @returns {string} */
function withParts(html) {
  return html.replaceAll(/<!-- part: (?<name>[\w-]+) -->/g, (_comment, name) =>
    withParts(readFileSync(`${root}demo/html/parts/${String(name)}.html`, 'utf8').trim()),
  );
}
