// npm start: the demo in Vite's dev server, signed in by a local org. Ends with Ctrl-C.
import { installPackages } from './install.mjs';

installPackages();
const { createServer } = await import('vite');
const server = await createServer();
await server.listen();
server.printUrls();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
}
