import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { familyWorld } from '../people/family-world.ts'
import type { Browser } from '../support/app.ts'

const w = familyWorld()
const neighbour = () => w.browser({ employee: w.id.neighbour })
const stranger = () => w.browser({ person: w.id.stranger })
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
const ok = async (sent: Promise<Awaited<ReturnType<Browser['send']>>>) => {
  const answer = await sent
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const page = async (who = w.coordinator(), address = w.family()) =>
  (await (await who).get(`${address}/family-merge`)).json()
const propose = async (patch: object = {}, who = w.coordinator(), address = w.family()) =>
  (await who).send('POST', `${address}/family-proposals`, {
    whom,
    goesOn: 'this',
    meetings: null,
    words: 'Farfar står begge steder.',
    ...patch,
  })
const answer = async (id: string, patch: object = {}) =>
  (await neighbour()).send('POST', there(`/family-proposals/${id}/answer`), {
    basedOn: 1,
    answer: 'accepted',
    meetings: 'called-off',
    ...patch,
  })
const namesIn = async (who: Promise<Browser>, address: string): Promise<string[]> =>
  (await (await who).get(address)).json().people.map((p: { givenName: string }) => p.givenName)

/** A course under way in the neighbours' family too. */
async function course(caseId: string, id: string): Promise<void> {
  const client = await w.app.store.app.connect()
  const m = w.municipality
  await client.query(`begin`)
  await client.query(`set local app.municipality = '${m}'`)
  const { rows } = await client.query<{ id: number }>(
    `select id from compartment where municipality = ${m} and case_id = '${caseId}' and category = 'cooperation' and subject is null`,
  )
  await client.query('rollback')
  client.release()
  await bulk(w.app.store.job, m, (write) =>
    write.write('course', [
      {
        id,
        compartment: rows[0]!.id,
        case_id: caseId,
        programme: 'udenom-banderne',
        programme_version: '1.0.0',
        state: 'active',
        version: 1,
        updated_at: '2026-08-01T00:00:00.000Z',
      },
    ]),
  )
}

let farfar = ''
beforeAll(async () => {
  await w.acceptedCourse()
  farfar = (await ok((await neighbour()).send('POST', there('/people'), aksel))).id
})

test('whoever proposes learns known or not; what stands in the way is told of their own family alone', async () => {
  const unknown = await propose({ whom: { ...whom, familyName: 'Ukendt' } })
  expect(unknown.json()).toMatchObject({ status: 400, field: 'whom', problems: [{ code: 'family-merge.unknown' }] })
  expect(unknown.json().detail).toMatch(/anden kommune/)
  expect((await propose({}, w.jobAdviser())).statusCode).toBe(403)
  expect((await propose({}, neighbour())).statusCode).toBe(404)
  expect((await propose({ words: ' ' })).json()).toMatchObject({ status: 400, field: 'words' })
  // Their course is not under way: of that nothing is told.
  expect((await propose()).json().code).toBe('family-merge-not-here')
  const same = { givenName: 'Gerda', familyName: 'Birk', born: '1951-01-01' }
  await ok((await w.coordinator()).send('POST', w.family('/people'), { ...aksel, ...same }))
  expect((await propose({ whom: same })).json()).toMatchObject({ problems: [{ code: 'family-merge.same' }] })
  // The other way round it is their own, and said.
  expect((await propose({ whom: same }, neighbour(), there())).json().code).toBe('course-not-open')
  await course(w.id.other, '0199bbbb-0000-7000-8000-000000000002')
  expect((await propose({ goesOn: 'other' })).json()).toMatchObject({ status: 400, field: 'meetings' })
})

test('across a firewall between the two families it is refused, in words for whoever knows the wall', async () => {
  const end = await wall(w.id.mother, w.id.stranger, w.id.family)
  expect((await propose()).json()).toMatchObject({ status: 409, code: 'across-firewall' })
  await end()
  const endTheirs = await wall(w.id.stranger, w.id.mother, w.id.other)
  expect((await propose()).json().code).toBe('family-merge-not-here')
  await endTheirs()
})

test('a proposal tells nothing of the other family; a no and a withdrawal end it', async () => {
  const made = await propose()
  expect(made.statusCode, made.body).toBe(200)
  expect((await propose()).json().code).toBe('already-so')
  expect(JSON.stringify(await page())).not.toMatch(new RegExp(`${w.id.other}|${farfar}|Nabo|Stine`))
  expect(JSON.stringify(await page(neighbour(), there()))).not.toMatch(new RegExp(`${w.id.family}|Mosegård"|Kirsten`))
  const day = (await (await neighbour()).get('/api/my-day')).json().tasks
  expect(day).toContainEqual(expect.objectContaining({ kind: 'same-family', family: w.id.other, due: '2026-09-15' }))
  const [asked] = (await page(neighbour(), there())).received
  expect(asked).toMatchObject({ words: 'Farfar står begge steder.', goesOn: false })
  expect((await answer(asked.id, { meetings: null })).json()).toMatchObject({ status: 400, field: 'meetings' })
  expect((await answer(asked.id, { answer: 'declined' })).statusCode).toBe(200)
  expect((await answer(asked.id)).json().code).toBe('proposal-over')
  expect((await page()).sent).toMatchObject([{ state: 'declined', goesOn: true }])
  const { id } = (await propose()).json()
  await ok((await w.coordinator()).send('POST', w.family(`/family-proposals/${id}/withdraw`), { basedOn: 1 }))
  expect((await answer(id)).json().code).toBe('proposal-over')
})

let merge = { id: '', version: 2 }
test('with a yes one goes on with the people of both, the other is closed and stays readable where it lies', async () => {
  const meeting = await ok(
    (await neighbour()).send('POST', there('/meetings'), {
      title: 'Netværksmøde',
      day: '2026-09-20',
      time: '10:00',
      place: 'Rådhuset',
      team: [],
      family: [],
      items: [],
    }),
  )
  await ok(
    (await neighbour()).send('POST', there('/restrictions'), {
      person: farfar,
      kind: 'not-contacted',
      what: 'Ring ikke til ham',
      startsOn: null,
    }),
  )
  const { id } = (await propose()).json()
  expect((await answer(id)).statusCode).toBe(200)
  merge = { id, version: 2 }
  expect(await namesIn(w.coordinator(), w.family())).toEqual(expect.arrayContaining(['Mette', 'Stine', 'Aksel']))
  const room = (await (await neighbour()).get(there())).json()
  expect(room.course.state).toBe('closed')
  expect(room.goals.map((g: { ownWords: string }) => g.ownWords)).toContain('NABOENS-MAAL')
  // Whoever reads the closed family reads on; nobody of it reads the other.
  expect((await (await stranger()).get(`/api/own/families/${w.id.other}`)).statusCode).toBe(200)
  expect((await (await stranger()).get(w.own())).statusCode).toBe(404)
  expect((await (await w.coordinator()).get(there())).statusCode).toBe(404)
  expect((await (await w.coordinator()).get(w.family('/protection'))).json().restrictions).toMatchObject([
    { person: farfar, kind: 'not-contacted' },
  ])
  const meetings = (await (await neighbour()).get(there('/meetings'))).json().meetings
  expect(meetings.find((one: { id: string }) => one.id === meeting.id).calledOff).not.toBeNull()
  expect((await page()).standing).toMatchObject([{ goesOn: true, otherName: 'Familien Nabo', other: null }])
  expect((await page(neighbour(), there())).standing).toMatchObject([
    { goesOn: false, otherName: 'Familien Mosegård', ask: { answer: null }, may: { carry: true, undo: false } },
  ])
  expect((await (await stranger()).get(`/api/own/families/${w.id.other}/family-merge`)).json()).toMatchObject({
    together: { goesOn: false, other: null },
  })
  expect((await (await w.father()).get(w.own('/family-merge'))).json()).toEqual({ together: null, apartAt: null })
})

test('what stands can be neither joined again nor written in; a look-up and the lists know the family once', async () => {
  expect((await propose({}, neighbour(), there())).json().code).toMatch(/already-merged|family-merge/)
  const written = await (
    await neighbour()
  ).send('PUT', there(`/goals/${w.id.otherGoal}/status`), {
    status: 'reached',
    reason: 'Nået',
    basedOn: 1,
  })
  expect(written.json().code, written.body).toBe('course-closed')
  const found = await (await w.coordinator()).get('/api/search?q=Nabo')
  expect(found.json().hits).toEqual([])
  await ok((await neighbour()).send('POST', there(`/family-merges/${merge.id}/ask`), { basedOn: 1, answer: 'yes' }))
  expect((await page()).standing[0].willing).toMatchObject([{ name: 'Nina Nabo' }])
  await ok(
    (await w.coordinator()).send('POST', w.family('/team'), {
      employee: w.id.neighbour,
      role: 'co-coordinator',
      chosenByFamily: false,
      party: null,
    }),
  )
  const listed = (await (await neighbour()).get('/api/families')).json().families.map((one: { id: string }) => one.id)
  expect(listed).toEqual([w.id.family])
})

test('an item of the closed plan is copied one by one, with a trace, and lies where it lay', async () => {
  const { items } = (await page(neighbour(), there())).standing[0]
  expect(items).toMatchObject([{ kind: 'goal', carried: false }])
  const carry = async () =>
    (await neighbour()).send('POST', there(`/family-merges/${merge.id}/carry`), { kind: 'goal', row: items[0].id })
  // Its words are somebody's who does not stand in the closed family, but does in the one that goes on.
  expect((await carry()).statusCode).toBe(200)
  expect((await carry()).json().code).toBe('already-so')
  const goals = (await (await w.coordinator()).get(w.family())).json().goals
  expect(goals.map((g: { ownWords: string }) => g.ownWords)).toContain('NABOENS-MAAL')
  expect((await (await neighbour()).get(there())).json().goals).toHaveLength(1)
})

test('taken apart, all is as it was the day before, and what was written since is decided on line by line', async () => {
  w.app.setNow('2026-09-02T08:00:00.000Z')
  const as = (who: object) => w.app.as({ municipality: w.municipality, ...who })
  const [kirsten, nina] = [await as({ employee: w.id.coordinator }), await as({ employee: w.id.neighbour })]
  const contact = await kirsten.send('POST', w.family(`/people/${farfar}/contacts`), {
    kind: 'phone',
    value: '12 12 12 12',
    protected: false,
    startsOn: null,
  })
  expect(contact.statusCode, contact.body).toBe(200)
  const since = async () => (await kirsten.get(w.family(`/family-merges/${merge.id}/since`))).json().rows
  const undo = async (placed: object[]) =>
    kirsten.send('POST', w.family(`/family-merges/${merge.id}/undo`), {
      basedOn: merge.version,
      reason: 'Det var to familier',
      placed,
    })
  expect(await since()).toMatchObject([{ table: 'contact_point', text: '12 12 12 12', mayGo: false }])
  expect((await undo([])).json()).toMatchObject({ code: 'rows-to-place', field: 'placed' })
  const placed = (await since()).map(({ id }: { id: string }) => ({ id, becomes: 'stays' }))
  const undone = await undo(placed)
  expect(undone.statusCode, undone.body).toBe(200)
  expect(await namesIn(as({ employee: w.id.coordinator }), w.family())).not.toContain('Stine')
  const room = (await nina.get(there())).json()
  expect(room.course.state).toBe('active')
  const { meetings } = (await nina.get(there('/meetings'))).json()
  expect(meetings[0].calledOff).toBeNull()
  expect((await kirsten.get(w.family('/protection'))).json().restrictions).toMatchObject([{ endsOn: '2026-09-02' }])
  expect(await page(as({ employee: w.id.coordinator }))).toMatchObject({
    standing: [],
    apart: [{ reason: 'Det var to familier' }],
  })
  expect(await page(as({ employee: w.id.neighbour }), there())).toMatchObject({
    standing: [],
    apart: [{ reason: 'Det var to familier' }],
  })
  expect((await undo(placed)).statusCode).toBe(404)
  const own = await (await as({ person: w.id.stranger })).get(`/api/own/families/${w.id.other}/family-merge`)
  expect(own.json()).toMatchObject({ together: null, apartAt: '2026-09-02T08:00:00.000Z' })
  w.app.setNow('2026-09-01T08:00:00.000Z')
})

test('whoever has both joins them at once, with a reason; somebody in both is not written twice', async () => {
  const join = async (body: object, who = neighbour()) =>
    (await who).send('POST', there('/family-merges'), {
      other: w.id.family,
      goesOn: 'other',
      meetings: 'kept',
      reason: 'Jeg har dem begge',
      ...body,
    })
  expect((await join({ other: w.id.other })).json()).toMatchObject({ field: 'other' })
  expect((await join({ reason: '' })).json()).toMatchObject({ field: 'reason' })
  expect((await join({ other: w.id.mother })).json()).toMatchObject({ field: 'other' })
  const done = await join({})
  expect(done.statusCode, done.body).toBe(200)
  const names = await namesIn(neighbour(), w.family())
  expect(names.filter((name) => name === 'Stine')).toHaveLength(1)
  expect((await join({})).json().code).toBe('already-merged')
})

/** A wall between two, wherever it was set; answers how it is ended. */
async function wall(guarded: string, other: string, caseId: string): Promise<() => Promise<void>> {
  const client = await w.app.store.app.connect()
  const inside = async (text: string) => {
    await client.query(`begin; set local app.municipality = '${w.municipality}'`)
    await client.query(text)
    await client.query('commit')
  }
  await inside(`insert into firewall (municipality, id, case_id, protected, other, kind, starts_at, set_by)
    values (${w.municipality}, gen_random_uuid(), '${caseId}', '${guarded}', '${other}', 'violence', '2026-01-01', '${w.id.coordinator}')`)
  return async () => {
    await inside(`update firewall set ends_at = '2026-08-01' where protected = '${guarded}' and other = '${other}'`)
    client.release()
  }
}
