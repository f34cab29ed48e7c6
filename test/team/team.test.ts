import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { familyWorld, type Saved } from '../people/family-world.ts'

/** A handover without a period together, today. */
const AT_ONCE = {
  begins: '2026-09-01',
  takesOver: '2026-09-01',
  noOverlapReason: 'Det haster',
  reason: null,
  jointMeetingOn: null,
  familyAskedOn: null,
  familySays: null,
}

const w = familyWorld()
const add = async (fields: object, who = w.coordinator(), key?: string) =>
  (await who).send(
    'POST',
    w.family('/team'),
    { employee: w.id.leader, role: 'adviser', chosenByFamily: false, party: null, ...fields },
    key,
  )
const member = async (employee: string) => (await w.room()).team.find((m) => m.employee === employee)

test('a new member sees the family at once, and is gone with the next request after the end', async () => {
  const leader = await w.browser({ employee: w.id.leader })
  expect((await leader.get(w.family())).statusCode).toBe(404)
  const { id } = (await add({ chosenByFamily: true })).json<Saved>()
  expect((await leader.get(w.family())).statusCode).toBe(200)
  expect(await member(w.id.leader)).toMatchObject({ id, role: 'adviser', department: 'familie', chosenByFamily: true })
  expect((await add({})).json()).toMatchObject({ code: 'already-in-team', field: 'employee' })
  expect((await (await w.coordinator()).send('POST', w.family(`/team/${id}/end`), { basedOn: 2 })).json().code).toBe(
    'changed-meanwhile',
  )
  expect((await (await w.coordinator()).send('POST', w.family(`/team/${id}/end`), { basedOn: 1 })).statusCode).toBe(200)
  expect((await leader.get(w.family())).statusCode).toBe(404)
})

test('a double click makes one member', async () => {
  const key = randomUUID()
  const [first, second] = [await add({}, undefined, key), await add({}, undefined, key)]
  expect(second.json()).toEqual(first.json())
  expect((await w.room()).team.filter((m) => m.employee === w.id.leader)).toHaveLength(1)
})

test('there is one coordinator: a second is refused, the only one cannot be ended, and two at once make one', async () => {
  expect((await add({ employee: w.id.neighbour, role: 'coordinator' })).json()).toMatchObject({
    code: 'coordinator-exists',
    field: 'role',
  })
  expect(
    (
      await (await w.coordinator()).send('POST', w.family(`/team/${w.id.coordinatorMembership}/end`), { basedOn: 1 })
    ).json().code,
  ).toBe('coordinator-needed')
  const over = (employee: string) =>
    w.coordinator().then((b) =>
      b.send('POST', w.family('/coordinator'), {
        from: w.id.coordinatorMembership,
        employee,
        oldBecomes: 'co-coordinator',
        ...AT_ONCE,
        basedOn: 1,
      }),
    )
  const answers = await Promise.all([over(w.id.leader), over(w.id.neighbour)])
  expect(answers.map((a) => a.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  const { team } = await w.room()
  expect(team.filter((m) => m.role === 'coordinator')).toHaveLength(1)
  expect(team.find((m) => m.employee === w.id.coordinator)?.role).toBe('co-coordinator')
  expect(new Set(team.map((m) => m.employee)).size).toBe(team.length)
})

test('only those who invite change the team, and nobody gives a role that reads more than they may invite to', async () => {
  expect((await add({ employee: w.id.neighbour }, w.jobAdviser())).json().code).toBe('not-yours')
  expect((await (await w.jobAdviser()).get(w.family('/team/roles'))).json().roles).toEqual([])
  expect((await add({ role: 'evaluator' })).json().field).toBe('role')
  expect((await add({ role: 'nonsense' })).json().field).toBe('role')
  expect((await add({ employee: randomUUID() })).json().field).toBe('employee')
  expect((await add({ employee: w.id.neighbour, party: w.id.stranger })).json().field).toMatch(/employee|party/)
  const roles = (await (await w.coordinator()).get(w.family('/team/roles'))).json().roles as { id: string }[]
  expect(roles.map((r) => r.id)).toContain('adviser-with-decision-right')
  expect(roles.map((r) => r.id)).not.toContain('evaluator')
})

test('the family removes a member, but not the coordinator, and a child does not decide it', async () => {
  const remove = async (id: string, basedOn: number, who = w.mother()) =>
    (await who).send('POST', w.own(`/team/${id}/remove`), { basedOn })
  const coordinator = (await w.room()).team.find((m) => m.role === 'coordinator')
  expect((await remove(coordinator?.id ?? '', coordinator?.version ?? 0)).json().code).toBe('coordinator-needed')
  expect((await remove(w.id.jobMembership, 1, w.browser({ person: w.id.daughter }))).json().code).toBe('not-yours')
  expect((await remove(w.id.jobMembership, 1, w.father())).statusCode).toBe(404)
  expect((await remove(randomUUID(), 1)).statusCode).toBe(404)
  expect((await remove(w.id.jobMembership, 1)).statusCode).toBe(200)
  expect((await (await w.jobAdviser()).get(w.family())).statusCode).toBe(404)
})
