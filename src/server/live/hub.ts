import pg from 'pg'
import type { LiveEvent } from '../../store/undertaking.ts'

export interface Listener {
  readonly municipality: number
  readonly caseId: string
  readonly onEvent: (event: LiveEvent) => void
  /** Who may see what has changed in this case, or nothing is known any more: look again. */
  readonly onRingChanged: () => void
}

/** Hands the database's notifications to the open streams of this process. Ids only travel here, never content. */
export interface LiveHub {
  readonly listen: (listener: Listener) => () => void
  readonly close: () => Promise<void>
}

/**
 * Opens one connection that listens for what units of work tell. When it breaks, every stream is told to look again,
 * since something may have been missed, and a new connection is opened.
 */
export async function openLiveHub(config: pg.ClientConfig, log: (sentence: string) => void): Promise<LiveHub> {
  const byCase = new Map<string, Set<Listener>>()
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...config, application_name: 'samspil live' })
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    next.on('notification', (message) => hand(byCase, message.payload))
    await next.connect()
    await next.query('listen samspil')
    client = next
  }

  const lost = (which: pg.Client): void => {
    if (closed || which !== client) return
    client = null
    log('live: the listening connection broke; opening a new one')
    for (const listeners of byCase.values()) for (const listener of listeners) listener.onRingChanged()
    again(100)
  }

  const again = (delay: number): void => {
    retry = setTimeout(() => void connect().catch(() => again(Math.min(delay * 2, 5000))), delay)
  }

  await connect()
  return {
    listen(listener) {
      const key = `${listener.municipality} ${listener.caseId}`
      const listeners = byCase.get(key) ?? new Set()
      byCase.set(key, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && byCase.get(key) === listeners) byCase.delete(key)
      }
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
    },
  }
}

function hand(byCase: ReadonlyMap<string, ReadonlySet<Listener>>, payload: string | undefined): void {
  const events = JSON.parse(payload ?? '[]') as (LiveEvent & { municipality: number })[]
  for (const { municipality, ...event } of events) {
    const listeners = byCase.get(`${municipality} ${event.caseId}`)
    for (const listener of listeners ?? []) {
      if (event.topic === 'ring-changed') listener.onRingChanged()
      else listener.onEvent(event)
    }
  }
}
