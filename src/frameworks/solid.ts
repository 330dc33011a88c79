import type { JSX } from 'solid-js';
import type { OktaSessionElement } from '../element/okta-session-element.js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type {
  OktaSessionListeners,
  OktaSessionProps,
  OktaSignInListeners,
  OktaSignInProps,
} from './template-props.js';

type Props<Tag, Own> = Omit<JSX.HTMLAttributes<Tag>, keyof Own> & Own;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props<OktaSignInElement, OktaSignInProps & OktaSignInListeners<'on:'>>;
      'okta-session': Props<OktaSessionElement, OktaSessionProps & OktaSessionListeners<'on:'>>;
    }
  }
}

export * from '../define.js';
