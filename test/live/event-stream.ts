/** What a browser's EventSource hears: the status, and each event in turn. */
export interface EventStream {
  readonly status: number
  /** The next event; null when the server has ended the stream. Comments, and that it is still there, are passed over. */
  readonly next: () => Promise<StreamEvent | null>
  readonly close: () => void
}

export interface StreamEvent {
  readonly event: string
  readonly data: unknown
}

/** Opens a stream of server-sent events with a session's cookie. */
export async function openStream(url: string, cookie: string): Promise<EventStream> {
  const abort = new AbortController()
  const response = await fetch(url, { headers: { cookie, accept: 'text/event-stream' }, signal: abort.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let unread = ''
  const next = async (): Promise<StreamEvent | null> => {
    for (;;) {
      const end = unread.indexOf('\n\n')
      if (end === -1) {
        const { value, done } = await reader.read()
        if (done) return null
        unread += value
        continue
      }
      const fields = unread.slice(0, end).split('\n')
      unread = unread.slice(end + 2)
      const read = (name: string): string | undefined =>
        fields.find((f) => f.startsWith(`${name}: `))?.slice(name.length + 2)
      const event = read('event')
      if (event !== undefined && event !== 'here') return { event, data: JSON.parse(read('data') ?? 'null') }
    }
  }
  return { status: response.status, next, close: () => abort.abort() }
}
