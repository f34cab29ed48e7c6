import { beforeAll, expect, test } from 'vitest'
import { courseWorld } from './support.ts'

const { w, course, send, impose } = courseWorld()
let basis: string
beforeAll(async () => {
  await w.acceptedCourse()
  basis = await impose()
  const decision = { decision: 'Forbedringsforløb', decidedOn: '2026-03-01', expectedUntil: null }
  await send('POST', `/imposed/${basis}/decision`, decision)
})

const version = async (): Promise<number> => {
  const { bases } = await w.room()
  return bases.find((one) => one.id === basis)?.version ?? 0
}
const reopen = async (who = w.coordinator()) =>
  send('POST', `/imposed/${basis}/reopening`, { basedOn: await version(), reason: 'Slutningen gjaldt en anden' }, who)

test('an end entered by mistake is taken back with a reason: the ground stands as before, and the course goes on', async () => {
  const before = await course()
  expect(before.course?.state).toBe('active')
  expect((await reopen()).json()).toMatchObject({ code: 'not-ended' })
  const ended = { basedOn: await version(), endedOn: '2026-09-01', reason: 'Forløbet er gennemført' }
  expect((await send('POST', `/imposed/${basis}/end`, ended)).statusCode).toBe(200)
  expect((await course()).course?.state).toBe('accepted')
  expect((await reopen(w.jobAdviser())).statusCode).toBe(403)
  const back = await reopen()
  expect(back.statusCode, back.body).toBe(200)
  const after = await course()
  expect(after.course?.state).toBe('active')
  expect(after.imposed).toEqual(before.imposed.map((one) => ({ ...one, version: one.version + 2 })))
  expect((await w.room()).bases.find((one) => one.id === basis)?.endsAt).toBeNull()
})

test('a ground that ended with its course is not opened by this', async () => {
  const { course: open } = await course()
  const closed = await send('POST', '/closings', {
    basedOn: open?.version,
    reason: 'familien-er-et-godt-sted',
    note: null,
    decidedBy: 'Familien og koordinatoren sammen',
    handedTo: 'ordinary',
    handedDepartment: null,
    handedName: 'Rådgiver',
    handedOn: '2026-09-01',
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    meetings: [],
    afterCare: null,
  })
  expect(closed.statusCode, closed.body).toBe(200)
  expect((await reopen()).json()).toMatchObject({ code: 'course-closed' })
})
