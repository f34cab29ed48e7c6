import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { attackWorld, employeeRow, memberRow } from './attack-world.ts'

/** Attacks on what was mended with decision 232, and on the ways out beside it. */
const hisAdviser = randomUUID()
const herAdviser = randomUUID()
const w = attackWorld(async (put, id) => {
  await put(
    'employee',
    employeeRow(hisAdviser, 'Hans Hjælper', 'skole'),
    employeeRow(herAdviser, 'Helle Hjælper', 'familie'),
  )
  await put(
    'membership',
    memberRow(id.family, hisAdviser, 'skole', 'adviser', id.father),
    memberRow(id.family, herAdviser, 'familie', 'adviser', id.mother),
  )
  await put('compartment', {
    id: 5_000_002,
    case_id: id.family,
    subject: id.mother,
    category: 'school',
    sensitivity: 2,
    audience: 'family',
    audience_id: null,
    department: 'skole',
  })
})
const family = (rest = '') => `/api/families/${w.id.family}${rest}`

test('who works for one party is told of nobody who works for the other, by name or number, on any page of the family', async () => {
  const page = await w.employee(herAdviser)
  const routes = w.app.app.routeKeys
    .filter((key) => key.startsWith('GET /api/families/:family') && !/stream$|\.pdf$|:(?!family\b)/.test(key))
    .map((key) => key.slice(4).replace(':family', w.id.family))
  expect(routes.length).toBeGreaterThan(15)
  for (const route of routes) {
    const { body } = await page.get(route)
    expect(body, route).not.toContain(hisAdviser)
    expect(body, route).not.toContain('Hans Hjælper')
  }
})

test('what stands now, when two have written at once, holds no mark that the writer does not see', async () => {
  const job = await w.employee(w.id.jobAdviser)
  const link = await job.send('POST', family('/statutory-links'), {
    kind: 'jobplan',
    persons: [w.id.mother],
    ownerDepartment: 'job',
    reference: null,
    nextOn: null,
    goals: [w.id.goal, w.id.jobGoal],
    measures: [],
  })
  expect(link.statusCode, link.body).toBe(200)
  const stale = async () =>
    job.send('PUT', family(`/statutory-links/${link.json().id}`), {
      reference: null,
      nextOn: null,
      goals: [],
      measures: [],
      endedOn: null,
      basedOn: 7,
    })
  expect((await stale()).json()).toMatchObject({ code: 'changed-meanwhile', current: { goals: expect.any(Array) } })
  const mother = await w.person(w.id.mother)
  const { bases } = (await mother.get(`/api/own/families/${w.id.family}/around`)).json()
  const consent = bases.find((one: { id: string }) => one.id === w.id.consent)
  await mother.send(
    'POST',
    `/api/own/families/${w.id.family}/consents/${w.id.consent}/signatures/${w.id.consentSignature}/withdraw`,
    {
      basedOn: consent.signatures[0].version,
    },
  )
  const told = await stale()
  expect(told.statusCode).not.toBe(200)
  for (const unseen of [w.id.goal, w.id.jobGoal]) expect(told.body).not.toContain(unseen)
  const restore = await job.send('POST', family(`/history/statutory_link/${link.json().id}/restore`), {
    basedOn: 7,
    to: 1,
    reason: 'Prøve',
  })
  for (const unseen of [w.id.goal, w.id.jobGoal]) expect(restore.body).not.toContain(unseen)
})
