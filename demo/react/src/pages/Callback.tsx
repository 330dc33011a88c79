import { Link } from 'react-router'

export default function Callback() {
  return <p>You are signed in. <Link to="/profile">Go on to your profile</Link></p>
}
