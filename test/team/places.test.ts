import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { familyWorld, type Saved } from '../people/family-world.ts'

const w = familyWorld()
const her = {
  lead: randomUUID(),
  otherLead: randomUUID(),
  fresh: randomUUID(),
  second: randomUUID(),
  third: randomUUID(),
}
const START = '2026-01-01T00:00:00.000Z'

beforeAll(async () => {
  await bulk(w.app.store.job, w.municipality, (writer) =>
    writer.write(
      'employee',
      [
        [her.lead, 'Lea Leder', ['team-lead']],
        [her.otherLead, 'Leif Leder', ['team-lead']],
        [her.fresh, 'Freja Frisk', []],
        [her.second, 'Sanne Sekund', []],
        [her.third, 'Tine Tredje', []],
      ].map(([id, name, functions]) => ({
        id,
        name,
        title: 'Koordinator',
        department: 'familie',
        functions,
        phone: '11111111',
        starts_at: START,
      })),
    ),
  )
})

/** Signed in anew for each look: the clock moves by weeks. */
const as = (who: { employee: string } | { person: string }) => w.app.as({ municipality: w.municipality, ...who })
const send = async (who: Parameters<typeof as>[0], url: string, body: object) => {
  const answer = await (await as(who)).send('POST', url, body)
  return { status: answer.statusCode, ...answer.json<Saved & { code?: string; field?: string }>(), body: answer.body }
}
const asCoordinator = (rest: string, body: object) => send({ employee: w.id.coordinator }, w.family(rest), body)
const asMother = (rest: string, body: object) => send({ person: w.id.mother }, w.own(rest), body)
const asLead = (rest: string, body: object, employee = her.lead) => send({ employee }, `/api/team-lead${rest}`, body)
const team = async () => (await (await as({ employee: w.id.coordinator })).get(w.family('/team'))).json()
const ownTeam = async () => (await (await as({ person: w.id.mother })).get(w.own('/team'))).json()
const lead = async (employee = her.lead) => (await (await as({ employee })).get('/api/team-lead')).json()
const memberOf = async (employee: string) =>
  (await team()).members.find((m: { employee: string }) => m.employee === employee)
const now = (instant: string): void => w.app.setNow(instant)

test('the family reads what each does, whether they decide, and that one is both only when it was told', async () => {
  const { id, version } = await memberOf(w.id.jobAdviser)
  const part = { basedOn: version, partVersion: 0, does: 'Finder praktik', authority: 'both' as string }
  const path = `/team/${id}/part`
  expect(await asCoordinator(path, { ...part, bothReason: null, toldFamilyOn: null })).toMatchObject({
    status: 400,
    field: 'bothReason',
  })
  expect(await asCoordinator(path, { ...part, bothReason: 'Vi er få', toldFamilyOn: null })).toMatchObject({
    field: 'toldFamilyOn',
  })
  expect(await asCoordinator(path, { ...part, bothReason: 'Vi er få', toldFamilyOn: '2026-09-02' })).toMatchObject({
    status: 400,
  })
  expect(await asCoordinator(path, { ...part, bothReason: 'Vi er få', toldFamilyOn: '2026-08-30' })).toMatchObject({
    status: 200,
  })
  const shown = (await ownTeam()).members.find((m: { id: string }) => m.id === id)
  expect(shown).toMatchObject({ authority: 'both', part: { does: 'Finder praktik', toldFamilyOn: '2026-08-30' } })
  // Taken back and corrected; the adviser may write it of themselves.
  const again = await send({ employee: w.id.jobAdviser }, w.family(path), {
    ...part,
    basedOn: version + 1,
    partVersion: 1,
    authority: 'provider',
    bothReason: null,
    toldFamilyOn: null,
  })
  expect(again.status, again.body).not.toBe(500)
})

test('behind a wall nobody reads the team, and nobody asks', async () => {
  const father = await as({ person: w.id.father })
  const seen = await father.get(w.own('/team'))
  expect(seen.json()).toMatchObject({ members: [], handovers: [], wishes: [] })
  const { id } = await memberOf(w.id.jobAdviser)
  expect((await father.send('POST', w.own(`/team/${id}/wish`), { words: 'Nej' })).statusCode).toBe(404)
})

