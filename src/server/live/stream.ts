import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Purpose } from '../../domain/shared/purpose.ts'
import { dayAt } from '../../domain/shared/time.ts'
import type { LiveEvent } from '../../store/undertaking.ts'
import { askingOf, undertake } from '../call.ts'
import { requireSession, sessionStands } from '../session-of.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'

/** A stream looks again at least this often: spells end and sessions time out without anybody's doing. */
const LOOK_AGAIN_MS = 30_000
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * `GET …/stream`: news of one family as server-sent events {topic, id, version}. Before each event its compartment is
 * looked up in the ring; any change of who may see what ends the stream, and the page asks again from the start. With
 * `?for=` an account, it is opened for nobody else: a page whose reader has been followed by another in the same browser
 * is told that its session has ended.
 */
export function liveRoutes(app: FastifyInstance, services: Services): void {
  for (const [path, purpose] of [
    ['/api/families/:family/stream', 'coordination'],
    ['/api/own/families/:family/stream', 'own-insight'],
    ['/api/boards/:family/stream', 'meeting'],
  ] as const) {
    app.get(path, { schema: { hide: true } }, (request, reply) => stream(request, reply, services, path, purpose))
  }
}

async function stream(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  path: string,
  purpose: Purpose,
): Promise<void> {
  const caseId = (request.params as { family: string }).family.toLowerCase()
  if (!UUID.test(caseId)) throw notFound()
  const asking = await askingOf(request, services, { purpose })
  const { municipality } = asking.actor
  const { for: person } = request.query as { for?: string }
  if (person !== undefined && person !== (await requireSession(request)).account) return goodbye(reply)
  const missed: LiveEvent[] = []
  let changed = false
  let onEvent = (event: LiveEvent): void => void missed.push(event)
  let onRingChanged = (): void => void (changed = true)
  const stop = services.live.listen({
    municipality,
    caseId,
    onEvent: (e) => onEvent(e),
    onRingChanged: () => onRingChanged(),
  })

  const look = (again: boolean): Promise<Set<number>> =>
    undertake(
      services,
      {
        asking: { ...asking, ...nowOf(services) },
        action: `GET ${path}`,
        request: request.id,
        scope: { kind: 'case', caseId },
        silent: again,
      },
      async (unit) => unit.open,
    )

  let open: Set<number>
  try {
    open = await look(false)
  } catch (error) {
    stop()
    throw error
  }

  const raw = begin(reply)
  raw.write(': open\n\n')

  let ended = false
  const end = (why: 'ring-changed' | 'signed-out'): void => {
    if (ended) return
    close()
    raw.end(`event: ${why}\ndata: {}\n\n`)
  }
  const close = (): void => {
    ended = true
    clearInterval(timer)
    stop()
  }
  const send = ({ topic, id, version }: LiveEvent): void => {
    raw.write(`event: news\ndata: ${JSON.stringify({ topic, id, version })}\n\n`)
  }
  // Between the word that access may have changed and the answer, what was open counts for nothing.
  let doubts = 0
  const lookAgain = async (): Promise<void> => {
    doubts += 1
    if (!(await sessionStands(request))) return end('signed-out')
    const now = await look(true).catch(() => new Set<number>())
    if (!ended && (now.size !== open.size || [...now].some((id) => !open.has(id)))) end('ring-changed')
    doubts -= 1
  }
  // A compartment that was made after this stream opened may be this reader's: only the ring knows.
  const sendIfOpen = async (event: LiveEvent, compartment: number): Promise<void> => {
    if (ended) return
    const now = await look(true)
    if (ended || !now.has(compartment)) return
    open.add(compartment)
    send(event)
  }
  onEvent = (event) => {
    const { compartment } = event
    if (ended || compartment === null) return
    // Facts are no content of their own: to whom their compartment opens only now, the end of the stream tells it.
    if (event.topic === 'facts' && !open.has(compartment)) return
    if (doubts === 0 && open.has(compartment)) return send(event)
    void doubting.then(() => sendIfOpen(event, compartment)).catch(() => end('ring-changed'))
  }
  let doubting: Promise<unknown> = Promise.resolve()
  onRingChanged = () => {
    doubting = Promise.all([doubting, lookAgain().catch(() => end('ring-changed'))])
  }
  const timer = setInterval(() => {
    raw.write('event: here\ndata: {}\n\n')
    onRingChanged()
  }, LOOK_AGAIN_MS)
  timer.unref()
  raw.on('close', close)
  if (changed) onRingChanged()
  for (const event of missed) onEvent(event)
}

function begin(reply: FastifyReply): FastifyReply['raw'] {
  reply.hijack()
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  return reply.raw
}

const goodbye = (reply: FastifyReply): void => void begin(reply).end('event: signed-out\ndata: {}\n\n')

function nowOf(services: Services): { at: string; today: string } {
  const at = services.clock().toISOString()
  return { at, today: dayAt(at) }
}
