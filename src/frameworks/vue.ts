import type { DefineComponent, HTMLAttributes } from 'vue';
import type { OktaSignInEventMap } from '../element/events.js';
import type { OktaSessionElement } from '../element/okta-session-element.js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSessionEventMap } from '../session/okta-session.js';
import type { OktaSessionProps, OktaSignInProps } from './template-props.js';

type PascalCase<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Text>;

/** `@signed-in` in a template is the prop `onSignedIn` to Vue. */
type Listeners<Tag, Events> = {
  [Name in keyof Events & string as `on${PascalCase<Name>}`]?:
    ((event: Events[Name] & { readonly currentTarget: Tag }) => void) | undefined;
};

type Props<Own> = Omit<HTMLAttributes, keyof Own> & Own;

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
    'okta-sign-in': DefineComponent<
      Props<OktaSignInProps & Listeners<OktaSignInElement, OktaSignInEventMap>>
    >;
    'okta-session': DefineComponent<
      Props<OktaSessionProps & Listeners<OktaSessionElement, OktaSessionEventMap>>
    >;
  }
}

export * from '../define.js';
