import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'

let t: TestApp
let municipality = 900
let id: Awaited<ReturnType<typeof twoFamilies>>['id']
let mother: Browser
let father: Browser
let daughter: Browser
let coordinator: Browser
let jobAdviser: Browser
let neighbour: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  municipality += 1
  id = (await twoFamilies(t.store, municipality)).id
  await at(NOW)
})

/** Sets the clock, and signs everybody in at that instant. */
async function at(instant: string): Promise<void> {
  t.setNow(instant)
  const person = (who: string) => t.as({ municipality, person: who })
  const employee = (who: string) => t.as({ municipality, employee: who })
  mother = await person(id.mother)
  father = await person(id.father)
  daughter = await person(id.daughter)
  coordinator = await employee(id.coordinator)
  jobAdviser = await employee(id.jobAdviser)
  neighbour = await employee(id.neighbour)
}

interface Message {
  id: string
  version: number
  says: string | null
  author: string | null
  role: string | null
  read: { by: string | null } | null
  waits: boolean
  correctedAt: string | null
  takenBackAt: string | null
}
interface Conversation {
  person: string
  messages: Message[]
  requests: {
    id: string
    version: number
    answer: { yes: boolean; words: string } | null
    withdrawnAt: string | null
  }[]
}
interface Own {
  conversation: Conversation
  readers: { name: string | null; standsInUntil: string | null }[]
  mayWrite: boolean
  isChild: boolean
  promise: { days: number } | null
  answerBy: { day: string; isPast: boolean } | null
  typical: { median: number; of: number } | null
}

const ownUrl = () => `/api/own/families/${id.family}/messages`
const url = () => `/api/families/${id.family}/messages`
const saved = (answer: { statusCode: number; body: string; json: () => unknown }) => {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { id: string; version: number }
}
const write = async (who: Browser, says: string, key?: string) => saved(await who.send('POST', ownUrl(), { says }, key))
const answer = async (who: Browser, person: string, says: string) =>
  saved(await who.send('POST', `/api/families/${id.family}/conversations/${person}/messages`, { says }))
const own = async (who: Browser): Promise<Own> => {
  const read = await who.get(ownUrl())
  expect(read.statusCode, read.body).toBe(200)
  return read.json()
}
const all = async (
  who: Browser,
): Promise<{ conversations: Conversation[]; others: { person: string }[]; mayWrite: boolean }> =>
  (await who.get(url())).json()
const waits = async (who: Browser): Promise<{ title: string; due: string; when: string; why: string }[]> =>
  (await who.get('/api/my-day')).json().tasks.filter((one: { kind: string }) => one.kind === 'message')

/** The day after, the coordinator is somebody else: from then on, and not before. */
async function handOver(to: string): Promise<void> {
  const { members } = (await coordinator.get(`/api/families/${id.family}/team`)).json()
  const place = members.find((one: { role: string }) => one.role === 'coordinator')
  saved(
    await coordinator.send('POST', `/api/families/${id.family}/coordinator`, {
      from: place.id,
      employee: to,
      oldBecomes: 'leaves',
      basedOn: place.version,
      begins: '2026-09-02',
      takesOver: '2026-09-02',
      noOverlapReason: 'Orlov',
      reason: null,
      jointMeetingOn: null,
      familyAskedOn: null,
      familySays: null,
    }),
  )
}

test('mother, father behind a firewall and daughter each have a conversation of their own with the coordinator', async () => {
  await write(mother, 'FRA-MOR')
  await write(father, 'FRA-FAR')
  await write(daughter, 'FRA-DATTER')
  for (const [who, mark] of [
    [mother, 'FRA-MOR'],
    [father, 'FRA-FAR'],
    [daughter, 'FRA-DATTER'],
  ] as const) {
    const { body } = await who.get(ownUrl())
    for (const word of ['FRA-MOR', 'FRA-FAR', 'FRA-DATTER']) expect(body.includes(word)).toBe(word === mark)
  }
  expect((await all(coordinator)).conversations.map(({ person }) => person).toSorted()).toEqual(
    [id.mother, id.father, id.daughter].toSorted(),
  )
})

