// The demo: the pages of demo/html, with the sources of src, against a local org. `npm start` runs it.
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { copyWidgetAssets } from './scripts/build/widget-assets.mjs';
import { CALLBACK_PATH, codeBackend } from './scripts/demo/code-backend.mjs';
import { htmlParts } from './scripts/demo/html-parts.mjs';
import { troubleBackend } from './scripts/demo/trouble-backend.mjs';
import {
  DEMO_CLIENT_ID,
  DEMO_PASSWORD,
  DEMO_USERS,
  demoClient,
  type LocalOrg,
  type LocalOrgClient,
} from './local-org/src/index.js';
import { localOrg } from './local-org/src/vite-plugin.js';
import { serveWidgetFiles } from './src/bundlers/serve-widget-files.js';

const root = fileURLToPath(new URL('./', import.meta.url));
let org: LocalOrg | undefined;

export default defineConfig({
  root: `${root}demo/html`,
  publicDir: `${root}demo/shared`,
  cacheDir: `${root}.cache/vite`,
  appType: 'mpa',
  // The name and not an address: the demo and the org are then of one site, as an app and its org are on one domain.
  server: { host: 'localhost', port: 5173, fs: { allow: [root] } },
  resolve: {
    // The pages import what an app would.
    alias: [
      { find: /^okta-sign-in-element$/, replacement: `${root}src/index.ts` },
      { find: /^okta-sign-in-element\/define$/, replacement: `${root}src/define.ts` },
      // The build makes two parts of it.
      { find: /^#oie-widget$/, replacement: '@okta/okta-signin-widget/oie' },
    ],
  },
  // Named, because Vite finds them late, behind dynamic imports, and would reload the page in the middle of a sign-in.
  optimizeDeps: {
    entries: [],
    include: [
      'lit',
      'lit/decorators.js',
      '@okta/okta-auth-js',
      '@okta/okta-signin-widget/oie',
      '@okta/okta-signin-widget/classic',
    ],
  },
  plugins: [
    localOrg({
      client: demoApp,
      policies: { signUp: true, unlockAccount: true },
      onStart: (started) => {
        org = started;
      },
    }),
    demoBackend(),
    htmlParts(),
    widgetAssets(),
  ],
});

/** The app in the org: the pages themselves, and the backend of one of them. */
function demoApp(origin: string): LocalOrgClient {
  const client = demoClient(origin);
  return { ...client, redirectUris: [...client.redirectUris, origin + CALLBACK_PATH] };
}

function whoCanSignIn(): string {
  const users = DEMO_USERS.map(({ login, factors, locked }) => {
    const about = locked
      ? 'is locked'
      : factors?.length
        ? `password, then ${factors.join(', ')}`
        : 'password';
    return `      ${login.padEnd(22)}${about}`;
  });
  return [`  ➜  Sign in with the password ${DEMO_PASSWORD} as`, ...users, ''].join('\n');
}

/** Redeems the code for outcomes/server.html, moves the org's switches for the pages, and says who can sign in. */
function demoBackend(): Plugin {
  return {
    name: 'demo-backend',
    apply: 'serve',
    configureServer({ config, httpServer, middlewares }) {
      httpServer?.once('listening', () => config.logger.info(whoCanSignIn()));
      const appUrl = (): string => {
        const address = httpServer?.address();
        if (!address || typeof address === 'string')
          throw new Error('The demo does not listen on a port');
        return `http://localhost:${address.port}`;
      };
      const { 'import.meta.env.VITE_OKTA_ISSUER': issuer } = config.define as Record<
        string,
        string
      >;
      middlewares.use(troubleBackend(() => org));
      middlewares.use(
        codeBackend(() => ({
          issuer: JSON.parse(issuer ?? '') as string,
          clientId: DEMO_CLIENT_ID,
          appUrl: appUrl(),
        })),
      );
    },
  };
}

/** Serves the widget's files, as the build makes them, where `src/widget/assets-base.ts` expects them: `/okta-sign-in/`. */
function widgetAssets(): Plugin {
  const folder = `${root}.cache/demo/assets`;
  return {
    name: 'widget-assets',
    apply: 'serve',
    async configureServer({ middlewares }) {
      await copyWidgetAssets(folder);
      middlewares.use('/okta-sign-in', serveWidgetFiles(folder));
    },
  };
}
