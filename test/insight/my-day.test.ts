import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
beforeAll(async () => {
  t = await testApp()
  world = await twoFamilies(t.store)
  const { municipality, id } = world
  await bulk(t.store.job, municipality, async (w) => {
    const [work, cooperation, secret] = await w.reserve(3)
    const place = { case_id: id.family, audience: 'family', audience_id: null }
    await w.write('compartment', [
      { id: work!, ...place, subject: id.mother, category: 'economy', sensitivity: 2, department: 'job' },
      { id: secret!, ...place, subject: id.daughter, category: 'violence', sensitivity: 3, department: 'familie' },
      {
        id: cooperation!,
        ...place,
        case_id: id.other,
        subject: null,
        category: 'own-words',
        sensitivity: 1,
        department: 'familie',
      },
    ])
    const action = (compartment: number, by: string, what: string, due: string | null, case_id = id.family) => ({
      id: randomUUID(),
      case_id,
      compartment,
      goal: null,
      what,
      by_person: null,
      by_employee: by,
      due,
      done_at: null,
      updated_at: '2026-08-01T00:00:00Z',
    })
    await w.write('action', [
      action(work!, id.jobAdviser, 'Ringe til banken', '2026-08-30'),
      action(work!, id.jobAdviser, 'Uden dato', null),
      action(work!, id.jobAdviser, 'I dag', '2026-09-01'),
      action(work!, id.jobAdviser, 'Om en måned', '2026-10-01'),
      action(secret!, id.jobAdviser, 'LUKKET-FOR-JOB', '2026-09-02'),
      action(cooperation!, id.neighbour, 'NABOENS-AFTALE', '2026-09-02', id.other),
    ])
    const basis = randomUUID()
    await w.write('basis', [
      {
        id: basis,
        case_id: id.family,
        kind: 'consent-to-pass-on',
        persons: [id.mother],
        covers_family: false,
        categories: ['economy'],
        from_departments: ['familie'],
        to_department: 'job',
        purpose: 'coordination',
        recorded_by: id.coordinator,
        created_at: '2026-08-01T00:00:00Z',
      },
    ])
    await w.write(
      'basis_signature',
      [id.mother, id.daughter].map((signer) => ({
        id: randomUUID(),
        basis,
        signer,
        on_behalf_of: signer,
        required: true,
      })),
    )
    await w.write('decision_task', [
      {
        id: randomUUID(),
        case_id: id.other,
        kind: 'visitation',
        job_function: 'visitation',
        department: null,
        employee: null,
        compartments: [cooperation!],
        opened_at: '2026-08-01T00:00:00Z',
      },
    ])
  })
})
afterAll(() => t.close())

const day = async (id: string) => (await t.as({ municipality: world.municipality, employee: id })).get('/api/my-day')
interface Task {
  kind: string
  when: string
  title: string
  familyName: string | null
}
const told = (tasks: Task[]) => tasks.map((task) => [task.when, task.kind, task.title])

test('an adviser’s day is what they promised, by urgency, only as far as they may open it', async () => {
  const answer = await day(world.id.jobAdviser)
  expect(answer.statusCode, answer.body).toBe(200)
  expect(told(answer.json().tasks)).toEqual([
    ['overdue', 'action', 'Ringe til banken'],
    ['today', 'action', 'I dag'],
    ['later', 'action', 'Om en måned'],
  ])
  expect(answer.body).not.toMatch(/LUKKET|NABOENS|Uden dato/)
})

test('the coordinator’s day holds the overdue follow-up, the signatures waited for, and the meeting called', async () => {
  const browser = await t.as({ municipality: world.municipality, employee: world.id.coordinator })
  const call = (title: string, on: string, time: string) =>
    browser.send('POST', `/api/families/${world.id.family}/meetings`, {
      title,
      day: on,
      time,
      place: null,
      team: [],
      items: [],
    })
  await call('Møde i dag', '2026-09-01', '15:00')
  await call('Møde om otte dage', '2026-09-09', '15:00')
  const tasks = (await browser.get('/api/my-day')).json().tasks as Task[]
  expect(told(tasks)).toEqual([
    ['overdue', 'follow-up', 'Opfølgning på planen'],
    ['overdue', 'scaling', 'Tal mangler til opfølgningen'],
    ['today', 'meeting', 'Møde i dag'],
    ['waiting', 'consent', 'Samtykker mangler 2 underskrifter'],
  ])
  expect(tasks.every((task) => task.familyName === 'Familien Mosegård')).toBe(true)
})

test('decisions that wait are told by number, without a family', async () => {
  const answer = await day(world.id.leader)
  expect(answer.json().tasks).toEqual([
    expect.objectContaining({
      kind: 'decision',
      title: '1 henvendelse venter på visitation',
      family: null,
      familyName: null,
    }),
  ])
  expect(answer.body).not.toContain(world.id.other)
})

test('a day without anything is empty', async () => {
  const nobody = randomUUID()
  await bulk(t.store.job, world.municipality, (w) =>
    w.write('employee', [
      {
        id: nobody,
        name: 'Ny',
        title: '',
        department: 'job',
        functions: [],
        phone: null,
        starts_at: '2026-01-01T00:00:00Z',
        ends_at: null,
      },
    ]),
  )
  expect((await day(nobody)).json()).toEqual({ today: '2026-09-01', tasks: [] })
})
