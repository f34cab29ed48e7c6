import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { contactWorld } from './contact-world.ts'

const { w, entry, send, done, contact, ownContact, now, day, lead } = contactWorld()

const acuteOf = async (who = w.coordinator()) => (await day(who)).filter(({ kind }) => kind === 'acute')
const say = async (words: string, who = w.mother()) => {
  const answer = await (await who).send('POST', w.own('/contact/acute'), { words })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ id: string; version: number }>()
}

test('what the family says cannot wait stands first in the coordinator’s day until somebody has answered', async () => {
  const { id } = await say('Dina er ikke kommet hjem')
  const tasks = await day()
  expect(tasks[0]).toMatchObject({ kind: 'acute', when: 'now', family: w.id.family, why: 'Skal besvares i dag' })
  expect(JSON.stringify(tasks)).not.toContain('ikke kommet hjem')
  now('2026-09-01T11:00:00.000Z')
  await done(`/acute/${id}/answer`, { words: 'Jeg kører derud', basedOn: 1 })
  expect(await acuteOf()).toEqual([])
  expect((await ownContact()).acute[0]).toMatchObject({
    mine: true,
    answeredByName: 'Kirsten Koordinator',
    answerWords: 'Jeg kører derud',
    sameDay: true,
  })
  expect((await contact()).sameDay).toEqual({ sameDay: 1, of: 1 })
})

test('what nobody answered on its day says so, and counts against', async () => {
  const { id } = await say('Strømmen er lukket')
  now('2026-09-02T08:00:00.000Z')
  expect(await acuteOf()).toMatchObject([{ why: 'Er ikke besvaret samme dag' }])
  await done(`/acute/${id}/answer`, { words: null, basedOn: 1 })
  expect((await contact()).sameDay).toEqual({ sameDay: 1, of: 2 })
  expect((await ownContact()).acute[0]?.sameDay).toBe(false)
})

test('whoever stands in for the coordinator finds it too', async () => {
  const substitute = { employee: w.id.leader, from: '2026-09-01', lastDay: '2026-09-05' }
  const stands = await (
    await w.coordinator()
  ).send('POST', w.family(`/team/${w.id.coordinatorMembership}/substitute`), substitute)
  expect(stands.statusCode, stands.body).toBe(200)
  const { id } = await say('Kan nogen ringe?')
  now('2026-09-02T08:00:00.000Z')
  const leader = w.browser({ employee: w.id.leader })
  expect(await acuteOf(leader)).toHaveLength(1)
  expect(await acuteOf(w.jobAdviser())).toEqual([])
  await done(`/acute/${id}/answer`, { words: null, basedOn: 1 }, leader)
})

test('somebody of the family takes it back; nobody else of it can, and one who is kept apart does not see it', async () => {
  const { id } = await say('Vi skændes')
  const back = (who: Promise<Awaited<ReturnType<typeof w.mother>>>) =>
    who.then((browser) => browser.send('POST', w.own(`/contact/acute/${id}/taking-back`), { basedOn: 1 }))
  expect((await back(w.father())).statusCode).toBe(404)
  expect((await (await w.father()).get(w.own('/contact'))).body).not.toContain('skændes')
  expect((await back(w.mother())).statusCode).toBe(200)
  expect(await acuteOf()).toEqual([])
  expect((await send(`/acute/${id}/answer`, { words: null, basedOn: 2 })).statusCode).toBe(409)
})

test('a contact that was urgent waits for an answer; an answer by mistake is taken back with a reason', async () => {
  await done('/entries', entry({ note: 'Far ringede til skolen', acute: true }))
  const [call] = (await contact()).acute
  expect(call).toMatchObject({ words: 'Far ringede til skolen', byFamily: false, mine: true })
  await done(`/acute/${call!.id}/answer`, { words: null, basedOn: 1 })
  const unanswer = (reason: string, who = w.coordinator()) =>
    send(`/acute/${call!.id}/answer-taking-back`, { reason, basedOn: 2 }, who)
  expect((await unanswer(' ')).statusCode).toBe(400)
  expect((await unanswer('Ikke mig', w.jobAdviser())).statusCode).toBe(403)
  expect((await unanswer('Det var en anden familie')).statusCode).toBe(200)
  expect(await acuteOf()).toHaveLength(1)
  await done(`/acute/${call!.id}/taking-back`, { reason: 'Det hastede ikke', basedOn: 3 })
  expect(await acuteOf()).toEqual([])
})

test('the same words sent twice by a phone without an answer are one call', async () => {
  const key = randomUUID()
  const twice = async () => (await w.mother()).send('POST', w.own('/contact/acute'), { words: 'Ring til mig' }, key)
  expect((await twice()).json()).toEqual((await twice()).json())
  expect((await ownContact()).acute.filter(({ words }) => words === 'Ring til mig')).toHaveLength(1)
})

test('two who answer at once: the second is told', async () => {
  const { id } = await say('Hvem kommer i dag?')
  const [one, two] = await Promise.all([
    send(`/acute/${id}/answer`, { words: 'Jeg', basedOn: 1 }),
    send(`/acute/${id}/answer`, { words: 'Mig', basedOn: 1 }),
  ])
  expect([one.statusCode, two.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409])
})

test('a leader of coordinators reads how many were answered on the same day over all families, as numbers alone', async () => {
  now('2026-09-03T08:00:00.000Z')
  for (const one of Array.from({ length: 6 }, (_, n) => n)) {
    const { id } = await say(`HEMMELIGT ${one}`)
    await done(`/acute/${id}/answer`, { words: null, basedOn: 1 })
  }
  const { acute } = await lead()
  const own = (await contact()).sameDay
  expect(acute).toMatchObject({ since: '2025-09-03', of: own.of, fewest: 5 })
  expect([null, own.sameDay]).toContain(acute.sameDay)
  expect(JSON.stringify(acute)).not.toContain('HEMMELIGT')
})
