'use client'

import { useRouter } from 'next/navigation'
import { oktaSession } from 'okta-sign-in-element/session'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'

export const settings = { issuer: process.env.NEXT_PUBLIC_OKTA_ISSUER, clientId: process.env.NEXT_PUBLIC_OKTA_CLIENT_ID, redirectUri: '/callback' }
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(settings.issuer).origin })

/** Who is signed in, for components. The server knows no user. */
export const useUser = () => useSyncExternalStore(session.subscribe, () => session.snapshot.user, () => null)

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, settings.issuer))

/** Shows its pages to users who are signed in, and leads all others to `/login`. */
export function Guard({ children }: { children: ReactNode }) {
  const router = useRouter()
  useEffect(() => void session.whenSettled().then((status) => status === 'signed-in' || router.replace(`/login?${new URLSearchParams({ from: location.pathname + location.search })}`)), [router])
  return useUser() && children
}
