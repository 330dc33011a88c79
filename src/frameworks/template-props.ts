import type { OktaSignInEventMap } from '../element/events.js';
import type { OktaSessionElement } from '../element/okta-session-element.js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';
import type { OktaSessionEventMap } from '../session/okta-session.js';
import type { SessionSettings, SignInSettings } from '../settings/sign-in-settings.js';

type KebabCase<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : '';

type PropertyOnly = 'authClient' | 'widget';

/** Every setting by its attribute's name, or by its property's. */
type Props<Tag, Name extends keyof Tag & string> = {
  [Setting in Name]?: Tag[Setting] | undefined;
} & {
  [Setting in Exclude<Name, PropertyOnly> as KebabCase<Setting>]?: Tag[Setting] | undefined;
};

/** What a template may set. */
export type OktaSignInProps = Props<OktaSignInElement, keyof SignInSettings>;
export type OktaSessionProps = Props<
  OktaSessionElement,
  Exclude<keyof SessionSettings, 'autofocus'> & keyof OktaSessionElement
>;

/** Listeners as props whose name is `Prefix` and the event's own name, such as `onsigned-in`. */
type Listeners<Tag, Events, Prefix extends string> = {
  [Name in keyof Events & string as `${Prefix}${Name}`]?:
    ((event: Events[Name] & { readonly currentTarget: Tag }) => void) | undefined;
};

export type OktaSignInListeners<Prefix extends string> = Listeners<
  OktaSignInElement,
  OktaSignInEventMap,
  Prefix
>;
export type OktaSessionListeners<Prefix extends string> = Listeners<
  OktaSessionElement,
  OktaSessionEventMap,
  Prefix
>;
