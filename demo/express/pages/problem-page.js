import { html } from '../html.js';
import { page } from './layout.js';

/**
 * @typedef {object} Problem
 * @property {string} title
 * @property {string} text
 * @property {string} [quote] somebody else's words
 * @property {string} [code] the OAuth error code
 * @property {{ href: string, text: string }} [action] the way on
 */

/** @param {Problem} problem */
export function problemPage({
  title,
  text,
  quote,
  code,
  action = { href: '/', text: 'To the start' },
}) {
  return page({
    title,
    main: html`<section class="card" role="alert">
        <h1 class="page-title">${title}</h1>
        <p class="lede">${text}</p>
        ${quote && html`<blockquote class="quote" id="quote">${quote}</blockquote>`}
        ${code && html`<p class="note">Error code <code class="value" id="error-code">${code}</code></p>`}
        <p class="actions"><a class="demo-button" href="${action.href}">${action.text}</a></p>
      </section>`,
  });
}
