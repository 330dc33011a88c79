import { Link, Outlet } from 'react-router'

export default function App() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link>
        <Link to="/profile">Profile</Link>
        <Link to="/messages">Messages</Link>
      </nav>
      <Outlet />
    </>
  )
}
