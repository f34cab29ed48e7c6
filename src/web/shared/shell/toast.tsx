import { useEffect } from 'react'
import { useSignal } from '../api/signal.ts'
import { useSharedText } from '../text/texts.ts'
import { announcement } from './announce.ts'

const shownFor = 8_000

/** The polite live region of the page: always there, so that screen readers follow it; seen while it says something. */
export const Toast = () => {
  const said = useSignal(announcement)
  const text = useSharedText()

  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => announcement.set(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <div className="toast-place">
      <div role="status">
        {said && (
          <p className="toast-words" key={said.id}>
            {said.text}
          </p>
        )}
      </div>
      {said && (
        <button type="button" className="toast-close" onClick={() => announcement.set(undefined)}>
          {text('app.close')}
        </button>
      )}
    </div>
  )
}
