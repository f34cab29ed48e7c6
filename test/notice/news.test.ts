import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { keptDelivery, type KeptDelivery } from '../support/delivery.ts'
import { twoFamilies } from '../support/two-families.ts'
import { bringOut, byMail, done, NOW } from './support.ts'

/** What is told beside appointments: an agreement whose day is near or over, and that something is new. */
let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let mother: Browser
let delivery: { mail: KeptDelivery; sms: KeptDelivery }
let municipality = 2820
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  await at(NOW)
  delivery = { mail: keptDelivery(), sms: keptDelivery() }
})

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
  mother = await t.as({ municipality, person: world.id.mother })
}
const texts = (): string[] => delivery.mail.messages.map(({ to, subject, text }) => `${to} ${subject}: ${text}`)

const BOTH = ['agreement', 'news'] as const
const url = () => `/api/agreements/${world.id.family}`
const agree = (who: object, due = '2026-09-20') =>
  done(
    coordinator.send('POST', url(), {
      what: 'HEMMELIG-AFTALE',
      due,
      noDay: false,
      doers: [who],
      item: null,
      place: { kind: 'category', category: 'cooperation', about: null },
    }),
  )
const ofMother = () => ({ kind: 'person', person: world.id.mother })
const write = (says = 'HEMMELIG-BESKED') =>
  done(coordinator.send('POST', `/api/families/${world.id.family}/conversations/${world.id.mother}/messages`, { says }))
const ask = (says = 'HEMMELIGT-SPØRGSMÅL') =>
  done(mother.send('POST', `/api/own/families/${world.id.family}/messages`, { says }))

