import { useEffect, useState } from 'react'
import { useLogin } from '../SignedIn.tsx'

interface Message {
  date: string
  text: string
}

export default function Messages() {
  const login = useLogin()
  const [messages, setMessages] = useState<Message[]>([])
  useEffect(() => {
    const load = async (): Promise<{ messages: Message[] }> => {
      const answer = await login.fetch(new URL('/api/messages', import.meta.env.VITE_OKTA_ISSUER))
      return answer.json()
    }
    void load().then((answer) => setMessages(answer.messages))
  }, [login])

  return (
    <>
      <h1>Messages</h1>
      <ul>
        {messages.map(({ text }) => <li key={text}>{text}</li>)}
      </ul>
    </>
  )
}
