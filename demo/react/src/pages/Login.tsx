import { settings } from '../session.ts'

export default function Login() {
  return <okta-sign-in {...settings} />
}
