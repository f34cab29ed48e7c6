import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../support/app.ts'
import { AT_THE_TABLE, NOW, openTable } from './support.ts'

/** What was agreed at an item lies there, and stands in one's day while it is open. */
let table: Awaited<ReturnType<typeof openTable>>
beforeAll(async () => {
  table = await openTable()
})
afterAll(() => table.t.close())
beforeEach(() => table.at(NOW))

interface Task {
  title: string
  when: string
  agreement: { id: string; done: boolean; asked: boolean; closesAt: string | null; version: number }
}
const dayOf = async (who: Browser, url = '/api/my-day/agreements'): Promise<Task[]> =>
  (await who.get(url)).json().tasks.filter((one: { agreement?: object }) => one.agreement)

async function agreedAtTable(what: string): Promise<string> {
  const { meeting, item } = await table.meeting()
  await table.at(AT_THE_TABLE)
  const doers = [table.employee(table.id.jobAdviser), table.employee(table.id.leader)]
  const one = await table.made(
    table.make(table.who.coordinator, { what, due: '2026-09-12', doers, item, place: { kind: 'item' } }),
  )
  expect(meeting).toBeTruthy()
  return one
}

test('an agreement of an item stands in the day of who does it, also a guest’s, with the day it closes', async () => {
  const agreed = await agreedAtTable('Ringe fra bordet')
  for (const who of [table.who.jobAdviser, table.who.guest]) {
    const [task, ...others] = (await dayOf(who)).filter(({ title }) => title === 'Ringe fra bordet')
    expect(others).toEqual([])
    expect(task).toMatchObject({ when: 'week', agreement: { id: agreed, asked: true } })
    expect(task!.agreement.closesAt!.slice(0, 10)).toBe('2026-09-24')
  }
  expect(await dayOf(table.who.jobAdviser, '/api/my-day')).toEqual([])
  expect(await dayOf(table.who.stranger)).toEqual([])
})

test('it is gone with the item, fourteen days after the meeting', async () => {
  await agreedAtTable('Er lukket igen')
  await table.at('2026-09-24T08:30:00.000Z')
  expect((await dayOf(table.who.jobAdviser)).filter(({ title }) => title === 'Er lukket igen')).toEqual([])
})

test('what lies with the family stands in the day of the family, and is not told twice', async () => {
  await table.at(AT_THE_TABLE)
  const doers = [table.employee(table.id.jobAdviser)]
  await table.made(table.make(table.who.coordinator, { what: 'Hos familien', doers }))
  expect((await dayOf(table.who.jobAdviser, '/api/my-day')).map(({ title }) => title)).toEqual(['Hos familien'])
  expect((await dayOf(table.who.jobAdviser)).map(({ title }) => title)).not.toContain('Hos familien')
})
