import { type EventEmitter, once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { demoClient } from './defaults.js';
import type { LocalOrg } from './local-org.js';
import type { LocalOrgClient, LocalOrgOptions } from './options.js';
import { startFailure } from './start-failure.js';
import { startLocalOrg } from './start-local-org.js';

/** What {@link localOrg} takes: the options of an org, but that the app may be a function of where Vite serves it. */
export interface LocalOrgPluginOptions extends Omit<LocalOrgOptions, 'clients'> {
  /** The app in the org, by the origin that it is served from. Default: `demoClient`. */
  client?: (origin: string) => LocalOrgClient;
  /** Called once it runs, such as to add users. */
  onStart?: (org: LocalOrg) => void;
}

/** What the plugin needs of Vite's dev server. */
export interface DevServer {
  readonly httpServer: (EventEmitter & { address(): AddressInfo | string | null }) | null;
  readonly config: {
    readonly server: {
      readonly host?: string | boolean | undefined;
      readonly https?: object | undefined;
    };
    readonly logger: { info(message: string): void; error(message: string): void };
  };
}

/** A plugin for Vite 6 and later, by the hooks that it has: its types ask for no particular Vite. */
export interface LocalOrgPlugin {
  readonly name: string;
  readonly apply: 'serve';
  config(
    config: object,
    env: { readonly isPreview?: boolean | undefined },
  ): Promise<{ define: Record<string, string> } | undefined>;
  configureServer(server: DevServer): void;
  readonly transformIndexHtml: { readonly order: 'pre'; handler(): Promise<void> };
  closeBundle(): Promise<void>;
}

/**
 * Runs a local Okta org beside Vite's dev server, and ends with it. The app finds it where it will find its own org in production: in
 * `import.meta.env.VITE_OKTA_ISSUER` and `VITE_OKTA_CLIENT_ID`, in HTML as `%VITE_OKTA_ISSUER%` and `%VITE_OKTA_CLIENT_ID%`. A build
 * leaves it out, and takes both from the environment. `VITE_OKTA_ORG_URL` is the org's page, for a link in development.
 */
export function localOrg({
  client = demoClient,
  onStart,
  ...options
}: LocalOrgPluginOptions = {}): LocalOrgPlugin {
  const { clientId } = client('http://localhost');
  const host = options.host ?? 'localhost';
  let port = 0;
  let starting: Promise<LocalOrg> | undefined;
  return {
    name: 'okta-local-org',
    apply: 'serve',
    async config(_config, { isPreview }) {
      if (isPreview) return undefined;
      // The app has to know the port before there is an org, and the org the app's origin, which only exists once Vite listens.
      port = options.port === undefined || options.port === 0 ? await freePort(host) : options.port;
      const url = `http://${host === '::1' ? '[::1]' : host}:${port}`;
      const env = {
        VITE_OKTA_ISSUER: `${url}/oauth2/default`,
        VITE_OKTA_CLIENT_ID: clientId,
        VITE_OKTA_ORG_URL: url,
      };
      return {
        define: Object.fromEntries(
          Object.entries(env).map(([name, value]) => [
            `import.meta.env.${name}`,
            JSON.stringify(value),
          ]),
        ),
      };
    },
    configureServer(server) {
      const { httpServer, config } = server;
      if (!httpServer)
        throw new Error(
          'okta-local-org needs a server of Vite’s own: with `middlewareMode`, call startLocalOrg() instead',
        );
      starting = once(httpServer, 'listening').then(() =>
        startLocalOrg({ ...options, port, clients: [client(originOf(server))] }),
      );
      starting.then(
        (org) => {
          config.logger.info(`  ➜  Okta:    ${org.url}/ (a local org: users, mails, switches)`);
          onStart?.(org);
        },
        (error: unknown) =>
          config.logger.error(
            `The local org did not start: ${startFailure(error, port, 'port in localOrg({ port })')}`,
          ),
      );
    },
    // The first page must not ask for an org that is still being started.
    transformIndexHtml: {
      order: 'pre',
      async handler() {
        await starting?.catch(() => undefined);
      },
    },
    async closeBundle() {
      await (await starting?.catch(() => undefined))?.close();
    },
  };
}

async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** As people open it: the name and not an address, or the app and the org would be of two sites. */
function originOf({ httpServer, config }: DevServer): string {
  const address = httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite does not listen on a port');
  const { host } = config.server;
  const name =
    typeof host === 'string' &&
    /^(?:127\.\d+\.\d+\.\d+|[\w-]+(?:\.[\w-]+)+)$/.test(host) &&
    host !== '0.0.0.0'
      ? host
      : 'localhost';
  return `${config.server.https ? 'https' : 'http'}://${name}:${address.port}`;
}
