import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** A page of its own origin with Okta's real scripts on it. */
export interface AppSite {
  /** On `localhost`: same-site with the org. */
  readonly origin: string;
  /** The same page on `127.0.0.1`: another site than the org's. */
  readonly otherSite: string;
}

const FILES: Readonly<Record<string, string>> = {
  '/okta-auth-js.js': '@okta/okta-auth-js/dist/okta-auth-js.min.js',
  '/okta-sign-in.classic.js': '@okta/okta-signin-widget/dist/js/okta-sign-in.classic.min.js',
  '/okta-sign-in.css': '@okta/okta-signin-widget/dist/css/okta-sign-in.min.css',
};

const PAGES: Readonly<Record<string, string>> = {
  '/': '<script src="/okta-auth-js.js"></script>',
  '/classic': '<link rel="stylesheet" href="/okta-sign-in.css"><div id="widget"></div><script src="/okta-sign-in.classic.js"></script>',
};

/** Serves the app until the test ends. */
export async function serveApp(t: TestContext): Promise<AppSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = FILES[pathname];
    const page = PAGES[pathname];
    if (file !== undefined) {
      readFile(fileURLToPath(new URL(`../../../node_modules/${file}`, import.meta.url))).then(
        (content) => response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'text/javascript').end(content),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
    } else if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html').end(`<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><body>${page}</body></html>`);
    } else {
      response.writeHead(404).end();
    }
  });
  // Browsers try this address for `localhost`, too.
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The app does not listen on a port');
  return { origin: `http://localhost:${address.port}`, otherSite: `http://127.0.0.1:${address.port}` };
}
