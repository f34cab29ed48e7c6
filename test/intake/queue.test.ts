import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeWorld, ownReferral, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const hidden = {
  ...ownReferral,
  aboutName: 'Skjult Skov',
  concern: 'SKJULT-TEKST',
  parentsKnow: false,
  unawareReason: 'suspected-violence-or-abuse',
}
const duty = {
  ...ownReferral,
  kind: 'duty',
  source: 'underretning',
  circumstancesDiscussed: true,
  aboutName: 'Underrettet Ulv',
}
type Row = { family: string; waitingDays: number }
const listOf = async (who: Parameters<typeof world.as>[0]) =>
  (await (await world.as(who)).get('/api/intake')).json() as { notifications: Row[]; candidates: Row[] }
const release = async (family: string, who: Parameters<typeof world.as>[0] = 'decider', key?: string) => {
  const version = (await (await world.as('decider')).get(`/api/intake/${family}`)).json().referral.version
  return (await world.as(who)).send('POST', `/api/intake/${family}/release`, { basedOn: version }, key)
}

test('a referral that the parents know about goes straight to the candidates', async () => {
  const family = await referred(world)
  expect((await listOf('triage')).candidates.map((c) => c.family)).toContain(family)
  expect((await listOf('desk')).candidates).toEqual([])
})

test('a hidden referral is found by nobody without the task', async () => {
  const family = await referred(world, hidden)
  expect((await listOf('desk')).notifications.map((n) => n.family)).toContain(family)
  for (const who of ['triage', 'coordinator', 'colleague', 'gone', 'foreignDecider'] as const) {
    const browser = await world.as(who)
    const list = await browser.get('/api/intake')
    expect(list.body, who).not.toContain(family)
    const opened = await browser.get(`/api/intake/${family}`)
    const unknown = await browser.get(`/api/intake/${randomUUID()}`)
    expect([opened.statusCode, opened.body]).toEqual([404, unknown.body])
    for (const path of [`/api/families/${family}`, '/api/families', '/api/search?q=skjult'])
      expect((await browser.get(path)).body, `${who} ${path}`).not.toMatch(/SKJULT-TEKST|Skjult Skov/)
  }
})

test('a notification of concern lies in the queue even though the parents know', async () => {
  const family = await referred(world, duty)
  const opened = (await (await world.as('desk')).get(`/api/intake/${family}`)).json()
  expect(opened).toMatchObject({
    referral: {
      kind: 'duty',
      circumstancesDiscussed: true,
      sourceName: 'Underretning',
      senderName: 'Kis Kollega',
      senderDepartment: 'Familieafdelingen',
    },
    may: { release: false, tick: false, decide: false },
  })
})

test('releasing needs decision right, tells who and when, and shows it among the candidates', async () => {
  const family = await referred(world, hidden)
  expect((await release(family, 'desk')).json()).toMatchObject({ status: 403, code: 'no-decision-right' })
  expect((await release(family, 'foreignDecider')).statusCode).toBe(404)
  const key = randomUUID()
  const released = await release(family, 'decider', key)
  expect(released.statusCode, released.body).toBe(200)
  const lists = await listOf('decider')
  expect(lists.notifications.map((n) => n.family)).not.toContain(family)
  expect((await listOf('triage')).candidates.filter((c) => c.family === family)).toHaveLength(1)
  expect((await (await world.as('triage')).get(`/api/intake/${family}`)).json().referral).toMatchObject({
    releasedByName: 'Bodil Beslutter',
    parentsUnawareReason: 'suspected-violence-or-abuse',
  })
  expect((await release(family)).json()).toMatchObject({ status: 409, code: 'already-decided' })
})

test('a release on a version that has moved on is a conflict, and changes nothing', async () => {
  const family = await referred(world, hidden)
  const answer = await (await world.as('decider')).send('POST', `/api/intake/${family}/release`, { basedOn: 7 })
  expect(answer.json()).toMatchObject({ status: 409, code: 'changed-meanwhile', current: { version: 1 } })
  expect((await listOf('triage')).candidates.map((c) => c.family)).not.toContain(family)
})

