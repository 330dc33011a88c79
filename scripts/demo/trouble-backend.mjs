// Moves the switches of the local org for the pages of demo/html. The org takes that from its own page and from programs alone.

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('../../local-org/src/index.js').LocalOrg} LocalOrg */

/**
 * Answers `POST /backend/trouble?trouble=…&where=…`, for pages of this very server.
 * @param {() => LocalOrg | undefined} org known once it runs
 */
export function troubleBackend(org) {
  /** @param {Request} request @param {Response} response @param {() => void} next */
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (request.method !== 'POST' || url.pathname !== '/backend/trouble') {
      next();
      return;
    }
    // Vite has checked the `Host` before.
    if (request.headers.origin !== `http://${request.headers.host ?? ''}`) {
      response.writeHead(403).end();
      return;
    }
    try {
      org()?.switches.set(Object.fromEntries(url.searchParams));
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end();
    }
  };
}
