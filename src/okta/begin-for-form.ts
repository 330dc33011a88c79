import { documentShared } from '../page/document-shared.js';
import { aborted } from '../page/waiting.js';
import type { AuthClient } from './auth-client.js';

/** What a sign-in begins with. auth-js saves their answers in the tab's one place for the sign-in under way. */
const BEGIN = /\/(?:v1\/interact|idp\/idx\/introspect)$/;
const LAST = '/introspect';

interface Begin {
  readonly gone: AbortSignal;
  readonly onAsked: () => void;
}

type Options = AuthClient['options'];

/**
 * From now on the client begins sign-ins for the form that has gone when `gone` is aborted. A request of its begin that is still under way then fails: its
 * answer would be saved over the sign-in of the next form.
 *
 * @returns what resolves when the last request of its begin has been sent; at once for a client whose requests can't be seen
 */
export function beginForForm(
  { options }: Pick<AuthClient, 'options'>,
  gone: AbortSignal,
): Promise<void> {
  const ask = options.httpRequestClient;
  if (!ask) return Promise.resolve();
  const latest = documentShared('begins', () => new WeakMap<Options, Begin>());
  const isWatched = latest.has(options);
  return new Promise((onAsked) => {
    latest.set(options, { gone, onAsked });
    if (!isWatched) options.httpRequestClient = watched(ask, () => latest.get(options));
  });
}

const watched =
  (ask: NonNullable<Options['httpRequestClient']>, begin: () => Begin | undefined): typeof ask =>
  (method, url, args) => {
    const answer = ask(method, url, args);
    const form = begin();
    if (!form || !BEGIN.test(url)) return answer;
    if (url.endsWith(LAST)) form.onAsked();
    return Promise.race([answer, failsOnce(form.gone)]);
  };

async function failsOnce(gone: AbortSignal): Promise<never> {
  await aborted(gone);
  throw new Error('The form that asked for this has gone.');
}
