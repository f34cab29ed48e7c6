import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { familyWorld } from '../people/family-world.ts'

const w = familyWorld()
const [lead, fresh, second] = [randomUUID(), randomUUID(), randomUUID()]
beforeAll(() =>
  bulk(w.app.store.job, w.municipality, (writer) =>
    writer.write(
      'employee',
      [
        [lead, 'Lea Leder', ['team-lead']],
        [fresh, 'Freja Frisk', []],
        [second, 'Sanne Sekund', []],
      ].map(([id, name, functions]) => ({
        id,
        name,
        title: 'Koordinator',
        department: 'familie',
        functions,
        phone: '11111111',
        starts_at: '2026-01-01T00:00:00.000Z',
      })),
    ),
  ),
)

const as = (who: { employee: string } | { person: string }) => w.app.as({ municipality: w.municipality, ...who })
const send = async (who: Parameters<typeof as>[0], url: string, body: object) => {
  const answer = await (await as(who)).send('POST', url, body)
  return { status: answer.statusCode, ...answer.json(), body: answer.body }
}
const asCoordinator = (rest: string, body: object) => send({ employee: w.id.coordinator }, w.family(rest), body)
const members = async () => (await (await as({ employee: w.id.coordinator })).get(w.family('/team'))).json().members
const memberOf = async (employee: string) =>
  (await members()).find((m: { employee: string }) => m.employee === employee)
const ownWish = async () => (await (await as({ person: w.id.mother })).get(w.own('/team'))).json().wishes[0]

test('a handover that is taken back leaves everybody’s last day as it was', async () => {
  const added = await asCoordinator('/team', {
    employee: fresh,
    role: 'co-coordinator',
    chosenByFamily: false,
    party: null,
  })
  expect(added.status, added.body).toBe(200)
  const lastDay = await asCoordinator(`/team/${added.id}/last-day`, { basedOn: 1, lastDay: '2026-10-15' })
  expect(lastDay.status, lastDay.body).toBe(200)
  const before = await members()
  const planned = await asCoordinator('/coordinator', {
    from: w.id.coordinatorMembership,
    employee: fresh,
    oldBecomes: 'leaves',
    basedOn: (await memberOf(w.id.coordinator)).version,
    begins: '2026-09-02',
    takesOver: '2026-09-16',
    noOverlapReason: null,
    reason: null,
    jointMeetingOn: null,
    familyAskedOn: null,
    familySays: null,
  })
  expect(planned.status, planned.body).toBe(200)
  const [handover] = (await (await as({ employee: w.id.coordinator })).get(w.family('/team'))).json().handovers
  const back = await asCoordinator(`/handovers/${handover.id}/cancel`, { basedOn: 1 })
  expect(back.status, back.body).toBe(200)
  const days = (list: { id: string; lastDay: string | null }[]) => list.map(({ id, lastDay }) => ({ id, lastDay }))
  expect(days(await members())).toEqual(days(before))
})

test('an answer to a wish is corrected with a reason; the family reads that it was, why, and what was said before', async () => {
  const { id } = await memberOf(w.id.jobAdviser)
  const wish = await send({ person: w.id.mother }, w.own(`/team/${id}/wish`), { words: 'Vi forstår ikke hinanden' })
  expect(wish.status, wish.body).toBe(200)
  const path = `/api/team-lead/families/${w.id.family}/wishes/${wish.id}`
  const no = { basedOn: 1, answer: 'no', words: 'Jens kender jer bedst', employee: null }
  const early = await send({ employee: lead }, `${path}/correction`, { ...no, reason: 'For tidligt' })
  expect(early.status).toBe(404)
  expect(await send({ employee: lead }, `${path}/answer`, no)).toMatchObject({ status: 200 })
  const yes = {
    basedOn: 2,
    answer: 'yes',
    words: 'Sanne tager over',
    employee: null,
    reason: 'Jeg havde misforstået det',
  }
  expect(await send({ employee: w.id.coordinator }, `${path}/correction`, yes)).toMatchObject({ status: 404 })
  expect(await send({ employee: lead }, `${path}/correction`, yes)).toMatchObject({ status: 400, field: 'employee' })
  const corrected = await send({ employee: lead }, `${path}/correction`, { ...yes, employee: second })
  expect(corrected.status, corrected.body).toBe(200)
  expect(await ownWish()).toMatchObject({
    answer: 'yes',
    answerWords: 'Sanne tager over',
    earlierAnswer: 'no',
    earlierWords: 'Jens kender jer bedst',
    correctionReason: 'Jeg havde misforstået det',
  })
  expect(await memberOf(second)).toBeDefined()
  expect(await memberOf(w.id.jobAdviser)).toBeUndefined()
  const changed = await send({ employee: lead }, `${path}/correction`, { ...yes, basedOn: 3, answer: 'no' })
  expect(changed).toMatchObject({ status: 409, code: 'place-has-changed' })
  const { answered } = (await (await as({ employee: lead })).get('/api/team-lead')).json()
  expect(answered).toEqual([expect.objectContaining({ id: wish.id, answer: 'yes' })])
})
