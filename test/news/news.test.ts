import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const LATER = '2026-09-01T09:00:00.000Z'

let t: TestApp
let municipality = 970
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
let mother: Browser
let father: Browser
let daughter: Browser
let coordinator: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  municipality += 1
  id = (await twoFamilies(t.store, municipality)).id
  await at(NOW)
})

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
  daughter = await t.as({ municipality, person: id.daughter })
  coordinator = await t.as({ municipality, employee: id.coordinator })
}

interface News {
  until: string
  places: { place: string; count: number; titles: string[] }[]
}
const news = async (who: Browser): Promise<News> => {
  const read = await who.get(`/api/own/families/${id.family}/news`)
  expect(read.statusCode, read.body).toBe(200)
  return read.json()
}
const placesOf = ({ places }: News) => places.map(({ place }) => place)
const sees = async (who: Browser, place: string, until: string) => {
  const seen = await who.send('PUT', `/api/own/families/${id.family}/visits/${place}`, { until })
  expect(seen.statusCode, seen.body).toBe(200)
}
const writes = async (person: string, says: string) => {
  const said = await coordinator.send('POST', `/api/families/${id.family}/conversations/${person}/messages`, { says })
  expect(said.statusCode, said.body).toBe(200)
}

test('what others wrote is new until one has looked there, and new again when they write more', async () => {
  await writes(id.mother, 'Hej')
  const first = await news(mother)
  expect(first.places).toContainEqual({ place: 'messages', count: 1, titles: [] })
  await sees(mother, 'messages', first.until)
  expect(placesOf(await news(mother))).not.toContain('messages')
  await at(LATER)
  await writes(id.mother, 'Hej igen')
  expect((await news(mother)).places).toContainEqual({ place: 'messages', count: 1, titles: [] })
})

test('what one writes oneself is not new to oneself', async () => {
  const said = await mother.send('POST', `/api/own/families/${id.family}/messages`, { says: 'Min egen' })
  expect(placesOf(await news(mother))).not.toContain('messages')
  // Nor that somebody read it.
  const read = `/api/families/${id.family}/conversations/${id.mother}/read`
  expect((await coordinator.send('POST', read, { upTo: said.json().id })).statusCode).toBe(200)
  expect(placesOf(await news(mother))).not.toContain('messages')
})

test('what is written after the page was shown is not swallowed, and a page is never seen ahead of time', async () => {
  await writes(id.mother, 'Først')
  const { until } = await news(mother)
  await at(LATER)
  await writes(id.mother, 'Kom imens')
  await sees(mother, 'messages', until)
  expect(placesOf(await news(mother))).toContain('messages')
  await sees(mother, 'messages', '2030-01-01T00:00:00Z')
  await at('2026-09-01T10:00:00.000Z')
  await writes(id.mother, 'Bagefter')
  expect(placesOf(await news(mother))).toContain('messages')
})

test('each has their own mark, and behind a firewall only one’s own messages are new', async () => {
  await writes(id.mother, 'Til mor')
  await writes(id.father, 'Til far')
  const told = await news(father)
  expect(told.places).toEqual([{ place: 'messages', count: 1, titles: [] }])
  await sees(father, 'messages', told.until)
  expect(placesOf(await news(mother))).toContain('messages')
  expect(placesOf(await news(daughter))).not.toContain('messages')
})

test('nobody who works with the family is told whether or when somebody looked', async () => {
  await writes(id.mother, 'Hej')
  const pages = [
    `/api/families/${id.family}`,
    `/api/families/${id.family}/messages`,
    `/api/families/${id.family}/history`,
  ]
  const before = await Promise.all(pages.map(async (page) => (await coordinator.get(page)).body))
  await sees(mother, 'messages', (await news(mother)).until)
  expect(await Promise.all(pages.map(async (page) => (await coordinator.get(page)).body))).toEqual(before)
  expect((await coordinator.get(`/api/own/families/${id.family}/news`)).statusCode).toBe(404)
})

