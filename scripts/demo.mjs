// npm run demo -- vue: one of the demos that need more than Vite, signed in by a local org. Ends with Ctrl-C.
import { buildIfStale } from './demo/build-if-stale.mjs';
import { frameworkDemos } from './demo/framework-demos.mjs';
import { installPackages } from './install.mjs';

/** @typedef {() => Promise<{ close(): Promise<void> }>} Start starts a demo and prints where it is */

/** Loaded late: they need the packages. @type {Readonly<Record<string, () => Promise<Start>>>} */
const demos = {
  express: async () => (await import('./demo/express.mjs')).start,
  ...Object.fromEntries(
    Object.keys(frameworkDemos).map((name) => [
      name,
      async () => {
        const { start } = await import('./demo/framework.mjs');
        return () => start(name);
      },
    ]),
  ),
};

const name = process.argv[2] ?? '';
const load = demos[name];
if (load === undefined)
  throw new Error(
    `There is no demo "${name}"; there is ${Object.keys(demos).join(', ')}. \`npm start\` is the one in plain HTML.`,
  );

installPackages();
buildIfStale();
const start = await load();
const demo = await start();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    void demo.close();
  });
}
