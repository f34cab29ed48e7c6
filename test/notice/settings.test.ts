import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { keptDelivery } from '../support/delivery.ts'
import { twoFamilies } from '../support/two-families.ts'
import { bringOut, byMail, done, meetingsOf, NOW } from './support.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let mother: Browser
let coordinator: Browser
let municipality = 1500
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  mother = await t.as({ municipality, person: world.id.mother })
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
})

const own = async (browser: Browser) => (await browser.get('/api/notices')).json()
const choose = (browser: Browser, body: object) => browser.send('PUT', '/api/notices/setting', body)

test('nobody is told anything until they choose', async () => {
  expect(await own(mother)).toEqual({
    setting: null,
    ways: ['mail', 'sms'],
    leaves: false,
    notices: [],
    feedMadeAt: null,
  })
})

test('what was chosen stands, can be changed, and is taken back by choosing nothing', async () => {
  const { version } = await done(choose(mother, { channel: 'mail', address: ' en@example.org ', basedOn: null }))
  expect((await own(mother)).setting).toEqual({
    version,
    channel: 'mail',
    address: 'en@example.org',
    of: [],
    isProven: false,
    isCodeAskedFor: true,
  })
  await done(choose(mother, { channel: 'none', address: null, basedOn: version }))
  expect((await own(mother)).setting).toMatchObject({ version: version + 1, channel: 'none', address: null })
})

test('a choice on top of an older one is refused, with what stands', async () => {
  await byMail(t, mother, 'en@example.org')
  for (const basedOn of [null, 7]) {
    const answer = await choose(mother, { channel: 'none', address: null, basedOn })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'changed-meanwhile'])
  }
})

test.each([
  ['no address', { channel: 'mail', address: null }, 'address'],
  ['blanks', { channel: 'mail', address: '   ' }, 'address'],
  ['two addresses', { channel: 'mail', address: 'a@b.dk, c@d.dk' }, 'address'],
  ['a line of its own', { channel: 'mail', address: 'a@b.dk\r\nBcc: c@d.dk' }, 'address'],
  ['a number as a mail address', { channel: 'mail', address: '12345678' }, 'address'],
  ['a mail address as a number', { channel: 'sms', address: 'a@b.dk' }, 'address'],
  ['far too much', { channel: 'mail', address: `${'a'.repeat(4000)}@b.dk` }, 'address'],
  ['an address for nothing', { channel: 'none', address: 'a@b.dk' }, 'address'],
  ['a way that is none', { channel: 'pigeon', address: 'a@b.dk' }, 'channel'],
])('%s is refused at its field, and nothing is kept', async (_what, body, field) => {
  const answer = await choose(mother, { ...body, basedOn: null })
  expect([answer.statusCode, answer.json().field], answer.body).toEqual([400, field])
  expect(answer.json().detail).toMatch(/\.$/)
  expect((await own(mother)).setting).toBeNull()
})

test('where mail leaves the house and text messages do not, only mail can be chosen', async () => {
  const leaving = await testApp({ now: NOW, delivery: { mail: keptDelivery(true), sms: keptDelivery() } })
  const elsewhere = await twoFamilies(leaving.store, 1599)
  const browser = await leaving.as({ municipality: 1599, person: elsewhere.id.mother })
  expect(await own(browser)).toMatchObject({ ways: ['mail'], leaves: true })
  expect((await choose(browser, { channel: 'sms', address: '12345678', basedOn: null })).json().field).toBe('channel')
  await leaving.close()
})

test('where somebody is reached, and what they were told, is theirs alone to see', async () => {
  await byMail(t, mother, 'skjult@example.org')
  const meetings = meetingsOf(world, coordinator)
  await meetings.invite(await meetings.call(['Punkt']), { person: world.id.mother })
  await bringOut(t, { mail: keptDelivery(), sms: keptDelivery() })
  expect((await own(mother)).notices).toHaveLength(1)
  const admin = await administrator()
  const father = await t.as({ municipality, person: world.id.father })
  const others = [coordinator, father, admin]
  const family = world.id.family
  for (const one of others) {
    expect(await own(one)).toMatchObject({ setting: null, notices: [] })
    for (const url of [
      `/api/families/${family}`,
      `/api/families/${family}/history`,
      `/api/families/${family}/meetings`,
      `/api/families/${family}/log`,
      `/api/own/families/${family}/log`,
      '/api/settings/outbox',
    ])
      expect((await one.get(url)).body, url).not.toContain('skjult@')
  }
})

test('an administrator sees how many messages stand how, and never whose; nobody else sees that', async () => {
  await byMail(t, mother, 'en@example.org')
  const meetings = meetingsOf(world, coordinator)
  await meetings.invite(await meetings.call(['Punkt']), { person: world.id.mother })
  await meetings.invite(await meetings.call(['Punkt']), { employee: world.id.leader })
  const admin = await administrator()
  const counts = async () =>
    (await admin.get('/api/settings/outbox'))
      .json()
      .counts.map(
        ({ kind, state, channel, count }: { kind: string; state: string; channel: string | null; count: number }) =>
          `${kind} ${state} ${channel} ${count}`,
      )
  expect(await counts()).toEqual(['appointment waiting null 2', 'code sent mail 1'])
  await bringOut(t, { mail: keptDelivery(), sms: keptDelivery() })
  expect(await counts()).toEqual(['appointment sent mail 1', 'appointment unwanted null 1', 'code sent mail 1'])
  const { body } = await admin.get('/api/settings/outbox')
  for (const id of Object.values(world.id)) expect(body).not.toContain(id)
  const elsewhere = await twoFamilies(t.store, (municipality += 1))
  expect(elsewhere.municipality).toBe(municipality)
  for (const one of [mother, coordinator]) expect((await one.get('/api/settings/outbox')).statusCode).toBe(404)
  expect((await (await administrator()).get('/api/settings/outbox')).json().counts).toEqual([])
})

test('the outbox is closed to a request that is neither its recipient’s nor counts it', async () => {
  const meetings = meetingsOf(world, coordinator)
  await meetings.invite(await meetings.call(['Punkt']), { person: world.id.mother })
  await bringOut(t, { mail: keptDelivery(), sms: keptDelivery() })
  const client = await t.store.app.connect()
  const read = async (): Promise<number> => (await client.query('select id from notice')).rowCount ?? 0
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    expect(await read()).toBe(0)
    await client.query(`set local app.actor = '${world.id.coordinator}'`)
    expect(await read()).toBe(0)
    await client.query(`set local app.actor = '${world.id.mother}'`)
    expect(await read()).toBe(1)
    await expect(client.query('select admission from notice')).rejects.toThrow(/permission denied/)
  } finally {
    await client.query('rollback')
    client.release()
  }
})

let admins = 0
async function administrator(): Promise<Browser> {
  const id = `0199aaaa-0000-7000-8000-${String((admins += 1)).padStart(12, '0')}`
  const client = await t.store.job.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    await client.query(
      `insert into employee (municipality, id, name, title, department, functions, starts_at)
       values ($1, $2, 'Ada Admin', 'Administrator', 'familie', '{administrator}', '2020-01-01')`,
      [municipality, id],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  return t.as({ municipality, employee: id })
}
