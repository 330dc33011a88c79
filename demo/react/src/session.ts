import { oktaSession } from 'okta-sign-in-element/session'
import { useSyncExternalStore } from 'react'
import { type LoaderFunctionArgs, redirect } from 'react-router'

const { VITE_OKTA_ISSUER: issuer, VITE_OKTA_CLIENT_ID: clientId } = import.meta.env
export const settings = { issuer, clientId, redirectUri: '/callback' }
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(issuer).origin })

/** Who is signed in, for components. */
export const useSession = () => useSyncExternalStore(session.subscribe, () => session.snapshot)

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, issuer))

/** A loader that opens its routes to users who are signed in, and leads all others to `/login`. */
export async function guard({ request }: LoaderFunctionArgs) {
  if ((await session.whenSettled()) === 'signed-in') return null
  const { pathname, search } = new URL(request.url)
  return redirect(`/login?${new URLSearchParams({ from: pathname + search })}`)
}
