import { randomUUID } from 'node:crypto'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp, type TestAppOptions } from '../support/app.ts'

const START = '2026-01-01T00:00:00.000Z'
export const MUNICIPALITY = 998
export const NEIGHBOUR = 997

export const outsideReferral = {
  municipality: MUNICIPALITY,
  kind: 'outsider',
  senderName: null,
  senderContact: null,
  senderRelation: 'Nabo',
  aboutName: 'Noah Nordby',
  aboutBorn: null,
  aboutAge: 13,
  concern: 'Han er ude hele natten med nogle store drenge.',
  wish: null,
  parentsKnow: true,
  unawareReason: null,
}
export const ownReferral = {
  kind: 'professional',
  programme: 'udenom-banderne',
  source: 'klubber',
  senderContact: '11 22 33 44',
  circumstancesDiscussed: null,
  aboutName: 'Noah Nordby',
  aboutBorn: '2013-02-03',
  aboutAge: null,
  concern: 'Han kommer ikke i klubben mere.',
  wish: 'At nogen taler med familien.',
  parentsKnow: true,
  unawareReason: null,
}

/** A municipality with an intake desk, a triage group and people who coordinate; and a neighbour with a desk of its own. */
export async function intakeWorld(options: TestAppOptions = {}) {
  const t = await testApp(options)
  const people = {
    desk: randomUUID(),
    decider: randomUUID(),
    triage: randomUUID(),
    coordinator: randomUUID(),
    colleague: randomUUID(),
    gone: randomUUID(),
    foreignDecider: randomUUID(),
  }
  await t.store.job.query(
    `insert into reference.municipality (number, name) values ($1, 'Prøvekommune'), ($2, 'Nabokommune')`,
    [MUNICIPALITY, NEIGHBOUR],
  )
  const employee = (
    id: string,
    name: string,
    department: string,
    functions: string[],
    ends_at: string | null = null,
  ) => ({ id, name, title: 'Rådgiver', department, functions, phone: null, starts_at: START, ends_at })
  await bulk(t.store.job, MUNICIPALITY, async (w) => {
    await w.write('department', [
      { key: 'modtagelse', name: 'Modtagelsen', does_what: 'Tager imod', receives_referrals: true },
      { key: 'familie', name: 'Familieafdelingen', does_what: 'Hjælper familier', receives_referrals: false },
    ])
    await w.write('employee', [
      employee(people.desk, 'Dorte Disk', 'modtagelse', ['intake']),
      employee(people.decider, 'Bodil Beslutter', 'modtagelse', ['intake', 'visitation', 'decision-right']),
      employee(people.triage, 'Viggo Visitator', 'familie', ['visitation']),
      employee(people.coordinator, 'Kåre Ærlig Kjær', 'familie', []),
      employee(people.colleague, 'Kis Kollega', 'familie', []),
      employee(people.gone, 'Kåre Fratrådt', 'familie', ['visitation', 'decision-right'], '2026-02-01T00:00:00.000Z'),
    ])
  })
  await bulk(t.store.job, NEIGHBOUR, async (w) => {
    await w.write('department', [
      { key: 'modtagelse', name: 'Modtagelsen', does_what: 'Tager imod', receives_referrals: true },
    ])
    await w.write('employee', [
      employee(people.foreignDecider, 'Finn Fremmed', 'modtagelse', ['intake', 'visitation', 'decision-right']),
    ])
  })
  const as = (who: keyof typeof people): Promise<Browser> =>
    t.as({ municipality: who === 'foreignDecider' ? NEIGHBOUR : MUNICIPALITY, employee: people[who] })
  return { t, people, as, knock: (body: object, key: string = randomUUID()) => knock(t, body, key) }
}

let address = 0
/** Hands something in at the public door, each time from another address: the door counts calls an address. */
export function knock(t: TestApp, body: object, key: string, headers: Record<string, string> = {}) {
  address += 1
  return t.app.inject({
    method: 'POST',
    url: '/api/outside-referrals',
    payload: body,
    remoteAddress: `10.0.${Math.floor(address / 250)}.${(address % 250) + 1}`,
    headers: { 'idempotency-key': key, ...headers },
  })
}

/** Sends a referral as a professional and answers the case it became, as the decider's list shows it. */
export async function referred(
  world: Awaited<ReturnType<typeof intakeWorld>>,
  body: object = ownReferral,
): Promise<string> {
  const before = new Set(await casesOf(world))
  const answer = await (await world.as('colleague')).send('POST', '/api/referrals', body)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const found = (await casesOf(world)).find((id) => !before.has(id))
  if (!found) throw new Error('the referral reached nobody')
  return found
}

async function casesOf(world: { as: (who: 'decider') => Promise<Browser> }): Promise<string[]> {
  const list = (await (await world.as('decider')).get('/api/intake')).json()
  return [...list.notifications, ...list.candidates].map((one: { family: string }) => one.family)
}

/** Accepts a candidate as the decider, against the advice unless told otherwise. */
export async function accept(world: Awaited<ReturnType<typeof intakeWorld>>, family: string, patch: object = {}) {
  const decider = await world.as('decider')
  const { course } = (await decider.get(`/api/intake/${family}`)).json()
  return decider.send('POST', `/api/intake/${family}/decision`, {
    decision: 'accept',
    basedOn: course?.version ?? 1,
    coordinator: world.people.coordinator,
    familyName: 'Familien Nordby',
    child: { givenName: 'Noah', familyName: 'Nordby', born: null },
    note: 'Vi kender gruppen og vil ikke vente.',
    ...patch,
  })
}
