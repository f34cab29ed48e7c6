import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { signedOut } from '../api/session.ts'
import { useSignal } from '../api/signal.ts'
import { followStream, type LiveEvent } from './live-stream.ts'

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

const useStream = (address: string, onEvent: ((event: LiveEvent) => void) | undefined): void => {
  const queries = useQueryClient()
  const isOut = useSignal(signedOut)
  const handler = useRef(onEvent)
  useEffect(() => {
    handler.current = onEvent
  })

  useEffect(() => {
    if (isOut) return
    const lookAnew = () => void queries.invalidateQueries()
    const stop = followStream({
      open: () => new EventSource(address),
      onEvent: (event) => (handler.current ? handler.current(event) : lookAnew()),
      onDoubt: lookAnew,
      onSignedOut: () => signedOut.set(true),
      later,
    })
    return () => {
      stop()
      // What nobody follows any more may change unseen: the page that shows it next fetches it.
      void queries.invalidateQueries({ refetchType: 'none' })
    }
  }, [address, isOut, queries])
}

/**
 * Follows what changes in one family while the page is open; without `onEvent`, all that is shown is fetched anew.
 * So it is when access may have changed: a family that is gone then answers 404, and its room shows the no-access page.
 */
export const useLive = (familyId: string, onEvent?: (event: LiveEvent) => void): void =>
  useStream(`/api/families/${encodeURIComponent(familyId)}/stream`, onEvent)

/** What changes in the meetings of one family that the reader is invited to: an employee or one of the family. */
export const useMeetingLive = (familyId: string, onEvent: (event: LiveEvent) => void): void =>
  useStream(`/api/boards/${encodeURIComponent(familyId)}/stream`, onEvent)

/** The same for a member of the family. */
export const useOwnLive = (familyId: string, onEvent?: (event: LiveEvent) => void): void =>
  useStream(`/api/own/families/${encodeURIComponent(familyId)}/stream`, onEvent)
