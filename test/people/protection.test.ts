import { expect, test } from 'vitest'
import type { Protection, Releases } from '../../src/contract/protection.ts'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const post = async (rest: string, body: object) => (await w.coordinator()).send('POST', w.family(rest), body)
const protection = async (): Promise<Protection> => (await (await w.coordinator()).get(w.family('/protection'))).json()
const fatherSees = async () => (await (await w.father()).get(w.own())).json()

test('while the wall stands the father reads what was released to him, and finds neither address nor plan', async () => {
  expect(await (await (await w.father()).get(w.own('/released'))).json()).toEqual({ texts: [] })
  const text = { party: w.id.father, title: 'Det, du og kommunen har aftalt', body: 'Du kommer til samtale hver uge.' }
  const refused = await post('/releases', { ...text, body: 'Mor bor på hemmelig-adresse 7.' })
  expect(refused.json()).toMatchObject({ field: 'body', problems: [{ code: 'release.names-secret' }] })
  expect((await (await w.jobAdviser()).send('POST', w.family('/releases'), text)).json().code).toBe('not-yours')
  expect((await post('/releases', { ...text, party: w.id.mother })).json().field).toBe('party')
  const release = (await post('/releases', text)).json<Saved>()

  const seen = (await (await w.father()).get(w.own('/released'))).json()
  expect(seen.texts).toEqual([expect.objectContaining({ title: text.title, body: text.body })])
  const everything = [
    (await (await w.father()).get(w.own())).body,
    (await (await w.father()).get(w.own('/around'))).body,
    (await (await w.father()).get(w.own('/released'))).body,
    (await (await w.father()).get(w.own('/homes'))).body,
    (await (await w.father()).get(w.own('/voice'))).body,
    (await (await w.father()).get(w.own('/log'))).body,
  ].join()
  for (const secret of ['HEMMELIG-ADRESSE', 'Mette', 'ro om aftenen', 'Kirsten', 'ugeplan'])
    expect(everything).not.toContain(secret)
  expect(await fatherSees()).toMatchObject({ family: null, plan: null, goals: [], actions: [] })

  expect((await (await w.mother()).get(w.own('/released'))).json()).toEqual({ texts: [] })
  expect((await (await w.mother()).get(w.own())).json()).toMatchObject({ plan: { id: w.id.plan } })
  expect((await (await w.jobAdviser()).get(w.family('/releases'))).json().code).toBe('not-yours')

  const take = { reason: 'Sendt for tidligt', basedOn: 1 }
  expect((await post(`/releases/${release.id}/take-back`, take)).statusCode).toBe(200)
  expect((await (await w.father()).get(w.own('/released'))).json()).toEqual({ texts: [] })
  const list = (await (await w.coordinator()).get(w.family('/releases'))).json<Releases>()
  expect(list.releases).toEqual([expect.objectContaining({ id: release.id, takenBackAt: '2026-09-01T08:00:00.000Z' })])
  expect((await post(`/releases/${release.id}/take-back`, { ...take, basedOn: 2 })).json().code).toBe('already-so')
})

test('protecting an address closes the plan for the other custody holder until somebody has answered', async () => {
  await w.endWall()
  expect(await fatherSees()).toMatchObject({ plan: { id: w.id.plan } })
  const contacts = w.family(`/people/${w.id.mother}/contacts`)
  const add = { kind: 'phone', value: '11 22 33 44', protected: true, startsOn: null }
  expect((await (await w.coordinator()).send('POST', contacts, add)).statusCode).toBe(200)
  expect(await fatherSees()).toMatchObject({ family: null, plan: null, goals: [] })
  const [question] = (await protection()).questions
  expect(question).toMatchObject({ person: w.id.mother, other: w.id.father, answer: null })

  const room = await w.room()
  const [wall] = room.firewalls
  expect((await post(`/firewalls/${wall!.id}/end`, { basedOn: 1 })).json().code).toBe('wall-question-open')
  const answer = `/wall-questions/${question!.id}/answer`
  const no = { answer: 'not-needed', reason: 'Mor har selv givet ham nummeret', basedOn: 1 }
  expect((await (await w.jobAdviser()).send('POST', w.family(answer), no)).json().code).toBe('not-yours')
  expect((await post(answer, { ...no, reason: null })).json().field).toBe('reason')
  expect((await post(answer, no)).statusCode).toBe(200)
  expect(await fatherSees()).toMatchObject({ plan: { id: w.id.plan } })
  expect((await protection()).questions[0]).toMatchObject({
    answer: 'not-needed',
    reason: no.reason,
    answeredByName: 'Kirsten Koordinator',
  })

  expect((await post(answer, { answer: 'wall', reason: null, basedOn: 2 })).statusCode).toBe(200)
  expect(await fatherSees()).toMatchObject({ family: null, plan: null })
})

test('whoever protects need not be the one who answers: the question lies with the coordinator', async () => {
  const adviser = await w.jobAdviser()
  expect((await adviser.get(w.family('/protection'))).json()).toMatchObject({ questions: [], may: { answer: false } })
})

test('who may not be told is known to the coordinator’s own, and ends with a reason', async () => {
  const { id } = (
    await post('/restrictions', { person: w.id.father, kind: 'not-contacted', what: 'Ring ikke', startsOn: null })
  ).json<Saved>()
  const change = async (body: object) =>
    (await w.coordinator()).send('PUT', w.family(`/restrictions/${id}`), { what: 'Ring ikke', ...body })
  expect((await change({ endsOn: '2026-09-01', reason: null, basedOn: 1 })).json().field).toBe('reason')
  expect((await change({ endsOn: '2026-09-01', reason: 'Aftalt', basedOn: 1 })).json().version).toBe(2)
  expect((await change({ endsOn: null, reason: 'Var en fejl', basedOn: 2 })).json().version).toBe(3)
  for (const who of [w.father, w.mother])
    expect((await (await who()).get(w.own('/around'))).body).not.toContain('Ring ikke')
})

test('a text that names an address which only another department has filed does not pass the wall, and is not told', async () => {
  const adviser = await w.jobAdviser()
  const hidden = { kind: 'address', value: 'Hyldebærvænget 7, 4000 Roskilde', protected: true, startsOn: null }
  const contacts = w.family(`/people/${w.id.mother}/contacts`)
  expect((await adviser.send('POST', contacts, hidden)).statusCode).toBe(200)
  const around = await (await w.coordinator()).get(w.family('/around'))
  expect(around.body).not.toContain('Hyldebærvænget')
  const release = (title: string, body: string) => post('/releases', { party: w.id.father, title, body })
  const refused = await release('Samvær', 'Du henter ved hyldebærvænget klokken fire.')
  expect(refused.json()).toMatchObject({ field: 'body', problems: [{ code: 'release.names-unseen' }] })
  expect(refused.body.toLowerCase()).not.toContain('hyldebær')
  expect((await release('Hyldebærvænget 7', 'Du henter klokken fire.')).json()).toMatchObject({ field: 'title' })
  expect((await release('Samvær', 'Du henter klokken fire.')).statusCode).toBe(200)
})
