import express from 'express';
import { fileURLToPath } from 'node:url';
import { accessTokenGuard } from './access-token-guard.js';
import { failed, notFound } from './failures.js';
import { createOkta } from './okta.js';
import { fromOwnPages, toOwnAddress } from './own-requests.js';
import { callback } from './routes/callback.js';
import { home } from './routes/home.js';
import { login } from './routes/login.js';
import { logout } from './routes/logout.js';
import { messages } from './routes/messages.js';
import { profile } from './routes/profile.js';
import { securityHeaders } from './security-headers.js';
import { sessions } from './sessions.js';
import { CALLBACK_PATH } from './settings.js';

/**
 * The app, not listening yet.
 * @param {import('./settings.js').Settings} settings
 */
export function createApp(settings) {
  const okta = createOkta(settings);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustProxy);
  app.use(securityHeaders(settings), toOwnAddress(settings), fromOwnPages(settings));

  for (const folder of ['./public/', '../shared/'])
    app.use('/public', express.static(fileURLToPath(new URL(folder, import.meta.url))));
  app.use('/okta-sign-in', express.static(settings.elementFolder));

  app.use((_request, response, next) => {
    // What a page says is for one person, and only until the sign-out.
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use(sessions(settings));
  app.get('/', home(settings));
  app.get('/login', login(settings));
  app.get(CALLBACK_PATH, callback(settings, okta));
  app.get('/profile', profile());
  app.post('/logout', express.urlencoded({ extended: false }), logout(settings, okta));
  app.get('/api/messages', accessTokenGuard(settings), messages());
  app.use(notFound);
  app.use(failed);
  return app;
}
