import { useSyncExternalStore } from 'react'

/** One value that parts of the page share: read, set, follow. Lives in memory only. */
export interface Signal<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly follow: (listener: () => void) => () => void
}

export const signal = <T>(initial: T): Signal<T> => {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const listener of listeners) listener()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The signal's value, and a new render when it changes. */
export const useSignal = <T>(source: Signal<T>): T => useSyncExternalStore(source.follow, source.get)
