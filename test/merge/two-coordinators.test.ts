import { expect, test } from 'vitest'
import { familyWorld } from '../people/family-world.ts'

const w = familyWorld()
const neighbour = () => w.browser({ employee: w.id.neighbour })
const there = (rest = ''): string => `/api/families/${w.id.other}${rest}`
const aksel = {
  givenName: 'Aksel',
  familyName: 'Birk',
  born: '1950-03-01',
  due: null,
  cpr: null,
  noCprReason: 'Ikke oplyst',
  standsAs: 'network',
  inInitiative: true,
}
const whom = { givenName: 'Aksel', familyName: 'Birk', born: aksel.born }
const add = async (who: ReturnType<typeof neighbour>, address: string, patch: object = {}): Promise<string> => {
  const answer = await (await who).send('POST', address, { ...aksel, ...patch })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id
}
const propose = async (person: string, patch: object = {}, who = w.coordinator()) =>
  (await who).send('POST', w.family('/merge-proposals'), { person, whom, words: 'Farfar, der bor ved åen.', ...patch })
const sent = async () => (await (await w.coordinator()).get(w.family('/duplicates'))).json().sent
const received = async () => (await (await neighbour()).get(there('/duplicates'))).json().received
const answer = async (id: string, said: 'accepted' | 'declined', who = neighbour()) =>
  (await who).send('POST', there(`/merge-proposals/${id}/answer`), { basedOn: 1, answer: said })
const namesIn = async (who: ReturnType<typeof neighbour>, address: string): Promise<string[]> =>
  (await (await who).get(address)).json().people.map((p: { givenName: string }) => p.givenName)

let ours = ''
let theirs = ''
test('whoever proposes learns that somebody is known and nothing else; whoever is asked reads the words and their own name', async () => {
  ours = await add(w.coordinator(), w.family('/people'))
  expect((await propose(ours)).json()).toMatchObject({
    status: 400,
    field: 'whom',
    problems: [{ code: 'merge.unknown' }],
  })
  theirs = await add(neighbour(), there('/people'), { givenName: 'Aksel Emil' })
  expect((await propose(ours, {}, w.jobAdviser())).statusCode).toBe(403)
  expect((await propose(ours, {}, neighbour())).statusCode).toBe(404)
  expect((await propose(w.id.stranger)).json()).toMatchObject({ status: 400, field: 'person' })
  expect((await propose(ours, { words: ' ' })).json()).toMatchObject({ status: 400, field: 'words' })

  const made = await propose(ours)
  expect(made.statusCode, made.body).toBe(200)
  expect((await propose(ours)).json()).toMatchObject({ status: 409, code: 'already-so' })
  const page = (await (await w.coordinator()).get(w.family('/duplicates'))).body
  for (const text of [made.body, page]) expect(text).not.toMatch(new RegExp(`${theirs}|${w.id.other}|Emil|Nina|Nabo`))
  expect(await sent()).toMatchObject([{ state: 'waiting', name: 'Aksel Birk' }])

  const [asked] = await received()
  expect(asked).toMatchObject({ name: 'Aksel Emil Birk', words: 'Farfar, der bor ved åen.' })
  const all = (await (await neighbour()).get(there('/duplicates'))).body
  expect(all).not.toMatch(new RegExp(`${ours}|${w.id.family}|Kirsten|Mosegård"`))
})

test('a no and a withdrawal end it; nobody else answers, and nothing is merged', async () => {
  const [asked] = await received()
  expect((await answer(asked.id, 'accepted', w.coordinator())).statusCode).toBe(404)
  expect((await answer(asked.id, 'declined')).statusCode).toBe(200)
  expect((await answer(asked.id, 'accepted')).json().code).toBe('proposal-over')
  expect(await sent()).toMatchObject([{ state: 'declined' }])
  expect(await received()).toEqual([])

  const again = (await propose(ours)).json()
  const withdraw = async (who = w.coordinator(), family = w.family()) =>
    (await who).send('POST', `${family}/merge-proposals/${again.id}/withdraw`, { basedOn: 1 })
  expect((await withdraw(neighbour(), there())).statusCode).toBe(404)
  expect((await withdraw()).statusCode).toBe(200)
  expect((await answer(again.id, 'accepted')).json().code).toBe('proposal-over')
  expect(await namesIn(w.coordinator(), w.family())).toContain('Aksel')
})

