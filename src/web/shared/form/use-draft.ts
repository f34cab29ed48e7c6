import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../api/client.ts'
import { isGone } from '../api/problem.ts'
import { signedOut } from '../api/session.ts'
import { createDraftSaver, type DraftSaver, type SaveState } from './draft-saver.ts'

export interface Draft<T> {
  readonly value: T
  /** Changes some fields; the rest stays. */
  readonly change: (patch: Partial<T>) => void
  /** False until the server has said whether there is a draft; show the skeleton until then. */
  readonly ready: boolean
  /** True as soon as one may write: when it is ready, or when there is no connection to wait for. */
  readonly writable: boolean
  /** True when the form opened with what was typed before. */
  readonly restored: boolean
  readonly state: SaveState
  /** Removes the draft, on the page and on the server: after sending, or when the person wants to start again. */
  readonly discard: () => Promise<void>
}

const later = (work: () => void, milliseconds: number): (() => void) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

const restore = async <T extends object>(key: string, initial: T): Promise<{ value: T; restored: boolean }> => {
  const kept = await call('GET /api/drafts/:key', { params: { key } }).catch((problem: unknown) => {
    if (isGone(problem)) return undefined
    throw problem
  })
  return kept?.content
    ? { value: { ...initial, ...(kept.content as Partial<T>) }, restored: true }
    : { value: initial, restored: false }
}

/**
 * A form's content, kept on the server every two seconds while it changes and brought back when the form opens.
 * Nothing is put into the browser's own stores. `key` names the place: `plan-goal:<family>:<goal>`
 * (letters, digits, `_ : . -`, at most 120).
 * Another key needs a new form (React's `key`), since `initial` is read once.
 * Without a connection the content stays on the page and is saved when the connection is back. A form that can be opened
 * without a connection says with `together` how what was typed meanwhile and an older draft become one.
 */
export const useDraft = <T extends object>(
  key: string,
  initial: T,
  together: (typed: T, kept: T) => T = (typed) => typed,
): Draft<T> => {
  const [value, setValue] = useState(initial)
  const [ready, setReady] = useState(false)
  const [restored, setRestored] = useState(false)
  const [state, setState] = useState<SaveState>({ kind: 'untouched' })
  const start = useRef(initial)
  const latest = useRef(initial)
  const typedBefore = useRef(false)
  const isReady = useRef(false)
  const join = useRef(together)
  const saver = useRef<DraftSaver>(undefined)

  const show = useCallback((next: T) => {
    latest.current = next
    setValue(next)
  }, [])

  useEffect(() => {
    let gone = false
    const save = async (content: unknown): Promise<string> =>
      (
        await call('PUT /api/drafts/:key', {
          params: { key },
          body: { content },
          keepalive: document.hidden,
        })
      ).updatedAt
    const mine = createDraftSaver({ save, show: setState, later })
    saver.current = mine
    let cancelRetry: (() => void) | undefined
    // An older draft could be overwritten if the form opened before the server has answered: try until it does.
    const open = async (): Promise<void> => {
      const found = await restore(key, start.current).catch(() => undefined)
      if (gone) return
      if (!found) {
        setState({ kind: 'offline' })
        cancelRetry = later(() => void open(), 4_000)
        return
      }
      isReady.current = true
      setRestored(found.restored)
      setState({ kind: 'untouched' })
      setReady(true)
      if (!typedBefore.current) return show(found.value)
      show(found.restored ? join.current(latest.current, found.value) : latest.current)
      mine.change(latest.current)
    }
    void open()

    const leave = (): void => void (document.hidden && mine.flush())
    const unfollow = signedOut.follow(() => void (!signedOut.get() && mine.flush()))
    addEventListener('online', mine.flush)
    addEventListener('pagehide', mine.flush)
    document.addEventListener('visibilitychange', leave)
    return () => {
      gone = true
      cancelRetry?.()
      mine.flush()
      mine.stop()
      unfollow()
      removeEventListener('online', mine.flush)
      removeEventListener('pagehide', mine.flush)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [key, show])

  const change = useCallback(
    (patch: Partial<T>) => {
      const next = { ...latest.current, ...patch }
      show(next)
      typedBefore.current = true
      if (isReady.current) saver.current?.change(next)
    },
    [show],
  )

  const discard = useCallback(async () => {
    show(start.current)
    setRestored(false)
    setState({ kind: 'untouched' })
    await saver.current?.forget()
    await call('DELETE /api/drafts/:key', { params: { key } }).catch(() => undefined)
  }, [key, show])

  return { value, change, ready, writable: ready || state.kind === 'offline', restored, state, discard }
}
