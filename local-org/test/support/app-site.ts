import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';

/** Pages of an origin of their own with Okta's real scripts on them. */
export interface AppSite {
  /** On `localhost`: same-site with the org. */
  readonly origin: string;
  /** The same pages on `127.0.0.1`: another site than the org's. */
  readonly otherSite: string;
}

/** What stands before the paths of the files in Okta's packages. */
export const AUTH_JS = '/okta/okta-auth-js/dist';
export const WIDGET = '/okta/okta-signin-widget/dist';

const packages = new URL('../../../node_modules/@okta/', import.meta.url);

/** Serves the app until the test ends: pages by path, each the content of a document's body, made anew each time. */
export async function serveApp(
  t: TestContext,
  pages: Readonly<Record<string, () => string>>,
): Promise<AppSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages[pathname];
    if (page) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><body>${page()}</body></html>`,
      );
      return;
    }
    const type = pathname.endsWith('.js')
      ? 'text/javascript'
      : pathname.endsWith('.css')
        ? 'text/css'
        : 'application/octet-stream';
    readFile(new URL(pathname.replace(/^\/okta\//, ''), packages)).then(
      (content) => response.setHeader('Content-Type', type).end(content),
      () => response.writeHead(404).end(),
    );
  });
  // Browsers try this address for `localhost`, too.
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The app does not listen on a port');
  return {
    origin: `http://localhost:${address.port}`,
    otherSite: `http://127.0.0.1:${address.port}`,
  };
}
