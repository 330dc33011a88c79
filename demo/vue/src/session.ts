import { oktaSession } from 'okta-sign-in-element/session'
import { shallowRef } from 'vue'

const { VITE_OKTA_ISSUER: issuer, VITE_OKTA_CLIENT_ID: clientId } = import.meta.env
export const settings = { issuer, clientId, redirectUri: '/callback' }
export const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(issuer).origin })

/** Who is signed in, for templates. */
export const snapshot = shallowRef(session.snapshot)
session.subscribe((now) => (snapshot.value = now))

/** Calls the API with the user's access token. */
export const fetchApi = (path: string) => session.fetch(new URL(path, issuer))
