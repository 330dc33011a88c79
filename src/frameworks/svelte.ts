import type { HTMLAttributes } from 'svelte/elements';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSignInListeners, OktaSignInProps } from './template-props.js';

type Own = OktaSignInProps & OktaSignInListeners<'on'>;
type Props = Omit<HTMLAttributes<OktaSignInElement>, keyof Own> & Own;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'okta-sign-in': Props;
  }
}

export * from '../define.js';
