import { refusedRedirect } from '../../errors/refused-answer.js';
import type { AuthClient } from '../auth-client.js';

/**
 * Has none of the client's requests follow a redirect: they carry codes, verifiers and tokens.
 *
 * Upstream: @okta/okta-auth-js fetch/fetchRequest, 7.14.5
 * Why: a browser sends a body on to any origin that an answer 307 names, and auth-js does not say that it must not. It hands the address to `fetch` as it
 * gets it, so that a `Request` can say so.
 * Can go when: auth-js asks with `redirect: 'error'` or `'manual'`.
 */
export function refuseRedirects({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  options.httpRequestClient = (method, url, args) =>
    ask(method, new Request(url, { redirect: 'manual' }) as unknown as string, args).catch(
      (thrown: unknown) => {
        // What a redirect that isn't followed looks like: no status, no header.
        throw (thrown as { status?: unknown }).status === 0 ? redirected(url) : thrown;
      },
    );
}

/** @throws {Error} where `response` is a redirect, followed or not */
export function refuseRedirected(response: Response, url: string): Response {
  if (response.type === 'opaqueredirect' || response.redirected) throw redirected(url);
  return response;
}

const redirected = (url: string): Error => refusedRedirect(new URL(url).pathname);
