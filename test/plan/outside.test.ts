import { beforeAll, expect, test } from 'vitest'
import { planWorld } from './support.ts'

const w = planWorld()
const SENTENCE = 'Vi samler ikke oplysninger om børn, som indsatsen ikke er for.'

const outsider = (givenName: string, born: string) => ({
  standsAs: 'child',
  inInitiative: false,
  givenName,
  familyName: 'Bregnholm',
  born,
  due: null,
  cpr: null,
  noCprReason: null,
})
let toddler = ''
let grown = ''
beforeAll(async () => {
  const page = await w.coordinator()
  const added = async (body: object): Promise<string> => {
    const answer = await page.send('POST', w.family('/people'), body)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().id
  }
  toddler = await added(outsider('Alba', '2024-09-15'))
  grown = await added(outsider('Tomé', '2006-12-11'))
})

const say = {
  language: 'Portugisisk',
  interpreter: true,
  interpreterNote: null,
  reach: [],
  notWhen: null,
  largePrint: false,
  readAloud: false,
  words: null,
  basedOn: null,
}
const written: Record<string, (child: string) => [method: 'POST' | 'PUT', rest: string, body: object, field: string]> =
  {
    'a goal about them': (child) => ['POST', '/goals', w.goal({ concerns: child }), 'concerns'],
    'a goal about them and others': (child) => [
      'POST',
      '/goals',
      w.goal({ concerns: w.id.mother, also: [child] }),
      'also',
    ],
    'a goal in their words': (child) => ['POST', '/goals', w.goal({ whoseWords: child }), 'whoseWords'],
    'a number from 0 to 10': (child) => [
      'POST',
      '/scalings',
      { goal: w.id.goal, byPerson: child, value: 3, says: null },
      'byPerson',
    ],
    'an agreement that they keep': (child) => [
      'POST',
      '/actions',
      { goal: w.id.goal, what: 'Dække bord', responsible: { kind: 'person', person: child }, due: '2027-01-01' },
      'responsible.person',
    ],
    'a measure for them': (child) => ['POST', '/measures', w.measure({ person: child }), 'person'],
    'what can go wrong, in their words': (child) => [
      'POST',
      '/pitfalls',
      { goal: w.id.goal, whose: child, what: 'Vi sover for længe', response: 'En ringer' },
      'whose',
    ],
    'whether they agree': (child) => [
      'POST',
      '/stances',
      { question: 'realistic', object: w.id.goal, byPerson: child, answer: 'yes', says: null },
      'byPerson',
    ],
    'a number of theirs': (child) => [
      'PUT',
      `/people/${child}/identifier`,
      { cpr: '150924-4000', noCprReason: null, basedOn: null },
      'cpr',
    ],
    'a way to reach them': (child) => [
      'POST',
      `/people/${child}/contacts`,
      { kind: 'phone', value: '00 00 99 01', protected: false, startsOn: null },
      'value',
    ],
    'how they want to be talked with': (child) => ['PUT', `/people/${child}/communication`, say, 'language'],
    'pages of their own': (child) => ['PUT', `/people/${child}/own-access`, { on: true }, 'on'],
    'a consent about them': (child) => [
      'POST',
      '/consents',
      {
        kind: 'consent-to-pass-on',
        persons: [child],
        coversFamily: false,
        categories: ['school'],
        fromDepartments: ['familie'],
        toDepartment: 'skole',
        purpose: 'Prøve',
        until: null,
        remindOn: null,
      },
      'persons',
    ],
  }

test.each(Object.keys(written))('of brothers and sisters outside the initiative nobody writes %s', async (what) => {
  for (const child of [toddler, grown]) {
    const [method, rest, body, field] = written[what]!(child)
    const answer = await (await w.coordinator()).send(method, w.family(rest), body)
    expect(answer.statusCode, answer.body).toBe(400)
    expect(answer.json(), answer.body).toMatchObject({ field })
    expect(answer.json().detail).toBe(SENTENCE)
  }
})

test('they stand in the family by name, age and how they belong, and that can be put right', async () => {
  const page = await w.coordinator()
  const bond = {
    person: toddler,
    kind: 'half-sibling',
    relative: w.id.daughter,
    inHousehold: true,
    startsOn: '2024-09-15',
    endsOn: null,
    source: 'told',
  }
  const answer = await page.send('POST', w.family('/relationships'), bond)
  expect(answer.statusCode, answer.body).toBe(200)
  const { people } = (await page.get(w.family())).json() as { people: { id: string; version: number }[] }
  const shown = people.find(({ id }) => id === toddler)!
  expect(shown).toMatchObject({ givenName: 'Alba', inInitiative: false, ownAccess: false })
  const renamed = await page.send('PUT', w.family(`/people/${toddler}`), {
    givenName: 'Albine',
    familyName: 'Bregnholm',
    born: '2024-09-15',
    due: null,
    basedOn: shown.version,
  })
  expect(renamed.statusCode, renamed.body).toBe(200)
})

test('another department in the team knows their name and age, and nothing besides', async () => {
  const job = await w.jobAdviser()
  const { people } = (await job.get(w.family())).json() as { people: { id: string }[] }
  expect(people.find(({ id }) => id === grown)).toMatchObject({ givenName: 'Tomé', born: '2006-12-11' })
  const around = (await job.get(w.family('/around'))).json()
  expect(JSON.stringify(around)).not.toContain(toddler)
  expect(JSON.stringify(around)).not.toContain(grown)
})

test('a child whom the initiative is no longer for has no pages of its own from then on', async () => {
  const page = await w.coordinator()
  const place = w.family(`/people/${w.id.daughter}/participation`)
  const out = await page.send('PUT', place, { standsAs: 'child', inInitiative: false })
  expect(out.statusCode, out.body).toBe(200)
  const { people } = (await page.get(w.family())).json() as { people: { id: string; ownAccess: boolean }[] }
  expect(people.find(({ id }) => id === w.id.daughter)).toMatchObject({ inInitiative: false, ownAccess: false })
  expect((await page.send('PUT', place, { standsAs: 'child', inInitiative: true })).statusCode).toBe(200)
})
