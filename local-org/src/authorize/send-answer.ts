import { createHash } from 'node:crypto';
import { html, SafeHtml } from '../http/html.js';
import { type OrgResponse, redirect } from '../http/org-response.js';
import type { AnswerTarget } from './authorize-request.js';

/** What goes to the app, by parameter name. */
export type AnswerValues = Readonly<Record<string, string>>;

/** Sends an answer to the app, the way that it asked for. */
export function sendAnswer(
  { redirectUri, mode, state }: AnswerTarget,
  answer: AnswerValues,
  headers: OrgResponse['headers'] = {},
): OrgResponse {
  const values = { ...answer, ...(state === undefined ? {} : { state }) };
  switch (mode) {
    case 'query': {
      const url = new URL(redirectUri);
      for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
      return redirect(url.href, headers);
    }
    case 'fragment':
      return redirect(`${redirectUri}#${new URLSearchParams(values).toString()}`, headers);
    case 'form_post':
      return formPost(redirectUri, values, headers);
    case 'okta_post_message':
      return postMessage(redirectUri, values, headers);
  }
}

/** https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html */
function formPost(
  redirectUri: string,
  values: AnswerValues,
  headers: OrgResponse['headers'],
): OrgResponse {
  const fields = Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const form = html`<form method="post" action="${redirectUri}">${fields}<noscript><button>Continue</button></noscript></form>`;
  return scriptedPage(
    form,
    'document.forms[0].submit()',
    `form-action ${new URL(redirectUri).origin}`,
    headers,
  );
}

/** To the window that opened or framed this one, and only if the redirect URI's origin is in it. */
function postMessage(
  redirectUri: string,
  values: AnswerValues,
  headers: OrgResponse['headers'],
): OrgResponse {
  const script = `(window.opener || window.parent).postMessage(${literal(values)}, ${literal(new URL(redirectUri).origin)})`;
  return scriptedPage(html``, script, "form-action 'none'", headers);
}

function scriptedPage(
  content: SafeHtml,
  script: string,
  policy: string,
  headers: OrgResponse['headers'],
): OrgResponse {
  const hash = createHash('sha256').update(script).digest('base64');
  const { text } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>local org</title><link rel="icon" href="data:,"></head>
<body>${content}<script>${new SafeHtml(script)}</script></body></html>
`;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; img-src data:; script-src 'sha256-${hash}'; base-uri 'none'; ${policy}`,
      'Cache-Control': 'no-cache, no-store',
      'Pragma': 'no-cache',
      'Referrer-Policy': 'no-referrer',
      ...headers,
    },
    body: text,
  };
}

/** A value as script text that cannot end the script element. */
function literal(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
