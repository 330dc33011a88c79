import type { SignedInEvent, SignedOutEvent } from './element/events.js';
import { OktaSessionElement } from './element/okta-session-element.js';
import { OktaSignInElement } from './element/okta-sign-in-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'okta-sign-in': OktaSignInElement;
    'okta-session': OktaSessionElement;
  }
  // Those that bubble reach any element, the document and the window.
  interface GlobalEventHandlersEventMap {
    'signed-in': SignedInEvent;
    'signed-out': SignedOutEvent;
  }
}

// In Node there is nothing to define for; and a page may hold this package twice.
if (typeof document !== 'undefined')
  for (const [name, element] of [
    ['okta-sign-in', OktaSignInElement],
    ['okta-session', OktaSessionElement],
  ] as const)
    if (!customElements.get(name)) customElements.define(name, element);

export * from './index.js';
