import { createRouter, createWebHistory } from 'vue-router'
import CallbackView from '@/views/CallbackView.vue'
import HomeView from '@/views/HomeView.vue'
import MessagesView from '@/views/MessagesView.vue'
import ProfileView from '@/views/ProfileView.vue'
import SignedIn from '@/SignedIn.vue'

const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    { path: '/', component: HomeView },
    {
      path: '/',
      component: SignedIn,
      children: [
        { path: 'profile', component: ProfileView },
        { path: 'messages', component: MessagesView },
        { path: 'callback', component: CallbackView },
      ],
    },
  ],
})

export default router
