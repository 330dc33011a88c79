import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OktaSessionElement } from '../element/okta-session-element.js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type {
  OktaSessionListeners,
  OktaSessionProps,
  OktaSignInListeners,
  OktaSignInProps,
} from './template-props.js';

type Props<Tag, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Tag>, Tag>, keyof Own> & Own;

declare module 'react' {
  // For `<button command="--sign-out">`; React passes them on, and its types don't have them yet.
  interface ButtonHTMLAttributes<T> {
    command?: (T extends HTMLButtonElement ? string : never) | undefined;
    commandfor?: (T extends HTMLButtonElement ? string : never) | undefined;
  }
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props<OktaSignInElement, OktaSignInProps & OktaSignInListeners<'on'>>;
      'okta-session': Props<OktaSessionElement, OktaSessionProps & OktaSessionListeners<'on'>>;
    }
  }
}

export * from '../define.js';
