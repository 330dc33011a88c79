import type { AuthClient } from './auth-client.js';
import { takeFetched } from './fetch-ahead.js';

type Answer = Awaited<ReturnType<NonNullable<AuthClient['options']['httpRequestClient']>>>;

/**
 * Lets what is asked for twice at once be fetched once: the keys that `fetchKeys` asked for ahead may still be on their way when auth-js
 * wants them, and it only looks for answers that are there. So may be what was fetched before there was an auth-js.
 */
export function shareRequests({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  const underWay = new Map<string, Promise<Answer>>();
  options.httpRequestClient = (method, url, args) => {
    if (method !== 'GET') return ask(method, url, args);
    const key = JSON.stringify([url, args]);
    const answer = underWay.get(key) ?? (takeFetched(url)?.then(asAnswer) ?? ask(method, url, args)).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    return answer;
  };
}

/** As auth-js's own client answers (fetch/fetchRequest): what is refused, or can't be read, is thrown as it is. */
async function asAnswer(response: Response): Promise<Answer> {
  const answer: Answer = { status: response.status, headers: Object.fromEntries(response.headers), responseText: await response.text() };
  if (!response.ok || !isJson(answer.responseText)) throw answer as unknown as Error;
  return answer;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
