import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { withReach } from '../../src/store/reach.ts'
import type { UnitOfWork } from '../../src/store/unit-of-work.ts'
import { attackWorld, employeeRow, memberRow, partRow } from './attack-world.ts'

/** Attacks on boards, on coming ends, and on what somebody who stops leaves open. */
const START = '2026-01-01T00:00:00.000Z'
const hisAdviser = randomUUID()
const herAdviser = randomUUID()
const forAWhile = randomUUID()
const speaksForHim = randomUUID()
const HER_SCHOOL = 5_000_003
const w = attackWorld(async (put, id) => {
  const stops = '2026-12-01T00:00:00.000Z'
  await put(
    'employee',
    { ...employeeRow(hisAdviser, 'Hans Hjælper', 'skole'), ends_at: stops },
    { ...employeeRow(herAdviser, 'Helle Hjælper', 'skole'), ends_at: stops },
    employeeRow(forAWhile, 'Vita Vikar', 'familie'),
  )
  await put(
    'membership',
    memberRow(id.family, hisAdviser, 'skole', 'adviser', id.father),
    memberRow(id.family, herAdviser, 'skole', 'adviser', id.mother),
    { ...memberRow(id.family, forAWhile, 'familie', 'adviser'), ends_at: '2026-09-09T22:00:00.000Z' },
  )
  await put('person', { id: speaksForHim, born: '1970-03-04' })
  await put('participation', partRow(id.family, speaksForHim, 'other-adult', true))
  await put('representation', {
    id: randomUUID(),
    case_id: id.family,
    person: id.father,
    representative: speaksForHim,
    kind: 'bisidder',
    starts_at: START,
    ends_at: null,
  })
  await put('compartment', {
    id: HER_SCHOOL,
    case_id: id.family,
    subject: id.mother,
    category: 'school',
    sensitivity: 2,
    audience: 'family',
    audience_id: null,
    department: 'skole',
  })
  await put('measure', {
    id: randomUUID(),
    compartment: HER_SCHOOL,
    case_id: id.family,
    kind: 'mentor',
    title: 'Samtaler om skolen',
    department: 'skole',
    status: 'active',
    updated_at: START,
  })
})
const family = (rest = '') => `/api/families/${w.id.family}${rest}`

test('who works for one party is not told that somebody who works for the other stops, whatever their department keeps', async () => {
  const page = await (await w.employee(herAdviser)).get(family('/leaving'))
  expect(page.statusCode, page.body).toBe(200)
  expect(page.body).toContain('Helle Hjælper')
  expect(page.body).not.toContain('Hans Hjælper')
})

/** A meeting on a day, with these employees at the table, and a board on its one item. */
async function board(day: string, team: string[]): Promise<string> {
  const coordinator = await w.app.as({ municipality: w.municipality, employee: w.id.coordinator })
  const made = await coordinator.send('POST', family('/meetings'), {
    title: 'Samarbejdsmøde',
    day,
    time: '10:00',
    place: null,
    withoutFamily: 'Fagfolk taler om, hvem der gør hvad.',
    team,
    items: [{ title: 'Sådan går det', note: null }],
  })
  expect(made.statusCode, made.body).toBe(200)
  const { meetings } = (await coordinator.get(family('/meetings'))).json()
  const meeting = meetings.find((one: { id: string }) => one.id === made.json().id)
  const item = meeting.items[0].id as string
  const up = await coordinator.send('POST', family(`/meetings/${meeting.id}/items/${item}/board`), {
    preset: 'fire-temaer',
  })
  expect(up.statusCode, up.body).toBe(200)
  return `/api/boards/${w.id.family}/${item}`
}

test('a board does not name somebody who works for the other party alone as the contact', async () => {
  w.app.setNow('2026-09-01T08:00:00.000Z')
  const at = await board('2026-09-10', [])
  w.app.setNow('2026-09-10T08:30:00.000Z')
  const coordinator = await w.app.as({ municipality: w.municipality, employee: w.id.coordinator })
  const opened = (await coordinator.get(at)).json()
  expect(opened.team.map((one: { name: string }) => one.name)).not.toContain('Hans Hjælper')
  const close = (contact: string) =>
    coordinator.send('POST', `${at}/closing`, {
      nextStep: 'Vi ringer sammen',
      next: { none: 'Det aftaler vi' },
      contact,
      noChildsWish: 'Ingen sagde noget',
      basedOn: opened.version,
    })
  const refused = await close(hisAdviser)
  expect([refused.statusCode, refused.json().field]).toEqual([400, 'contact'])
  expect((await close(w.id.coordinator)).statusCode).toBe(200)
})

test('who was asked as one of the team finds no board of the meeting when their place has come to its end', async () => {
  w.app.setNow('2026-09-01T08:00:00.000Z')
  const at = await board('2026-09-09', [forAWhile])
  const there = async () =>
    (await (await w.app.as({ municipality: w.municipality, employee: forAWhile })).get(at)).statusCode
  w.app.setNow('2026-09-09T08:30:00.000Z')
  expect(await there()).toBe(200)
  w.app.setNow('2026-09-10T08:30:00.000Z')
  expect(await there()).toBe(404)
})

test('what is opened for one piece of work is closed again, also when the work throws', async () => {
  const open = new Set([1])
  const carried: number[][] = []
  const unit = { open, carryRing: async () => void carried.push([...open]) }
  const refused = withReach(unit as unknown as UnitOfWork, [1, 2], () => Promise.reject(new Error('refused')))
  await expect(refused).rejects.toThrow('refused')
  expect([[...open], ...carried]).toEqual([[1], [1, 2], [1]])
})

test('who works for the father alone, or speaks for him, finds no board of a meeting once a wall keeps him apart', async () => {
  const { coordinator: leads, father, mother, firewall, family: where } = w.id
  const coordinator = async () => w.app.as({ municipality: w.municipality, employee: leads })
  w.app.setNow('2026-10-01T08:00:00.000Z')
  const lifted = await (await coordinator()).send('POST', family(`/firewalls/${firewall}/end`), { basedOn: 1 })
  expect(lifted.statusCode, lifted.body).toBe(200)
  const at = await board('2026-10-10', [hisAdviser])
  const meeting = (await (await coordinator()).get(at)).json().meeting.id as string
  const item = at.split('/').at(-1)!
  const invited = await (
    await coordinator()
  ).send('POST', family(`/meetings/${meeting}/admissions`), { employee: null, person: speaksForHim, items: [item] })
  expect(invited.statusCode, invited.body).toBe(200)
  w.app.setNow('2026-10-10T08:30:00.000Z')
  const read = async (who: { employee: string } | { person: string }) =>
    (await (await w.app.as({ municipality: w.municipality, ...who })).get(at)).statusCode
  const both = async () => [await read({ employee: hisAdviser }), await read({ person: speaksForHim })]
  expect(await both()).toEqual([200, 200])
  const wall = { protected: mother, other: father, kind: 'violence' }
  const set = await (await coordinator()).send('POST', `/api/families/${where}/firewalls`, wall)
  expect(set.statusCode, set.body).toBe(200)
  expect(await both()).toEqual([404, 404])
})
