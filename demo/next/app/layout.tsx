import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import Header from './header'
import './globals.css'

export const metadata: Metadata = { title: 'Okta sign-in with Next.js', icons: 'data:,' }

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Header />
        {children}
      </body>
    </html>
  )
}
