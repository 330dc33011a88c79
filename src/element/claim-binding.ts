import type { UserClaims } from '../okta/stored-tokens.js';
import { asText, claimOf } from './claim-text.js';

/** What an element said before, and what was written into it. */
interface Written {
  readonly placeholder: string | null;
  text: string | null;
}

const BOUND = ':scope > [slot="signed-in"][data-claim], :scope > [slot="signed-in"] [data-claim]';

/** Their text is no text of the page: it runs, styles, stands for another document, or is a form's or the tab's. In SVG, too. */
const NO_TEXT =
  'script, style, template, noscript, noembed, noframes, iframe, object, xmp, plaintext, textarea, title, option:not([value])';

/** Holds what stood in an element before a claim was written: in a copy of it (a clone, a page that a framework kept), the text is not the author's. */
const PLACEHOLDER = 'data-claim-placeholder';

/** Writes claims into the `data-claim` elements of the `signed-in` slot, as text, and takes them out again. */
export class ClaimBinding {
  readonly #host: HTMLElement;
  readonly #fetchProfile: () => Promise<UserClaims>;
  readonly #observer = new MutationObserver(() => this.#fill());
  readonly #written = new Map<Element, Written>();
  #claims: UserClaims | null = null;
  #isComplete = false;

  /** @param fetchProfile asked, once a sign-in, for a claim that `bind` was not given */
  constructor(host: HTMLElement, fetchProfile: () => Promise<UserClaims>) {
    this.#host = host;
    this.#fetchProfile = fetchProfile;
  }

  bind(claims: UserClaims): void {
    this.#claims = claims;
    this.#isComplete = false;
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-claim', 'slot'],
    });
    this.#fill();
  }

  /** Nothing about the user stays in the page after sign-out. */
  release(): void {
    this.#observer.disconnect();
    this.#claims = null;
    this.#written.clear();
    for (const element of this.#host.querySelectorAll(`[${PLACEHOLDER}]`)) putBack(element);
  }

  #fill(): void {
    const claims = this.#claims;
    if (!claims) return;
    let isMissing = false;
    for (const element of this.#host.querySelectorAll<HTMLElement>(BOUND)) {
      if (element.closest(NO_TEXT)) continue;
      const value = claimOf(claims, element.dataset['claim'] ?? '');
      if (value === undefined) isMissing = true;
      if (!this.#written.has(element)) putBack(element);
      const written = this.#written.get(element) ?? {
        placeholder: element.textContent,
        text: null,
      };
      this.#written.set(element, written);
      if (value !== undefined) write(element, asText(value), written);
    }
    if (isMissing && !this.#isComplete) void this.#complete(claims);
  }

  async #complete(claims: UserClaims): Promise<void> {
    this.#isComplete = true;
    const profile = await this.#fetchProfile().catch(() => null); // The page greets without the claim then.
    if (!profile || this.#claims !== claims) return;
    this.#claims = { ...profile, ...claims };
    this.#fill();
  }
}

/**
 * As text. A framework that puts its own text back is overruled; an extension that rewrites the claim, to translate it, is not: the two would
 * go on for ever.
 */
function write(element: Element, text: string, written: Written): void {
  if (
    element.textContent === text ||
    (written.text === text && element.textContent !== written.placeholder)
  )
    return;
  written.text = text;
  element.setAttribute(PLACEHOLDER, written.placeholder ?? '');
  element.textContent = text;
}

function putBack(element: Element): void {
  const placeholder = element.getAttribute(PLACEHOLDER);
  if (placeholder === null) return;
  if (!element.closest(NO_TEXT)) element.textContent = placeholder;
  element.removeAttribute(PLACEHOLDER);
}
