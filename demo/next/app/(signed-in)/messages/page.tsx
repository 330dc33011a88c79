'use client'

import { useEffect, useState } from 'react'
import { fetchApi } from '@/lib/session'

interface Message {
  date: string
  text: string
}

export default function Messages() {
  const [messages, setMessages] = useState<Message[]>([])
  useEffect(() => {
    const load = async (): Promise<{ messages: Message[] }> => {
      const answer = await fetchApi('/api/messages')
      return answer.json()
    }
    void load().then((answer) => setMessages(answer.messages))
  }, [])

  return (
    <>
      <h1>Messages</h1>
      <ul>
        {messages.map(({ text }) => <li key={text}>{text}</li>)}
      </ul>
    </>
  )
}
