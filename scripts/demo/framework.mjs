// npm run demo -- vue (react, next, nuxt, svelte, angular, astro): the demo in its own development server, with a local org.
import { root } from '../root.mjs';
import { clientOf, frameworkDemo } from './framework-demos.mjs';
import { freePort } from '../free-port.mjs';
import { installDemo } from './install-demo.mjs';
import { packPackage } from './pack.mjs';
import { serveByNpm } from './spawned.mjs';

/** @param {string} name */
export async function start(name) {
  const { folder, env, define, dev } = frameworkDemo(name);
  packPackage();
  installDemo(folder);

  // By a computed name, because the types are there before the build is.
  const built = `${root}local-org/dist/index.js`;
  const { DEMO_CLIENT_ID, DEMO_PASSWORD, startLocalOrg } =
    /** @type {typeof import('../../local-org/src/index.js')} */ (await import(built));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const org = await startLocalOrg({ port: 0, clients: [clientOf(url, DEMO_CLIENT_ID)] });
  const settings = { issuer: org.issuer, clientId: DEMO_CLIENT_ID };
  const server = await serveByNpm({
    folder,
    args: [dev, '--', '--port', String(port), ...define(settings)],
    env: env(settings),
    url: `${url}/`,
  });
  console.log(
    `\n  ➜  Open ${url}/\n  ➜  Okta: ${org.url}, a local double\n  ➜  Sign in as ada@example.com with the password ${DEMO_PASSWORD}\n`,
  );
  return {
    url,
    org,
    async close() {
      await Promise.all([server.close(), org.close()]);
    },
  };
}
