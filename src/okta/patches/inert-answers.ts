import { asItWas, inertText, isJoined, mendJson } from '../inert-text.js';
import type { AuthClient } from '../auth-client.js';

type Ask = NonNullable<AuthClient['options']['httpRequestClient']>;
type Answer = Awaited<ReturnType<Ask>>;

/** The widget shows nothing of these, and what the user's tokens say is for the page as it is. */
const NEVER_SHOWN =
  /\/v1\/(?:token|userinfo|keys)(?:[?#]|$)|\/\.well-known\/(?:openid-configuration|oauth-authorization-server)(?:[?#]|$)/;

/**
 * Makes the org's words inert before the widget gets them, in refusals, too.
 *
 * Upstream: @okta/okta-signin-widget v2/view-builder/internals/FormInputFactory `isTextOverflowing`, internals/BaseForm `showMessages`, 7.49.0
 * Why: the widget writes some of the org's words as HTML, one of them both as HTML and as text.
 * Can go when: the widget writes none of them as HTML.
 */
export function inertAnswers({ options }: Pick<AuthClient, 'options'>): void {
  const ask = options.httpRequestClient;
  if (!ask) return;
  options.httpRequestClient = (method, url, args) => {
    if (NEVER_SHOWN.test(url)) return ask(method, url, args);
    return ask(method, url, withValuesAsTheyWere(args)).then(inert, (refusal: unknown) => {
      throw isAnswer(refusal) ? inert(refusal) : refusal;
    });
  };
}

function inert(answer: Answer): Answer {
  const responseText = mendJson(answer.responseText, inertText);
  return {
    ...answer,
    responseText,
    ...(answer.responseJSON && {
      responseJSON: JSON.parse(responseText) as NonNullable<Answer['responseJSON']>,
    }),
  };
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && typeof (value as Answer).responseText === 'string';

/** The form may hold values of the org's, a profile's say: they go back as they came. */
function withValuesAsTheyWere<T extends Parameters<Ask>[2]>(args: T): T {
  const { data } = args;
  const json = typeof data === 'object' ? JSON.stringify(data) : data;
  if (json === undefined || !isJoined(json)) return args;
  const mended = mendJson(json, asItWas);
  return { ...args, data: typeof data === 'object' ? (JSON.parse(mended) as object) : mended };
}