test('nobody else of the team reads them, or is told that they are there', async () => {
  await write(mother, 'KUN-TIL-KOORDINATOREN')
  const empty = await jobAdviser.get(url())
  expect(empty.json()).toMatchObject({ conversations: [], others: [], mayWrite: false })
  for (const page of [
    url(),
    `/api/families/${id.family}`,
    '/api/my-day',
    '/api/messages',
    `/api/families/${id.family}/history`,
  ])
    expect((await jobAdviser.get(page)).body).not.toContain('KUN-TIL-KOORDINATOREN')
  expect((await neighbour.get(url())).statusCode).toBe(404)
  const into = `/api/families/${id.family}/conversations/${id.mother}`
  expect((await jobAdviser.send('POST', `${into}/messages`, { says: 'Hej' })).statusCode).toBe(404)
  expect((await jobAdviser.send('POST', `${into}/read`, { upTo: randomUUID() })).statusCode).toBe(404)
})

test('the one kept apart is told who reads by role, and no name, also not of whoever read', async () => {
  const { id: sent } = await write(father, 'Hvornår kan jeg ringe?')
  await coordinator.send('POST', `/api/families/${id.family}/conversations/${id.father}/read`, { upTo: sent })
  const { readers, conversation } = await own(father)
  expect(readers).toMatchObject([{ name: null }])
  expect(conversation.messages[0]?.read).toMatchObject({ by: null })
  expect((await own(mother)).readers).toMatchObject([{ name: 'Kirsten Koordinator' }])
})

test('what is written is read with a mark in one direction, and answered by name and role', async () => {
  const { id: sent } = await write(mother, 'Kan vi rykke mødet?')
  expect((await own(mother)).conversation.messages).toMatchObject([{ read: null, waits: true }])
  saved(
    await coordinator.send('POST', `/api/families/${id.family}/conversations/${id.mother}/messages`, { says: 'Ja' }),
  )
  await coordinator.send('POST', `/api/families/${id.family}/conversations/${id.mother}/read`, { upTo: sent })
  const { messages } = (await own(mother)).conversation
  expect(messages).toMatchObject([
    { says: 'Kan vi rykke mødet?', read: { by: 'Kirsten Koordinator' }, waits: false },
    { says: 'Ja', author: 'Kirsten Koordinator', role: 'Koordinator (ansvarlig)', read: null },
  ])
})

test('a message sent again with the same key, after the answer was lost, is there once', async () => {
  const key = randomUUID()
  const first = await write(mother, 'Er mødet flyttet?', key)
  expect(await write(mother, 'Er mødet flyttet?', key)).toEqual(first)
  expect((await own(mother)).conversation.messages).toHaveLength(1)
})

test('what waits stands in the coordinator’s day, the oldest first, with why, until it is answered', async () => {
  await write(mother, 'Først')
  await at('2026-09-03T08:00:00.000Z')
  await write(daughter, 'Senere')
  expect(await waits(coordinator)).toMatchObject([
    { title: 'Mette har skrevet til dig', due: '2026-09-01', why: 'Ikke læst endnu. Du svarer familien' },
    { title: 'Dina har skrevet til dig', due: '2026-09-03' },
  ])
  expect(await waits(jobAdviser)).toEqual([])
  await answer(coordinator, id.mother, 'Ja')
  expect(await waits(coordinator)).toMatchObject([{ title: 'Dina har skrevet til dig' }])
})

