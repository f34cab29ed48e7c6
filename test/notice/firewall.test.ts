import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { localMail } from '../../src/server/delivery/local-outbox.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inMunicipality } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { keptDelivery, type KeptDelivery } from '../support/delivery.ts'
import { twoFamilies } from '../support/two-families.ts'
import { bringOut, byMail, meetingsOf, NOW } from './support.ts'

/**
 * Two parents are invited to one meeting, each to an item of their own; a third person, in another municipality, to a
 * meeting at the same hour. What the parents' mails have in common must be in the third's as well.
 */
let t: TestApp
let delivery: { mail: KeptDelivery; sms: KeptDelivery }
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(() => {
  delivery = { mail: keptDelivery(), sms: keptDelivery() }
})

async function family(municipality: number) {
  const world = await twoFamilies(t.store, municipality)
  const as = (who: { employee?: string; person?: string }): Promise<Browser> => t.as({ municipality, ...who })
  const meetings = meetingsOf(world, await as({ employee: world.id.coordinator }))
  return { world, meetings, as }
}

/** Each part of a mail that is told apart by blanks and signs. */
const parts = (mail: string): Set<string> => new Set(mail.split(/[\s:;<>=",]+/).filter((part) => part !== ''))

/** The mails as they leave the house, each by its recipient. */
async function mails(): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-mails-'))
  const outbox = localMail(folder)
  const written = new Map<string, string>()
  for (const message of delivery.mail.messages) {
    await outbox.send(message)
    written.set(message.to, readFileSync(join(folder, `${message.key}.eml`), 'utf8').replaceAll('=\r\n', ''))
  }
  rmSync(folder, { recursive: true })
  return written
}

test('the mails of two parents who meet at one meeting share nothing but the hour', async () => {
  const here = await family(1301)
  const there = await family(1302)
  const { mother, father, firewall } = here.world.id
  // While a wall stands nobody behind it can be invited at all; these two are told before it is raised again.
  const wallEnds = (at: string | null) =>
    inMunicipality(t.store.app, 1301, (client) =>
      client.query('update firewall set ends_at = $2 where id = $1', [firewall, at]),
    )
  await wallEnds(NOW)
  await byMail(t, await here.as({ person: mother }), 'en@example.org')
  await byMail(t, await here.as({ person: father }), 'to@example.net')
  await byMail(t, await there.as({ person: there.world.id.mother }), 'tre@example.com')
  const meeting = await here.meetings.call(['HEMMELIGT-A', 'HEMMELIGT-B'])
  await here.meetings.invite(meeting, { person: mother }, 0)
  await here.meetings.invite(meeting, { person: father }, 1)
  const other = await there.meetings.call(['HEMMELIGT-C'])
  await there.meetings.invite(other, { person: there.world.id.mother })
  expect(await bringOut(t, delivery)).toBe(3)

  const all = await mails()
  const [one, two, three] = ['en@example.org', 'to@example.net', 'tre@example.com'].map((to) => parts(all.get(to)!))
  const common = [...one!].filter((part) => two!.has(part) && !three!.has(part))
  expect(common).toEqual([])
  expect(all.get('en@example.org')).not.toMatch(/to@|tre@|HEMMELIG|Mosegård/)
  expect(all.get('to@example.net')).not.toMatch(/en@|tre@|HEMMELIG|Mosegård/)
  for (const mail of all.values()) expect(mail.match(/^(To|Cc|Bcc):/gim)).toEqual(['To:'])
})

test('ids, numbers and times of the case stand in no mail', async () => {
  const { world, meetings, as } = await family(1303)
  await byMail(t, await as({ person: world.id.mother }), 'en@example.org')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: world.id.mother })
  await bringOut(t, delivery)
  const mail = (await mails()).get('en@example.org')!
  const found = (await meetings.find(meeting.id)).attendees.map(({ id }) => id)
  for (const id of [meeting.id, ...found, ...Object.values(world.id)]) expect(mail).not.toContain(id)
})

test('what is told of a meeting tells one party nothing of when the other was asked, moved or left out', async () => {
  const { world, meetings, as } = await family(1304)
  const { mother, daughter } = world.id
  await byMail(t, await as({ person: mother }), 'en@example.org')
  await byMail(t, await as({ person: daughter }), 'to@example.net')
  const meeting = await meetings.call(['Punkt'])
  await meetings.invite(meeting, { person: mother })
  await bringOut(t, delivery)
  await meetings.invite(meeting, { person: daughter })
  await meetings.endInvitation(meeting.id, daughter)
  await meetings.invite(await meetings.find(meeting.id), { person: daughter })
  await bringOut(t, delivery)
  expect(delivery.mail.messages.map(({ to }) => to)).toEqual(['en@example.org', 'to@example.net'])
  for (const { calendar } of delivery.mail.messages) expect(calendar!.content).toContain('\r\nSEQUENCE:0\r\n')
})
