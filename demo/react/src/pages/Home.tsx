export default function Home() {
  return (
    <>
      <h1>Okta sign-in with React</h1>
      <p>Your profile and your messages are behind a sign-in.</p>
    </>
  )
}
