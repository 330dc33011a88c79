'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { session, useUser } from '@/lib/session'

export default function Header() {
  const user = useUser()
  const router = useRouter()
  useEffect(() => {
    session.addEventListener('signed-in', (event) => {
      event.preventDefault() // The router leads back, without a new page, and to no other site.
      const from = new URL(event.detail.returnTo ?? location.href).searchParams.get('from')
      if (from) router.replace(new URL(from, location.href).origin === location.origin ? from : '/')
    })
    session.addEventListener('signed-out', () => router.replace('/'))
  }, [router])

  return (
    <header>
      <nav>
        <Link href="/">Home</Link>
        <Link href="/profile">Profile</Link>
        <Link href="/messages">Messages</Link>
      </nav>
      {user && <p>{user.name} <button type="button" onClick={() => session.signOut()}>Sign out</button></p>}
    </header>
  )
}