test('whoever wants it is reminded two days before and the day after, in one sentence that names nothing', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  await agree(ofMother())
  await at('2026-09-18T05:59:00.000Z')
  expect(await bringOut(t, delivery)).toBe(0)
  await at('2026-09-18T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(1)
  await at('2026-09-19T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(0)
  await at('2026-09-21T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(1)
  expect(texts()).toEqual(Array(2).fill('mor@example.org Husk: Husk det, du har aftalt.'))
  expect(delivery.mail.messages.map(({ calendar }) => calendar)).toEqual([null, null])
  const { notices } = (await mother.get('/api/notices')).json()
  expect(notices.map((one: object) => ({ ...one, id: '' }))).toEqual([
    {
      id: '',
      method: 'agreement',
      startsAt: null,
      settledAt: '2026-09-21T06:00:00.000Z',
      state: 'sent',
      channel: 'mail',
    },
    {
      id: '',
      method: 'agreement',
      startsAt: null,
      settledAt: '2026-09-18T06:00:00.000Z',
      state: 'sent',
      channel: 'mail',
    },
  ])
})

test('what is done, taken back or moved to a later day is not reminded of on the old one', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  const finished = await agree(ofMother())
  const back = await agree(ofMother())
  const carried = await agree(ofMother())
  await done(coordinator.send('PUT', `${url()}/${finished.id}/status`, { status: 'done', basedOn: finished.version }))
  await done(coordinator.send('DELETE', `${url()}/${back.id}`, { reason: 'Fejl', basedOn: back.version }))
  await done(
    coordinator.send('PUT', `${url()}/${carried.id}/status`, {
      status: 'carried',
      due: '2026-10-20',
      why: null,
      basedOn: carried.version,
    }),
  )
  await at('2026-09-30T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(0)
  await at('2026-10-18T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(1)
})

test('who has chosen appointments alone is told of nothing else', async () => {
  await byMail(t, mother, 'mor@example.org')
  await byMail(t, coordinator, 'kirsten@example.org', ['agreement'])
  await agree(ofMother())
  await agree({ kind: 'employee', employee: world.id.coordinator })
  await write()
  await ask()
  await at('2026-09-18T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(1)
  expect(texts()).toEqual(['kirsten@example.org Husk: Husk det, du har aftalt.'])
})

test('behind a firewall that was raised after the yes nobody is reminded', async () => {
  const father = await t.as({ municipality, person: world.id.father })
  await wall(NOW)
  await byMail(t, father, 'far@example.org', BOTH)
  await agree({ kind: 'person', person: world.id.father })
  await wall(null)
  await at('2026-09-18T06:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(0)
})

test('a new message and an answer are told, to the one it is for, without a word of it', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  await byMail(t, coordinator, 'kirsten@example.org', BOTH)
  const father = await t.as({ municipality, person: world.id.father })
  await byMail(t, father, 'far@example.org', BOTH)
  await write()
  expect(await bringOut(t, delivery)).toBe(1)
  await ask()
  expect(await bringOut(t, delivery)).toBe(1)
  expect(texts()).toEqual([
    'mor@example.org Nyt til dig: Der er nyt til dig.',
    'kirsten@example.org Nyt til dig: Der er nyt til dig.',
  ])
})

test('within an hour it is said once, and after it once more for what came meanwhile', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  await write('1')
  expect(await bringOut(t, delivery)).toBe(1)
  await write('2')
  await at('2026-09-01T08:20:00.000Z')
  await write('3')
  expect(await bringOut(t, delivery)).toBe(0)
  await at('2026-09-01T09:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(1)
  await at('2026-09-01T18:00:00.000Z')
  expect(await bringOut(t, delivery)).toBe(0)
})

test('several processes at once say it once', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  for (const says of ['1', '2', '3']) await write(says)
  const sent = await Promise.all([1, 2, 3].map(() => bringOut(t, delivery)))
  expect(sent.reduce((a, b) => a + b)).toBe(1)
})

test('what was taken back, and what was read before it went, is not told', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  await byMail(t, coordinator, 'kirsten@example.org', BOTH)
  const { id, version } = await write()
  const family = `/api/families/${world.id.family}`
  await done(coordinator.send('DELETE', `${family}/messages/${id}`, { basedOn: version }))
  const asked = await ask()
  const read = await coordinator.send('POST', `${family}/conversations/${world.id.mother}/read`, { upTo: asked.id })
  expect(read.statusCode, read.body).toBe(200)
  expect(await bringOut(t, delivery)).toBe(0)
})

test('a wish that is answered is told to the one who asked', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  const own = `/api/own/families/${world.id.family}/requests`
  const { id, version } = await done(
    mother.send('POST', own, { kind: 'other', about: 'HEMMELIGT', words: 'HEMMELIGT' }),
  )
  expect(await bringOut(t, delivery)).toBe(0)
  await done(
    coordinator.send('PUT', `/api/families/${world.id.family}/requests/${id}/answer`, {
      yes: true,
      words: 'HEMMELIGT',
      basedOn: version,
    }),
  )
  expect(await bringOut(t, delivery)).toBe(1)
  expect(texts()).toEqual(['mor@example.org Nyt til dig: Der er nyt til dig.'])
})

const remark = (who: Browser, side: 'own/' | '', says = 'HEMMELIG-BEMÆRKNING') =>
  done(
    who.send('POST', `/api/${side}families/${world.id.family}/comments`, { kind: 'goal', object: world.id.goal, says }),
  )

test('a remark of the family is told to whoever answers it, and an answer to those of the family who read it', async () => {
  const father = await t.as({ municipality, person: world.id.father })
  const jobAdviser = await t.as({ municipality, employee: world.id.jobAdviser })
  for (const [who, name] of [
    [mother, 'mor'],
    [father, 'far'],
    [coordinator, 'kirsten'],
    [jobAdviser, 'jens'],
  ] as const)
    await byMail(t, who, `${name}@example.org`, BOTH)
  await remark(mother, 'own/')
  expect(await bringOut(t, delivery)).toBe(1)
  await remark(coordinator, '')
  expect(await bringOut(t, delivery)).toBe(1)
  expect(texts()).toEqual([
    'kirsten@example.org Nyt til dig: Der er nyt til dig.',
    'mor@example.org Nyt til dig: Der er nyt til dig.',
  ])
})

test('a remark that was answered, taken back or went with its goal before it was sent is not told', async () => {
  await byMail(t, mother, 'mor@example.org', BOTH)
  await byMail(t, coordinator, 'kirsten@example.org', BOTH)
  await remark(mother, 'own/')
  const answered = await remark(coordinator, '')
  const family = `/api/families/${world.id.family}`
  await done(coordinator.send('DELETE', `${family}/comments/${answered.id}`, { basedOn: answered.version }))
  await remark(coordinator, '')
  await done(
    coordinator.send('POST', `${family}/mistakes`, { kind: 'goal', row: world.id.goal, reason: 'Fejl', basedOn: 1 }),
  )
  expect(await bringOut(t, delivery)).toBe(0)
})

test('whose access has ended since is told of nothing: no reminder, no message, no remark', async () => {
  const jobAdviser = await t.as({ municipality, employee: world.id.jobAdviser })
  await byMail(t, mother, 'slut-mor@example.org', BOTH)
  await byMail(t, jobAdviser, 'slut-jens@example.org', BOTH)
  await agree(ofMother())
  await agree({ kind: 'employee', employee: world.id.jobAdviser })
  await write()
  await remark(coordinator, '')
  const family = `/api/families/${world.id.family}`
  const off = await coordinator.send('PUT', `${family}/people/${world.id.mother}/own-access`, { on: false })
  expect(off.statusCode, off.body).toBe(200)
  const { members } = (await coordinator.get(`${family}/team`)).json()
  const { version } = members.find((one: { id: string }) => one.id === world.id.jobMembership)
  await done(coordinator.send('POST', `${family}/team/${world.id.jobMembership}/end`, { basedOn: version }))
  for (const day of ['01', '18', '21']) {
    await at(`2026-09-${day}T08:05:00.000Z`)
    await bringOut(t, delivery)
    // Other families' reminders of the same days go out as they should.
    expect([day, ...texts().filter((one) => one.startsWith('slut-'))]).toEqual([day])
  }
})

test('what one side says to a record reaches nobody on the other side of a firewall, not even as news', async () => {
  const father = await t.as({ municipality, person: world.id.father })
  await byMail(t, father, 'far@example.org', BOTH)
  await remark(mother, 'own/')
  await remark(coordinator, '')
  await write()
  expect(await bringOut(t, delivery)).toBe(0)
  const outbox = await t.store.job.query(
    'select person from notice where municipality = $1 and person = $2 and state = $3',
    [municipality, world.id.father, 'sent'],
  )
  // Nothing but the code by which he proved his address.
  expect(outbox.rows).toHaveLength(1)
})

/** Ends the firewall, or lets it stand again. */
const wall = (endsAt: string | null): Promise<unknown> =>
  inMunicipality(t.store.app, municipality, (client) =>
    client.query('update firewall set ends_at = $2 where id = $1', [world.id.firewall, endsAt]),
  )
