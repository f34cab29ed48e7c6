import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'

/** Who marks a meeting's checklist, and what of it stands once it was held. */
let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let jobAdviser: Browser
let municipality = 2900
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  await at(NOW)
})

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
  jobAdviser = await t.as({ municipality, employee: world.id.jobAdviser })
}
const meetings = (): string => `/api/families/${world.id.family}/meetings`
async function call(
  team: readonly string[],
  type: string | null = 'opfoelgning',
): Promise<{ id: string; version: number }> {
  const made = await coordinator.send('POST', meetings(), {
    title: 'Møde',
    type,
    day: '2026-09-01',
    time: '11:00',
    place: null,
    withoutFamily: 'Vi taler om, hvem der ringer.',
    team,
    items: [],
  })
  expect(made.statusCode, made.body).toBe(200)
  return made.json()
}
const step = async (type: string): Promise<string> =>
  (await coordinator.get('/api/meeting-types')).json().types.find((one: { id: string }) => one.id === type).checklist[0]
    .key
const mark = (who: Browser, meeting: string, one: string, basedOn: number | null = null) =>
  who.send('PUT', `${meetings()}/${meeting}/steps/${one}`, { state: 'done', reason: null, basedOn })
const seen = async (who: Browser, id: string) =>
  (await who.get(meetings())).json().meetings.find((one: { id: string }) => one.id === id)

test('whoever of the team is invited marks a step, and the others see by whom; they call nobody to anything', async () => {
  const { id } = await call([world.id.jobAdviser])
  const one = await step('opfoelgning')
  expect(await seen(jobAdviser, id)).toMatchObject({ mayMark: true })
  const marked = await mark(jobAdviser, id, one)
  expect(marked.statusCode, marked.body).toBe(200)
  expect((await seen(coordinator, id)).steps).toMatchObject([{ step: one, state: 'done' }])
  expect((await mark(coordinator, id, one)).json().code).toBe('step-marked')
  const off = await jobAdviser.send('POST', `${meetings()}/${id}/calling-off`, {
    reason: 'Nej',
    offersAnother: false,
    basedOn: 1,
  })
  expect(off.statusCode).toBe(403)
})

test('who is not invited reads the checklist and marks nothing', async () => {
  const { id } = await call([])
  expect(await seen(jobAdviser, id)).toMatchObject({ mayMark: false })
  const refused = await mark(jobAdviser, id, await step('opfoelgning'))
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-yours'])
  const stranger = await t.as({ municipality, employee: world.id.neighbour })
  expect((await mark(stranger, id, await step('opfoelgning'))).statusCode).toBe(404)
})

test('a meeting that was held is not called off; taken back as held, it can be', async () => {
  const { id } = await call([], null)
  await at('2026-09-01T10:00:00.000Z')
  const held = await coordinator.send('POST', `${meetings()}/${id}/holding`, {
    basedOn: (await seen(coordinator, id)).version,
  })
  expect(held.statusCode, held.body).toBe(200)
  const off = async () =>
    coordinator.send('POST', `${meetings()}/${id}/calling-off`, {
      reason: 'Var en fejl',
      offersAnother: false,
      basedOn: (await seen(coordinator, id)).version,
    })
  const refused = await off()
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'meeting-held'])
  const back = { basedOn: (await seen(coordinator, id)).version }
  expect((await coordinator.send('DELETE', `${meetings()}/${id}/holding`, back)).statusCode).toBe(200)
  expect((await off()).statusCode).toBe(200)
})
