import { Link, Outlet } from 'react-router'
import { session, useSession } from './session.ts'

export default function App() {
  const { user } = useSession()
  return (
    <>
      <header>
        <nav>
          <Link to="/">Home</Link>
          <Link to="/profile">Profile</Link>
          <Link to="/messages">Messages</Link>
        </nav>
        {user && <p>{user.name} <button type="button" onClick={() => session.signOut()}>Sign out</button></p>}
      </header>
      <Outlet />
    </>
  )
}
