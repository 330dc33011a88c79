import { html, type SafeHtml } from '../http/html.js';
import type { OrgResponse } from '../http/org-response.js';

/** The path of the one style sheet. */
export const STYLE_PATH = '/local-org.css';

/** What a page may have besides its content. */
export interface PageOptions {
  readonly headers?: OrgResponse['headers'];
  /** Origins that a form's answer may lead to; browsers hold `form-action` against redirects too. */
  readonly formTargets?: readonly string[];
  /** A class for the whole page. */
  readonly look?: string;
  /** The path of the page's script. Default: it has none. */
  readonly script?: string;
}

/** A page of the org: no script but one of the org's own, nothing from elsewhere. */
export function page(
  status: number,
  title: string,
  content: SafeHtml,
  { headers = {}, formTargets = [], look = '', script }: PageOptions = {},
): OrgResponse {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    'img-src data:',
    ...(script === undefined ? [] : ["script-src 'self'", "connect-src 'self'"]),
    ['form-action', "'self'", ...formTargets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const { text } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – local org</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}">
${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
</head>
<body class="${look}">
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy.join('; '),
      'Cache-Control': 'no-store',
      // With `no-referrer`, browsers send `Origin: null` with the page's own forms, which the org takes from itself alone.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    },
    body: text,
  };
}
