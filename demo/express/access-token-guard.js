import OktaJwtVerifier from '@okta/jwt-verifier';
import { currentUser } from './sessions.js';

/**
 * Lets a request through that has a valid access token: in its header, or in the session of whoever is signed in here.
 * @param {import('./settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function accessTokenGuard({ issuer, audience }) {
  const verifier = new OktaJwtVerifier({
    issuer,
    // The verifier takes an http issuer, which only an org on this machine has, with this and a warning on the console.
    ...(issuer.startsWith('http:') && { testing: { disableHttpsCheck: true } }),
  });
  return async (request, response, next) => {
    const token = bearerToken(request) ?? currentUser(request)?.tokens.accessToken.accessToken;
    if (token === undefined) {
      response.status(401).set('WWW-Authenticate', 'Bearer').json({ error: 'unauthorized' });
      return;
    }
    try {
      await verifier.verifyAccessToken(token, audience);
    } catch {
      response
        .status(401)
        .set('WWW-Authenticate', 'Bearer error="invalid_token"')
        .json({ error: 'invalid_token' });
      return;
    }
    next();
  };
}

/** @param {import('express').Request} request */
function bearerToken(request) {
  return /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
}