test('what needs no answer stops waiting, and waits again when that was a mistake', async () => {
  const { id: message } = await write(mother, 'Tak')
  const settle = (basedOn: number, needsNoAnswer: boolean) =>
    coordinator.send('PUT', `${url()}/${message}/needs-no-answer`, { basedOn, needsNoAnswer })
  saved(await settle(1, true))
  expect(await waits(coordinator)).toEqual([])
  expect((await coordinator.get('/api/messages')).json().conversations).toMatchObject([{ waitsSince: null }])
  saved(await settle(2, false))
  expect(await waits(coordinator)).toHaveLength(1)
})

test('an answer that is taken back leaves the question waiting', async () => {
  await write(mother, 'Hvornår?')
  const given = await answer(coordinator, id.mother, 'I morgen')
  expect(await waits(coordinator)).toEqual([])
  saved(await coordinator.send('DELETE', `${url()}/${given.id}`, { basedOn: 1 }))
  expect(await waits(coordinator)).toHaveLength(1)
  expect((await own(mother)).conversation.messages[1]).toMatchObject({ says: null })
})

test('a new coordinator finds what waits, and the family reads who reads now; the old one is shut out', async () => {
  await write(mother, 'Til den, der er der')
  await handOver(id.leader)
  await at('2026-09-02T08:00:00.000Z')
  const leader = await t.as({ municipality, employee: id.leader })
  expect(await waits(leader)).toMatchObject([{ title: 'Mette har skrevet til dig' }])
  expect((await own(mother)).readers).toMatchObject([{ name: 'Lise Leder' }])
  expect(await waits(coordinator)).toEqual([])
  expect((await coordinator.get(url())).statusCode).toBe(404)
  const answered = await answer(leader, id.mother, 'Jeg er ny her')
  expect((await own(mother)).conversation.messages.map((one) => one.says)).toEqual([
    'Til den, der er der',
    'Jeg er ny her',
  ])
  expect((await coordinator.send('DELETE', `${url()}/${answered.id}`, { basedOn: 1 })).statusCode).toBe(404)
})

test('a substitute reads and answers in the coordinator’s place for as long as that lasts, and the family sees it', async () => {
  saved(
    await coordinator.send('POST', `/api/families/${id.family}/team/${id.coordinatorMembership}/substitute`, {
      employee: id.leader,
      from: '2026-09-02',
      lastDay: '2026-09-04',
    }),
  )
  const leader = await t.as({ municipality, employee: id.leader })
  expect((await leader.get(url())).statusCode).toBe(404)
  await at('2026-09-03T08:00:00.000Z')
  const substitute = await t.as({ municipality, employee: id.leader })
  await write(mother, 'Er her nogen?')
  expect((await own(mother)).readers).toMatchObject([
    { name: 'Kirsten Koordinator', standsInUntil: null },
    { name: 'Lise Leder', standsInUntil: '2026-09-04T22:00:00.000Z' },
  ])
  expect(await waits(substitute)).toHaveLength(1)
  await answer(substitute, id.mother, 'Ja')
  await at('2026-09-05T08:00:00.000Z')
  expect((await (await t.as({ municipality, employee: id.leader })).get(url())).statusCode).toBe(404)
  expect((await own(mother)).readers).toMatchObject([{ name: 'Kirsten Koordinator' }])
})

test('the parents do not read what their child of 12 writes; the page is told that it is a child’s', async () => {
  await write(daughter, 'BARNETS-ORD')
  expect(await own(daughter)).toMatchObject({ isChild: true })
  for (const page of [
    ownUrl(),
    `/api/own/families/${id.family}`,
    `/api/own/families/${id.family}/voice`,
    `/api/own/families/${id.family}/history`,
  ])
    for (const parent of [mother, father]) expect((await parent.get(page)).body).not.toContain('BARNETS-ORD')
})

test('nobody writes to somebody without pages of their own, and nobody of another family', async () => {
  const to = (person: string) =>
    coordinator.send('POST', `/api/families/${id.family}/conversations/${person}/messages`, { says: 'Hej' })
  expect((await to(id.son)).statusCode).toBe(409)
  expect((await to(id.stranger)).statusCode).toBe(404)
  expect((await all(coordinator)).others.map(({ person }) => person).toSorted()).toEqual(
    [id.mother, id.father, id.daughter].toSorted(),
  )
})

