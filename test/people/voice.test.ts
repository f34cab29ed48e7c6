import { expect, test } from 'vitest'
import type { Voice } from '../../src/contract/voice.ts'
import { familyWorld, type Saved } from './family-world.ts'

const w = familyWorld()
const STORY = 'Vi flyttede, da jeg var ti'
const voice = async (): Promise<Voice> => (await (await w.coordinator()).get(w.family('/voice'))).json()

test('a story is told once: its author’s alone, then one department’s, then nobody’s again', async () => {
  const mother = await w.mother()
  const story = { kind: 'story', title: null, body: STORY, experience: null }
  const { id } = (await mother.send('POST', '/api/own/tellings', story)).json<Saved>()
  expect((await mother.send('POST', '/api/own/tellings', story)).json().code).toBe('already-so')
  expect((await voice()).told).toEqual([])
  expect((await (await w.father()).get('/api/own/tellings')).json()).toEqual({ tellings: [] })

  const tell = (department: string) => mother.send('POST', w.own(`/tellings/${id}/tell`), { department })
  expect((await tell('skole')).json().field).toBe('department')
  expect((await tell('job')).statusCode).toBe(200)
  expect((await voice()).told).toEqual([])
  const job = await w.jobAdviser()
  expect((await job.get(w.family('/voice'))).body).toContain(STORY)

  const change = { title: null, body: 'Noget helt andet', experience: null, basedOn: 1 }
  expect((await mother.send('PUT', `/api/own/tellings/${id}`, change)).statusCode).toBe(200)
  expect((await job.get(w.family('/voice'))).body).toContain(STORY)
  expect((await tell('job')).json().version).toBe(2)
  expect((await job.get(w.family('/voice'))).body).toContain('Noget helt andet')

  const back = await mother.send('POST', w.own(`/tellings/${id}/take-back`), { department: 'job' })
  expect(back.statusCode, back.body).toBe(200)
  expect((await job.get(w.family('/voice'))).json().told).toEqual([])
  expect((await mother.send('POST', w.own(`/tellings/${id}/take-back`), { department: 'job' })).statusCode).toBe(404)
})

test('nobody but the author edits, tells or throws away what somebody has written', async () => {
  const mother = await w.mother()
  const { id } = (
    await mother.send('POST', '/api/own/tellings', {
      kind: 'trust',
      title: 'Fodboldtræneren',
      body: 'Ham stoler vi på',
      experience: 'good',
    })
  ).json<Saved>()
  const change = { title: 'X', body: 'Y', experience: null, basedOn: 1 }
  const father = await w.father()
  for (const who of [father, await w.coordinator()]) {
    expect((await who.send('PUT', `/api/own/tellings/${id}`, change)).statusCode).toBe(404)
    expect((await who.send('DELETE', `/api/own/tellings/${id}`)).statusCode).toBe(404)
  }
  expect((await father.send('POST', w.own(`/tellings/${id}/tell`), { department: 'job' })).statusCode).toBe(404)
  expect((await mother.send('DELETE', `/api/own/tellings/${id}`)).statusCode).toBe(200)
})

test('a child tells the coordinator; others are talked about first', async () => {
  const daughter = await w.browser({ person: w.id.daughter })
  const { id } = (
    await daughter.send('POST', '/api/own/tellings', { kind: 'story', title: null, body: 'MIN', experience: null })
  ).json<Saved>()
  const tell = (department: string) => daughter.send('POST', w.own(`/tellings/${id}/tell`), { department })
  expect((await tell('job')).json().field).toBe('department')
  expect((await tell('familie')).statusCode).toBe(200)
  expect((await voice()).told).toEqual([expect.objectContaining({ owner: w.id.daughter, body: 'MIN' })])
  expect((await (await w.mother()).get(w.own('/voice'))).body).not.toContain('MIN')
})

test('how somebody wants to be reached is one agreement, which they and the coordinator write together', async () => {
  const talk = {
    language: 'somali',
    interpreter: true,
    interpreterNote: 'En kvinde, ikke fra byen',
    reach: ['text', 'call'],
    notWhen: 'Før kl. 10',
    largePrint: true,
    readAloud: false,
    words: 'Sig familien, ikke sagen',
  }
  const mother = await w.mother()
  expect((await mother.send('PUT', w.own('/communication'), { ...talk, basedOn: null })).statusCode).toBe(200)
  const url = w.family(`/people/${w.id.mother}/communication`)
  const coordinator = await w.coordinator()
  expect((await coordinator.send('PUT', url, { ...talk, basedOn: null })).json().code).toBe('changed-meanwhile')
  expect((await coordinator.send('PUT', url, { ...talk, notWhen: 'Før kl. 11', basedOn: 1 })).statusCode).toBe(200)
  expect((await (await w.mother()).get(w.own('/voice'))).json().communication).toEqual([
    expect.objectContaining({ person: w.id.mother, notWhen: 'Før kl. 11', version: 2, mine: true }),
  ])
  expect((await (await w.father()).get(w.own('/voice'))).json()).toEqual({
    communication: [],
    supporters: [],
    told: [],
  })
})

test('the family writes who is there for it; a professional says who agreed', async () => {
  const moster = {
    name: 'Moster Karin',
    relation: 'moster',
    does: 'Henter i SFO om onsdagen',
    reachedBy: null,
    contactPerson: true,
  }
  const { id } = (await (await w.mother()).send('POST', w.own('/supporters'), moster)).json<Saved>()
  const coordinator = await w.coordinator()
  const without = { ...moster, agreedBy: null, agreedOn: null }
  expect((await coordinator.send('POST', w.family('/supporters'), without)).json().field).toBe('agreedBy')
  const ended = { ...moster, endsOn: '2026-09-01', basedOn: 1 }
  expect((await (await w.mother()).send('PUT', w.own(`/supporters/${id}`), ended)).json().version).toBe(2)
  expect((await voice()).supporters).toEqual([
    expect.objectContaining({ name: 'Moster Karin', agreedBy: w.id.mother, endsOn: '2026-09-01' }),
  ])
})

test('as soon as one of them needs an interpreter the family does, and no longer when nobody does', async () => {
  const page = await w.coordinator()
  const family = async () => (await page.get(w.family())).json().family as { interpreter: boolean }
  const others = (await voice()).communication.filter((one) => one.interpreter)
  const url = w.family(`/people/${w.id.son}/communication`)
  const said = {
    language: 'portugisisk',
    interpreter: true,
    interpreterNote: 'Samme kvinde hver gang',
    reach: [],
    notWhen: null,
    largePrint: false,
    readAloud: false,
    words: null,
  }
  const { version } = (await page.send('PUT', url, { ...said, basedOn: null })).json<Saved>()
  expect(await family()).toMatchObject({ interpreter: true })
  expect((await page.send('PUT', url, { ...said, interpreter: false, basedOn: version })).statusCode).toBe(200)
  expect(await family()).toMatchObject({ interpreter: others.length > 0 })
})
