import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Purpose } from '../../domain/shared/purpose.ts'
import type { LiveEvent } from '../../store/undertaking.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireSession } from '../session-of.ts'
import { openChannel, type Channel, type Followed } from './channel.ts'

/** A stream says that it is here, and looks again, at least this often. */
const LOOK_AGAIN_MS = 30_000
/** As many families as one stream follows: more tabs than anybody has open. */
const MOST = 50
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

const DOORS: readonly (readonly [prefix: string, purpose: Purpose])[] = [
  ['/api/families/', 'coordination'],
  ['/api/own/families/', 'own-insight'],
  ['/api/boards/', 'meeting'],
]

/**
 * News as server-sent events {topic, id, version}, never content. `GET …/:family/stream` tells of one family and ends when
 * who may see what has changed; `GET /api/stream?of=…&of=…` follows several such addresses at once, each decided, watched
 * and ended by itself, and says of which it speaks: so that a browser has one stream, however many tabs. With `?for=` an
 * account, a stream is opened for nobody else: a page whose reader has been followed by another in the same browser is told
 * that its session has ended.
 */
export function liveRoutes(app: FastifyInstance, services: Services): void {
  for (const [prefix, purpose] of DOORS) {
    const path = `${prefix}:family/stream`
    app.get(path, { schema: { hide: true } }, (request, reply) => {
      const caseId = (request.params as { family: string }).family.toLowerCase()
      if (!UUID.test(caseId)) throw notFound()
      return followOne(request, reply, services, { path, purpose, caseId })
    })
  }
  app.get('/api/stream', { schema: { hide: true } }, (request, reply) => followSeveral(request, reply, services))
}

async function followOne(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  followed: Followed,
): Promise<void> {
  if (await isAnothers(request)) return goodbye(reply)
  const pouring = pour(reply)
  const news = (event: LiveEvent): void => pouring.say('news', told(event))
  pouring.begin([await openChannel(request, services, followed, { news, ended: pouring.end })])
}

async function followSeveral(request: FastifyRequest, reply: FastifyReply, services: Services): Promise<void> {
  await requireSession(request)
  if (await isAnothers(request)) return goodbye(reply)
  const { of = [] } = request.query as { of?: string | string[] }
  const followed = [...new Set([of].flat())].map((address) => ({ address, ...followedAt(address) }))
  if (followed.length === 0 || followed.length > MOST) throw notFound()
  const pouring = pour(reply)
  const channels: Channel[] = []
  const gone: string[] = []
  try {
    for (const { address, ...one } of followed) {
      const channel = await openChannel(request, services, one, {
        news: (event) => pouring.say('news', { of: address, ...told(event) }),
        ended: (why) => (why === 'signed-out' ? pouring.end(why) : pouring.say(why, { of: address })),
      }).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error
        gone.push(address)
      })
      if (channel) channels.push(channel)
    }
  } catch (error) {
    for (const channel of channels) channel.stop()
    throw error
  }
  pouring.begin(channels)
  for (const address of gone) pouring.say('gone', { of: address })
}

/** Throws 404 for what is no address of a stream. */
function followedAt(address: string): Followed {
  const door = DOORS.find(([prefix]) => address.startsWith(prefix))
  const caseId = door && address.slice(door[0].length).replace(/\/stream$/, '')
  if (!door || !caseId || !UUID.test(caseId)) throw notFound()
  return { path: `${door[0]}:family/stream`, purpose: door[1], caseId: caseId.toLowerCase() }
}

interface Pouring {
  /** Begins the stream and its channels, which end with its reader. Nothing is said before. */
  readonly begin: (channels: readonly Channel[]) => void
  readonly say: (event: string, data: object) => void
  readonly end: (why: string) => void
}

function pour(reply: FastifyReply): Pouring {
  const { raw } = reply
  let close = (): void => {}
  const say = (event: string, data: object): void =>
    void raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  return {
    begin(channels) {
      begin(reply).write(': open\n\n')
      const timer = setInterval(() => {
        say('here', {})
        for (const channel of channels) channel.lookAgain()
      }, LOOK_AGAIN_MS)
      timer.unref()
      close = () => {
        clearInterval(timer)
        for (const channel of channels) channel.stop()
      }
      raw.on('close', () => close())
      for (const channel of channels) channel.begin()
    },
    say,
    end: (why) => {
      close()
      raw.end(`event: ${why}\ndata: {}\n\n`)
    },
  }
}

const told = ({ topic, id, version }: LiveEvent): Pick<LiveEvent, 'topic' | 'id' | 'version'> => ({
  topic,
  id,
  version,
})

async function isAnothers(request: FastifyRequest): Promise<boolean> {
  const { for: person } = request.query as { for?: string }
  return person !== undefined && person !== (await requireSession(request)).account
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
