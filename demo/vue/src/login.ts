import { inject, type InjectionKey, type Ref } from 'vue'
import type { OktaSignInElement } from 'okta-sign-in-element/vue'

export const loginKey: InjectionKey<Readonly<Ref<OktaSignInElement | null>>> = Symbol('login')

/** The tag around a guarded page. */
export function useLogin(): OktaSignInElement {
  const login = inject(loginKey)?.value
  if (!login) throw new Error('This page is not inside of SignedIn')
  return login
}
