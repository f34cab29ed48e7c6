import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { keptDelivery, type KeptDelivery } from '../support/delivery.ts'
import { twoFamilies } from '../support/two-families.ts'
import { bringOut, byMail, codeIn, done, meetingsOf, NOW, prove } from './support.ts'

/** An address is its owner's once they have given back the code that came to it. */
let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let mother: Browser
let delivery: { mail: KeptDelivery; sms: KeptDelivery }
let municipality = 2860
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  t.setNow(NOW)
  world = await twoFamilies(t.store, (municipality += 1))
  mother = await t.as({ municipality, person: world.id.mother })
  delivery = { mail: keptDelivery(), sms: keptDelivery() }
})

const at = async (instant: string): Promise<void> => {
  t.setNow(instant)
  mother = await t.as({ municipality, person: world.id.mother })
}
const choose = (browser: Browser, address: string, basedOn: number | null = null, channel = 'mail') =>
  browser.send('PUT', '/api/notices/setting', { channel, address, basedOn })
const tryCode = async (code: string, browser = mother) =>
  (await browser.send('POST', '/api/notices/setting/proof', { code })).json()
const again = (browser = mother) => browser.send('POST', '/api/notices/setting/codes', {})
const setting = async (browser = mother) => (await browser.get('/api/notices')).json().setting
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('nothing but the code goes to an address that is not proven, and the code says nothing of what it is for', async () => {
  await done(choose(mother, 'mor@example.org'))
  const meetings = meetingsOf(world, await t.as({ municipality, employee: world.id.coordinator }))
  await meetings.invite(await meetings.call(['Punkt']), { person: world.id.mother })
  expect(await bringOut(t, delivery)).toBe(1)
  const [mail] = delivery.mail.messages
  expect(mail).toMatchObject({ to: 'mor@example.org', subject: 'Kode', calendar: null })
  expect(mail!.text).toMatch(/^Din kode er \d{6}\. Den gælder i 30 minutter\.$/)
  expect(await setting()).toMatchObject({ isProven: false })
})

