import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { signedOut } from '../api/session.ts'
import { useSignal } from '../api/signal.ts'
import { followStream, type LiveEvent } from './live-stream.ts'

/**
 * Follows what changes in one family while the page is open. When access may have changed, all that is shown is fetched
 * anew; a family that is gone then answers 404, and its room shows the no-access page.
 */
export const useLive = (familyId: string, onEvent?: (event: LiveEvent) => void): void => {
  const queries = useQueryClient()
  const isOut = useSignal(signedOut)
  const handler = useRef(onEvent)
  useEffect(() => {
    handler.current = onEvent
  })

  useEffect(() => {
    if (isOut) return
    return followStream({
      open: () => new EventSource(`/api/families/${encodeURIComponent(familyId)}/stream`) as never,
      onEvent: (event) => {
        if (handler.current) handler.current(event)
        else void queries.invalidateQueries()
      },
      onDoubt: () => void queries.invalidateQueries(),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
  }, [familyId, isOut, queries])
}
