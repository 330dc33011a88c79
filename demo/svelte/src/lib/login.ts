import type { OktaSignInElement } from 'okta-sign-in-element/svelte';
import { createContext } from 'svelte';

/** The tag around a guarded page. */
export const [getLogin, setLogin] = createContext<() => OktaSignInElement>();
