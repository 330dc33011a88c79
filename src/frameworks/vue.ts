import type { DefineComponent, HTMLAttributes } from 'vue';
import type { OktaSignInEventMap } from '../element/events.js';
import type { OktaSignInListener, OktaSignInProps } from './template-props.js';

type PascalCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Text>;

/** `@signed-in` in a template is the prop `onSignedIn` to Vue. */
type Listeners = {
  [Name in keyof OktaSignInEventMap as `on${PascalCase<Name>}`]?:
    OktaSignInListener<Name> | undefined;
};

type Props = Omit<HTMLAttributes, keyof Listeners> & OktaSignInProps & Listeners;

declare module 'vue' {
  // What stands in a slot of the tag may be any element; `vueCompilerOptions.strictTemplates` asks for it by name.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
  // The same for `<button command="--sign-out">`.
  interface ButtonHTMLAttributes {
    command?: string | undefined;
    commandfor?: string | undefined;
  }
  interface GlobalComponents {
    'okta-sign-in': DefineComponent<Props>;
  }
}

export * from '../define.js';
