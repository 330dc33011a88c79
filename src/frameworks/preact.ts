import type { HTMLAttributes } from 'preact';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSignInListeners, OktaSignInProps } from './template-props.js';

type Own = OktaSignInProps & OktaSignInListeners<'on'>;
type Props = Omit<HTMLAttributes<OktaSignInElement>, keyof Own> & Own;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props;
    }
  }
}

export * from '../define.js';