test('an old proposal expires', async () => {
  const { id } = (await propose(ours)).json()
  w.app.setNow('2026-09-15T08:00:00.000Z')
  const late = await w.app.as({ municipality: w.municipality, employee: w.id.neighbour })
  const said = await late.send('POST', there(`/merge-proposals/${id}/answer`), { basedOn: 1, answer: 'accepted' })
  expect(said.json().code).toBe('proposal-over')
  w.app.setNow('2026-09-01T08:00:00.000Z')
  await (await w.coordinator()).send('POST', w.family(`/merge-proposals/${id}/withdraw`), { basedOn: 1 })
})

test('with a yes the two are one in both families, under the name of whoever was kept, and neither page names the other coordinator', async () => {
  await (
    await w.coordinator()
  ).send('POST', w.family(`/people/${ours}/contacts`), {
    kind: 'phone',
    value: '11 11 11 11',
    protected: false,
    startsOn: null,
  })
  const { id } = (await propose(ours)).json()
  const yes = await answer(id, 'accepted')
  expect(yes.statusCode, yes.body).toBe(200)
  expect(await sent()).toContainEqual(expect.objectContaining({ id, state: 'accepted', name: 'Aksel Emil Birk' }))
  expect(await namesIn(w.coordinator(), w.family())).toContain('Aksel Emil')
  expect(await namesIn(neighbour(), there())).toContain('Aksel Emil')
  const around = (await (await neighbour()).get(there('/around'))).body
  expect(around).not.toContain('11 11 11 11')
  const ourPages = async (): Promise<string> =>
    (
      await Promise.all(
        ['', '/around', '/history', '/log', '/duplicates'].map(
          async (rest) => (await (await w.coordinator()).get(w.family(rest))).body,
        ),
      )
    ).join('\n')
  expect(/.{0,260}(?:Nina|Nabo).{0,80}/.exec(await ourPages())?.[0]).toBeUndefined()

  const [merge] = (await (await neighbour()).get(there('/duplicates'))).json().merges
  expect(merge).toMatchObject({ reason: 'Farfar, der bor ved åen.' })
  w.app.setNow('2026-09-02T08:00:00.000Z')
  const late = await w.app.as({ municipality: w.municipality, employee: w.id.neighbour })
  const own = await w.app.as({ municipality: w.municipality, employee: w.id.coordinator })
  await own.send('POST', w.family(`/people/${theirs}/contacts`), {
    kind: 'phone',
    value: '22 22 22 22',
    protected: false,
    startsOn: null,
  })
  const undone = await late.send('POST', there(`/merges/${merge.id}/undo`), {
    reason: 'To forskellige',
    basedOn: 1,
    placed: [],
  })
  expect(undone.statusCode, undone.body).toBe(200)
  const contacts = (await own.get(w.family('/around')))
    .json()
    .contacts.filter((c: { person: string }) => c.person === ours)
  // What was written here meanwhile is about the one who was known here.
  expect(contacts.map((c: { value: string }) => c.value).toSorted()).toEqual(['11 11 11 11', '22 22 22 22'])
  expect((await own.get(w.family('/history'))).body).not.toMatch(/Nina|Nabo/)
})

