import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { firewallWorld, type FirewallWorld } from './firewall-world.ts'

/** The wall is raised while a meeting goes on: for those who stay at the table nothing else changes. */
const NEXT = '2026-09-17T08:30:00.000Z'

let t: TestApp
let w: FirewallWorld
let meeting: string
let next: string
beforeAll(async () => {
  t = await testApp()
  w = await firewallWorld(t, 1505)
  const { family, as, done, id } = w
  await w.write('mor')
  const called = { title: 'Næste', day: '2026-09-17', time: '10:00', place: null, team: [] }
  const items = [{ title: 'Videre', note: null }]
  meeting = (await done(as('coordinator').send('POST', `${family}/meetings`, { ...called, items }))).id
  next = (await as('coordinator').get(`${family}/meetings`))
    .json<{ meetings: { id: string; items: { id: string }[] }[] }>()
    .meetings.find((one) => one.id === meeting)!.items[0]!.id
  for (const person of [id.mother, id.father])
    await done(
      as('coordinator').send('POST', `${family}/meetings/${meeting}/admissions`, {
        employee: null,
        person,
        items: [next],
      }),
    )
  const board = `${family}/meetings/${meeting}/items/${next}/board`
  await done(as('coordinator').send('POST', board, { preset: 'fire-temaer' }))
  await w.at(NEXT)
  await done(
    as('coordinator').send('POST', `/api/agreements/${id.family}`, {
      what: 'Vi ringer på fredag',
      due: '2026-09-25',
      noDay: false,
      doers: [{ kind: 'employee', employee: id.coordinator }],
      item: next,
      place: { kind: 'item' },
    }),
  )
}, 60_000)
afterAll(() => t.close())

const agreed = async (): Promise<string[]> =>
  (await w.as('mother').get(`/api/agreements/${w.id.family}?item=${next}`))
    .json<{ agreements: { what: string }[] }>()
    .agreements.map(({ what }) => what)
const copies = async (): Promise<string[]> =>
  (await w.as('coordinator').get(`/api/agreements/${w.id.family}/sheets/${meeting}`))
    .json<{ copies: { for: string }[] }>()
    .copies.map((copy) => copy.for)
const seated = async (): Promise<(string | null)[]> =>
  (await w.as('mother').get(`/api/boards/${w.id.family}/${w.item.alle}`))
    .json<{ participants: { person: string | null }[] }>()
    .participants.map(({ person }) => person)
const carry = async () => {
  const { cards } = (await w.as('coordinator').get(`/api/boards/${w.id.family}/${w.item.mor}`)).json<{
    cards: { id: string }[]
  }>()
  const body = { earlier: w.item.mor, cards: cards.map(({ id }) => id), familySaidYes: true }
  return w.as('coordinator').send('POST', `/api/boards/${w.id.family}/${next}/carrying`, body)
}

test('while there is no wall, he sits at the table, has a copy, and what he could not read is not carried to him', async () => {
  expect(await agreed()).toEqual(['Vi ringer på fredag'])
  expect(await copies()).toEqual(expect.arrayContaining([w.id.father, w.id.mother]))
  expect(await seated()).toContain(w.id.father)
  expect((await carry()).json()).toMatchObject({ code: 'more-readers' })
})

test('behind the wall nothing is printed for him, nobody finds him at the table, and the board of the others stands as it was', async () => {
  await w.raiseWall()
  expect(await agreed()).toContain('Vi ringer på fredag')
  const printed = await copies()
  expect(printed).not.toContain(w.id.father)
  expect(printed).toContain(w.id.mother)
  expect(await seated()).not.toContain(w.id.father)
  expect((await carry()).statusCode).toBe(200)
})
