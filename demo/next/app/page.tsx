export default function Home() {
  return (
    <>
      <h1>Okta sign-in with Next.js</h1>
      <p>Your profile and your messages are behind a sign-in.</p>
    </>
  )
}