test('across a firewall, with two numbers or several of the name, one sentence answers', async () => {
  w.app.setNow('2026-09-01T08:00:00.000Z')
  const sofia = { givenName: 'Sofia', familyName: 'Eg', born: '1984-01-02' }
  const here = await add(w.coordinator(), w.family('/people'), sofia)
  const away = await add(neighbour(), there('/people'), sofia)
  const both = await (
    await neighbour()
  ).send('POST', there('/firewalls'), { protected: away, other: w.id.stranger, kind: 'violence' })
  expect(both.statusCode, both.body).toBe(200)
  // A wall towards a third person follows her; a wall between the two records keeps them apart.
  const walled = await (
    await w.coordinator()
  ).send('POST', w.family('/firewalls'), { protected: here, other: w.id.father, kind: 'violence' })
  expect(walled.statusCode, walled.body).toBe(200)
  const { rows } =
    await inside(`insert into firewall (municipality, id, case_id, protected, other, kind, starts_at, set_by)
    values (${w.municipality}, gen_random_uuid(), '${w.id.family}', '${here}', '${away}', 'violence', '2026-01-01', '${w.id.coordinator}') returning id`)
  expect(rows).toHaveLength(1)
  const across = await propose(here, { whom: sofia })
  await add(neighbour(), there('/people'), { givenName: 'Aksel' })
  const several = await propose(ours)
  expect([across.json().code, several.json().code]).toEqual(['merge-not-here', 'merge-not-here'])
  expect(across.json().detail).toBe(several.json().detail)
})

async function inside(text: string) {
  const client = await w.app.store.app.connect()
  try {
    await client.query(`begin; set local app.municipality = '${w.municipality}'`)
    const result = await client.query(text)
    await client.query('commit')
    return result
  } finally {
    client.release()
  }
}

test('two who look alike and are not the same are said so, with a reason, until a name or a date is changed', async () => {
  const coordinator = await w.coordinator()
  const alike = { givenName: 'Bo', familyName: 'Kær', born: '2001-02-03' }
  const [one, other] = [
    await add(w.coordinator(), w.family('/people'), alike),
    await add(w.coordinator(), w.family('/people'), { ...alike, givenName: 'Bo Emil' }),
  ]
  const page = async () => (await coordinator.get(w.family('/duplicates'))).json()
  const has = async () =>
    (await page()).pairs.some(
      (p: { here: { id: string }; other: { id: string } }) =>
        [p.here.id, p.other.id].toSorted().join() === [one, other].toSorted().join(),
    )
  const say = (body: object, who = coordinator) =>
    who.send('POST', w.family('/not-same'), { one, other, reason: 'De er fætre.', ...body })
  expect(await has()).toBe(true)
  expect((await say({ reason: '' })).statusCode).toBe(400)
  expect((await say({}, await w.jobAdviser())).statusCode).toBe(403)
  expect((await say({ other: w.id.mother })).json().problems[0].code).toBe('merge.not-alike')
  const said = await say({})
  expect(said.statusCode, said.body).toBe(200)
  expect((await say({ one: other, other: one })).json().code).toBe('already-so')
  expect(await has()).toBe(false)
  expect((await page()).dismissed).toMatchObject([
    { names: expect.arrayContaining(['Bo Kær', 'Bo Emil Kær']), reason: 'De er fætre.' },
  ])
  expect((await (await w.jobAdviser()).get(w.family('/duplicates'))).body).not.toContain('fætre')

  const undo = { basedOn: 1, reason: 'De havde ret.' }
  const address = w.family(`/not-same/${said.json().id}/undo`)
  expect((await (await w.jobAdviser()).send('POST', address, undo)).statusCode).toBe(403)
  expect((await (await neighbour()).send('POST', there(`/not-same/${said.json().id}/undo`), undo)).statusCode).toBe(404)
  expect((await coordinator.send('POST', address, undo)).statusCode).toBe(200)
  expect(await has()).toBe(true)

  await say({})
  const renamed = { ...alike, givenName: 'Bo August', due: null, basedOn: 1 }
  expect((await coordinator.send('PUT', w.family(`/people/${one}`), renamed)).statusCode).toBe(200)
  expect(await has()).toBe(true)
})
