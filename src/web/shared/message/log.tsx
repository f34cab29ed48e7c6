import { useState } from 'react'
import { Bubble } from './bubble.tsx'
import { useMessageText, type Face, type Message } from './message.ts'
import './message.css'

interface LogProps {
  readonly family: string
  readonly face: Face
  readonly messages: readonly Message[]
}

/** So many are shown until somebody asks for the earlier ones. */
const LATEST = 10

/** What was written, the oldest first. A screen reader is told of each new one when it comes, politely. */
export const Log = ({ family, face, messages }: LogProps) => {
  const text = useMessageText()
  const [all, setAll] = useState(false)
  const hidden = all ? 0 : Math.max(0, messages.length - LATEST)
  return (
    <>
      {hidden > 0 && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {text('message.earlier', { count: hidden })}
        </button>
      )}
      <div role="log" aria-live="polite" aria-label={text('message.log')}>
        <ol className="message-log">
          {messages.slice(hidden).map((message) => (
            <Bubble key={message.id} family={family} face={face} message={message} />
          ))}
        </ol>
      </div>
    </>
  )
}