test('own access that is taken away closes the conversation at once', async () => {
  await write(mother, 'Hej')
  const taken = await coordinator.send('PUT', `/api/families/${id.family}/people/${id.mother}/own-access`, {
    on: false,
  })
  expect(taken.statusCode, taken.body).toBe(200)
  expect((await mother.get(ownUrl())).statusCode).toBe(404)
  expect((await mother.send('POST', ownUrl(), { says: 'Igen' })).statusCode).toBe(404)
})

test('somebody whose employment has ended reads nothing, and an open question waits for the next', async () => {
  await write(mother, 'Til Kirsten')
  await t.store.app.query('select 1')
  const client = await t.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    await client.query(`update employee set ends_at = '2026-09-01T07:00:00Z' where municipality = $1 and id = $2`, [
      municipality,
      id.coordinator,
    ])
    await client.query('commit')
  } finally {
    client.release()
  }
  expect((await coordinator.get(url())).statusCode).toBe(404)
  expect((await own(mother)).readers).toEqual([])
  const refused = await mother.send('POST', ownUrl(), { says: 'Er der nogen?' })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'nobody-reads'])
})

test('what is corrected says so, is unread again, and what it said before stays in its history only', async () => {
  const { id: message } = await write(mother, 'Vi kommer klokken tre')
  await coordinator.send('POST', `/api/families/${id.family}/conversations/${id.mother}/read`, { upTo: message })
  const [read] = (await own(mother)).conversation.messages
  saved(await mother.send('PUT', `${ownUrl()}/${message}`, { says: 'Vi kommer klokken fire', basedOn: read!.version }))
  expect((await all(coordinator)).conversations[0]?.messages).toMatchObject([
    { says: 'Vi kommer klokken fire', correctedAt: NOW, read: null },
  ])
  expect((await coordinator.send('PUT', `${url()}/${message}`, { says: 'Noget andet', basedOn: 3 })).statusCode).toBe(
    403,
  )
})

test('what is taken back is not read by the other, and stands again when its writer says so', async () => {
  const { id: message } = await write(mother, 'FORTRUDT')
  saved(await mother.send('DELETE', `${ownUrl()}/${message}`, { basedOn: 1 }))
  expect((await coordinator.get(url())).body).not.toContain('FORTRUDT')
  expect(await waits(coordinator)).toEqual([])
  expect((await mother.send('PUT', `${ownUrl()}/${message}`, { says: 'Igen', basedOn: 2 })).statusCode).toBe(409)
  saved(await mother.send('POST', `${ownUrl()}/${message}/putting-back`, { basedOn: 2 }))
  expect((await coordinator.get(url())).body).toContain('FORTRUDT')
})

test('when an answer may be expected is told once the municipality has said it, and by nobody else', async () => {
  await write(mother, 'Hej')
  expect(await own(mother)).toMatchObject({ promise: null, answerBy: null })
  const set = (who: Browser) =>
    who.send('PUT', '/api/settings/answer-time', { basedOn: null, promise: { days: 2, source: 'Byrådet 1. juni' } })
  expect((await set(coordinator)).statusCode).toBe(403)
  expect((await set(mother)).statusCode).toBe(404)
  await makeAdministrator()
  saved(await set(neighbour))
  expect(await own(mother)).toMatchObject({ promise: { days: 2 }, answerBy: { day: '2026-09-03', isPast: false } })
  await at('2026-09-04T08:00:00.000Z')
  expect(await own(mother)).toMatchObject({ answerBy: { isPast: true } })
  expect(await waits(coordinator)).toMatchObject([{ when: 'overdue' }])
})

async function makeAdministrator(): Promise<void> {
  const client = await t.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    await client.query(`update employee set functions = '{administrator}' where municipality = $1 and id = $2`, [
      municipality,
      id.neighbour,
    ])
    await client.query('commit')
  } finally {
    client.release()
  }
}

