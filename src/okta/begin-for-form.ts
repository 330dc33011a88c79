import { documentShared } from '../page/document-shared.js';
import { aborted } from '../page/waiting.js';
import type { AuthClient } from './auth-client.js';

/** What a sign-in begins with. auth-js saves their answers in the tab's one place for the sign-in under way. */
const BEGIN = /\/(?:v1\/interact|idp\/idx\/introspect)$/;

/**
 * From now on the client begins sign-ins for the form that has gone when `signal` is aborted. A request of its begin that is still under way then fails: its
 * answer would be saved over the sign-in of the next form.
 */
export function beginForForm({ options }: Pick<AuthClient, 'options'>, signal: AbortSignal): void {
  const forms = documentShared('forms', () => new WeakMap<object, { gone: AbortSignal }>());
  const form = forms.get(options) ?? { gone: signal };
  form.gone = signal;
  const ask = options.httpRequestClient;
  if (forms.has(options) || !ask) return;
  forms.set(options, form);
  options.httpRequestClient = (method, url, args) => {
    const answer = ask(method, url, args);
    return BEGIN.test(url) ? Promise.race([answer, failsOnce(form.gone)]) : answer;
  };
}

async function failsOnce(gone: AbortSignal): Promise<never> {
  await aborted(gone);
  throw new Error('The form that asked for this has gone.');
}
