import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Me } from '../api/me.ts'
import { signedOut } from '../api/session.ts'
import { useSignal } from '../api/signal.ts'
import { followStream, type LiveEvent } from './live-stream.ts'
import { shareStream, type Follow, type Word } from './one-stream.ts'
import { tabsOfBrowser } from './tabs.ts'

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

const LOOK_EVERY = 30_000

/** A page wakes when it is seen again, or when the connection is back. */
const watch = (look: (isAwake: boolean) => void): (() => void) => {
  const wake = (): void => {
    if (!document.hidden) look(true)
  }
  const timer = setInterval(() => look(false), LOOK_EVERY)
  document.addEventListener('visibilitychange', wake)
  addEventListener('online', wake)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', wake)
    removeEventListener('online', wake)
  }
}

/** What is not there may be there again, and a tab may have died without a word. */
const often = (look: () => void): (() => void) => {
  const timer = setInterval(look, 300_000)
  return () => clearInterval(timer)
}

const parts = { later, now: () => Date.now(), watch }

/** One stream of one person for several addresses: the server opens it for nobody else, also when another has signed in since. */
const followAll =
  (me: string): Follow =>
  (addresses, { say, isOpen, ended }) =>
    followStream({
      open: () =>
        new EventSource(
          `/api/stream?${new URLSearchParams([['for', me], ...addresses.map((one) => ['of', one])]).toString()}`,
        ),
      onOpen: isOpen,
      onEvent: (event, of) => of !== undefined && say({ kind: 'news', of, event }),
      onDoubt: () => say({ kind: 'doubt' }),
      onEnded: ended,
      onSignedOut: () => say({ kind: 'signed-out' }),
      ...parts,
    })

/** A stream of its own, where the tabs of a browser cannot agree. */
const followAlone = (address: string, me: string, hear: (word: Word) => void): (() => void) =>
  followStream({
    open: () => new EventSource(`${address}?${new URLSearchParams({ for: me }).toString()}`),
    onEvent: (event) => hear({ kind: 'news', of: address, event }),
    onDoubt: () => hear({ kind: 'doubt' }),
    onSignedOut: () => hear({ kind: 'signed-out' }),
    ...parts,
  })

const whoAmI = (queries: QueryClient): string => queries.getQueryData<Me>(['me'])?.id ?? ''

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
    const hear = (word: Word): void => {
      if (word.kind === 'signed-out') signedOut.set(true)
      else if (word.kind === 'news' && handler.current) handler.current(word.event)
      else lookAnew()
    }
    const me = whoAmI(queries)
    const tabs = tabsOfBrowser()
    const stop = tabs
      ? shareStream({ name: `samspil ${me}`, address, tabs, follow: followAll(me), often, hear })
      : followAlone(address, me, hear)
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