test('the family says itself whom it has chosen, and takes it back', async () => {
  const { id, version } = await memberOf(w.id.jobAdviser)
  expect(await asMother(`/team/${id}/chosen`, { basedOn: version, chosen: true })).toMatchObject({ status: 200 })
  expect(await memberOf(w.id.jobAdviser)).toMatchObject({ chosenByFamily: true, familySaid: true })
  expect(await asMother(`/team/${id}/chosen`, { basedOn: version + 1, chosen: false })).toMatchObject({ status: 200 })
  const child = await send({ person: w.id.daughter }, w.own(`/team/${id}/chosen`), {
    basedOn: version + 2,
    chosen: true,
  })
  expect(child).toMatchObject({ status: 403, code: 'not-yours' })
})

test('a substitute sees the family from the first day to the last, and at no other time', async () => {
  const { id } = await memberOf(w.id.jobAdviser)
  const body = { employee: w.id.neighbour, from: '2026-09-05', lastDay: '2026-09-04' }
  expect(await asCoordinator(`/team/${id}/substitute`, body)).toMatchObject({ status: 400, field: 'lastDay' })
  const added = await asCoordinator(`/team/${id}/substitute`, { ...body, lastDay: '2026-09-06' })
  expect(added.status, added.body).toBe(200)
  const seen = async (instant: string) => {
    now(instant)
    return (await (await as({ employee: w.id.neighbour })).get(w.family())).statusCode
  }
  expect(await seen('2026-09-04T21:59:00.000Z')).toBe(404)
  expect(await seen('2026-09-04T22:00:00.000Z')).toBe(200)
  expect(await seen('2026-09-06T21:59:00.000Z')).toBe(200)
  expect(await seen('2026-09-06T22:00:00.000Z')).toBe(404)
  now('2026-09-01T08:00:00.000Z')
  expect((await memberOf(w.id.neighbour)).lastDay).toBe('2026-09-06')
  expect((await memberOf(w.id.neighbour)).isHere).toBe(false)
  expect(await asCoordinator(`/team/${added.id}/end`, { basedOn: 1 })).toMatchObject({ status: 200 })
  expect(await seen('2026-09-05T12:00:00.000Z')).toBe(404)
  now('2026-09-01T08:00:00.000Z')
})

test('a warm handover: together, then over; at each instant there is one coordinator; and it can be taken back', async () => {
  const from = w.id.coordinatorMembership
  const body = {
    from,
    employee: her.fresh,
    oldBecomes: 'leaves',
    basedOn: (await memberOf(w.id.coordinator)).version,
    begins: '2026-09-02',
    takesOver: '2026-09-16',
    noOverlapReason: null,
    reason: 'Karla skifter job',
    jointMeetingOn: '2026-09-03',
    familyAskedOn: '2026-08-31',
    familySays: 'Det er fint, når vi har mødt hende',
  }
  expect(await asCoordinator('/coordinator', { ...body, takesOver: '2026-09-02' })).toMatchObject({
    status: 400,
    field: 'noOverlapReason',
  })
  const planned = await asCoordinator('/coordinator', body)
  expect(planned.status, planned.body).toBe(200)
  expect((await ownTeam()).handovers[0]).toMatchObject({ state: 'planned', familySays: body.familySays })
  const fresh = async () => (await (await as({ employee: her.fresh })).get(w.family())).statusCode
  expect(await fresh()).toBe(404)
  const coordinators = async (instant: string) => {
    now(instant)
    const { members } = (await (await as({ person: w.id.mother })).get(w.own('/team'))).json()
    return members
      .filter((m: { role: string; isHere: boolean }) => m.role === 'coordinator' && m.isHere)
      .map((m: { employee: string }) => m.employee)
  }
  expect(await coordinators('2026-09-15T21:59:59.999Z')).toEqual([w.id.coordinator])
  expect(await fresh()).toBe(200)
  expect(await coordinators('2026-09-15T22:00:00.000Z')).toEqual([her.fresh])
  expect((await (await as({ employee: w.id.coordinator })).get(w.family())).statusCode).toBe(404)
  now('2026-09-04T08:00:00.000Z')
  const { handovers } = await team()
  const noted = await asCoordinator(`/handovers/${handovers[0].id}`, {
    basedOn: 1,
    reason: body.reason,
    jointMeetingOn: '2026-09-04',
    familyAskedOn: body.familyAskedOn,
    familySays: body.familySays,
  })
  expect(noted.status, noted.body).toBe(200)
  const back = await asCoordinator(`/handovers/${handovers[0].id}/cancel`, { basedOn: 2 })
  expect(back.status, back.body).toBe(200)
  expect(await fresh()).toBe(404)
  expect(await coordinators('2026-09-20T08:00:00.000Z')).toEqual([w.id.coordinator])
  now('2026-09-01T08:00:00.000Z')
})

