import type { Tabs, Word } from './one-stream.ts'

const lead: Tabs['lead'] = (name, work) => {
  const leaving = new AbortController()
  let end = (): void => {}
  const hold = (tookOver: boolean): Promise<void> | undefined => {
    if (leaving.signal.aborted) return undefined
    const stop = work(tookOver)
    return new Promise((release) => {
      end = () => {
        stop()
        release()
      }
    })
  }
  const wait = (): void =>
    void navigator.locks
      .request(name, { signal: leaving.signal }, () => hold(true))
      // Left while it waited for its turn.
      .catch(() => undefined)
  void navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? hold(false) : wait()))
  return () => {
    leaving.abort()
    end()
  }
}

const join: Tabs['join'] = (name, hear) => {
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }) => hear(data as Word))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  return { say: (word) => channel.postMessage(word), leave: () => channel.close() }
}

/** A wish is a lock that everybody may hold at once: it ends with its tab, also when that one dies. */
const wish = (name: string, address: string): string => `${name} ${address}`

const want: Tabs['want'] = (name, address, known) => {
  const leaving = new AbortController()
  let leave = (): void => {}
  void navigator.locks
    .request(wish(name, address), { mode: 'shared', signal: leaving.signal }, () => {
      if (leaving.signal.aborted) return undefined
      known()
      return new Promise<void>((release) => (leave = release))
    })
    .catch(() => undefined)
  return () => {
    leaving.abort()
    leave()
  }
}

const wanted: Tabs['wanted'] = async (name) => {
  const { held = [] } = await navigator.locks.query()
  const start = wish(name, '')
  const addresses = held.flatMap((lock) => (lock.name?.startsWith(start) ? [lock.name.slice(start.length)] : []))
  return [...new Set(addresses)].toSorted()
}

/** The tabs of this browser; undefined where it cannot make them agree, and each tab follows its own stream. */
export const tabsOfBrowser = (): Tabs | undefined =>
  'locks' in navigator && 'BroadcastChannel' in globalThis ? { lead, join, want, wanted } : undefined
