import { html } from '../html.js';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%231b57c0'/%3E%3Ccircle cx='16' cy='16' r='7' fill='none' stroke='%23fff' stroke-width='5'/%3E%3C/svg%3E";

/**
 * @typedef {object} Layout
 * @property {string} title
 * @property {import('../html.js').SafeHtml} main
 * @property {import('../html.js').SafeHtml} [head]
 * @property {import('../html.js').SafeHtml | undefined} [links] in the masthead
 */

/**
 * A whole page.
 * @param {Layout} layout
 * @returns {string}
 */
export function page({ title, main, head, links }) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} – Express demo</title>
    <link rel="icon" href="${ICON}">
    <link rel="stylesheet" href="/public/site.css">
    <link rel="stylesheet" href="/public/pages.css">
    ${head}
  </head>
  <body class="page">
    <header class="masthead">
      <a class="wordmark" href="/">
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"></rect><circle cx="16" cy="16" r="7"></circle></svg>
        Express demo
      </a>
      <nav class="masthead-links" aria-label="Demo">${links}</nav>
    </header>
    <main class="main">
      ${main}
    </main>
  </body>
</html>
`.text;
}
