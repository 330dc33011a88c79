// The demo: the pages of demo/html, with the sources of src, against a local org. `npm start` runs it.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type ViteDevServer } from 'vite';
import { DEMO_CLIENT_ID, DEMO_PASSWORD, DEMO_USERS, demoClient, type LocalOrg, startLocalOrg } from './src/local-org/index.js';

const root = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig({
  root: `${root}demo/html`,
  cacheDir: `${root}.cache/vite`,
  appType: 'mpa',
  // The name and not an address: the demo and the org are then of one site, as an app and its org are on one domain.
  server: { host: 'localhost', port: 5173, fs: { allow: [root] } },
  resolve: {
    // The pages import what an app would.
    alias: [
      { find: /^okta-sign-in-element$/, replacement: `${root}src/index.ts` },
      { find: /^okta-sign-in-element\/define$/, replacement: `${root}src/define.ts` },
    ],
  },
  // Named, because Vite finds them late, behind dynamic imports, and would reload the page in the middle of a sign-in.
  optimizeDeps: {
    entries: [],
    include: ['lit', 'lit/decorators.js', '@okta/okta-auth-js', '@okta/okta-signin-widget/oie'],
  },
  plugins: [demoOrg(), widgetAssets()],
});

/** Starts an org that knows the demo's real origin, and tells the pages where it is. */
function demoOrg(): Plugin {
  let started: Promise<LocalOrg> | undefined;
  return {
    name: 'demo-org',
    apply: 'serve',
    configureServer(server) {
      const { httpServer } = server;
      if (!httpServer) return;
      started = once(httpServer, 'listening').then(() => startLocalOrg({ port: 0, clients: [demoClient(originOf(server))] }));
      started.then(
        (org) => {
          server.config.logger.info(whoCanSignIn(org));
          httpServer.once('close', () => void org.close());
        },
        (error: unknown) => {
          server.config.logger.error(`The local org did not start: ${String(error)}`);
        },
      );
    },
    async transformIndexHtml(html) {
      const org = await started;
      if (!org) return html;
      return html.replaceAll('%OKTA_ISSUER%', org.issuer).replaceAll('%OKTA_CLIENT_ID%', DEMO_CLIENT_ID).replaceAll('%OKTA_ORG%', org.url);
    },
  };
}

function originOf(server: ViteDevServer): string {
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The demo does not listen on a port');
  return `http://localhost:${address.port}`;
}

function whoCanSignIn(org: LocalOrg): string {
  const users = DEMO_USERS.map(({ login, factors, locked }) => {
    const about = locked ? 'is locked' : factors?.length ? `password, then ${factors.join(', ')}` : 'password';
    return `      ${login.padEnd(22)}${about}`;
  });
  return ['', `  ➜  Okta: ${org.url}, a local double`, `  ➜  Sign in with the password ${DEMO_PASSWORD} as`, ...users, ''].join('\n');
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Serves the widget's own files under `/assets/`, and points `src/browser/assets-base.ts` there. */
function widgetAssets(): Plugin {
  const dist = `${root}node_modules/@okta/okta-signin-widget/dist/`;
  return {
    name: 'widget-assets',
    apply: 'serve',
    enforce: 'pre',
    load: {
      filter: { id: /\/src\/browser\/assets-base\.ts$/ },
      handler: () => 'export const assetsBase = `${location.origin}/assets/`;',
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = /^\/assets\/((?:css|font|img|labels)\/[\w@./-]+)/.exec(request.url ?? '')?.[1];
        if (path === undefined || path.includes('..')) {
          next();
          return;
        }
        readFile(dist + path).then(
          (bytes) => response.setHeader('Content-Type', contentTypes[extname(path)] ?? 'application/octet-stream').end(bytes),
          () => response.writeHead(404).end(),
        );
      });
    },
  };
}
