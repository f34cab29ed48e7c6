import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { courseWorld } from '../course/support.ts'
import { attackWorld, employeeRow, memberRow, partRow } from './attack-world.ts'

/**
 * Who may be named in a plan. In the family of these tests a firewall keeps the father apart from the mother; somebody
 * works for him alone, somebody for the mother alone, and the job adviser reads what the consent names.
 */
const hisAdviser = randomUUID()
const herAdviser = randomUUID()
const school = randomUUID()
const aunt = randomUUID()
const START = '2026-01-01T00:00:00.000Z'
const w = attackWorld(async (put, id) => {
  await put(
    'employee',
    employeeRow(hisAdviser, 'Hans Hjælper', 'familie'),
    employeeRow(herAdviser, 'Helle Hjælper', 'familie'),
    employeeRow(school, 'Signe Skole', 'skole'),
  )
  await put(
    'membership',
    memberRow(id.family, hisAdviser, 'familie', 'adviser', id.father),
    memberRow(id.family, herAdviser, 'familie', 'adviser', id.mother),
    memberRow(id.family, school, 'skole', 'school-adviser'),
  )
  await put('person', { id: aunt, born: '1979-03-04' })
  await put('participation', partRow(id.family, aunt, 'other-adult', true))
  await put('compartment', {
    id: 5_000_001,
    case_id: id.family,
    subject: id.father,
    category: 'cooperation',
    sensitivity: 1,
    audience: 'family',
    audience_id: null,
    department: 'familie',
  })
  await put('representation', {
    id: randomUUID(),
    case_id: id.family,
    person: id.father,
    representative: aunt,
    kind: 'bisidder',
    starts_at: START,
    ends_at: null,
  })
})
const SENTENCE = 'Den, du har valgt, kan ikke stå her. Vælg en anden.'
const family = (rest: string) => `/api/families/${w.id.family}${rest}`
const coordinator = () => w.employee(w.id.coordinator)

const goal = (change: object) => ({
  ownWords: 'Vi vil spise sammen',
  whoseWords: w.id.mother,
  wishedChange: 'Alle ved bordet',
  successCriterion: 'Tre aftener om ugen',
  horizon: 'long-term',
  parentGoal: null,
  concerns: null,
  also: [],
  category: 'cooperation',
  ...change,
})
const person = (who: string) => ({ kind: 'person', person: who })
const employee = (who: string) => ({ kind: 'employee', employee: who })
const action = (responsible: object) => ({
  goal: w.id.goal,
  what: 'Dække bord',
  responsible,
  due: '2027-01-01',
})
const measure = (who: string) => ({
  department: 'familie',
  category: 'parenting',
  person: who,
  kind: 'familiebehandling',
  title: null,
  outsideCatalogueReason: null,
  goal: null,
  legalBasis: 'Barnets lov § 32, stk. 1, nr. 5',
  status: 'planned',
  waitingFor: null,
  startsOn: null,
  endsOn: null,
})

const namings: Record<string, (who: string) => [rest: string, body: object, field: string]> = {
  'a goal about them': (who) => ['/goals', goal({ concerns: who }), 'concerns'],
  'a goal about them and others': (who) => ['/goals', goal({ concerns: w.id.mother, also: [who] }), 'also'],
  'a goal in their words': (who) => ['/goals', goal({ whoseWords: who }), 'whoseWords'],
  'a number from 0 to 10': (who) => ['/scalings', { goal: w.id.goal, byPerson: who, value: 3, says: null }, 'byPerson'],
  'an agreement that they keep': (who) => ['/actions', action(person(who)), 'responsible.person'],
  'a measure for them': (who) => ['/measures', measure(who), 'person'],
  'what can go wrong, in their words': (who) => [
    '/pitfalls',
    { goal: w.id.goal, whose: who, what: 'Vi sover for længe', response: 'En ringer' },
    'whose',
  ],
  'whether they agree': (who) => [
    '/stances',
    { question: 'realistic', object: w.id.goal, byPerson: who, answer: 'yes', says: null },
    'byPerson',
  ],
  'a plan after another act': (who) => [
    '/statutory-links',
    {
      kind: 'barnets-plan',
      persons: [who],
      ownerDepartment: 'familie',
      reference: null,
      nextOn: null,
      goals: [],
      measures: [],
    },
    'persons',
  ],
}

