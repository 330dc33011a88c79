// A demo as its own tools install, check and build it, served, with an org that knows it.
import { clientOf, frameworkDemo } from '../../../scripts/demo/framework-demos.mjs';
import { installDemo } from '../../../scripts/demo/install-demo.mjs';
import { runNpm } from '../../../scripts/demo/npm.mjs';
import { packPackage } from '../../../scripts/demo/pack.mjs';
import { serveByNpm } from '../../../scripts/demo/spawned.mjs';
import { freePort } from '../../../scripts/free-port.mjs';
import { type LocalOrg, startLocalOrg } from '../../../local-org/src/index.js';

export interface BuiltDemo {
  readonly url: string;
  readonly org: LocalOrg;
  close(): Promise<void>;
}

const clientId = '0oademo';

/** The org comes first: what is built has its address in it. */
export async function buildDemo(name: string): Promise<BuiltDemo> {
  const {
    folder,
    env,
    define,
    checks,
    preview: script,
    flags = ['--strictPort'],
  } = frameworkDemo(name);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const org = await startLocalOrg({ port: 0, clients: [clientOf(url, clientId)] });
  try {
    const settings = { issuer: org.issuer, clientId };
    packPackage();
    installDemo(folder);
    for (const check of checks) runNpm(folder, ['run', check], env(settings));
    runNpm(folder, ['run', 'build', '--', ...define(settings)], env(settings));
    const site = await serveByNpm({
      folder,
      args: [script, '--', '--port', String(port), ...flags],
      env: { ...env(settings), PORT: String(port) },
      url: `${url}/`,
      stdio: 'ignore',
    });
    return {
      url,
      org,
      async close() {
        await Promise.all([site.close(), org.close()]);
      },
    };
  } catch (thrown) {
    await org.close();
    throw thrown;
  }
}