test('the code proves the address, also written with a blank, and works for a number as well', async () => {
  await done(choose(mother, '12 34 56 78', null, 'sms'))
  await bringOut(t, delivery)
  const code = codeIn(delivery.sms)
  expect(await tryCode(`${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ isProven: true, left: 0 })
  expect(await setting()).toMatchObject({ isProven: true })
  expect((await mother.send('POST', '/api/notices/setting/proof', { code })).statusCode).toBe(409)
})

test('a wrong code counts, and after five the right one is wrong too', async () => {
  await done(choose(mother, 'mor@example.org'))
  await bringOut(t, delivery)
  const code = codeIn(delivery.mail)
  for (const left of [4, 3, 2, 1, 0]) expect(await tryCode(wrongOf(code))).toEqual({ isProven: false, left })
  expect(await tryCode(code)).toEqual({ isProven: false, left: 0 })
  await again()
  await bringOut(t, delivery)
  await prove(mother, delivery.mail)
})

test('attempts at once count one by one', async () => {
  await done(choose(mother, 'mor@example.org'))
  await bringOut(t, delivery)
  const wrong = wrongOf(codeIn(delivery.mail))
  const answers = await Promise.all(Array.from({ length: 8 }, () => tryCode(wrong)))
  expect(answers.map(({ left }) => left as number).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1, 2, 3, 4])
})

test('a code is over after half an hour, when a new one came, and when the address changed', async () => {
  const { version } = await done(choose(mother, 'mor@example.org'))
  await bringOut(t, delivery)
  const first = codeIn(delivery.mail)
  await at('2026-09-01T08:30:00.000Z')
  expect(await tryCode(first)).toEqual({ isProven: false, left: 0 })
  await at('2026-09-01T08:29:00.000Z')
  await again()
  await bringOut(t, delivery)
  const second = codeIn(delivery.mail)
  expect((await tryCode(first === second ? wrongOf(second) : first)).isProven).toBe(false)
  await done(choose(mother, 'en.anden@example.org', version))
  expect((await tryCode(second)).isProven).toBe(false)
})

test('a code that has not been handed over yet is never right', async () => {
  await done(choose(mother, 'mor@example.org'))
  expect(await tryCode('000000')).toEqual({ isProven: false, left: 0 })
})

test('another address must be proven anew, what else is chosen need not be', async () => {
  const { version } = await byMail(t, mother, 'mor@example.org')
  const body = { channel: 'mail', address: 'mor@example.org', of: ['news'], basedOn: version }
  const kept = await done(mother.send('PUT', '/api/notices/setting', body))
  expect(await setting()).toMatchObject({ isProven: true, of: ['news'] })
  await done(choose(mother, 'ny@example.org', kept.version))
  expect(await setting()).toMatchObject({ isProven: false })
})

test('whether somebody else has an address is told to nobody: the same answers, each with a code of their own', async () => {
  await byMail(t, mother, 'mor@example.org')
  const father = await t.as({ municipality, person: world.id.father })
  const neighbour = await t.as({ municipality, employee: world.id.neighbour })
  const taken = await choose(father, 'mor@example.org')
  const free = await choose(neighbour, 'fri@example.org')
  expect(Object.keys(taken.json())).toEqual(Object.keys(free.json()))
  expect([taken.statusCode, free.statusCode]).toEqual([200, 200])
  expect(await bringOut(t, delivery)).toBe(2)
  expect(await setting()).toMatchObject({ isProven: true })
})

test('after five codes within a day there are no more, in a sentence, and nothing is half-saved', async () => {
  let { version } = await done(choose(mother, '1@example.org'))
  for (const one of [2, 3, 4, 5]) ({ version } = await done(choose(mother, `${one}@example.org`, version)))
  const refused = await choose(mother, '6@example.org', version)
  expect([refused.statusCode, refused.json().code, refused.json().field]).toEqual([429, 'too-many-codes', 'address'])
  expect((await again()).statusCode).toBe(429)
  expect(await setting()).toMatchObject({ address: '5@example.org', version })
  const none = { channel: 'none', address: null, basedOn: version }
  await done(mother.send('PUT', '/api/notices/setting', none))
  expect((await again()).statusCode).toBe(404)
})

test('the code itself is kept nowhere', async () => {
  await done(choose(mother, 'mor@example.org'))
  await bringOut(t, delivery)
  const code = codeIn(delivery.mail)
  for (const table of ['address_code', 'notice']) {
    const { rows } = await t.store.job.query(
      `select to_jsonb(t)::text as row from ${table} t where municipality = $1`,
      [municipality],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0].row).not.toContain(code)
  }
})

test('an address that was chosen before there were codes is told of once in the app, and asks for its code', async () => {
  await done(choose(mother, 'mor@example.org'))
  expect(await setting()).toMatchObject({ isProven: false, isCodeAskedFor: true })
  await bringOut(t, delivery)
  await forgetCodes()
  expect(await setting()).toMatchObject({ isProven: false, isCodeAskedFor: false })
  const own = `/api/own/families/${world.id.family}`
  const isNew = async (): Promise<boolean> =>
    (await mother.get(`${own}/news`)).json().places.some(({ place }: { place: string }) => place === 'rights')
  expect(await isNew()).toBe(true)
  const { until } = (await mother.get(`${own}/news`)).json()
  await done(mother.send('PUT', `${own}/visits/rights`, { until }))
  expect(await isNew()).toBe(false)
  expect((await again()).statusCode).toBe(200)
  await bringOut(t, delivery)
  expect(await tryCode(codeIn(delivery.mail))).toEqual({ isProven: true, left: 0 })
})

test('a professional finds it in their day until the address is proven', async () => {
  const adviser = await t.as({ municipality, employee: world.id.jobAdviser })
  const kinds = async (): Promise<string[]> =>
    (await adviser.get('/api/my-day')).json().tasks.map(({ kind }: { kind: string }) => kind)
  expect(await kinds()).not.toContain('address')
  await done(choose(adviser, 'jens@example.org'))
  expect(await kinds()).toContain('address')
  await bringOut(t, delivery)
  await prove(adviser, delivery.mail)
  expect(await kinds()).not.toContain('address')
})

/** As it was before codes: the choice stands, and none was ever asked for. */
async function forgetCodes(): Promise<void> {
  const owner = new pg.Client(t.store.ownerUrl)
  await owner.connect()
  await owner.query('alter table address_code no force row level security')
  await owner.query('delete from address_code where municipality = $1', [municipality])
  await owner.query('alter table address_code force row level security')
  await owner.end()
}