test('a hidden referral can be set aside with words, but not accepted', async () => {
  const family = await referred(world, hidden)
  const decider = await world.as('decider')
  const accept = {
    decision: 'accept',
    basedOn: 1,
    coordinator: world.people.coordinator,
    familyName: 'Familien Skov',
    child: { givenName: 'Skjult', familyName: 'Skov', born: null },
    note: 'Nu',
  }
  expect((await decider.send('POST', `/api/intake/${family}/decision`, accept)).json()).toMatchObject({
    status: 409,
    code: 'course.not-possible',
  })
  expect(
    (
      await decider.send('POST', `/api/intake/${family}/decision`, {
        decision: 'decline',
        basedOn: 1,
        reason: null,
        note: null,
      })
    ).json(),
  ).toMatchObject({ status: 400, field: 'note' })
  expect(
    (
      await decider.send('POST', `/api/intake/${family}/decision`, {
        decision: 'decline',
        basedOn: 1,
        reason: null,
        note: 'Behandles i børnesagen.',
      })
    ).statusCode,
  ).toBe(200)
  expect((await listOf('desk')).notifications.map((n) => n.family)).not.toContain(family)

  // Taken up again it is as hidden as before.
  const { course } = (await decider.get(`/api/intake/${family}`)).json()
  const again = { basedOn: course.version, reason: 'Der er kommet mere frem.' }
  expect((await decider.send('POST', `/api/intake/${family}/reconsider`, again)).statusCode).toBe(200)
  expect((await (await world.as('triage')).get(`/api/intake/${family}`)).statusCode).toBe(404)
  expect((await listOf('triage')).candidates.map((c) => c.family)).not.toContain(family)
  expect((await listOf('desk')).notifications.map((n) => n.family)).toContain(family)
})

test('the list shows the oldest first with the days it has waited', async () => {
  world.t.setNow('2026-09-05T08:00:00.000Z')
  const young = await referred(world)
  world.t.setNow('2026-09-08T08:00:00.000Z')
  const { candidates } = await listOf('triage')
  expect(candidates.at(-1)).toMatchObject({ family: young, waitingDays: 3 })
  expect(candidates[0]!.waitingDays).toBe(7)
  world.t.setNow('2026-09-01T08:00:00.000Z')
})

test('the sender learns a receipt, cannot open what was sent, and a double click makes one record', async () => {
  const colleague = await world.as('colleague')
  const key = randomUUID()
  const body = { ...ownReferral, aboutName: 'Dobbelt Dal' }
  const [first, second] = await Promise.all([
    colleague.send('POST', '/api/referrals', body, key),
    colleague.send('POST', '/api/referrals', body, key),
  ])
  expect(Object.keys(first.json())).toEqual(['receipt'])
  expect(second.json()).toEqual(first.json())
  const mine = (await listOf('triage')).candidates.filter(
    (c) => (c as unknown as { aboutName: string }).aboutName === 'Dobbelt Dal',
  )
  expect(mine).toHaveLength(1)
  expect((await colleague.get(`/api/intake/${mine[0]!.family}`)).statusCode).toBe(404)
})

test.each([
  ['a source that the programme does not list', { source: 'naboen' }, 'source'],
  ['a programme that does not exist', { programme: 'ukendt' }, 'programme'],
  ['a notification without the talk about special circumstances', { kind: 'duty' }, 'circumstancesDiscussed'],
  ['no reason although the parents do not know', { parentsKnow: false }, 'unawareReason'],
])('refuses %s', async (_, patch, field) => {
  expect(
    (await (await world.as('colleague')).send('POST', '/api/referrals', { ...ownReferral, ...patch })).json(),
  ).toMatchObject({ status: 400, code: 'invalid-input', field })
})

test('the form for professionals offers the programmes with their sources, and a citizen has no such form', async () => {
  const options = (await (await world.as('colleague')).get('/api/referral-options')).json()
  expect(options).toMatchObject({ sender: { name: 'Kis Kollega', departmentName: 'Familieafdelingen' } })
  const offered = options.programmes as { id: string; sources: unknown[] }[]
  expect(offered).toHaveLength(10)
  expect(offered.find((one) => one.id === 'udenom-banderne')?.sources).toHaveLength(17)
  const citizen = await world.t.as({ municipality: 998, person: randomUUID() })
  for (const path of ['/api/referral-options', '/api/employees?q=k', `/api/intake/${randomUUID()}`])
    expect((await citizen.get(path)).statusCode, path).toBe(404)
  expect((await citizen.get('/api/intake')).json()).toMatchObject({ notifications: [], candidates: [] })
  expect((await citizen.send('POST', '/api/referrals', ownReferral)).statusCode).toBe(404)
})

test('employees are found by the beginning of a name as it is written or without Danish letters, those who have left are not', async () => {
  const names = async (q: string, who: Parameters<typeof world.as>[0] = 'decider') =>
    ((await (await world.as(who)).get(`/api/employees?q=${encodeURIComponent(q)}`)).json().employees ?? []).map(
      (e: { name: string }) => e.name,
    )
  expect(await names('Kåre')).toEqual(['Kåre Ærlig Kjær'])
  expect(await names('kaer kaa')).toEqual([])
  expect(await names('kjaer kaa')).toEqual(['Kåre Ærlig Kjær'])
  expect(await names('%')).toEqual([])
  expect(await names('Kåre', 'foreignDecider')).toEqual([])
  expect(await names('')).toHaveLength(5)
  expect((await (await world.as('colleague')).get('/api/employees?q=k')).statusCode).toBe(404)
})
