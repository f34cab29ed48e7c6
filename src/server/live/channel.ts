import type { FastifyRequest } from 'fastify'
import type { Purpose } from '../../domain/shared/purpose.ts'
import { dayAt } from '../../domain/shared/time.ts'
import type { LiveEvent } from '../../store/undertaking.ts'
import { askingOf, undertake } from '../call.ts'
import type { Services } from '../services.ts'
import { sessionStands } from '../session-of.ts'

/** What is followed: one family, by the door it is seen through and what it is seen for. */
export interface Followed {
  readonly path: string
  readonly purpose: Purpose
  readonly caseId: string
}

interface Hearing {
  readonly news: (event: LiveEvent) => void
  /** The channel is over: who may see what has changed, or nobody is signed in any more. */
  readonly ended: (why: 'ring-changed' | 'signed-out') => void
}

export interface Channel {
  /** From now on what is new is told; what came since the channel was opened is told first. */
  readonly begin: () => void
  /** Spells end and sessions time out without anybody's doing. */
  readonly lookAgain: () => void
  readonly stop: () => void
}

/**
 * News of one family for one reader. Before each event its compartment is looked up in the ring; any change of who may see
 * what ends the channel. Throws as the family itself does for whoever may not see it.
 */
export async function openChannel(
  request: FastifyRequest,
  services: Services,
  { path, purpose, caseId }: Followed,
  { news, ended: tell }: Hearing,
): Promise<Channel> {
  const asking = await askingOf(request, services, { purpose })
  const missed: LiveEvent[] = []
  let changed = false
  let onEvent = (event: LiveEvent): void => void missed.push(event)
  let onRingChanged = (): void => void (changed = true)
  const stopListening = services.live.listen({
    municipality: asking.actor.municipality,
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
    stopListening()
    throw error
  }

  let ended = false
  const stop = (): void => {
    ended = true
    stopListening()
  }
  const end = (why: 'ring-changed' | 'signed-out'): void => {
    if (ended) return
    stop()
    tell(why)
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
  // A compartment that was made after this channel opened may be this reader's: only the ring knows.
  const sendIfOpen = async (event: LiveEvent, compartment: number): Promise<void> => {
    if (ended) return
    const now = await look(true)
    if (ended || !now.has(compartment)) return
    open.add(compartment)
    news(event)
  }
  let doubting: Promise<unknown> = Promise.resolve()
  const doubt = (): void => {
    if (!ended) doubting = Promise.all([doubting, lookAgain().catch(() => end('ring-changed'))])
  }
  const hear = (event: LiveEvent): void => {
    const { compartment } = event
    if (ended || compartment === null) return
    // Facts are no content of their own: to whom their compartment opens only now, the end of the channel tells it.
    if (event.topic === 'facts' && !open.has(compartment)) return
    if (doubts === 0 && open.has(compartment)) return news(event)
    void doubting.then(() => sendIfOpen(event, compartment)).catch(() => end('ring-changed'))
  }
  return {
    begin() {
      onEvent = hear
      onRingChanged = doubt
      if (changed) doubt()
      for (const event of missed) hear(event)
    },
    lookAgain: doubt,
    stop,
  }
}

function nowOf(services: Services): { at: string; today: string } {
  const at = services.clock().toISOString()
  return { at, today: dayAt(at) }
}
