import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { OktaSignInElement } from './element/okta-sign-in-element.js';
import type { OktaSignInListeners, OktaSignInProps } from './element/template-props.js';

type Own = OktaSignInProps & OktaSignInListeners<'on'>;
type Props = Omit<DetailedHTMLProps<HTMLAttributes<OktaSignInElement>, OktaSignInElement>, keyof Own> & Own;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'okta-sign-in': Props;
    }
  }
}

export * from './define.js';
