'use client'

import type { UserClaims } from 'okta-sign-in-element/session'
import { useEffect, useState } from 'react'
import { session } from '@/lib/session'

export default function Profile() {
  const [profile, setProfile] = useState<Partial<UserClaims>>({})
  useEffect(() => void session.getUser().then(setProfile), [])

  return (
    <>
      <h1>Profile</h1>
      <table>
        <tbody>
          {Object.entries(profile).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{String(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
