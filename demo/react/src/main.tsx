import 'okta-sign-in-element/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import './index.css'
import App from './App.tsx'
import Callback from './pages/Callback.tsx'
import Home from './pages/Home.tsx'
import Messages from './pages/Messages.tsx'
import Profile from './pages/Profile.tsx'
import SignedIn from './SignedIn.tsx'

const router = createBrowserRouter([
  {
    Component: App,
    children: [
      { path: '/', Component: Home },
      {
        Component: SignedIn,
        children: [
          { path: '/profile', Component: Profile },
          { path: '/messages', Component: Messages },
          { path: '/callback', Component: Callback },
        ],
      },
    ],
  },
])

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
