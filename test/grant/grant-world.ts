import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import type { z } from 'zod'
import type { grantRoutes } from '../../src/contract/grant.ts'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const START = '2026-01-01T00:00:00.000Z'
type Out<K extends keyof typeof grantRoutes> = z.output<(typeof grantRoutes)[K]['output']>

export const price = (amount: number, times = 1) => ({ amount, per: 'once' as const, times })

/** A family whose adviser may write and not decide, two leaders who grant, and an administrator who says how much. */
export function grantWorld(municipality: number) {
  const who = {
    adviser: randomUUID(),
    decider: randomUUID(),
    near: randomUUID(),
    high: randomUUID(),
    lead: randomUUID(),
    admin: randomUUID(),
  }
  const measure = { weekend: randomUUID(), mentor: randomUUID(), running: randomUUID(), secret: randomUUID() }
  let t: TestApp
  let id: Awaited<ReturnType<typeof twoFamilies>>['id']
  const browsers = new Map<string, Promise<Browser>>()
  beforeAll(async () => {
    t = await testApp({ now: NOW })
    ;({ id } = await twoFamilies(t.store, municipality))
    await bulk(t.store.job, municipality, async (w) => {
      const employee = (key: keyof typeof who, name: string, functions: string[] = []) => ({
        id: who[key],
        name,
        title: 'Medarbejder',
        department: 'familie',
        functions,
        phone: null,
        starts_at: START,
      })
      await w.write('employee', [
        employee('adviser', 'Ane Adviser'),
        employee('decider', 'Dan Decider'),
        employee('near', 'Nete Nær', ['granting-leader']),
        employee('high', 'Hans Høj', ['granting-leader']),
        employee('lead', 'Lea Leder', ['team-lead']),
        employee('admin', 'Ada Administrator', ['administrator']),
      ])
      const member = (key: 'adviser' | 'decider', role: string) => ({
        id: randomUUID(),
        case_id: id.family,
        employee: who[key],
        department: 'familie',
        role,
        added_by: id.coordinator,
        starts_at: START,
      })
      await w.write('membership', [member('adviser', 'adviser'), member('decider', 'adviser-with-decision-right')])
      const [place, crime] = await w.reserve(2)
      const compartment = (number: number | undefined, category: string, sensitivity: number) => ({
        id: number,
        case_id: id.family,
        subject: id.daughter,
        category,
        sensitivity,
        audience: 'family',
        department: 'familie',
      })
      await w.write('compartment', [compartment(place, 'leisure', 1), compartment(crime, 'mental-health', 3)])
      const row = (key: keyof typeof measure, title: string, where: number | undefined) => ({
        id: measure[key],
        compartment: where,
        case_id: id.family,
        person: id.daughter,
        kind: 'own',
        title,
        department: 'familie',
        outside_catalogue_reason: 'Det, der skal til',
        status: 'planned',
        updated_at: START,
      })
      await w.write('measure', [
        row('weekend', 'Weekendophold', place),
        row('mentor', 'Mentor i klubben', place),
        { ...row('running', 'Svømning om torsdagen', place), status: 'active', starts_on: '2026-08-01' },
        row('secret', 'HEMMELIG-SAMTALE', crime),
      ])
    })
  })
  afterAll(() => t.close())

  const as = (
    one: keyof typeof who | 'coordinator' | 'mother' | 'father' | 'daughter' | 'jobAdviser' | 'neighbour',
  ) => {
    const account =
      one === 'mother' || one === 'father' || one === 'daughter'
        ? { person: id[one] }
        : { employee: one in who ? who[one as keyof typeof who] : id[one as 'coordinator'] }
    const found = browsers.get(one) ?? t.as({ municipality, ...account })
    browsers.set(one, found)
    return found
  }
  const F = () => `/api/families/${id.family}`
  const send = async (one: Parameters<typeof as>[0], path: string, body: object, method: 'POST' | 'PUT' = 'POST') =>
    (await as(one)).send(method, path, body)
  const done = async (...args: Parameters<typeof send>) => {
    const answer = await send(...args)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<{ id: string; version: number; goesTo: string; leaderName: string | null }>()
  }
  const read = async <T>(one: Parameters<typeof as>[0], path: string): Promise<T> => {
    const answer = await (await as(one)).get(path)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<T>()
  }
  const asked = (change: object = {}) => ({
    why: 'Hun skal have et sted, hvor hun kan være sig selv',
    legalBasis: null,
    cost: price(900),
    startsOn: '2026-09-01',
    endsOn: '2026-12-01',
    alternatives: 'En plads i klubben, men den er lukket i weekenden',
    familySays: 'Dina vil gerne, og Mette er med på det',
    ...change,
  })
  return {
    who,
    measure,
    asked,
    send,
    done,
    read,
    F,
    get id() {
      return id
    },
    get t() {
      return t
    },
    browser: as,
    now: (at: string) => {
      t.setNow(at)
      // Whoever was signed in is so no longer.
      browsers.clear()
    },
    ask: (one: Parameters<typeof as>[0], of: keyof typeof measure, change: object = {}) =>
      send(one, `${F()}/measures/${measure[of]}/grant-requests`, asked(change)),
    family: (one: Parameters<typeof as>[0] = 'adviser') =>
      read<Out<'GET /api/families/:family/grants'>>(one, `${F()}/grants`),
    own: (one: 'mother' | 'father' | 'daughter' = 'mother') =>
      read<Out<'GET /api/own/families/:family/grants'>>(one, `/api/own/families/${id.family}/grants`),
    tasks: (one: 'near' | 'high' | 'decider') => read<Out<'GET /api/grants'>>(one, '/api/grants'),
    grant: (path: string) => `/api/grants/${id.family}/${path}`,
    authority: (change: object) =>
      done('admin', '/api/settings/grant-authorities', {
        department: 'familie',
        role: null,
        employee: null,
        kinds: [],
        perMeasure: null,
        perYear: null,
        noLimit: false,
        startsOn: '2026-01-01',
        endsOn: null,
        source: 'Opdigtet delegationsplan',
        ...change,
      }),
    status: async (of: keyof typeof measure) => {
      const { measures } = await read<{ measures: { id: string; status: string; waitingFor: string | null }[] }>(
        'adviser',
        F(),
      )
      const found = measures.find((one) => one.id === measure[of])
      return found && [found.status, found.waitingFor]
    },
  }
}

/** An answer as the leader's form sends it. */
export const answered = (change: object = {}) => ({
  basedOn: 1,
  answer: 'granted',
  reason: 'Det er det, der skal til',
  cost: null,
  startsOn: null,
  endsOn: null,
  instead: null,
  ...change,
})
export const decided = (change: object = {}) => ({
  basedOn: 1,
  decision: 'approved',
  reason: 'Det virker',
  followUp: null,
  followUpOn: null,
  cost: null,
  endsOn: null,
  ...change,
})
