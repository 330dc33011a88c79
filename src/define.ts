import type { SignedInEvent, SignedOutEvent } from './element/events.js';
import { OktaSignInElement } from './element/okta-sign-in-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'okta-sign-in': OktaSignInElement;
  }
  // Those that bubble reach any element, the document and the window.
  interface GlobalEventHandlersEventMap {
    'signed-in': SignedInEvent;
    'signed-out': SignedOutEvent;
  }
}

// In Node there is nothing to define for; and a page may hold this package twice.
if (typeof document !== 'undefined' && !customElements.get('okta-sign-in'))
  customElements.define('okta-sign-in', OktaSignInElement);

export * from './index.js';
