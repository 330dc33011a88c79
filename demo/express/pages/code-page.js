import { html } from '../html.js';
import { page } from './layout.js';

/**
 * For the link in a mail that was opened in another browser than the one that waits.
 * @param {string} code
 */
export function codePage(code) {
  return page({
    title: 'Your verification code',
    main: html`<section class="card">
        <h1 class="page-title">Your verification code</h1>
        <p class="code-to-type" id="code">${code}</p>
        <p class="lede">Type it in the browser where you are signing in. If you are not signing in anywhere, close this page and tell it to nobody.</p>
      </section>`,
  });
}