test('a wish for another adviser is read by the leader named, not by the one it is about, until it is released', async () => {
  const { id } = await memberOf(w.id.jobAdviser)
  const WHY = 'HUN-LYTTER-IKKE'
  const wished = await asMother(`/team/${id}/wish`, { words: WHY })
  expect(wished.status, wished.body).toBe(200)
  expect(await asMother(`/team/${id}/wish`, { words: 'igen' })).toMatchObject({ code: 'already-asked' })
  const reads = async (employee: string): Promise<string> => {
    const b = await as({ employee })
    const urls = [w.family(), w.family('/around'), w.family('/team'), '/api/team-lead', '/api/my-day', w.family('/log')]
    return (await Promise.all(urls.map((url) => b.get(url)))).map((a) => a.body).join()
  }
  expect(await reads(w.id.jobAdviser)).not.toContain(WHY)
  expect(await reads(w.id.coordinator)).not.toContain(WHY)
  expect(await reads(her.otherLead)).not.toContain(WHY)
  expect(await reads(her.lead)).toContain(WHY)
  // The leader reads the wish and nothing else of the family.
  expect((await (await as({ employee: her.lead })).get(w.family())).statusCode).toBe(404)
  const daughter = await as({ person: w.id.daughter })
  expect((await daughter.get(w.own('/team'))).body).not.toContain(WHY)

  const path = `/families/${w.id.family}/wishes/${wished.id}`
  expect(await asLead(`${path}/take`, { basedOn: 1, answerBy: '2026-08-01' })).toMatchObject({ field: 'answerBy' })
  expect(await asLead(`${path}/take`, { basedOn: 1, answerBy: '2026-09-08' }, her.otherLead)).toMatchObject({
    status: 404,
  })
  expect(await asLead(`${path}/take`, { basedOn: 1, answerBy: '2026-09-08' })).toMatchObject({ status: 200 })
  expect((await ownTeam()).wishes[0]).toMatchObject({ state: 'taken', leaderName: 'Lea Leder', answerBy: '2026-09-08' })

  const released = await asMother(`/wishes/${wished.id}/release`, { basedOn: 2, released: true })
  expect(released.status, released.body).toBe(200)
  expect(await reads(w.id.jobAdviser)).toContain(WHY)
  const unreleased = await asMother(`/wishes/${wished.id}/release`, { basedOn: 3, released: false })
  expect(unreleased.status, unreleased.body).toBe(200)
  expect(await reads(w.id.jobAdviser)).not.toContain(WHY)

  const answer = { basedOn: 4, answer: 'yes', words: 'Sanne tager over', employee: null as string | null }
  expect(await asLead(`${path}/answer`, answer)).toMatchObject({ status: 400, field: 'employee' })
  expect(await asLead(`${path}/answer`, { ...answer, employee: her.second })).toMatchObject({ status: 200 })
  expect((await ownTeam()).wishes[0]).toMatchObject({ state: 'answered', answer: 'yes', answeredByName: 'Lea Leder' })
  expect((await (await as({ employee: w.id.jobAdviser })).get(w.family())).statusCode).toBe(404)
  expect(await memberOf(her.second)).toMatchObject({ role: 'adviser-with-decision-right' })
  expect(await asMother(`/wishes/${wished.id}/withdraw`, { basedOn: 5 })).toMatchObject({ code: 'already-answered' })
})

test('a wish is taken back before the answer, and then waits for nobody', async () => {
  const { id } = await memberOf(her.second)
  const wished = await asMother(`/team/${id}/wish`, { words: 'Alligevel' })
  expect((await lead(her.lead)).wishes.length + (await lead(her.otherLead)).wishes.length).toBe(1)
  expect(await asMother(`/wishes/${wished.id}/withdraw`, { basedOn: 1 })).toMatchObject({ status: 200 })
  expect((await lead(her.lead)).wishes.length + (await lead(her.otherLead)).wishes.length).toBe(0)
})

