import type { SignInSettings } from '../settings/sign-in-settings.js';
import type { OktaSignInEventMap } from '../element/events.js';
import type { OktaSignInElement } from '../element/okta-sign-in-element.js';

type KebabCase<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : '';

type PropertyOnly = 'authClient' | 'widget';

/** What a template may set: every setting by its attribute's name, or by its property's. */
export type OktaSignInProps = {
  [Name in keyof SignInSettings]?: OktaSignInElement[Name] | undefined;
} & {
  [Name in Exclude<keyof SignInSettings, PropertyOnly> as KebabCase<Name>]?:
    OktaSignInElement[Name] | undefined;
};

/** A listener of the element's, by the event's own name. */
export type OktaSignInListener<Name extends keyof OktaSignInEventMap> = (
  event: OktaSignInEventMap[Name] & { readonly currentTarget: OktaSignInElement },
) => void;

/** Listeners as props whose name is `Prefix` and the event's own name, such as `onsigned-in`. */
export type OktaSignInListeners<Prefix extends string> = {
  [Name in keyof OktaSignInEventMap as `${Prefix}${Name}`]?: OktaSignInListener<Name> | undefined;
};
