import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NotDelivered, type Deliver } from '../../src/server/delivery/deliver.ts'
import { localMail } from '../../src/server/delivery/local-outbox.ts'
import { mailOf } from '../../src/server/delivery/mail.ts'
import { inMunicipality } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { keptDelivery, type KeptDelivery } from '../support/delivery.ts'
import { twoFamilies } from '../support/two-families.ts'
import { bringOut, byMail, done, meetingsOf, NOW, prove } from './support.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let mother: Browser
let guest: Browser
let meetings: ReturnType<typeof meetingsOf>
let delivery: { mail: KeptDelivery; sms: KeptDelivery }
let municipality = 1200
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  t.setNow(NOW)
  world = await twoFamilies(t.store, (municipality += 1))
  const { id } = world
  coordinator = await t.as({ municipality, employee: id.coordinator })
  mother = await t.as({ municipality, person: id.mother })
  guest = await t.as({ municipality, employee: id.leader })
  meetings = meetingsOf(world, coordinator)
  delivery = { mail: keptDelivery(), sms: keptDelivery() }
})

/** What became of everything that somebody was to be told, in its order. */
async function states(who = world.id.mother): Promise<string[]> {
  const { rows } = await t.store.job.query<{ state: string }>(
    `select method || ' ' || state as state from notice where municipality = $1 and coalesce(employee, person) = $2 and method <> 'code'
     order by created_at, admission_version`,
    [municipality, who],
  )
  return rows.map(({ state }) => state)
}
/** What their own page says of it. */
const told = async (browser: Browser): Promise<string[]> =>
  (await browser.get('/api/notices'))
    .json()
    .notices.map((one: { state: string; startsAt: string }) => `${one.state} ${one.startsAt.slice(0, 10)}`)
const later = (minutes: number): void =>
  t.setNow(new Date(t.services.clock().getTime() + minutes * 60_000).toISOString())
const SECRETS = /HEMMELIG|Mosegård|Mette|Kirsten|Dina|Familie|koordinator|barn/i

test('whoever is invited is told by one mail, with the time and nothing else of the meeting', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['HEMMELIGT-PUNKT'])
  await meetings.invite(meeting, { person: world.id.mother })
  expect(await bringOut(t, delivery)).toBe(1)
  const [mail] = delivery.mail.messages
  expect(mail).toMatchObject({
    to: 'post@example.org',
    subject: 'Aftale',
    text: 'Du har en aftale torsdag den 10. september 2026 kl. 10.00.',
    calendar: { method: 'REQUEST' },
  })
  expect(mail!.calendar!.content).toContain('DTSTART:20260910T080000Z\r\n')
  expect(mail!.calendar!.content).toContain('SUMMARY:Aftale\r\n')
  expect(JSON.stringify([mail!.subject, mail!.text, mail!.calendar])).not.toMatch(SECRETS)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(await states()).toEqual(['request sent'])
  expect(await told(mother)).toEqual(['sent 2026-09-10'])
})

test('until somebody has chosen, nothing is sent to them, and their choice holds for what comes', async () => {
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  expect(await bringOut(t, delivery)).toBe(0)
  expect(await states()).toEqual(['request unwanted'])
  await done(mother.send('PUT', '/api/notices/setting', { channel: 'sms', address: '12 34 56 78', basedOn: null }))
  await bringOut(t, delivery)
  await prove(mother, delivery.sms)
  await meetings.move(meeting.id, '2026-09-11')
  expect(await bringOut(t, delivery)).toBe(1)
  expect(delivery.sms.messages.slice(1)).toMatchObject([{ to: '12 34 56 78', calendar: null }])
})

test('a meeting that moves keeps its name in the calendar and counts up; one called off is cancelled there; restored it comes back', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await bringOut(t, delivery)
  await meetings.move(meeting.id, '2026-09-11')
  await bringOut(t, delivery)
  await meetings.callOff(meeting.id)
  await bringOut(t, delivery)
  await meetings.restore(meeting.id)
  await bringOut(t, delivery)
  const read = delivery.mail.messages.map(({ text, calendar }) => {
    const of = (name: string) => new RegExp(`\r\n${name}:([^\r]*)`).exec(calendar!.content)![1]
    return { text, uid: of('UID'), rest: [of('METHOD'), of('SEQUENCE'), of('DTSTART'), of('STATUS')].join(' ') }
  })
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(1)
  expect(read.map(({ rest }) => rest)).toEqual([
    'REQUEST 0 20260910T080000Z CONFIRMED',
    'REQUEST 1 20260911T080000Z CONFIRMED',
    'CANCEL 2 20260911T080000Z CANCELLED',
    'REQUEST 3 20260911T080000Z CONFIRMED',
  ])
  expect(read.map(({ text }) => text)).toEqual([
    'Du har en aftale torsdag den 10. september 2026 kl. 10.00.',
    'Aftalen er nu fredag den 11. september 2026 kl. 10.00.',
    'Aftalen fredag den 11. september 2026 kl. 10.00 er aflyst.',
    'Du har en aftale fredag den 11. september 2026 kl. 10.00.',
  ])
})