test('a leader names a coordinator for whom a family asks, seeing its name and no more', async () => {
  const asked = await asCoordinator('/team/ask-leader', { words: 'Kan arabisk' })
  expect(asked.status, asked.body).toBe(200)
  expect(await asCoordinator('/team/ask-leader', { words: null })).toMatchObject({ code: 'already-asked' })
  expect((await team()).isNaming).toBe(true)
  const { places } = await lead()
  expect(places).toMatchObject([
    { familyName: 'Familien Mosegård', words: 'Kan arabisk', beforeName: 'Kirsten Koordinator' },
  ])
  const path = `/families/${w.id.family}/namings/${places[0].id}`
  expect(await asLead(path, { basedOn: 1, employee: null })).toMatchObject({ code: 'coordinator-needed' })
  expect(await asLead(`${path}/cancel`, { basedOn: 1 })).toMatchObject({ status: 200 })
  expect((await team()).isNaming).toBe(false)
  await asCoordinator('/team/ask-leader', { words: null })
  const again = (await lead()).places[0]
  const named = await asLead(`/families/${w.id.family}/namings/${again.id}`, { basedOn: 1, employee: her.fresh })
  expect(named.status, named.body).toBe(200)
  expect((await (await as({ employee: w.id.coordinator })).get(w.family())).statusCode).toBe(404)
  const { members } = (await (await as({ employee: her.fresh })).get(w.family('/team'))).json()
  expect(
    members.filter((m: { role: string }) => m.role === 'coordinator').map((m: { name: string }) => m.name),
  ).toEqual(['Freja Frisk'])
})

test('who stops leaves nothing behind: all places are opened at once, and none without a name is left to nobody', async () => {
  expect(await asLead(`/employees/${her.fresh}/namings`, {}, w.id.leader)).toMatchObject({ status: 404 })
  const opened = await asLead(`/employees/${her.fresh}/namings`, {})
  expect(JSON.parse(opened.body)).toEqual({ opened: 1 })
  expect(JSON.parse((await asLead(`/employees/${her.fresh}/namings`, {})).body)).toEqual({ opened: 0 })
  const place = (await lead()).places[0]
  expect(
    await asLead(`/families/${w.id.family}/namings/${place.id}`, { basedOn: 1, employee: w.id.coordinator }),
  ).toMatchObject({ status: 200 })
  expect(await memberOf(w.id.coordinator)).toMatchObject({ role: 'coordinator' })
})

test('a family whose coordinator is employed no longer stands with the leader, without its name', async () => {
  const gone = randomUUID()
  await bulk(w.app.store.job, w.municipality, (writer) =>
    writer.write('employee', [
      {
        id: gone,
        name: 'Gert Gået',
        title: 'Koordinator',
        department: 'familie',
        functions: [],
        starts_at: START,
        ends_at: '2026-10-01T00:00:00.000Z',
      },
    ]),
  )
  expect((await lead()).uncovered).toEqual([])
  const before = await memberOf(w.id.coordinator)
  const over = await asCoordinator('/coordinator', {
    from: before.id,
    employee: gone,
    oldBecomes: 'leaves',
    basedOn: before.version,
    begins: '2026-09-01',
    takesOver: '2026-09-01',
    noOverlapReason: 'Haster',
    reason: null,
    jointMeetingOn: null,
    familyAskedOn: null,
    familySays: null,
  })
  expect(over.status, over.body).toBe(200)
  expect((await lead()).leaving).toMatchObject([{ name: 'Gert Gået', places: 1, opened: 0 }])
  now('2026-10-02T08:00:00.000Z')
  const answer = await (await as({ employee: her.lead })).get('/api/team-lead')
  expect(answer.json().uncovered).toMatchObject([{ family: w.id.family, formerName: 'Gert Gået' }])
  expect(answer.body).not.toContain('Mosegård')
  const opened = await asLead(`/families/${w.id.family}/naming`, {})
  expect(opened.status, opened.body).toBe(200)
  const { places, uncovered } = await lead()
  expect(uncovered).toEqual([])
  expect(places[0].familyName).toBe('Familien Mosegård')
  expect(
    await asLead(`/families/${w.id.family}/namings/${places[0].id}`, { basedOn: 1, employee: w.id.coordinator }),
  ).toMatchObject({ status: 200 })
  expect(await memberOf(w.id.coordinator)).toMatchObject({ role: 'coordinator' })
  expect((await lead()).uncovered).toEqual([])
  now('2026-09-01T08:00:00.000Z')
})

