import { randomUUID } from 'node:crypto'
import { bulk } from '../../src/store/bulk.ts'
import type { Browser, TestApp } from '../support/app.ts'
import { looking, readWorld, type Row } from './read-back.ts'
import { commonPart } from './stored-ids.ts'
import { storeWorld } from './stored-world.ts'
import { DEPARTMENTS, dice, isEmployed, NOW, todayAt, type World, type WorldActor } from './world.ts'

type Dice = ReturnType<typeof dice>
export type Answer = Awaited<ReturnType<Browser['send']>>
/** What each actor opens, for any purpose. */
export type Sights = ReadonlyMap<string, ReadonlySet<number>>

/** A random world that time passes in, and who acts there. */
export interface Stage {
  readonly t: TestApp
  readonly d: Dice
  readonly municipality: number
  now: string
  world: World
  /** What held before a merge or a move, to which undoing it may lead back. */
  readonly before: Map<string, { readonly world: World; readonly step: number }>
  /** How many things have happened. */
  step: number
  sights: Sights
}

const SURE = { name: 'Ansat', title: 'Rådgiver', starts_at: '2020-01-01T00:00:00Z' }

/**
 * Stores a random world and what it needs for things to happen in it: a coordinator (or one who has left) and a course under way in each family,
 * an employee of each department besides, somebody who leads coordinators, somebody who decides and an administrator.
 */
export async function openStage(t: TestApp, seed: number): Promise<Stage> {
  t.setNow(NOW)
  const world = await storeWorld(t.store, seed)
  const { municipality } = world
  const d = dice(seed + 7)
  await bulk(t.store.job, municipality, async (w) => {
    const employ = async (department: string, functions: string[]): Promise<string> => {
      const id = d.uuid()
      await w.write('employee', [{ id, department, functions, ...SURE }])
      return id
    }
    await employ('familie', ['team-lead'])
    await employ('familie', ['administrator'])
    await employ('job', ['visitation', 'decision-right'])
    for (const department of DEPARTMENTS) await employ(department, [])
    const spare = await employ('familie', [])
    for (const one of world.cases.filter((c) => c.kind === 'family')) {
      const place = commonPart(world, one.id)
      if (!place) continue
      const department = place.department ?? 'familie'
      const coordinates = world.memberships.some(
        (m) => m.caseId === one.id && m.role === 'coordinator' && (m.endsAt === null || m.endsAt > NOW),
      )
      if (!coordinates)
        await w.write('membership', [
          {
            id: d.uuid(),
            case_id: one.id,
            employee: spare,
            department,
            role: 'coordinator',
            added_by: spare,
            starts_at: '2026-01-01T00:00:00Z',
            // A few are left to a leader, who looks for the next.
            ends_at: d.chance(0.3) ? '2026-08-20T00:00:00Z' : null,
          },
        ])
      await w.write('course', [
        {
          id: d.uuid(),
          compartment: place.id,
          case_id: one.id,
          programme: 'udenom-banderne',
          programme_version: '1.0.0',
          state: 'active',
          starts_on: '2026-01-01',
          updated_at: '2026-09-01T08:00:01Z',
        },
      ])
    }
  })
  // Two who are born on one day may turn out to be one.
  for (const [kept, gone] of [
    [0, 1],
    [2, 3],
    [4, 5],
  ] as const)
    await looking(t.store, municipality, (look) =>
      look('update person set born = $3 where municipality = $1 and id = $2', [
        municipality,
        world.people[gone]!.id,
        world.people[kept]!.born,
      ]),
    )
  return {
    t,
    d,
    municipality,
    now: NOW,
    world: await readWorld(t.store, municipality),
    before: new Map(),
    step: 0,
    sights: new Map(),
  }
}

type Spell = { readonly startsAt: string | null; readonly endsAt: string | null }
const holds = (s: Spell, at: string): boolean =>
  s.startsAt !== null && s.startsAt <= at && (s.endsAt === null || at < s.endsAt)

/** Sends one command as somebody. */
export async function act(
  s: Stage,
  who: WorldActor,
  method: 'POST' | 'PUT',
  url: string,
  body: object,
): Promise<Answer> {
  const name = who.kind === 'employee' ? { employee: who.id } : { person: who.id }
  return (await s.t.as({ municipality: s.municipality, ...name })).send(method, url, body, randomUUID())
}

export const today = (s: Stage): string => todayAt(s.now)
export const rowsOf = <T extends Row>(s: Stage, text: string, ...parameters: unknown[]): Promise<T[]> =>
  looking(s.t.store, s.municipality, (look) => look<T>(text, [s.municipality, ...parameters]))

/** Those who coordinate a family now. */
export const coordinators = (s: Stage, caseId: string): WorldActor[] =>
  s.world.memberships
    .filter(
      (m) =>
        m.caseId === caseId && m.role === 'coordinator' && holds(m, s.now) && isEmployed(s.world, m.employee, s.now),
    )
    .map((m) => ({ kind: 'employee', id: m.employee }))

export const withFunction = (s: Stage, ...functions: string[]): WorldActor[] =>
  s.world.employees
    .filter((e) => functions.every((one) => e.functions.includes(one)) && isEmployed(s.world, e.id, s.now))
    .map((e) => ({ kind: 'employee', id: e.id }))

/** Those of a family who take part now. */
export const family = (s: Stage, caseId: string): World['participations'] =>
  s.world.participations.filter((p) => p.caseId === caseId && holds(p, s.now))

export const relatives = (s: Stage, caseId: string): WorldActor[] =>
  family(s, caseId)
    .filter((p) => p.ownAccess)
    .map((p) => ({ kind: 'citizen', id: p.person }))
