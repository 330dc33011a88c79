import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSignInListeners, OktaSignInProps } from './template-props.js';

type Own = OktaSignInProps & OktaSignInListeners<'on'>;
type Props = Omit<
  DetailedHTMLProps<HTMLAttributes<OktaSignInElement>, OktaSignInElement>,
  keyof Own
> &
  Own;

declare module 'react' {
  // For `<button command="--sign-out">`; React passes them on, and its types don't have them yet.
  interface ButtonHTMLAttributes<T> {
    command?: (T extends HTMLButtonElement ? string : never) | undefined;
    commandfor?: (T extends HTMLButtonElement ? string : never) | undefined;
  }
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props;
    }
  }
}

export * from '../define.js';
