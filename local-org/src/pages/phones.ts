import { html, type SafeHtml } from '../http/html.js';
import type { PushMessage, Pushes } from '../pushes.js';

/** What the phones of the org's people show: push notifications that wait for an answer. */
export function phones({ pushes }: { readonly pushes: Pushes }): SafeHtml {
  const rows = pushes.waiting().map(
    (push) => html`<li><code>${push.login}</code>
<span>${approvals(push)}<button name="push" value="${push.id} deny" class="small">No, it's not me</button></span></li>`,
  );
  return html`<section class="card" id="phones" aria-labelledby="phones-title">
<h2 id="phones-title">Okta Verify</h2>
${rows.length > 0 ? html`<ul class="rows">${rows}</ul>` : html`<p class="hint">Push notifications, to be answered. None waits.</p>`}
</section>`;
}

function approvals({ id, numbers }: PushMessage): readonly SafeHtml[] {
  const choices = numbers.length > 0 ? numbers : [''];
  return choices.map(
    (number) =>
      html`<button name="push" value="${`${id} approve ${number}`.trim()}" class="small">${number || "Yes, it's me"}</button>`,
  );
}

/**
 * Does what a press on a phone asks for.
 *
 * @throws {TypeError} if it is nothing that a phone shows
 */
export function pressPush(value: string, pushes: Pushes): void {
  const [id = '', said, number] = value.split(' ');
  if (said !== 'approve' && said !== 'deny') throw new TypeError(`push: "${value}" is no answer`);
  pushes.press(id, said, number);
}
