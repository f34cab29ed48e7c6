import { expect, test } from 'vitest'
import { employmentWorld } from './employment-world.ts'

const { w, her, as, page, change } = employmentWorld()

test('what somebody who stops leaves open is counted for whoever ends the employment, and listed for the family’s team', async () => {
  const leaving = async (who: string) => (await as(who)).get(w.family('/leaving'))
  expect((await leaving(w.id.coordinator)).json()).toEqual({ leavers: [] })
  const coordinator = await as(w.id.coordinator)
  const responsible = { kind: 'employee', employee: w.id.jobAdviser }
  const agreement = { what: 'Ringe til skolen', goal: w.id.goal, responsible, due: '2026-09-20' }
  const before = (await page(w.id.jobAdviser)).open.actions as number
  const made = await coordinator.send('POST', w.family('/actions'), agreement)
  expect(made.statusCode, made.body).toBe(200)
  expect((await page(w.id.jobAdviser)).open).toMatchObject({ actions: before + 1, places: 1 })

  const end = { lastDay: '2026-09-30', atOnce: false, reason: 'Har sagt op.', openPlaces: false }
  expect(await change(w.id.jobAdviser, 'end', end)).toMatchObject({ status: 200 })
  const told = (await leaving(w.id.coordinator)).json().leavers
  expect(told).toMatchObject([{ employee: w.id.jobAdviser, lastDay: '2026-09-30', isOver: false, coordinates: false }])
  expect(told[0].actions.map((one: { what: string }) => one.what)).toContain('Ringe til skolen')
  expect(JSON.stringify(await page(w.id.jobAdviser))).not.toContain('Ringe til skolen')
})

test('in a family that is closed to the reader there is no such list, and a member is told of what they open in the plan', async () => {
  for (const who of [her.admin, her.lead, w.id.neighbour])
    expect((await (await as(who)).get(w.family('/leaving'))).statusCode).toBe(404)
  const member = await as(w.id.jobAdviser)
  const opens = (await member.get(w.family())).body
  const [told] = (await member.get(w.family('/leaving'))).json().leavers
  for (const { id } of [...told.actions, ...told.measures]) expect(opens).toContain(id)
})
