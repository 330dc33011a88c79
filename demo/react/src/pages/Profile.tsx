import type { UserClaims } from 'okta-sign-in-element/react'
import { useEffect, useState } from 'react'
import { useLogin } from '../SignedIn.tsx'

export default function Profile() {
  const login = useLogin()
  const [profile, setProfile] = useState<UserClaims>({ sub: '' })
  useEffect(() => void login.getUser().then(setProfile), [login])

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
