// Serves the page that Okta's specs open, as webpack.playground.config.js of their repository does: files, and the page at every other address.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { contentTypes } from '../content-types.mjs';
import { root } from '../root.mjs';

/** @typedef {'raw' | 'tag'} Page */

/** The specs name it. */
const PORT = 3000;

/** What begins a sign-in, for specs of the page that Okta hosts: there it has begun. */
const BEGIN = {
  '/oauth2/default/.well-known/openid-configuration': 'well-known-openid-configuration.json',
  '/oauth2/default/v1/interact': 'interact.json',
};

/**
 * @param {string} okta the checkout
 * @param {Page} page
 * @returns {Promise<{ close(): Promise<void> }>}
 */
export async function servePage(okta, page) {
  const html = pageHtml(okta, page);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://localhost:${PORT}`);
    void fileAt(okta, pathname).then((body) => {
      const isFile = body !== undefined;
      const isPage = request.method === 'GET' && extname(pathname) === '';
      response.writeHead(isFile || isPage ? 200 : 404, {
        'Content-Type':
          contentTypes[isFile ? extname(pathname) || '.json' : '.html'] ?? 'text/plain',
        ...(isFile && { 'Cache-Control': 'max-age=3600' }),
      });
      response.end(body ?? (isPage ? html : ''));
    });
  });
  server.listen(PORT, 'localhost');
  await once(server, 'listening');
  return {
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** @param {string} okta @param {string} path */
async function fileAt(okta, path) {
  for (const file of candidates(okta, normalize(decodeURIComponent(path)))) {
    const body = await readFile(file).catch(() => undefined);
    if (body) return body;
  }
  return undefined;
}

/** @param {string} okta @param {string} path @returns {string[]} */
function candidates(okta, path) {
  const begun = Object.entries(BEGIN).find(([address]) => address === path);
  if (begun) return [join(okta, 'playground/mocks/data/oauth2', begun[1])];
  if (path.startsWith('/okta-suite/'))
    return [join(root, 'scripts/okta-suite/page', path.slice('/okta-suite/'.length))];
  if (path.startsWith('/tag/')) return [join(root, 'dist/cdn', path.slice('/tag/'.length))];
  if (extname(path) === '') return [];
  return [
    join(okta, 'playground', path),
    join(root, 'node_modules/@okta/okta-signin-widget/dist', path),
    join(okta, 'assets', path),
  ];
}

/** @param {string} okta @param {Page} page */
function pageHtml(okta, page) {
  const options = JSON.stringify(createRequire(import.meta.url)(`${okta}/.widgetrc.sample.js`));
  const raw = `
    <link href="/css/okta-sign-in.min.css" rel="stylesheet">
    <script src="/js/okta-sign-in.js"></script>
    <script src="/js/okta-plugin-a11y.js"></script>`;
  const links = page === 'tag' ? readFileSync(`${root}dist/cdn/links.html`, 'utf8') : '';
  const tag = `
    ${links.replaceAll(/.*your-org.*\n/g, '').replaceAll('href="', 'href="/tag/')}
    <script type="module" src="/tag/okta-sign-in.js"></script>`;
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <title>Okta Sign-in Widget Playground</title>
    <meta charset="UTF-8">
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <script>globalThis.playgroundOptions = ${options};</script>
    <script src="/js/okta-sign-in.debugger.min.js"></script>
    ${page === 'raw' ? raw : tag}
    <script type="module" src="/okta-suite/${page}.js"></script>
  </head>
  <body>
    <div id="signin-container"></div>
  </body>
</html>
`;
}
