import { expect } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

export const NOW = '2026-09-01T08:00:00.000Z'
export const AT_THE_TABLE = '2026-09-10T08:30:00.000Z'

export interface Doer {
  id: string
  version: number
  name: string | null
  answer: string
  says: string | null
  mine: boolean
  employee: string | null
  person: string | null
}
export interface Agreement {
  id: string
  version: number
  what: string
  due: string | null
  status: string
  why: string | null
  meeting: string | null
  item: string | null
  meetingTitle: string | null
  carriedFrom: string | null
  carriedAt: string | null
  place: string
  writer: { name: string | null; mine: boolean; side: string }
  doers: Doer[]
  maySettle: boolean
  mayChange: boolean
}

/** Two families, and everybody who sits at a table of the first. */
export async function openTable() {
  const t: TestApp = await testApp({ now: NOW })
  const world = await twoFamilies(t.store)
  const { municipality, id } = world
  const who = {
    coordinator: undefined as unknown as Browser,
    jobAdviser: undefined as unknown as Browser,
    guest: undefined as unknown as Browser,
    mother: undefined as unknown as Browser,
    father: undefined as unknown as Browser,
    stranger: undefined as unknown as Browser,
  }
  /** The clock is set, and everybody signs in anew. */
  const at = async (instant: string): Promise<void> => {
    t.setNow(instant)
    who.coordinator = await t.as({ municipality, employee: id.coordinator })
    who.jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
    who.guest = await t.as({ municipality, employee: id.leader })
    who.stranger = await t.as({ municipality, employee: id.neighbour })
    who.mother = await t.as({ municipality, person: id.mother })
    who.father = await t.as({ municipality, person: id.father })
  }
  await at(NOW)

  /** A meeting with the mother, the job adviser and a guest invited to its one item. */
  const meeting = async (day = '2026-09-10'): Promise<{ meeting: string; item: string }> => {
    const meetings = `/api/families/${id.family}/meetings`
    const made = await who.coordinator.send('POST', meetings, {
      title: `Møde ${day}`,
      day,
      time: '10:00',
      place: null,
      team: [id.jobAdviser],
      items: [{ title: 'Sådan går det', note: null }],
    })
    expect(made.statusCode, made.body).toBe(200)
    const found = (await who.coordinator.get(meetings))
      .json()
      .meetings.find((one: { id: string }) => one.id === made.json().id)
    const item = found.items[0].id as string
    for (const one of [
      { employee: null, person: id.mother },
      { employee: id.leader, person: null },
    ]) {
      const invited = await who.coordinator.send('POST', `${meetings}/${found.id}/admissions`, {
        ...one,
        items: [item],
      })
      expect(invited.statusCode, invited.body).toBe(200)
    }
    return { meeting: found.id, item }
  }

  const person = (one: string) => ({ kind: 'person', person: one })
  const employee = (one: string) => ({ kind: 'employee', employee: one })
  const words = {
    what: 'Ringe til skolen',
    due: '2026-09-20' as string | null,
    noDay: false,
    doers: [person(id.mother)] as object[],
    item: null as string | null,
  }
  const shared = { kind: 'category', category: 'cooperation', about: null }
  const A = `/api/agreements/${id.family}`
  const OWN = `/api/own/families/${id.family}/agreements`
  const make = (by: Browser, body: object = {}) => by.send('POST', A, { ...words, place: shared, ...body })
  const makeOwn = (by: Browser, body: object = {}) => by.send('POST', OWN, { ...words, with: 'family', ...body })
  const read = async (by: Browser, url: string = A): Promise<Agreement[]> => {
    const answer = await by.get(url)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<{ agreements: Agreement[] }>().agreements
  }
  /** One agreement as a reader sees it now. */
  const see = async (by: Browser, one: string, url: string = A): Promise<Agreement | undefined> =>
    (await read(by, url)).find((found) => found.id === one)
  const settle = (by: Browser, one: string, body: object, url: string = A) =>
    by.send('PUT', `${url}/${one}/status`, body)
  const answer = (by: Browser, one: string, body: object, url: string = A) =>
    by.send('PUT', `${url}/${one}/answer`, body)
  const made = async (sent: ReturnType<Browser['send']>): Promise<string> => {
    const told = await sent
    expect(told.statusCode, told.body).toBe(200)
    return told.json<{ id: string }>().id
  }
  return {
    t,
    world,
    id,
    who,
    at,
    meeting,
    make,
    makeOwn,
    made,
    read,
    see,
    settle,
    answer,
    person,
    employee,
    shared,
    A,
    OWN,
  }
}
