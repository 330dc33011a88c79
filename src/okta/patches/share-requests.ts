import type { AuthClient } from '../auth-client.js';
import { takeFetched } from '../fetch-ahead.js';
import { refuseRedirected } from './refuse-redirects.js';

type Answer = Awaited<ReturnType<NonNullable<AuthClient['options']['httpRequestClient']>>>;

/**
 * Lets what is asked for twice at once be fetched once: the keys that `fetchKeys` asked for ahead, and what was fetched before there was an auth-js; where
 * that failed, auth-js asks by itself, as without it.
 *
 * Upstream: @okta/okta-auth-js http/request `httpRequest`, 7.14.5
 * Why: auth-js looks only for answers that are there: one that is still under way it asks for again.
 * Can go when: auth-js shares a request under way.
 */
export function shareRequests({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  const underWay = new Map<string, Promise<Answer>>();
  options.httpRequestClient = (method, url, args) => {
    if (method !== 'GET') return ask(method, url, args);
    const key = JSON.stringify([url, args]);
    const askOnce = () =>
      takeFetched(url)
        ?.then(asAnswer)
        .catch(() => ask(method, url, args)) ?? ask(method, url, args);
    const answer = underWay.get(key) ?? askOnce().finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}

/** In the form of auth-js's own client (fetch/fetchRequest). */
async function asAnswer(response: Response): Promise<Answer> {
  refuseRedirected(response, response.url);
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    responseText: JSON.stringify(await response.json()),
  };
}