test('an invitation that ended before it was sent is never sent, and neither is its end', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await meetings.endInvitation(meeting.id, world.id.mother)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(delivery.mail.messages).toEqual([])
  expect(await states()).toEqual(['request cancelled', 'cancel cancelled'])
  expect(await told(mother)).toEqual([])
})

test('a meeting that moves twice before anything is sent is told once, with its last time', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await meetings.move(meeting.id, '2026-09-11')
  await meetings.move(meeting.id, '2026-09-14')
  expect(await bringOut(t, delivery)).toBe(1)
  expect(delivery.mail.messages[0]!.text).toContain('14. september')
})

test('whoever calls the meeting is not told of it by mail; the team members are', async () => {
  const jobAdviser = await t.as({ municipality, employee: world.id.jobAdviser })
  await byMail(t, jobAdviser, 'jens@example.org')
  await byMail(t, coordinator, 'kirsten@example.org')
  await meetings.call(['Punkt'], [world.id.jobAdviser])
  expect(await bringOut(t, delivery)).toBe(1)
  expect(delivery.mail.messages.map(({ to }) => to)).toEqual(['jens@example.org'])
})

test('each is told in the language of their own pages, by mail, in the calendar and with the code', async () => {
  const choose = async (browser: Browser, language: string) =>
    expect((await browser.send('PUT', '/api/me/language', { language })).statusCode).toBe(200)
  await choose(mother, 'ar')
  const daughter = await t.as({ municipality, person: world.id.daughter })
  await choose(daughter, 'tr')
  for (const [who, to] of [
    [mother, 'mor@example.org'],
    [daughter, 'datter@example.org'],
  ] as const)
    await done(who.send('PUT', '/api/notices/setting', { channel: 'mail', address: to, of: ['news'], basedOn: null }))
  await bringOut(t, delivery)
  const latest = (to: string) => delivery.mail.messages.findLast((one) => one.to === to)!
  for (const [who, to, subject] of [
    [mother, 'mor@example.org', 'رمز'],
    [daughter, 'datter@example.org', 'Kod'],
  ] as const) {
    expect(latest(to).subject).toBe(subject)
    const code = /\d{6}/.exec(latest(to).text)![0]
    expect((await who.send('POST', '/api/notices/setting/proof', { code })).json()).toMatchObject({ isProven: true })
  }
  const meeting = await meetings.call(['HEMMELIGT-PUNKT'])
  await meetings.invite(meeting, { person: world.id.mother })
  await meetings.invite(await meetings.find(meeting.id), { person: world.id.daughter })
  await bringOut(t, delivery)
  const [arabic, turkish] = ['mor@example.org', 'datter@example.org'].map(latest)
  expect(arabic!.text).toBe('لديك موعد يوم \u2068الخميس، 10 سبتمبر 2026\u2069 الساعة \u206810:00\u2069.')
  expect(arabic!.calendar!.content).toContain('SUMMARY:موعد\r\n')
  expect(turkish!.text).toBe('Randevun var: 10 Eylül 2026 Perşembe, saat 10:00.')
  expect(turkish!.calendar!.content).toContain('SUMMARY:Randevu\r\n')
  const { address } = (await daughter.send('POST', '/api/calendar-feed')).json()
  const feed = await t.app.inject({ method: 'GET', url: new URL(address as string).pathname })
  expect(feed.body).toContain('SUMMARY:Randevu\r\n')
})