describe.each(Object.keys(namings))('%s', (what) => {
  test('is refused for somebody kept apart without a word on why; somebody of another family is not there', async () => {
    const page = await coordinator()
    const [rest, body, field] = namings[what]!(w.id.father)
    const answer = await page.send('POST', family(rest), body)
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json()).toMatchObject({ field, detail: SENTENCE })
    expect(answer.body).not.toMatch(/skel|mur|firewall|wall|beskyt/i)
    const [, strange] = namings[what]!(w.id.stranger)
    const [, unknown] = namings[what]!(randomUUID())
    const none = [await page.send('POST', family(rest), strange), await page.send('POST', family(rest), unknown)]
    expect(none.map((a) => a.statusCode)).toEqual([404, 404])
    expect(none[0]!.body).toBe(none[1]!.body)
  })

  test('is written for somebody whom nothing keeps apart', async () => {
    const [rest, body] = namings[what]!(what === 'a goal about them and others' ? w.id.daughter : w.id.mother)
    const answer = await (await coordinator()).send('POST', family(rest), body)
    expect(answer.statusCode, answer.body).toBe(200)
  })

  test('is refused to whoever works for one party about everybody else in the same words', async () => {
    const page = await w.employee(herAdviser)
    const told = new Set<string>()
    for (const who of [w.id.father, w.id.daughter, w.id.stranger]) {
      const [rest, body] = namings[what]!(who)
      const answer = await page.send('POST', family(rest), body)
      told.add(`${answer.statusCode} ${answer.json().detail}`)
    }
    expect([...told]).toEqual([expect.stringMatching(/^404/)])
  })
})

test('who works for the one kept apart alone writes of him where it lies with him alone, and nobody of the family reads it', async () => {
  const page = await w.employee(hisAdviser)
  const own = await page.send('POST', family('/goals'), goal({ concerns: w.id.father, whoseWords: w.id.father }))
  expect(own.statusCode, own.body).toBe(200)
  const number = { goal: own.json().id, byPerson: w.id.father, value: 4, says: null }
  expect((await page.send('POST', family('/scalings'), number)).statusCode).toBe(200)
  const shared = await page.send('POST', family('/goals'), goal({ concerns: w.id.father, also: [w.id.mother] }))
  expect(shared.statusCode).not.toBe(200)
  for (const one of [w.id.mother, w.id.father, w.id.daughter])
    expect((await (await w.person(one)).get(`/api/own/families/${w.id.family}`)).body).not.toContain(own.json().id)
})

test('only those of the team who may read an agreement are named as the one who keeps it', async () => {
  const page = await coordinator()
  const add = async (who: string, on: string = w.id.goal) => {
    const answer = await page.send('POST', family('/actions'), { ...action(employee(who)), goal: on })
    return answer.statusCode === 200 ? 200 : answer.json().detail
  }
  expect(await add(w.id.coordinator)).toBe(200)
  expect(await add(w.id.jobAdviser)).toBe(200)
  expect(await add(school)).toBe(SENTENCE)
  expect(await add(hisAdviser)).toBe(SENTENCE)
  expect(await add(w.id.jobAdviser, w.id.crimeGoal)).toBe(SENTENCE)
})

test('who was named before may stay when the words are changed, and is not named anew', async () => {
  const page = await coordinator()
  const { actions } = (await page.get(family(''))).json() as {
    actions: { id: string; version: number; what: string }[]
  }
  const { id, version } = actions.find(({ what }) => what === 'Skrive en ugeplan')!
  const change = (who: string, basedOn: number) =>
    page.send('PUT', family(`/actions/${id}`), {
      what: 'Skrive en plan for ugen',
      responsible: person(who),
      due: '2027-01-01',
      basedOn,
      reason: null,
    })
  expect((await change(w.id.mother, version)).statusCode).toBe(200)
  expect((await change(w.id.father, version + 1)).json()).toMatchObject({ detail: SENTENCE })
})

