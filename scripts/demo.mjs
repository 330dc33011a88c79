// npm run demo -- express: one of the demos that need more than Vite, signed in by a local org. Ends with Ctrl-C.
import { buildIfStale } from './demo/build-if-stale.mjs';
import { installPackages } from './install.mjs';

/** Each module starts its demo and prints where it is. @type {Readonly<Record<string, string>>} */
const demos = { express: './demo/express.mjs' };

const name = process.argv[2] ?? '';
const path = demos[name];
if (path === undefined) throw new Error(`There is no demo "${name}"; there is ${Object.keys(demos).join(', ')}. \`npm start\` is the one in plain HTML.`);

installPackages();
buildIfStale();
const { start } = /** @type {{ start: () => Promise<{ close(): Promise<void> }> }} */ (await import(path));
const demo = await start();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    void demo.close();
  });
}
