import { afterAll, beforeAll, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import { openStream, type EventStream } from '../live/event-stream.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { firewallWorld, type FirewallWorld, type Reader } from './firewall-world.ts'

/** Six weeks later, at the next meeting: its board is open, and by it the board of the first is found again. */
const NEXT = '2026-10-20T08:30:00.000Z'
const AT_THE_TABLE = ['mother', 'child', 'father', 'jobAdviser', 'volunteer', 'guest', 'shelter'] as const
type Guest = (typeof AT_THE_TABLE)[number]
type Answer = Awaited<ReturnType<Browser['send']>>

let t: TestApp
let w: FirewallWorld
let origin: string
let meeting: string
let item: string
let admissions: ReadonlyMap<string, { readonly id: string; readonly version: number }>
const streams = new Map<Guest, EventStream>()
beforeAll(async () => {
  t = await testApp()
  origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
  w = await firewallWorld(t, 1503)
  await w.at('2026-10-01T08:00:00.000Z')
  const { family, as, done } = w
  const alone = 'Prøve: hver inviteres for sig'
  const called = { title: 'Næste møde', day: '2026-10-20', time: '10:00', place: null, team: [], withoutFamily: alone }
  const items = [{ title: 'Sådan går det nu', note: null }]
  meeting = (await done(as('coordinator').send('POST', `${family}/meetings`, { ...called, items }))).id
  const listed = async () =>
    (await as('coordinator').get(`${family}/meetings`))
      .json<{
        meetings: {
          id: string
          items: { id: string }[]
          attendees: { id: string; version: number; employee: string | null; person: string | null }[]
        }[]
      }>()
      .meetings.find(({ id }) => id === meeting)!
  item = (await listed()).items[0]!.id
  const board = `${family}/meetings/${meeting}/items/${item}/board`
  await done(as('coordinator').send('POST', board, { preset: 'fire-temaer' }))
  for (const reader of AT_THE_TABLE) {
    const invited = { employee: null, person: null, ...w.who[reader], items: [item] }
    await done(as('coordinator').send('POST', `${family}/meetings/${meeting}/admissions`, invited))
  }
  admissions = new Map((await listed()).attendees.map((one) => [one.employee ?? one.person ?? '', one]))
  await w.at(NEXT)
  for (const reader of AT_THE_TABLE)
    streams.set(reader, await openStream(`${origin}/api/boards/${w.id.family}/stream`, as(reader).cookie))
}, 60_000)
afterAll(async () => {
  for (const stream of streams.values()) stream.close()
  await t.close()
})

const foundAgain = (reader: Guest): string =>
  `/api/boards/${w.id.family}/${reader === 'shelter' ? w.item.mor : w.item.alle}`
/** What somebody at the table has open: the board, the one found again, the minutes, the agenda, what was agreed and said. */
const pages = (reader: Guest): string[] => [
  `/api/boards/${w.id.family}/${item}`,
  foundAgain(reader),
  `/api/minutes/${w.id.family}/${meeting}`,
  `/api/meetings/${w.id.family}/${meeting}`,
  `/api/agreements/${w.id.family}?item=${item}`,
  `/api/agreements/${w.id.family}/sheets/${meeting}`,
]
const card = { field: 'fungerer', says: 'Det gik godt', counted: null, told: null, cameFrom: null }
const writes = (reader: Guest): Promise<Answer>[] => {
  const browser = w.as(reader)
  const { family } = w.id
  const voice = reader === 'child' ? 'child' : 'person' in w.who[reader] ? 'parent' : 'professional'
  return [
    browser.send('POST', `/api/boards/${family}/${item}/cards`, { ...card, voice }),
    browser.send('POST', `/api/meeting-comments/${family}`, { kind: 'item', object: item, says: 'Enig' }),
  ]
}
const expected = async (reader: Guest): Promise<number> =>
  (await w.as(reader).get(w.feeds.get(reader)!)).body.match(/BEGIN:VEVENT/g)?.length ?? 0
const isCitizen = (reader: Guest): boolean => 'person' in w.who[reader]

test('until it ends, everybody at the table has it all open', async () => {
  for (const reader of AT_THE_TABLE) {
    for (const url of pages(reader))
      expect([reader, url, (await w.as(reader).get(url)).statusCode]).toEqual([reader, url, 200])
    for (const answer of await Promise.all(writes(reader))) expect([reader, answer.statusCode]).toEqual([reader, 200])
    expect([reader, await expected(reader)]).toEqual([reader, 1])
    await w.as(reader).send('PUT', `/api/drafts/board:${item}`, { content: `Kladde af ${reader}` })
    if (!isCitizen(reader)) continue
    expect((await w.as(reader).send('POST', `${w.own}/messages`, { says: 'Hej' })).statusCode).toBe(200)
  }
})

/** The stream says that access has changed, and is over; whatever news came before. */
async function ends(stream: EventStream): Promise<void> {
  for (;;) {
    const next = await stream.next()
    if (next?.event === 'news') continue
    expect(next).toEqual({ event: 'ring-changed', data: {} })
    return expect(await stream.next()).toBeNull()
  }
}

/** Every open page answers as one that is not there, what is being sent is refused like it, and the calendar is empty. */
async function isOver(reader: Guest): Promise<void> {
  const stranger = w.as(isCitizen(reader) ? 'stranger' : 'neighbour')
  for (const url of pages(reader)) {
    const answer = await w.as(reader).get(url)
    expect([reader, url, answer.statusCode]).toEqual([reader, url, 404])
    expect(answer.body).toBe((await stranger.get(url)).body)
  }
  for (const answer of await Promise.all(writes(reader))) expect([reader, answer.statusCode]).toEqual([reader, 404])
  expect([reader, await expected(reader)]).toEqual([reader, 0])
}

const draft = async (reader: Reader): Promise<unknown> =>
  (await w.as(reader).get(`/api/drafts/board:${item}`)).json<{ content?: unknown }>().content

test('an invitation that is withdrawn ends the boards, the minutes, the stream and the calendar; the draft stays its writer’s alone', async () => {
  const { id, version } = admissions.get(w.id.leader)!
  const url = `${w.family}/meetings/${meeting}/admissions/${id}`
  await w.done(w.as('coordinator').send('DELETE', url, { basedOn: version }))
  await ends(streams.get('guest')!)
  await isOver('guest')
  expect([await draft('guest'), await draft('coordinator')]).toEqual(['Kladde af guest', null])
})

test('a place in the team that ends takes the invitation along', async () => {
  const team = (await w.as('coordinator').get(`${w.family}/team`)).json<{
    members: { id: string; version: number; employee: string }[]
  }>().members
  const place = team.find(({ employee }) => employee === w.id.jobAdviser)!
  const leaving = { basedOn: place.version }
  const ended = await w.as('coordinator').send('POST', `${w.family}/team/${place.id}/end`, leaving)
  expect(ended.statusCode, ended.body).toBe(200)
  await ends(streams.get('jobAdviser')!)
  await isOver('jobAdviser')
})

test('own access that is taken away ends them, and the conversation', async () => {
  const url = `${w.family}/people/${w.id.child}/own-access`
  const taken = await w.as('coordinator').send('PUT', url, { on: false })
  expect(taken.statusCode, taken.body).toBe(200)
  await ends(streams.get('child')!)
  await isOver('child')
  const mail = await w.as('child').send('POST', `${w.own}/messages`, { says: 'Er I der?' })
  expect([mail.statusCode, (await w.as('child').get(`${w.own}/messages`)).statusCode]).toEqual([404, 404])
})

test('a wall ends them for the one kept apart, who still writes to the coordinator', async () => {
  await w.raiseWall()
  await ends(streams.get('father')!)
  await isOver('father')
  expect((await w.as('father').send('POST', `${w.own}/messages`, { says: 'Er I der?' })).statusCode).toBe(200)
  expect((await w.as('mother').get(pages('mother')[0]!)).statusCode).toBe(200)
})

test('an employment that ends takes everything, the calendar’s address and the draft too', async () => {
  await inMunicipality(t.store.app, w.municipality, (client) =>
    client.query('update employee set ends_at = $2 where id = $1', [w.id.volunteer, NEXT]),
  )
  await isOver('volunteer')
  expect((await w.as('volunteer').get(w.feeds.get('volunteer')!)).statusCode).toBe(404)
  expect(await draft('volunteer')).not.toBe('Kladde af volunteer')
})

test('a meeting that is called off ends its board, and what was found again by it, for everybody', async () => {
  const listed = (await w.as('coordinator').get(`${w.family}/meetings`)).json<{
    meetings: { id: string; version: number }[]
  }>()
  const { version } = listed.meetings.find(({ id }) => id === meeting)!
  const off = { reason: 'Vi finder en ny dag', offersAnother: true, basedOn: version }
  await w.done(w.as('coordinator').send('POST', `${w.family}/meetings/${meeting}/calling-off`, off))
  await ends(streams.get('shelter')!)
  for (const url of [pages('shelter')[0]!, foundAgain('shelter'), pages('shelter')[2]!])
    expect([url, (await w.as('shelter').get(url)).statusCode]).toEqual([url, 404])
  for (const answer of await Promise.all(writes('shelter'))) expect(answer.statusCode).toBe(404)
  expect([await expected('shelter'), await expected('mother')]).toEqual([0, 0])
})
