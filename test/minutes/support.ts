import { expect } from 'vitest'
import type { Browser, TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

export const NOW = '2026-09-01T08:00:00.000Z'

export interface Line {
  id: string
  version: number
  kind: string
  says: string
  author: string
  decidedByName: string | null
  correctedBecause: string | null
}
export interface ForReader {
  id: string
  version: number
  readers: { person: string; name: string | null; given: boolean; may: boolean }[]
  says: string
  mine: boolean
  approved: { at: string; by: string } | null
}
export interface Item {
  id: string
  title: string
  lines: Line[]
  takenOut: { id: string; version: number; says: string }[]
  minutes: { id: string; version: number; approved: { by: string } | null } | null
  texts: ForReader[]
  textsTakenOut: { id: string; version: number }[]
  readers: { person: string; name: string; isChild: boolean }[]
  deciders: { employee: string; name: string }[]
}
interface Opened {
  mayWrite: boolean
  hasBegun: boolean
  mayApprove: boolean
  items: Item[]
}

const WHO = ['coordinator', 'jobAdviser', 'leader', 'neighbour'] as const
const PEOPLE = ['mother', 'father', 'daughter'] as const
type Who = (typeof WHO)[number] | (typeof PEOPLE)[number]

/** A meeting with two items: one for everybody invited, one for the team alone. */
export interface Table {
  readonly meeting: string
  readonly item: string
  readonly teamItem: string
}

let municipalities = 700

/** Two families in a municipality of their own, the people around the first signed in, and a meeting to write minutes of. */
export async function openHall(t: TestApp) {
  const municipality = ++municipalities
  const { id } = await twoFamilies(t.store, municipality)
  const browsers = new Map<Who, Browser>()
  const at = async (instant: string): Promise<void> => {
    t.setNow(instant)
    for (const who of WHO) browsers.set(who, await t.as({ municipality, employee: id[who] }))
    for (const who of PEOPLE) browsers.set(who, await t.as({ municipality, person: id[who] }))
  }
  const as = (who: Who): Browser => browsers.get(who)!

  /** Called by the coordinator, with the job adviser of the team; the mother and a guest are let into the first item. */
  const table = async (day = '2026-09-10'): Promise<Table> => {
    await at(NOW)
    const meetings = `/api/families/${id.family}/meetings`
    const made = await as('coordinator').send('POST', meetings, {
      title: 'Samarbejdsmøde',
      day,
      time: '10:00',
      place: null,
      team: [id.jobAdviser],
      items: [
        { title: 'Sådan går det', note: null },
        { title: 'Kun for teamet', note: null },
      ],
    })
    expect(made.statusCode, made.body).toBe(200)
    const listed = (await as('coordinator').get(meetings)).json().meetings as { id: string; items: { id: string }[] }[]
    const [first, second] = listed.find((one) => one.id === made.json().id)!.items
    for (const who of [
      { employee: null, person: id.mother },
      { employee: id.leader, person: null },
    ]) {
      const invited = await as('coordinator').send('POST', `${meetings}/${made.json().id}/admissions`, {
        ...who,
        items: [first!.id],
      })
      expect(invited.statusCode, invited.body).toBe(200)
    }
    await at(`${day}T08:30:00.000Z`)
    return { meeting: made.json().id, item: first!.id, teamItem: second!.id }
  }

  const read = (who: Who, { meeting }: Table) => as(who).get(`/api/minutes/${id.family}/${meeting}`)
  const open = async (who: Who, of: Table): Promise<Opened> => {
    const answer = await read(who, of)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<Opened>()
  }
  const itemOf = async (who: Who, of: Table, item = of.item): Promise<Item> =>
    (await open(who, of)).items.find((one) => one.id === item)!
  const send = (who: Who, method: 'POST' | 'PUT' | 'DELETE', item: string, rest: string, body: object) =>
    as(who).send(method, `/api/minutes/${id.family}/${item}${rest}`, body)
  const write = (who: Who, item: string, body: object) =>
    send(who, 'POST', item, '/lines', { kind: 'note', decidedBy: null, ...body })
  const tell = (who: Who, item: string, readers: string | string[], body: object = {}) =>
    send(who, 'POST', item, '/texts', {
      readers: [readers].flat(),
      heading: 'Skolen',
      says: 'Vi talte om skolen.',
      decided: null,
      ...body,
    })
  const own = async (
    who: Who,
  ): Promise<{ heading: string; says: string; decided: string | null; correctedAt: string | null }[]> => {
    const answer = await as(who).get(`/api/own/families/${id.family}/minutes`)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().texts
  }
  return { municipality, id, at, as, table, read, open, itemOf, send, write, tell, own }
}
export type Hall = Awaited<ReturnType<typeof openHall>>
