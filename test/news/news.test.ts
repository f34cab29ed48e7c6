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
