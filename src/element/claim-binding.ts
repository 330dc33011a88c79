import type { UserClaims } from '../core/stored-tokens.js';

const BOUND = ':scope > [slot="signed-in"][data-claim], :scope > [slot="signed-in"] [data-claim]';

/** Writes claims into the `data-claim` elements of the `signed-in` slot, as text, and takes them out again. */
export class ClaimBinding {
  readonly #host: HTMLElement;
  readonly #fetchProfile: () => Promise<UserClaims>;
  readonly #observer = new MutationObserver(() => this.#fill());
  readonly #placeholders = new Map<Element, string | null>();
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
    this.#observer.observe(this.#host, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-claim', 'slot'] });
    this.#fill();
  }

  /** Nothing about the user stays in the page after sign-out. */
  release(): void {
    this.#observer.disconnect();
    this.#claims = null;
    for (const [element, placeholder] of this.#placeholders) element.textContent = placeholder;
    this.#placeholders.clear();
  }

  #fill(): void {
    const claims = this.#claims;
    if (!claims) return;
    let isMissing = false;
    for (const element of this.#host.querySelectorAll<HTMLElement>(BOUND)) {
      const value = claims[element.dataset['claim'] ?? ''];
      if (value === undefined) isMissing = true;
      const text = asText(value);
      if (!this.#placeholders.has(element)) this.#placeholders.set(element, element.textContent);
      if (value !== undefined && element.textContent !== text) element.textContent = text;
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

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(asText).join(', ');
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
