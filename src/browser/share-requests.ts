import type { AuthClient } from './auth-client.js';

/**
 * Lets what is asked for twice at once be fetched once: the keys that `fetchKeys` asked for ahead may still be on their way when auth-js
 * wants them, and it only looks for answers that are there.
 */
export function shareRequests({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  const underWay = new Map<string, ReturnType<typeof ask>>();
  options.httpRequestClient = (method, url, args) => {
    if (method !== 'GET') return ask(method, url, args);
    const key = JSON.stringify([url, args]);
    const answer = underWay.get(key) ?? ask(method, url, args).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}