const remarks = async (who: Browser, base: string, says: string) => {
  const said = await who.send('POST', `${base}/${id.family}/comments`, { kind: 'goal', object: id.goal, says })
  expect(said.statusCode, said.body).toBe(200)
  return said.json() as { id: string; version: number }
}
const countOf = async (who: Browser, place: string): Promise<number> =>
  (await news(who)).places.find((one) => one.place === place)?.count ?? 0
const seeAll = async (who: Browser) => {
  const { until } = await news(who)
  for (const place of ['road', 'next', 'people', 'messages', 'rights']) await sees(who, place, until)
  await at(LATER)
}

test('a remark is new on the page of what it is said to, once, by the name of that, until it is taken back', async () => {
  await seeAll(mother)
  const { id: said, version } = await remarks(coordinator, '/api/families', 'Skal vi tale om det?')
  expect((await news(mother)).places).toEqual([{ place: 'road', count: 1, titles: [expect.any(String)] }])
  expect(await countOf(father, 'road')).toBe(0)
  const taken = await coordinator.send('DELETE', `/api/families/${id.family}/comments/${said}`, { basedOn: version })
  expect(taken.statusCode, taken.body).toBe(200)
  expect(placesOf(await news(mother))).toEqual([])
})

test('one’s own remark is not new to oneself, and a goal taken out takes the news of its remarks along', async () => {
  await seeAll(mother)
  await remarks(mother, '/api/own/families', 'Min egen')
  expect(placesOf(await news(mother))).toEqual([])
  await remarks(coordinator, '/api/families', 'Til målet')
  const out = await coordinator.send('POST', `/api/families/${id.family}/mistakes`, {
    kind: 'goal',
    row: id.goal,
    reason: 'Skrevet ved en fejl',
    basedOn: 1,
  })
  expect(out.statusCode, out.body).toBe(200)
  expect(await countOf(mother, 'road')).toBe(0)
})

test('who comes to the team, and whose place there ends, is new by name', async () => {
  await seeAll(mother)
  const team = `/api/families/${id.family}/team`
  const members = async () => (await coordinator.get(team)).json().members as { id: string; version: number }[]
  const place = async () => (await members()).find((one) => one.id === id.jobMembership)!
  const { version } = await place()
  const substitute = await coordinator.send('POST', `${team}/${id.coordinatorMembership}/substitute`, {
    employee: id.leader,
    from: '2026-09-02',
    lastDay: '2026-09-04',
  })
  expect(substitute.statusCode, substitute.body).toBe(200)
  expect((await news(mother)).places).toEqual([{ place: 'people', count: 1, titles: ['Lise Leder'] }])
  const ended = await coordinator.send('POST', `${team}/${id.jobMembership}/end`, { basedOn: version })
  expect(ended.statusCode, ended.body).toBe(200)
  expect((await news(mother)).places).toEqual([{ place: 'people', count: 2, titles: ['Lise Leder', 'Jens Job'] }])
  // Behind a firewall no team is shown, and so none is new.
  expect(await countOf(father, 'people')).toBe(0)
  await sees(mother, 'people', (await news(mother)).until)
  expect(await countOf(mother, 'people')).toBe(0)
})

test('a consent that is asked for or answered by others is new where one answers, and one’s own answer is not', async () => {
  await seeAll(mother)
  const asked = await coordinator.send('POST', `/api/families/${id.family}/consents`, {
    kind: 'consent-to-take-part',
    persons: [id.mother],
  })
  expect(asked.statusCode, asked.body).toBe(200)
  expect((await news(mother)).places).toEqual([{ place: 'rights', count: 1, titles: [] }])
  expect(await countOf(father, 'rights')).toBe(0)
  await sees(mother, 'rights', (await news(mother)).until)
  const basis = asked.json().id as string
  await at('2026-09-01T10:00:00.000Z')
  const room = (await mother.get(`/api/own/families/${id.family}/around`)).json()
  const [signature] = room.bases.find((one: { id: string }) => one.id === basis).signatures
  const signed = await mother.send(
    'POST',
    `/api/own/families/${id.family}/consents/${basis}/signatures/${signature.id}/sign`,
    { basedOn: signature.version },
  )
  expect(signed.statusCode, signed.body).toBe(200)
  expect(await countOf(mother, 'rights')).toBe(0)
})