test('how long people have waited is told from five answers on, and with how many', async () => {
  const told: Own['typical'][] = []
  for (let day = 1; day <= 5; day++) {
    await at(`2026-09-0${day}T08:00:00.000Z`)
    await write(mother, `Spørgsmål ${day}`)
    told.push((await own(mother)).typical)
    await at(`2026-09-0${day}T1${day}:00:00.000Z`)
    await answer(coordinator, id.mother, 'Svar')
  }
  expect(told).toEqual([null, null, null, null, null])
  expect((await own(mother)).typical).toEqual({ median: 5 * 60, of: 5, days: 90 })
  expect((await own(daughter)).typical).toMatchObject({ of: 5 })
})

test('a wish of the family stands until it is answered yes or no with why, and the family reads the answer', async () => {
  const requests = `/api/own/families/${id.family}/requests`
  const wish = { kind: 'meeting-guest', about: 'Min søster', words: 'Hun kender Sofus bedst' }
  const { id: asked } = saved(await mother.send('POST', requests, wish))
  expect(await waits(coordinator)).toMatchObject([{ title: 'Mette har bedt om noget' }])
  const reply = (basedOn: number, yes: boolean, words: string) =>
    coordinator.send('PUT', `/api/families/${id.family}/requests/${asked}/answer`, { basedOn, yes, words })
  expect((await reply(1, true, ' ')).statusCode).toBe(400)
  saved(await reply(1, false, 'Ikke denne gang'))
  saved(await reply(2, true, 'Jo, hun er velkommen'))
  expect((await own(mother)).conversation.requests).toMatchObject([
    { answer: { yes: true, words: 'Jo, hun er velkommen' } },
  ])
  expect(await waits(coordinator)).toEqual([])
  const withdrawn = await mother.send('POST', `${requests}/${asked}/withdraw`, { basedOn: 3, withdrawn: true })
  expect(withdrawn.json().code).toBe('already-answered')
  for (const who of [father, daughter]) expect((await who.get(ownUrl())).body).not.toContain('Min søster')
})

test('who says no to a meeting owes no reason; everything else is said in words', async () => {
  const requests = `/api/own/families/${id.family}/requests`
  const blank = await daughter.send('POST', requests, { kind: 'other', about: 'Min skole', words: ' ' })
  expect(blank.statusCode).toBe(400)
  expect(blank.json().problems).toMatchObject([{ field: 'words', code: 'text.empty' }])
  const { id: asked } = saved(await daughter.send('POST', requests, { kind: 'not-coming', about: 'Mødet', words: '' }))
  expect((await own(daughter)).conversation.requests).toMatchObject([{ kind: 'not-coming', words: '', answer: null }])
  expect((await mother.get(ownUrl())).body).not.toContain('not-coming')
  saved(await daughter.send('POST', `${requests}/${asked}/withdraw`, { basedOn: 1, withdrawn: true }))
  expect(await waits(coordinator)).toEqual([])
})

test('a wish that is taken back waits for nothing, and others’ wishes are not there', async () => {
  const requests = `/api/own/families/${id.family}/requests`
  const { id: asked } = saved(
    await daughter.send('POST', requests, { kind: 'correction', about: 'Min skole', words: 'Jeg går i sjette' }),
  )
  const withdraw = (who: Browser) => who.send('POST', `${requests}/${asked}/withdraw`, { basedOn: 1, withdrawn: true })
  expect((await withdraw(mother)).statusCode).toBe(404)
  saved(await withdraw(daughter))
  expect(await waits(coordinator)).toEqual([])
  const answered = await coordinator.send('PUT', `/api/families/${id.family}/requests/${asked}/answer`, {
    basedOn: 2,
    yes: true,
    words: 'Rettet',
  })
  expect(answered.json().code).toBe('already-withdrawn')
})
