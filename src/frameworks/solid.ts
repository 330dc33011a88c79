import type { JSX } from 'solid-js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSignInListeners, OktaSignInProps } from './template-props.js';

type Own = OktaSignInProps & OktaSignInListeners<'on:'>;
type Props = Omit<JSX.HTMLAttributes<OktaSignInElement>, keyof Own> & Own;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props;
    }
  }
}

export * from '../define.js';
