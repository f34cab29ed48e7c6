/** What the server tells: something of this topic changed. Content is fetched by the ordinary routes. */
export interface LiveEvent {
  readonly topic: string
  readonly id: string
  readonly version: number
}

/** The part of the browser's EventSource that is used here. */
export interface Source {
  readonly addEventListener: (
    name: 'open' | 'here' | 'news' | 'error' | 'ring-changed' | 'gone' | 'signed-out',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void
  readonly close: () => void
}

export interface LiveStreamParts {
  readonly open: () => Source
  /** The first time it opens: what follows is told. */
  readonly onOpen?: () => void
  /** `of` says which address it is about, where the stream follows several. */
  readonly onEvent: (event: LiveEvent, of: string | undefined) => void
  /** The person's ring changed, or the stream came back after a break: what is shown may be old or no longer theirs. */
  readonly onDoubt: () => void
  /** One address of several is told of no more: who may see what has changed, or it is not there for this person. */
  readonly onEnded?: (of: string, why: 'ring-changed' | 'gone') => void
  /** The session ended: nothing more is opened. */
  readonly onSignedOut: () => void
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** Milliseconds on any clock that also runs while the machine sleeps. */
  readonly now: () => number
  /** Calls `look` now and then, and with `true` when the page wakes: it is seen again, or the connection is back. Returns how to stop. */
  readonly watch: (look: (isAwake: boolean) => void) => () => void
}

const shortest = 1_000
const longest = 60_000
/** The server says that it is here every 30 seconds: after two of them unheard the connection is dead, and nobody said so. */
const silence = 75_000

type Told = Partial<LiveEvent> & { readonly of?: string }

const parse = (data: unknown): Told => {
  try {
    return JSON.parse(String(data)) as Told
  } catch {
    return {}
  }
}

/**
 * Follows a stream and opens it again with growing pauses when it breaks, at once when the page wakes, and also when it has
 * been silent for too long (a phone that slept for two hours). The server ends the stream when the person's access changes;
 * each break therefore also asks the page to look anew. Returns how to stop.
 */
export const followStream = ({
  open,
  onOpen,
  onEvent,
  onDoubt,
  onEnded,
  onSignedOut,
  later,
  now,
  watch,
}: LiveStreamParts): (() => void) => {
  let source: Source | undefined
  let failures = 0
  let heard = now()
  let cancel: (() => void) | undefined

  const again = (): void => {
    source?.close()
    source = undefined
    onDoubt()
    cancel = later(connect, Math.min(shortest * 2 ** failures++, longest))
  }

  const look = (isAwake: boolean): void => {
    if (source && now() - heard > silence) again()
    if (source || !isAwake) return
    cancel?.()
    connect()
  }

  const connect = (): void => {
    const mine = open()
    source = mine
    heard = now()
    const broken = (): void => {
      if (source === mine) again()
    }
    const isHere = (): void => {
      failures = 0
      heard = now()
    }
    mine.addEventListener('open', () => {
      isHere()
      if (source === mine) onOpen?.()
    })
    mine.addEventListener('here', isHere)
    mine.addEventListener('news', ({ data }) => {
      isHere()
      const { of, topic, id, version } = parse(data)
      if (topic !== undefined && id !== undefined && version !== undefined && source === mine)
        onEvent({ topic, id, version }, of)
    })
    for (const why of ['ring-changed', 'gone'] as const)
      mine.addEventListener(why, ({ data }) => {
        const { of } = parse(data)
        if (of === undefined) broken()
        else if (source === mine) onEnded?.(of, why)
      })
    mine.addEventListener('signed-out', () => {
      if (source === mine) end()
    })
    mine.addEventListener('error', broken)
  }

  const stop = (): void => {
    stopWatching()
    cancel?.()
    source?.close()
    source = undefined
  }

  const end = (): void => {
    stop()
    onSignedOut()
  }

  const stopWatching = watch(look)
  connect()
  return stop
}
