import 'okta-sign-in-element/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import './index.css'
import App from './App.tsx'
import Home from './pages/Home.tsx'
import Login from './pages/Login.tsx'
import Messages from './pages/Messages.tsx'
import Profile from './pages/Profile.tsx'
import { guard, session } from './session.ts'

const router = createBrowserRouter([
  {
    Component: App,
    HydrateFallback: () => null,
    children: [
      { path: '/', Component: Home },
      { path: '/login', Component: Login },
      { path: '/callback', Component: Login },
      { path: '/profile', Component: Profile, loader: guard },
      { path: '/messages', Component: Messages, loader: guard },
    ],
  },
])

session.addEventListener('signed-in', (event) => {
  event.preventDefault() // The router leads back, without a new page.
  const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from')
  if (from) router.navigate(from, { replace: true })
})
session.addEventListener('signed-out', () => router.navigate('/', { replace: true }))

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
