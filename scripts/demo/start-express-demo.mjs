// demo/express and an org that knows its address, for `npm run demo -- express` and for the tests.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createApp } from '../../demo/express/app.js';
import { CALLBACK_PATH } from '../../demo/express/settings.js';
import { root } from '../root.mjs';

/** @typedef {import('../../demo/express/settings.js').Settings} Settings */
/** @typedef {import('../../local-org/src/index.js').LocalOrg} LocalOrg */
/** @typedef {import('../../local-org/src/index.js').LocalOrgOptions} LocalOrgOptions */

/**
 * @typedef {object} ExpressDemoOptions
 * @property {(options: LocalOrgOptions) => Promise<LocalOrg>} startLocalOrg
 * @property {Omit<LocalOrgOptions, 'port' | 'clients'>} [org]
 * @property {Settings['resumeAt']} [resumeAt]
 * @property {{ key: string, cert: string }} [tls] serve it by https
 * @property {Omit<import('../../demo/express/settings.js').LocalOrgHints, 'url'>} [hints] who can sign in, for the login page
 */

/**
 * @typedef {object} ExpressDemo
 * @property {string} appUrl
 * @property {LocalOrg} org
 * @property {{ clientId: string, clientSecret: string, redirectUris: string[] }} client the app, as it is registered there
 * @property {() => Promise<void>} close
 */

/**
 * @param {ExpressDemoOptions} options
 * @returns {Promise<ExpressDemo>}
 */
export async function startExpressDemo({
  startLocalOrg,
  org: orgOptions,
  resumeAt = 'login',
  tls,
  hints,
}) {
  // Listening first: the org has to know the address, and the app the org.
  const server = tls ? createTlsServer(tls) : createServer();
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The demo does not listen on a port');
  const appUrl = `${tls ? 'https' : 'http'}://localhost:${address.port}`;

  const client = {
    clientId: '0oalocalweb',
    clientSecret: randomBytes(32).toString('base64url'),
    redirectUris: [appUrl + CALLBACK_PATH],
    postLogoutRedirectUris: [`${appUrl}/`],
    emailVerifyUri: appUrl + CALLBACK_PATH,
  };
  const org = await startLocalOrg({ ...orgOptions, port: 0, clients: [client] });
  const app = createApp({
    appUrl,
    trustProxy: false,
    issuer: org.issuer,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    audience: 'api://default',
    sessionSecret: randomBytes(32).toString('base64url'),
    resumeAt,
    elementFolder: `${root}dist/cdn`,
    ...(hints && { localOrg: { url: org.url, ...hints } }),
  });
  server.on('request', app);

  return {
    appUrl,
    org,
    client,
    async close() {
      server.closeAllConnections();
      server.close();
      await Promise.all([once(server, 'close'), org.close()]);
    },
  };
}
