import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { firewallWorld, type FirewallWorld, type Reader } from './firewall-world.ts'

const NOTHING = { open: [], upcoming: [], calledOff: [] }
const BEFORE_IT_OPENS = '2026-09-03T08:00:00.000Z'

let t: TestApp
let w: FirewallWorld
beforeAll(async () => {
  t = await testApp()
  w = await firewallWorld(t, 1502)
  await w.at(BEFORE_IT_OPENS)
}, 60_000)
afterAll(() => t.close())

const HIS_SIDE = ['father', 'grandfather', 'hisAdviser'] as const
const invitations = async (reader: Reader) => (await w.as(reader).get('/api/meetings')).json()
const appointments = async (reader: Reader): Promise<number> =>
  (await w.as(reader).get(w.feeds.get(reader)!)).body.match(/BEGIN:VEVENT/g)?.length ?? 0

test('before there is a wall, everybody invited is told that a meeting comes', async () => {
  for (const reader of [...HIS_SIDE, 'mother'] as const)
    expect([reader, (await invitations(reader)).upcoming.length, await appointments(reader)]).toEqual([reader, 1, 1])
})

test('behind a wall nobody is told that a meeting comes: not the one kept apart, nor who speaks or works for them alone', async () => {
  await w.raiseWall()
  for (const reader of HIS_SIDE)
    expect([reader, await invitations(reader), await appointments(reader)]).toEqual([reader, NOTHING, 0])
  for (const reader of ['mother', 'shelter', 'guest'] as const)
    expect([reader, (await invitations(reader)).upcoming.length, await appointments(reader)]).toEqual([reader, 1, 1])
})

test('nor that it is called off, by the list or by its own address', async () => {
  const { version } = await w.find()
  const body = { reason: 'Vi finder en anden dag', offersAnother: false, basedOn: version }
  await w.done(w.as('coordinator').send('POST', `${w.family}/meetings/${w.meeting}/calling-off`, body))
  const address = `/api/meetings/${w.id.family}/${w.meeting}`
  const unknown = `/api/meetings/${w.id.family}/0199aaaa-0000-7000-8000-000000000000`
  for (const reader of HIS_SIDE) {
    expect([reader, await invitations(reader)]).toEqual([reader, NOTHING])
    expect((await w.as(reader).get(address)).body).toBe((await w.as(reader).get(unknown)).body)
  }
  expect((await invitations('guest')).calledOff).toHaveLength(1)
  expect((await w.as('guest').get(address)).json()).toMatchObject({ calledOff: true })
})
