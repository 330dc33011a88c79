import type { OktaSignInElement, SignedInEvent } from 'okta-sign-in-element/react'
import { useState } from 'react'
import { Outlet, useNavigate, useOutletContext } from 'react-router'

const { VITE_OKTA_ISSUER: issuer, VITE_OKTA_CLIENT_ID: clientId } = import.meta.env

/** Shows the pages inside of it to those who are signed in, and the form to everybody else. */
export default function SignedIn() {
  const navigate = useNavigate()
  const [login, setLogin] = useState<OktaSignInElement | null>(null)
  const [isSignedIn, setSignedIn] = useState(false)

  async function enter(event: SignedInEvent) {
    event.preventDefault() // The router takes the user back, without a new page.
    if (event.detail.returnTo) {
      const { pathname, search, hash } = new URL(event.detail.returnTo)
      await navigate(pathname + search + hash, { replace: true })
    }
    setSignedIn(true)
  }

  return (
    <okta-sign-in
      ref={setLogin}
      issuer={issuer}
      client-id={clientId}
      redirect-uri="/callback"
      post-logout-redirect-uri="/"
      api-origins={new URL(issuer).origin}
      onsigned-in={enter}
      onsigned-out={() => setSignedIn(false)}
    >
      {login && isSignedIn && (
        <div slot="signed-in">
          <Outlet context={login} />
          <button type="button" onClick={() => login.signOut()}>Sign out</button>
        </div>
      )}
    </okta-sign-in>
  )
}

/** The tag around a guarded page. */
export const useLogin = () => useOutletContext<OktaSignInElement>()
