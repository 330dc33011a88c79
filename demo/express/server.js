// npm start: the app against an Okta org of your own. The environment says which; see README.md.
import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { listensAt, settingsFrom } from './settings.js';

const settings = settingsFrom(
  process.env,
  fileURLToPath(new URL('../../dist/cdn/', import.meta.url)),
);
const { host, port } = listensAt(process.env, settings);

const server = createApp(settings).listen(port, host, (error) => {
  if (error) throw error;
  console.log(`Open ${settings.appUrl}/`);
});

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
