/** Opens pages to users who are signed in, and leads all others to `/login`. */
export default defineNuxtRouteMiddleware(async ({ fullPath }) => {
  if ((await useNuxtApp().$session.whenSettled()) !== 'signed-in') return navigateTo({ path: '/login', query: { from: fullPath } })
})
