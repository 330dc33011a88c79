'use client'

import { useEffect } from 'react'
import { settings } from '@/lib/session'

export default function Login() {
  // The server sends the tag as plain HTML. It is registered once the page is hydrated.
  useEffect(() => void import('okta-sign-in-element/react'), [])
  return <okta-sign-in issuer={settings.issuer} client-id={settings.clientId} redirect-uri={settings.redirectUri} />
}
