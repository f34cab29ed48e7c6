import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Asking } from '../../access/facts.ts'
import { printCalendar } from '../../domain/notice/calendar.ts'
import { noticeWords } from '../../domain/notice/words.ts'
import { isLocale, type Locale } from '../../domain/shared/locale.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { keepFeed, withdrawFeed } from '../../store/calendar-feed.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { undertake } from '../call.ts'
import { doors } from '../doors.ts'
import { hashOf, isSecret, newSecret } from '../secrets.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { ownFollowUps } from '../shared/follow-up-day.ts'
import { appointmentScope, ownAppointments } from '../shared/own-appointments.ts'

const DOOR = 'GET /calendar/:token.ics'

interface Made {
  readonly id: string
}

/** Secrets on their way into the answer of the request that made them; kept nowhere else, and never with the result. */
const fresh = new WeakMap<Made, string>()

/** Makes the actor's calendar a secret address; an earlier one stops working at once. */
export async function makeFeed(unit: UnitOfWork): Promise<Made> {
  const token = newSecret()
  const made = { id: unit.newId() }
  await keepFeed(unit, made.id, hashOf(token))
  unit.saw([], [made.id])
  fresh.set(made, token)
  return made
}

/** The answer with the address, the one time that it is known; a repeated answer comes without. */
export async function showFeedOnce(made: Made, reply: FastifyReply, { origin }: Services): Promise<FastifyReply> {
  const token = fresh.get(made)
  return reply.send({ id: made.id, address: token === undefined ? null : `${origin}/calendar/${token}.ics` })
}

/** Withdraws the actor's calendar address. Throws 404 where none stands. */
export async function endFeed(unit: UnitOfWork): Promise<Record<never, never>> {
  if (!(await withdrawFeed(unit))) throw notFound()
  return {}
}

/**
 * The door at which a calendar asks: the one who holds the secret is asked for as its owner, with a purpose that opens no
 * compartment, and told when they are expected, in their own word for it. An unknown, withdrawn or shut one is answered alike, after the same look.
 */
export function registerCalendarDoor(app: FastifyInstance, services: Services): void {
  app.get<{ Params: { token: string } }>(
    '/calendar/:token.ics',
    { exposeHeadRoute: false, config: { rateLimit: { max: doors[DOOR].perMinute, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const { token } = request.params
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
      const owner = await ownerOf(services, token)
      if (owner === null) throw notFound()
      const { asking, language } = owner
      const text = await undertake(
        services,
        { asking, action: DOOR, request: request.id, scope: appointmentScope },
        (unit) => printFeed(unit, token, language),
      )
      return reply.type('text/calendar; charset=utf-8').send(text)
    },
  )
}

/** When the actor is expected, as a calendar reads it. The names of the entries are made from the secret: known to nobody else. */
async function printFeed(unit: UnitOfWork, token: string, language: Locale): Promise<string> {
  const appointments = await ownAppointments(unit)
  const followUps = (await ownFollowUps(unit)).map(({ admission, on }) => ({
    admission: `${admission} ${on}`,
    startsAt: on,
    until: null,
  }))
  return printCalendar({
    method: 'PUBLISH',
    events: [...appointments, ...followUps].map(({ admission, startsAt, until }) => ({
      uid: createHash('sha256').update(`${token} ${admission}`).digest('hex').slice(0, 32),
      sequence: 0,
      stamp: unit.asking.at,
      startsAt,
      endsAt: until,
      summary: noticeWords[language].appointment,
      isCancelled: false,
      between: null,
    })),
  })
}

interface Owner {
  readonly account: string
  readonly municipality: number
  readonly employee: string | null
  readonly person: string | null
  readonly language: string
}

/** Whose address it is, as somebody who asks now, and in which language; null for one that is unknown, withdrawn, or of an account that is shut. */
async function ownerOf({ pool, clock }: Services, token: string): Promise<{ asking: Asking; language: Locale } | null> {
  const now = clock()
  const { rows } = await pool.query<Owner>(
    `select a.id as account, a.municipality, a.employee, a.person, a.language
     from identity.calendar_feed f join identity.account a on a.id = f.account
     where f.token_hash = $1 and f.withdrawn_at is null
       and a.active_from <= $2 and (a.active_until is null or a.active_until > $2)`,
    [isSecret(token) ? hashOf(token) : hashOf('nobody'), now],
  )
  const owner = rows[0]
  const id = owner?.employee ?? owner?.person ?? null
  if (owner === undefined || id === null) return null
  const { account, municipality, employee, language } = owner
  const at = now.toISOString()
  return {
    asking: {
      actor: { account, kind: employee === null ? 'citizen' : 'employee', id, municipality },
      purpose: 'calendar',
      at,
      today: dayAt(at),
    },
    language: isLocale(language) ? language : 'da',
  }
}