test('the forms list exactly those whom the server lets be named', async () => {
  const { nameable } = (await (await coordinator()).get(family('/plan-options'))).json()
  expect(nameable.people).toContain(w.id.mother)
  expect(nameable.people).not.toContain(w.id.father)
  const goalsOf = (who: string): string[] =>
    nameable.team.find((one: { employee: string }) => one.employee === who)?.goals ?? []
  expect(goalsOf(w.id.jobAdviser)).toContain(w.id.goal)
  expect(goalsOf(w.id.jobAdviser)).not.toContain(w.id.crimeGoal)
  expect(goalsOf(hisAdviser)).not.toContain(w.id.goal)
  const hers = (await (await w.employee(herAdviser)).get(family('/plan-options'))).json().nameable
  expect(hers.people).toEqual([w.id.mother])
  expect(JSON.stringify(hers)).not.toContain(hisAdviser)
})

describe('what was agreed by word', () => {
  const { w: course, send } = courseWorld()
  beforeAll(() => course.acceptedCourse())

  test('names nobody who is kept apart, when it is written and when it is corrected', async () => {
    const agreed = { what: 'Vi spiser sammen', agreedOn: '2026-08-01', employees: [] }
    const add = (persons: string[]) => send('POST', '/oral-agreements', { ...agreed, persons, category: 'cooperation' })
    expect((await add([course.id.mother, course.id.father])).json()).toMatchObject({
      field: 'persons',
      detail: SENTENCE,
    })
    const written = await add([course.id.mother])
    expect(written.statusCode, written.body).toBe(200)
    const corrected = await send('PUT', `/oral-agreements/${written.json().id}`, {
      ...agreed,
      persons: [course.id.mother, course.id.father],
      basedOn: 1,
      reason: 'Han var der også',
    })
    expect(corrected.json()).toMatchObject({ field: 'persons', detail: SENTENCE })
  })
})

describe('meetings', () => {
  const called = (team: string[]) => ({
    title: 'Møde',
    day: '2026-09-20',
    time: '10:00',
    place: null,
    team,
    items: [{ title: 'Hverdagen', note: null }],
  })
  let meeting = ''
  beforeAll(async () => {
    const answer = await (await coordinator()).send('POST', family('/meetings'), called([w.id.jobAdviser]))
    meeting = answer.json().id
  })

  test('nobody who works only for the one kept apart is called, with the team or by name', async () => {
    const page = await coordinator()
    const all = await page.send('POST', family('/meetings'), called([w.id.jobAdviser, hisAdviser]))
    expect(all.json()).toMatchObject({ field: 'team', detail: SENTENCE })
    const body = { employee: hisAdviser, person: null, items: [] }
    const one = await page.send('POST', family(`/meetings/${meeting}/admissions`), body)
    expect(one.json()).toMatchObject({ field: 'employee', detail: SENTENCE })
  })

  test('whoever speaks for the one kept apart is not called, and neither is he', async () => {
    const page = await coordinator()
    for (const who of [aunt, w.id.father]) {
      const body = { employee: null, person: who, items: [] }
      const answer = await page.send('POST', family(`/meetings/${meeting}/admissions`), body)
      expect(answer.json()).toMatchObject({ code: 'firewall', field: 'person' })
    }
  })

  test('the form lists those who can be called', async () => {
    const { invitable } = (await (await coordinator()).get(family('/meetings'))).json()
    expect(invitable.people).toEqual(expect.arrayContaining([w.id.mother, w.id.daughter]))
    for (const who of [aunt, w.id.father]) expect(invitable.people).not.toContain(who)
    expect(invitable.team).toContain(w.id.jobAdviser)
    expect(invitable.team).not.toContain(hisAdviser)
    const other = (await (await w.employee(w.id.jobAdviser)).get(family('/meetings'))).json()
    expect(other.invitable).toEqual({ people: [], team: [] })
  })
})
