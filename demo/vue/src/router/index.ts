import { createRouter, createWebHistory } from 'vue-router'
import { session } from '@/session'
import HomeView from '@/views/HomeView.vue'
import LoginView from '@/views/LoginView.vue'
import MessagesView from '@/views/MessagesView.vue'
import ProfileView from '@/views/ProfileView.vue'

const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    { path: '/', component: HomeView },
    { path: '/login', alias: '/callback', component: LoginView },
    { path: '/profile', component: ProfileView, meta: { guarded: true } },
    { path: '/messages', component: MessagesView, meta: { guarded: true } },
  ],
})

router.beforeEach(async ({ meta, fullPath }) => {
  if (meta.guarded && (await session.whenSettled()) !== 'signed-in') return { path: '/login', query: { from: fullPath } }
})
session.addEventListener('signed-in', (event) => {
  event.preventDefault() // The router leads back, without a new page.
  const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from')
  if (from) router.replace(from)
})
session.addEventListener('signed-out', () => router.replace('/'))

export default router
