// Which requests are for this app, and from its own pages.
import { problemPage } from './pages/problem-page.js';

/**
 * Lets a request through that was sent to the app's own address. Under another name, which any page can make lead here (DNS rebinding), or
 * without the TLS that the address has, there is nothing. The name is that of the `Host` header: a proxy in front passes it on.
 * @param {import('./settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function toOwnAddress({ appUrl }) {
  const { host, protocol } = new URL(appUrl);
  return (request, response, next) => {
    if (request.get('Host')?.toLowerCase() === host && (request.secure || protocol === 'http:'))
      next();
    else
      response.status(421).send(
        problemPage({
          title: 'This app is not here',
          text: 'It has another address.',
          action: { href: `${appUrl}/`, text: appUrl },
        }),
      );
  };
}

/**
 * Lets a request through that changes nothing, or that comes from the app's own pages: browsers tell by `Origin`, and by `Sec-Fetch-Site`.
 * A form has its token besides.
 * @param {import('./settings.js').Settings} settings
 * @returns {import('express').RequestHandler}
 */
export function fromOwnPages({ appUrl }) {
  return (request, response, next) => {
    const { origin = appUrl, 'sec-fetch-site': site = 'same-origin' } = request.headers;
    const isOwn = origin === appUrl && site === 'same-origin';
    if (isOwn || request.method === 'GET' || request.method === 'HEAD') next();
    else
      response.status(403).send(
        problemPage({
          title: 'Nothing was done',
          text: 'That request did not come from this app.',
        }),
      );
  };
}
