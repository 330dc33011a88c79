import type { SignInEngine, SignInMode } from './sign-in-config.js';

/** Where a sign-in goes on: in the widget of either engine, for a backend, or on Okta's hosted page. */
export type Place = 'embedded' | 'server' | 'classic' | 'redirect';

/** What becomes of an option in `config`: it is handed on in these places, an attribute or property sets it, or it is refused. */
export type Fate =
  | { readonly to: readonly Place[] }
  | { readonly by: string }
  /** With the reason; `unless` is the value that says what the element does anyway. */
  | { readonly refused: string; readonly unless?: unknown };

/** By an option's name; what stands in a group has a dot in its name. */
export type FateList = Readonly<Record<string, Fate>>;

export const placeOf = (mode: SignInMode, engine: SignInEngine): Place =>
  mode === 'redirect' ? mode : engine === 'classic' ? engine : mode;

/** The same fate for several names, separated by spaces. */
export const all = (names: string, fate: Fate): FateList =>
  Object.fromEntries(names.split(' ').map((name) => [name, fate]));
