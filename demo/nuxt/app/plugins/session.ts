import { oktaSession, type UserClaims } from 'okta-sign-in-element/session'

export default defineNuxtPlugin(({ hook }) => {
  const { issuer, clientId } = useRuntimeConfig().public
  const settings = { issuer, clientId, redirectUri: '/callback' }
  const session = oktaSession({ ...settings, postLogoutRedirectUri: '/', apiOrigins: new URL(issuer).origin })
  const user = shallowRef<UserClaims | null>(null) // As on the server, until the page is hydrated.
  hook('app:mounted', () => void session.subscribe((now) => (user.value = now.user)))
  session.addEventListener('signed-in', (event) => {
    event.preventDefault() // The router leads back, without a new page.
    const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from')
    if (from) navigateTo(from, { replace: true })
  })
  session.addEventListener('signed-out', () => navigateTo('/', { replace: true }))
  const fetchApi = (path: string) => session.fetch(new URL(path, issuer))
  return { provide: { settings, session, user, fetchApi } }
})