test('behind a firewall that was raised after the invitation nothing is sent', async () => {
  const father = await t.as({ municipality, person: world.id.father })
  await ended(world.id.firewall)
  await byMail(t, father, 'frank@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.father })
  await ended(world.id.firewall, null)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(await states(world.id.father)).toEqual(['request cancelled'])
})

test('of a meeting that moves after a firewall was raised, the one kept out learns the new hour nowhere', async () => {
  const father = await t.as({ municipality, person: world.id.father })
  await ended(world.id.firewall)
  await byMail(t, father, 'far@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.father })
  await bringOut(t, delivery)
  await ended(world.id.firewall, null)
  await meetings.move(meeting.id, '2026-09-21')
  expect(await told(father)).toEqual(['sent 2026-09-10'])
  expect(await bringOut(t, delivery)).toBe(0)
  await meetings.callOff(meeting.id)
  expect(await bringOut(t, delivery)).toBe(1)
  expect(delivery.mail.messages.at(-1)).toMatchObject({
    text: 'Aftalen torsdag den 10. september 2026 kl. 10.00 er aflyst.',
    calendar: { method: 'CANCEL' },
  })
  expect(delivery.mail.messages.at(-1)!.calendar!.content).toContain('DTSTART:20260910T080000Z')
  expect(await told(father)).not.toContainEqual(expect.stringContaining('2026-09-21'))
})

test('whoever has left the municipality is told nothing more', async () => {
  await byMail(t, guest, 'lise@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { employee: world.id.leader })
  await change(`update employee set ends_at = '${NOW}', version = version + 1 where id = '${world.id.leader}'`)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(delivery.mail.messages).toEqual([])
})

test('a server that is away is tried again, later each time, and at last it is given up', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  delivery.mail.fails = new NotDelivered('later')
  let tries = 0
  for (let minute = 0; minute < 400; minute += 1) {
    const before = await attempts()
    await bringOut(t, delivery)
    tries += (await attempts()) - before
    later(1)
  }
  expect(tries).toBe(6)
  expect(await states()).toEqual(['request failed'])
}, 60_000)

test('what is sent after a fault is the same message: its id does not change', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  const keys: string[] = []
  const once: Deliver = {
    ...delivery.mail,
    send: ({ key }) => (
      keys.push(key),
      keys.length === 1 ? Promise.reject(new NotDelivered('later')) : Promise.resolve()
    ),
  }
  await bringOut(t, { ...delivery, mail: once as KeptDelivery })
  later(2)
  await bringOut(t, { ...delivery, mail: once as KeptDelivery })
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test.each([
  ['the connection broke after the mail was on its way', new NotDelivered('unknown'), 'uncertain'],
  ['the address does not exist', new NotDelivered('never'), 'failed'],
  ['something unforeseen happened', new Error('boom'), 'uncertain'],
])('when %s, it is not sent once more', async (_what, fault, state) => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  delivery.mail.fails = fault
  await bringOut(t, delivery)
  delivery.mail.fails = null
  later(600)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(await states()).toEqual([`request ${state}`])
})

test('a process that ends while a message is under way leaves it uncertain, never sent twice', async () => {
  await byMail(t, mother, 'post@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await new Promise<void>((taken) => {
    const hangs = { ...delivery.mail, send: () => (taken(), new Promise<void>(() => {})) }
    void bringOut(t, { ...delivery, mail: hangs })
  })
  expect(await states()).toEqual(['request sending'])
  later(5)
  expect(await bringOut(t, delivery)).toBe(0)
  later(6)
  expect(await bringOut(t, delivery)).toBe(0)
  expect(await states()).toEqual(['request uncertain'])
  expect(delivery.mail.messages).toEqual([])
})

test('several processes that bring out at once send each message once', async () => {
  const all = await t.as({ municipality, employee: world.id.jobAdviser })
  await byMail(t, mother, 'post@example.org')
  await byMail(t, guest, 'lise@example.org')
  await byMail(t, all, 'jens@example.org')
  for (let one = 0; one < 4; one += 1) {
    const meeting = await meetings.call(['Punkt'], [world.id.jobAdviser])
    await meetings.invite(meeting, { person: world.id.mother })
    await meetings.invite(meeting, { employee: world.id.leader })
  }
  const sent = await Promise.all([1, 2, 3].map(() => bringOut(t, delivery)))
  expect(sent.reduce((a, b) => a + b)).toBe(12)
  expect(new Set(delivery.mail.messages.map(({ key }) => key)).size).toBe(12)
})

test('the local outbox keeps one file for each message, readable by its user alone, and the mail is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-outbox-'))
  const outbox = localMail(folder)
  const message = {
    key: 'c6e5cb0a-9a3a-4b6c-8f0e-3a1f2b4c5d6e',
    to: 'post@example.org',
    subject: 'Aftale',
    text: 'Du har en aftale lørdag.',
    calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' } as const,
    at: new Date(NOW),
  }
  await outbox.send(message)
  await outbox.send(message)
  expect(readdirSync(folder)).toEqual([`${message.key}.eml`])
  const mail = readFileSync(join(folder, `${message.key}.eml`), 'utf8')
  expect(mail).toMatch(/^From: ingen-svar@samspil\.invalid\r\n/m)
  expect(mail).toMatch(/^To: post@example\.org\r\n/m)
  expect(mail).toMatch(/^Message-ID: <c6e5cb0a[^>]*@samspil\.invalid>\r\n/m)
  expect(mail).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/)
  expect(mail).not.toMatch(/^(Cc|Bcc|X-Mailer):/im)
  rmSync(folder, { recursive: true })
})

test('an address with more than one recipient in it is still one recipient', () => {
  const message = { key: 'k', to: 'a@b.dk, c@d.dk', subject: 'Aftale', text: '', calendar: null, at: new Date(NOW) }
  expect(mailOf(message, 'ingen-svar@example.dk').to).toEqual({ name: '', address: 'a@b.dk, c@d.dk' })
})

const change = (statement: string): Promise<unknown> =>
  inMunicipality(t.store.app, municipality, (client) => client.query(statement))

async function attempts(): Promise<number> {
  const { rows } = await t.store.job.query<{ n: number }>(
    'select sum(attempts)::int as n from notice where municipality = $1 and method <> $2',
    [municipality, 'code'],
  )
  return rows[0]!.n
}

/** Ends the firewall before everything, or lets it stand again. */
const ended = (firewall: string, at: string | null = '2026-01-02T00:00:00.000Z'): Promise<unknown> =>
  change(`update firewall set ends_at = ${at === null ? 'null' : `'${at}'`} where id = '${firewall}'`)
