import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'
import { done, meetingsOf, NOW } from './support.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let mother: Browser
let guest: Browser
let meetings: ReturnType<typeof meetingsOf>
let municipality = 1400
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  t.setNow(NOW)
  world = await twoFamilies(t.store, (municipality += 1))
  mother = await t.as({ municipality, person: world.id.mother })
  guest = await t.as({ municipality, employee: world.id.leader })
  meetings = meetingsOf(world, await t.as({ municipality, employee: world.id.coordinator }))
})

const ask = (path: string) => t.app.inject({ method: 'GET', url: path })
/** Makes the address as its owner would, and answers its path. */
async function feedOf(browser: Browser): Promise<string> {
  const { address } = (await done(browser.send('POST', '/api/calendar-feed'))) as unknown as { address: string }
  return new URL(address).pathname
}
const starts = (text: string): string[] => [...text.matchAll(/\r\nDTSTART:(\w+)\r\n/g)].map(([, start]) => start!)

test('a calendar is told when its owner is expected, and nothing else', async () => {
  const meeting = await meetings.call(['HEMMELIGT-PUNKT'])
  await meetings.invite(meeting, { person: world.id.mother })
  const answer = await ask(await feedOf(mother))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
  expect(starts(answer.body)).toEqual(['20260910T080000Z'])
  expect(answer.body.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Aftale'])
  expect(answer.body).not.toMatch(/HEMMELIG|Mosegård|ORGANIZER|ATTENDEE|LOCATION|DESCRIPTION/)
  for (const id of [meeting.id, ...Object.values(world.id)]) expect(answer.body).not.toContain(id)
})

test('it follows what happens: moved, called off, restored, left out', async () => {
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  const feed = await feedOf(mother)
  const uid = /UID:(\w+)/.exec((await ask(feed)).body)![1]
  await meetings.move(meeting.id, '2026-09-11')
  const moved = (await ask(feed)).body
  expect(starts(moved)).toEqual(['20260911T080000Z'])
  expect(moved).toContain(`UID:${uid}\r\n`)
  await meetings.callOff(meeting.id)
  expect(starts((await ask(feed)).body)).toEqual([])
  await meetings.restore(meeting.id)
  expect(starts((await ask(feed)).body)).toEqual(['20260911T080000Z'])
  await meetings.endInvitation(meeting.id, world.id.mother)
  expect(starts((await ask(feed)).body)).toEqual([])
})

test('unknown, withdrawn, replaced and odd addresses are answered alike', async () => {
  const first = await feedOf(mother)
  const second = await feedOf(mother)
  expect((await ask(second)).statusCode).toBe(200)
  await done(mother.send('DELETE', '/api/calendar-feed'))
  const answers = []
  for (const path of [
    first,
    second,
    `/calendar/${'a'.repeat(43)}.ics`,
    '/calendar/x.ics',
    "/calendar/'.ics",
    '/calendar/%00.ics',
  ])
    answers.push(await ask(path))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 404))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect((await mother.send('DELETE', '/api/calendar-feed')).statusCode).toBe(404)
})

test('the address is shown once and kept nowhere: the same request repeated does not tell it again', async () => {
  const key = 'the-same-request-1234'
  const first = (await mother.send('POST', '/api/calendar-feed', undefined, key)).json()
  expect(first.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/calendar\/[\w-]{43}\.ics$/)
  const again = (await mother.send('POST', '/api/calendar-feed', undefined, key)).json()
  expect(again).toEqual({ id: first.id, address: null })
  const token = /([\w-]{43})\.ics$/.exec(first.address)![1]!
  for (const table of ['identity.calendar_feed', 'idempotency', 'access_log', 'history'])
    expect(await textOf(table), table).not.toContain(token)
  expect((await mother.get('/api/notices')).json().feedMadeAt).toBe(NOW)
})

test('whoever stopped has a calendar address no more', async () => {
  const feed = await feedOf(guest)
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { employee: world.id.leader })
  expect(starts((await ask(feed)).body)).toHaveLength(1)
  await change(`update employee set ends_at = '${NOW}' where id = '${world.id.leader}'`)
  const gone = await ask(feed)
  expect([gone.statusCode, gone.body]).toEqual([404, (await ask('/calendar/x.ics')).body])
})

test('an account that was shut has no calendar address', async () => {
  const feed = await feedOf(mother)
  await change(`update identity.account set active_until = '${NOW}' where person = '${world.id.mother}'`)
  expect((await ask(feed)).statusCode).toBe(404)
})

test('a firewall raised after the invitation empties the calendar', async () => {
  const { father, firewall } = world.id
  await change(`update firewall set ends_at = '2026-01-02' where id = '${firewall}'`)
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: father })
  const feed = await feedOf(await t.as({ municipality, person: father }))
  expect(starts((await ask(feed)).body)).toHaveLength(1)
  await change(`update firewall set ends_at = null where id = '${firewall}'`)
  const answer = await ask(feed)
  expect([answer.statusCode, starts(answer.body)]).toEqual([200, []])
})

test('each look at it is logged by its owner, and as no family’s', async () => {
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await ask(await feedOf(mother))
  const { rows } = await t.store.seal.query(
    `select actor, purpose, cases, objects from access_log where municipality = $1 and action = 'GET /calendar/:token.ics'`,
    [municipality],
  )
  expect(rows).toEqual([{ actor: world.id.mother, purpose: 'calendar', cases: [], objects: [] }])
})

const change = (statement: string): Promise<unknown> =>
  inMunicipality(t.store.app, municipality, (client) => client.query(statement))

/** All that a table holds of this municipality, as text, with every row in sight. */
async function textOf(table: string): Promise<string> {
  const read = `select coalesce(json_agg(t)::text, '') as text from ${table} t`
  if (table === 'access_log') return (await t.store.seal.query<{ text: string }>(read)).rows[0]!.text
  return inMunicipality(t.store.app, municipality, async (client) => {
    await client.query(`select set_config('app.actor', $1, true)`, [world.id.mother])
    await client.query(
      `select set_config('app.ring', (select '{' || coalesce(string_agg(id::text, ','), '') || '}' from compartment where municipality = $1), true)`,
      [municipality],
    )
    return (await client.query<{ text: string }>(read)).rows[0]!.text
  })
}
