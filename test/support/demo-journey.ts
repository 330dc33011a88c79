// The pages of demo/html, served as `npm start` serves them.
import { createServer } from 'vite';
import { root } from '../../scripts/root.mjs';

export interface DemoSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** One for all the tests of a file: it takes a while until Vite has put Okta's packages into a form that browsers load. */
export async function startDemo(): Promise<DemoSite> {
  const server = await createServer({
    configFile: `${root}vite.config.ts`,
    server: { port: 0 },
    logLevel: 'error',
  });
  await server.listen();
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  return { origin, close: () => server.close() };
}
