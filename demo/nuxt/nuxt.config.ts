import { oktaSignInAssets } from 'okta-sign-in-element/vite'

export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  css: ['~/assets/main.css'],
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Okta sign-in with Nuxt', link: [{ rel: 'icon', href: 'data:,' }] } },
  runtimeConfig: { public: { issuer: '', clientId: '' } },
  // The browser alone knows the user.
  routeRules: { '/profile': { ssr: false }, '/messages': { ssr: false } },
  telemetry: false,
  vite: { plugins: [oktaSignInAssets()] },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('okta-') } },
})
