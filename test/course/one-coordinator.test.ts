import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { dice } from '../worlds/world.ts'
import { courseWorld } from './support.ts'

const { w, decider, closingOf, impose, employDecider } = courseWorld()
const TEAM_LEAD = '0199cccc-0000-7000-8000-000000000002'
const SEEDS = [11, 12, 13, 14]
const STEPS = 150
const DAY = 86_400_000
const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

beforeAll(async () => {
  await w.acceptedCourse()
  await employDecider()
  const spell = { starts_at: '2026-01-01T00:00:00.000Z', ends_at: null }
  await bulk(w.app.store.job, w.municipality, (writer) =>
    writer.write('employee', [
      { id: TEAM_LEAD, name: 'Tove Team', title: 'Leder', department: 'familie', functions: ['team-lead'], ...spell },
    ]),
  )
  await impose()
})

/** Looks at everything of the municipality, as no user can. */
async function look<T extends object>(text: string, ...parameters: unknown[]): Promise<T[]> {
  const client = await w.app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${w.municipality}'`)
    const { rows } = await client.query<{ ids: string }>(
      `select coalesce(string_agg(id::text, ','), '') as ids from compartment where municipality = $1`,
      [w.municipality],
    )
    await client.query(`set local app.ring = '{${rows[0]!.ids}}'`)
    return (await client.query<T>(text, [w.municipality, w.id.family, ...parameters])).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

interface Place {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly role: string
  readonly startsAt: string
  readonly endsAt: string | null
}
const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const places = (): Promise<Place[]> =>
  look<Place>(
    `select id, version, employee, role, ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt" from membership
     where municipality = $1 and case_id = $2 and (ends_at is null or ends_at > starts_at) order by starts_at, id`,
  )
const stands = (one: Place, at: string): boolean => one.startsAt <= at && (one.endsAt === null || at < one.endsAt)
const isOpen = async (): Promise<boolean> =>
  (
    await look<{ state: string }>(
      `select state from course where municipality = $1 and case_id = $2 order by updated_at desc limit 1`,
    )
  )[0]?.state !== 'closed'

/** How many are responsible at each instant at which that can change, from now on. */
async function responsibles(now: string): Promise<Map<string, number>> {
  const all = (await places()).filter(({ role }) => role === 'coordinator')
  const instants = [now, ...all.flatMap((one) => [one.startsAt, ...(one.endsAt ? [one.endsAt] : [])])]
  return new Map(instants.filter((at) => at >= now).map((at) => [at, all.filter((one) => stands(one, at)).length]))
}

test('whatever is done to team and course, an open course has exactly one coordinator at every moment, and a closed one none from midnight', async () => {
  let now = '2026-09-01T08:00:00.000Z'
  const taken = new Map<string, number>()
  for (const seed of SEEDS) {
    const d = dice(seed)
    const told: string[] = []
    const day = (ahead: number): string => later(now, ahead * DAY).slice(0, 10)
    const colleagues = [w.id.coordinator, w.id.neighbour, w.id.leader]
    const responsible = async (): Promise<Place | undefined> =>
      (await places()).find((one) => one.role === 'coordinator' && stands(one, now))
    const asResponsible = async (method: 'POST' | 'PUT', path: string, body: object) => {
      const who = await responsible()
      return who && (await w.browser({ employee: who.employee })).send(method, w.family(path), body)
    }
    const anyPlace = async (): Promise<Place | undefined> => {
      const all = (await places()).filter((one) => one.endsAt === null || one.endsAt > now)
      return all.length === 0 ? undefined : d.pick(all)
    }
    const steps = {
      handOver: async () => {
        const who = await responsible()
        return (
          who &&
          asResponsible('POST', '/coordinator', {
            from: who.id,
            employee: d.pick(colleagues),
            oldBecomes: d.pick(['co-coordinator', 'leaves']),
            basedOn: who.version,
            begins: day(d.below(3)),
            takesOver: day(d.below(7)),
            noOverlapReason: 'Der er ferie',
            reason: null,
            jointMeetingOn: null,
            familyAskedOn: null,
            familySays: null,
          })
        )
      },
      cancelHandover: async () => {
        const [one] = await look<{ id: string; version: number }>(
          `select id, version from handover where municipality = $1 and case_id = $2 and cancelled_at is null order by begins_at desc limit 1`,
        )
        return one && asResponsible('POST', `/handovers/${one.id}/cancel`, { basedOn: one.version })
      },
      add: () =>
        asResponsible('POST', '/team', {
          employee: d.pick(colleagues),
          role: d.pick(['coordinator', 'co-coordinator', 'adviser']),
          chosenByFamily: false,
          party: null,
        }),
      end: async () => {
        const place = await anyPlace()
        return place && asResponsible('POST', `/team/${place.id}/end`, { basedOn: place.version })
      },
      lastDay: async () => {
        const place = await anyPlace()
        const lastDay = d.pick([day(0), day(3), null])
        return place && asResponsible('POST', `/team/${place.id}/last-day`, { basedOn: place.version, lastDay })
      },
      substitute: async () => {
        const place = await anyPlace()
        const body = { employee: d.pick(colleagues), from: day(d.below(2)), lastDay: day(4) }
        return place && asResponsible('POST', `/team/${place.id}/substitute`, body)
      },
      remove: async () => {
        const place = await anyPlace()
        return place && (await w.mother()).send('POST', w.own(`/team/${place.id}/remove`), { basedOn: place.version })
      },
      openNaming: async () =>
        (await w.browser({ employee: TEAM_LEAD })).send('POST', `/api/team-lead/families/${w.id.family}/naming`, {}),
      name: async () => {
        const [one] = await look<{ id: string; version: number }>(
          `select id, version from naming where municipality = $1 and case_id = $2 and outcome is null limit 1`,
        )
        if (!one) return undefined
        const url = `/api/team-lead/families/${w.id.family}/namings/${one.id}`
        const body = { basedOn: one.version, employee: d.pick(colleagues) }
        return (await w.browser({ employee: TEAM_LEAD })).send('POST', url, body)
      },
      close: async () => {
        const who = await responsible()
        if (!who) return undefined
        const browser = await w.browser({ employee: who.employee })
        const { course } = (await browser.get(w.family('/course'))).json<{ course: { version: number } }>()
        const contact = d.pick(colleagues)
        const afterCare = d.chance(0.5) ? { contact, days: [day(5)] } : null
        const body = { ...closingOf(), basedOn: course.version, afterCare }
        return browser.send('POST', w.family('/closings'), body)
      },
      takeBack: async () => {
        const [one] = await look<{ id: string; version: number }>(
          `select id, version from course_closing where municipality = $1 and case_id = $2 order by closed_at desc limit 1`,
        )
        const body = one && { basedOn: one.version, reason: 'En fejl', members: [], consents: true }
        return one && body && asResponsible('POST', `/closings/${one.id}/take-back`, body)
      },
      reopen: async () => {
        await (await w.mother()).send('POST', w.own('/setbacks'), { words: 'Det er svært igen' })
        const browser = await decider()
        const review = await browser.get(`/api/reopenings/${w.id.family}`)
        if (review.statusCode !== 200) return undefined
        return browser.send('POST', `/api/reopenings/${w.id.family}/answer`, {
          answer: 'reopened',
          basedOn: review.json<{ course: { version: number } }>().course.version,
          coordinator: d.pick(colleagues),
          words: 'Vi begynder igen',
        })
      },
    }
    for (let step = 0; step < STEPS; step++) {
      now = later(now, d.chance(0.2) ? (1 + d.below(4)) * DAY : 60_000)
      w.app.setNow(now)
      const name = d.pick(Object.keys(steps) as (keyof typeof steps)[])
      const answer = await steps[name]()
      const status = answer?.statusCode ?? 0
      if (status === 200) taken.set(name, (taken.get(name) ?? 0) + 1)
      told.push(`${now} ${name} ${status}`)
      expect([name, status]).not.toEqual([name, 500])
      const counts = await responsibles(now)
      const open = await isOpen()
      for (const [at, count] of counts) {
        // Whoever closed stays until the day is over, to put a mistake right, and is nobody's coordinator.
        const allowed = open ? count === 1 : count <= 1
        expect(allowed, `seed ${seed}: ${count} at ${at} after\n${told.join('\n')}`).toBe(true)
      }
      const endless = (await places()).filter((one) => !open && one.role === 'coordinator' && one.endsAt === null)
      expect(endless, `seed ${seed}: a coordinator without end after\n${told.join('\n')}`).toEqual([])
    }
  }
  // Most kinds of step took effect somewhere, and those that change who is responsible surely did.
  expect(taken.size).toBeGreaterThan(7)
  expect([...taken.keys()]).toEqual(expect.arrayContaining(['handOver', 'close', 'reopen']))
}, 240_000)
