/** What the server tells: something of this topic changed. Content is fetched by the ordinary routes. */
export interface LiveEvent {
  readonly topic: string
  readonly id: string
  readonly version: number
}

interface Source {
  onopen: (() => void) | null
  onmessage: ((message: { readonly data: string }) => void) | null
  onerror: (() => void) | null
  addEventListener: (name: string, listener: () => void) => void
  close: () => void
}

export interface LiveStreamParts {
  readonly open: () => Source
  readonly onEvent: (event: LiveEvent) => void
  /** The person's ring changed, or the stream came back after a break: what is shown may be old or no longer theirs. */
  readonly onDoubt: () => void
  readonly later: (work: () => void, milliseconds: number) => () => void
}

const shortest = 1_000
const longest = 60_000

const parse = (data: string): LiveEvent | undefined => {
  try {
    return JSON.parse(data) as LiveEvent
  } catch {
    return undefined
  }
}

/**
 * Follows a stream and opens it again with growing pauses when it breaks. The server ends the stream when the person's
 * access changes; each break therefore also asks the page to look anew. Returns how to stop.
 */
export const followStream = ({ open, onEvent, onDoubt, later }: LiveStreamParts): (() => void) => {
  let source: Source | undefined
  let failures = 0
  let cancel: (() => void) | undefined

  const again = (): void => {
    source?.close()
    source = undefined
    onDoubt()
    cancel = later(connect, Math.min(shortest * 2 ** failures++, longest))
  }

  const connect = (): void => {
    const mine = open()
    source = mine
    mine.onopen = () => (failures = 0)
    mine.onmessage = ({ data }) => {
      const event = parse(data)
      if (event) onEvent(event)
    }
    mine.addEventListener('ring-changed', () => source === mine && again())
    mine.onerror = () => source === mine && again()
  }

  connect()
  return () => {
    cancel?.()
    source?.close()
    source = undefined
  }
}