test('what a coordinator carries is counted, and told in stages only where it points at no family', async () => {
  now('2026-10-02T09:00:00.000Z')
  const me = await memberOf(w.id.coordinator)
  expect(await asCoordinator(`/team/${me.id}/stage`, { basedOn: me.version, stage: 'start' })).toMatchObject({
    status: 200,
  })
  const { coordinators } = await lead()
  const mine = coordinators.find((one: { employee: string }) => one.employee === w.id.coordinator)
  expect(mine).toMatchObject({ families: 1, stages: null, free: null })
  const nobody = await as({ employee: w.id.leader })
  expect((await nobody.get('/api/team-lead')).statusCode).toBe(404)
  expect((await nobody.get('/api/team-lead/candidates')).statusCode).toBe(404)
})

test('what the team must be able to do is held against what its members can; a need that betrays stays where it is read', async () => {
  const arabic = await asLead('/competences', { name: 'Arabisk', category: null })
  const misuse = await asLead('/competences', { name: 'RUSMIDLER-KENDSKAB', category: 'substance-use' })
  expect(await asLead('/competences', { name: 'arabisk', category: null })).toMatchObject({ code: 'already-there' })
  const need = await asCoordinator('/team/needs', { competence: arabic.id })
  expect(need.status, need.body).toBe(200)
  expect(await asCoordinator('/team/needs', { competence: misuse.id })).toMatchObject({ status: 200 })
  expect((await team()).needs).toMatchObject([{ name: 'Arabisk', met: false }, { name: 'RUSMIDLER-KENDSKAB' }])
  expect(
    await asLead(`/employees/${w.id.coordinator}/competences`, { competence: arabic.id, can: true }),
  ).toMatchObject({
    status: 200,
  })
  expect((await team()).needs[0]).toMatchObject({ name: 'Arabisk', met: true })
  // A school adviser reads of no substance use: neither the need nor the word for it.
  const school = await asCoordinator('/team', {
    employee: her.third,
    role: 'school-adviser',
    chosenByFamily: false,
    party: null,
  })
  expect(school.status, school.body).toBe(200)
  const seen = await (await as({ employee: her.third })).get(w.family('/team'))
  expect(seen.json().needs).toMatchObject([{ name: 'Arabisk' }])
  expect(seen.body).not.toContain('RUSMIDLER-KENDSKAB')
  expect(await asCoordinator(`/team/needs/${need.id}/end`, { basedOn: 1 })).toMatchObject({ status: 200 })
  expect((await team()).needs).toHaveLength(1)
})

test('a municipality’s own weights: the coordinator says, the leader reads the sum of those that have one', async () => {
  expect((await lead()).weights).toEqual([])
  const heavy = await asLead('/weights', { name: 'Tung', counts: 3 })
  expect(heavy.status).toBe(200)
  expect(await asLead('/weights', { name: 'tung', counts: 2 })).toMatchObject({ status: 409, field: 'name' })
  expect(await asLead('/weights', { name: 'Let', counts: 0 })).toMatchObject({ status: 400 })
  const responsible = (await team()).members.find((m: { role: string }) => m.role === 'coordinator')
  const say = (weight: string, version: number) =>
    send({ employee: responsible.employee }, w.family(`/team/${responsible.id}/stage`), {
      basedOn: version,
      stage: 'active',
      weight,
    })
  expect(await say(randomUUID(), responsible.version)).toMatchObject({ status: 400, field: 'weight' })
  expect(await say(heavy.id, responsible.version)).toMatchObject({ status: 200 })
  expect((await team()).weights).toMatchObject([{ name: 'Tung' }])
  // One family: its weight would point at it, so no sum is told.
  expect((await lead()).coordinators.every((one: { weighed: unknown }) => one.weighed === null)).toBe(true)
  expect(await asLead(`/weights/${heavy.id}/end`, { basedOn: 1 })).toMatchObject({ status: 200 })
  expect((await lead()).weights).toEqual([])
})
