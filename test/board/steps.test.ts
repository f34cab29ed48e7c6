import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser } from '../support/app.ts'
import { AT_THE_TABLE, NOW, openTable } from '../agreement/support.ts'

let table: Awaited<ReturnType<typeof openTable>>
let item: string
beforeAll(async () => void (table = await openTable()))
afterAll(() => table.t.close())
beforeEach(() => putUp())
async function putUp(): Promise<void> {
  await table.at(NOW)
  const made = await table.meeting()
  item = made.item
  const up = `/api/families/${table.id.family}/meetings/${made.meeting}/items/${item}/board`
  const answer = await table.who.coordinator.send('POST', up, { preset: 'netvaerksmoede' })
  expect(answer.statusCode, answer.body).toBe(200)
  await table.at(AT_THE_TABLE)
}

interface Card {
  id: string
  version: number
  field: string
  says: string
  participant: string | null
  parts: { part: string; says: string }[]
  inPlan: { goal: string | null; waits: string | null }
}
interface Board {
  version: number
  cards: Card[]
  participants: { id: string; name: string | null; voice: string; mine: boolean }[]
  steps: {
    at: string
    reached: string
    left: { step: string; because: string }[]
    lacks: { step: string; code: string; participant: string | null; card: string | null }[]
  }
  closed: { followUpOn: string; copies: { participant: string; how: string }[] } | null
  earlier: { item: string }[]
}
const address = (rest = ''): string => `/api/boards/${table.id.family}/${item}${rest}`
const open = async (who: Browser): Promise<Board> => {
  const answer = await who.get(address())
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<Board>()
}
const words = { says: 'Sådan ser jeg det', counted: null, told: null, cameFrom: null }
const put = (who: Browser, body: object) => who.send('POST', address('/cards'), { ...words, ...body })
const story = (who: Browser, voice: string, more: object = {}) => put(who, { field: 'perspektiver', voice, ...more })
const parts = (said: Record<string, string>) => Object.entries(said).map(([part, says]) => ({ part, says }))
const told = { on: '2026-09-08' }
const worry = (who: Browser, said: Record<string, string>, more: object = {}) =>
  put(who, { field: 'bekymringer', voice: 'professional', told, parts: parts(said), ...more })
const need = (who: Browser, voice: string, more: object = {}) =>
  put(who, {
    field: 'behov',
    voice,
    says: 'Ro om morgenen',
    parts: parts({ konkret: 'Vi går hjemmefra kl. 7.40' }),
    ...more,
  })

async function move(to: string, because: string | null = 'Vi går videre i dag', who = table.who.coordinator) {
  const { version } = await open(table.who.coordinator)
  return who.send('PUT', address('/step'), { to, because, basedOn: version })
}
async function walkTo(to: string): Promise<void> {
  for (const step of ['droeftelse', 'maal', 'indsats', 'afslutning']) {
    const answer = await move(step)
    expect(answer.statusCode, answer.body).toBe(200)
    if (step === to) return
  }
}
const code = async (sent: ReturnType<Browser['send']>) => {
  const answer = await sent
  return [answer.statusCode, answer.json<{ code?: string }>().code]
}

test('the steps are walked in order: none is left out, and going back is free', async () => {
  expect((await open(table.who.mother)).steps).toMatchObject({ at: 'historie', reached: 'historie' })
  expect(await code(move('maal'))).toEqual([409, 'step-left-out'])
  expect(await code(move('afslutning'))).toEqual([409, 'step-left-out'])
  expect(await code(move('ukendt'))).toEqual([400, 'unknown-step'])
  await walkTo('maal')
  expect((await move('historie', null)).statusCode).toBe(200)
  expect((await open(table.who.guest)).steps).toMatchObject({ at: 'historie', reached: 'maal' })
  expect(await code(move('indsats'))).toEqual([409, 'step-left-out'])
  expect((await move('maal', null)).statusCode).toBe(200)
})

test('only who leads the meeting moves the room, and the step is the same for everybody', async () => {
  for (const who of [table.who.mother, table.who.jobAdviser, table.who.guest])
    expect(await code(move('droeftelse', 'Nu', who))).toEqual([403, 'not-yours'])
  await walkTo('droeftelse')
  for (const who of [table.who.mother, table.who.jobAdviser, table.who.guest])
    expect((await open(who)).steps.at).toBe('droeftelse')
})

test('of two who move the room at once the second is told', async () => {
  const basedOn = (await open(table.who.coordinator)).version
  const body = { to: 'droeftelse', because: 'Videre', basedOn }
  expect((await table.who.coordinator.send('PUT', address('/step'), body)).statusCode).toBe(200)
  expect((await table.who.coordinator.send('PUT', address('/step'), body)).statusCode).toBe(409)
})

test('a step with something missing is left with a sentence that stands on the board', async () => {
  const refused = await move('droeftelse', null)
  expect(refused.json()).toMatchObject({ code: 'step-lacks', field: 'because' })
  expect(refused.json<{ problems: unknown[] }>().problems).toHaveLength(4)
  expect((await move('droeftelse', 'Moren vil hellere høre først')).statusCode).toBe(200)
  expect((await open(table.who.mother)).steps.left).toEqual([
    { step: 'historie', because: 'Moren vil hellere høre først' },
  ])
})

test('each at the table has a place of their own, and what contradicts each other stands side by side', async () => {
  await story(table.who.mother, 'parent', { says: 'Skolen ringer aldrig' })
  await story(table.who.jobAdviser, 'professional', { says: 'Skolen ringer hver uge' })
  const board = await open(table.who.guest)
  expect(board.participants.map(({ voice }) => voice)).toEqual([
    'parent',
    'professional',
    'professional',
    'professional',
  ])
  const saidBy = (voice: string) =>
    board.cards.filter((card) => board.participants.find(({ id }) => id === card.participant)?.voice === voice)
  expect(saidBy('parent').map(({ says }) => says)).toEqual(['Skolen ringer aldrig'])
  expect(saidBy('professional').map(({ says }) => says)).toEqual(['Skolen ringer hver uge'])
  expect(board.steps.lacks.filter((one) => one.code === 'no-perspective')).toHaveLength(2)
})

test('a view is told by each for themselves; an employee writes down that of one of the family, never a colleague’s', async () => {
  const { participants } = await open(table.who.coordinator)
  const she = participants.find(({ voice }) => voice === 'parent')!
  const guest = participants.find(({ name }) => name === 'Lise Leder')!
  expect(await code(story(table.who.coordinator, 'professional', { participant: guest.id }))).toEqual([
    400,
    'not-your-view',
  ])
  expect(await code(story(table.who.mother, 'parent', { participant: guest.id }))).toEqual([400, 'not-your-view'])
  expect(await code(story(table.who.coordinator, 'child', { participant: she.id }))).toEqual([400, 'not-their-voice'])
  expect(await code(story(table.who.coordinator, 'parent', { participant: table.id.father }))).toEqual([
    400,
    'not-at-the-table',
  ])
  expect((await story(table.who.coordinator, 'parent', { participant: she.id })).statusCode).toBe(200)
  expect((await open(table.who.guest)).cards[0]).toMatchObject({
    participant: she.id,
    voice: 'parent',
    writtenFor: true,
  })
})

test('what belongs to a step is not written before the room has been there', async () => {
  expect(await code(worry(table.who.guest, { hvorfor: 'a', 'kan-ske': 'b' }))).toEqual([409, 'step-not-reached'])
  expect(await code(need(table.who.mother, 'parent'))).toEqual([409, 'step-not-reached'])
  await walkTo('maal')
  expect((await need(table.who.mother, 'parent')).statusCode).toBe(200)
  await move('historie', null)
  expect((await worry(table.who.guest, { hvorfor: 'a', 'kan-ske': 'b' })).statusCode).toBe(200)
})

test('a professional’s worry says why and what may happen, and that it lacks what it builds on is told', async () => {
  await walkTo('droeftelse')
  const refused = await worry(table.who.jobAdviser, { hvorfor: 'Han mister venner' })
  expect(refused.json()).toMatchObject({ code: 'part-missing', field: 'parts.kan-ske' })
  const kept = await worry(table.who.jobAdviser, { hvorfor: 'Han mister venner', 'kan-ske': 'Han bliver alene' })
  expect(kept.statusCode, kept.body).toBe(200)
  const id = kept.json<{ id: string }>().id
  const lacks = async () => (await open(table.who.mother)).steps.lacks.filter((one) => one.code === 'part-missing')
  expect(await lacks()).toEqual([{ step: 'droeftelse', code: 'part-missing', participant: null, card: id }])
  const all = { hvorfor: 'Han mister venner', 'kan-ske': 'Han bliver alene', belaeg: 'Tolv dages fravær i august' }
  const body = { says: 'Fravær', counted: null, told, parts: parts(all), basedOn: 1 }
  expect((await table.who.jobAdviser.send('PUT', address(`/cards/${id}`), body)).statusCode).toBe(200)
  expect(await lacks()).toEqual([])
  expect((await open(table.who.mother)).cards[0]!.parts).toEqual(parts(all))
})

test('the told-before rule of the board holds at step two as well, and the family’s own worry needs nothing more', async () => {
  await walkTo('droeftelse')
  const said = { hvorfor: 'a', 'kan-ske': 'b', belaeg: 'c' }
  expect(await code(worry(table.who.guest, said, { told: null }))).toEqual([400, 'family-not-told'])
  expect((await put(table.who.mother, { field: 'bekymringer', voice: 'parent' })).statusCode).toBe(200)
})

test('beside the worries stands the family’s own experience, where no professional writes in their own voice', async () => {
  await walkTo('droeftelse')
  const there = { field: 'egen-erfaring' }
  expect(await code(put(table.who.guest, { ...there, voice: 'professional' }))).toEqual([400, 'family-only'])
  expect((await put(table.who.mother, { ...there, voice: 'parent' })).statusCode).toBe(200)
  expect((await open(table.who.guest)).steps.lacks.map((one) => one.code)).not.toContain('family-not-heard')
})

test('a goal without what is concretely different is not kept', async () => {
  await walkTo('maal')
  expect((await need(table.who.mother, 'parent', { parts: [] })).json()).toMatchObject({
    code: 'part-missing',
    field: 'parts.konkret',
  })
  expect(await code(need(table.who.mother, 'parent', { parts: parts({ konkret: 'x', andet: 'y' }) }))).toEqual([
    400,
    'unknown-part',
  ])
})

test('nobody rewrites another’s view, and what somebody told stays in its place', async () => {
  const card = (await story(table.who.mother, 'parent')).json<{ id: string }>()
  await walkTo('droeftelse')
  const change = { says: 'Noget andet', counted: null, told: null, basedOn: 1 }
  expect(await code(table.who.coordinator.send('PUT', address(`/cards/${card.id}`), change))).toEqual([
    403,
    'not-your-card',
  ])
  const place = { field: 'egen-erfaring', after: null, basedOn: 1 }
  expect(await code(table.who.mother.send('PUT', address(`/cards/${card.id}/place`), place))).toEqual([
    400,
    'stays-with-its-owner',
  ])
})

const agree = (who: Browser, doers: object[], more: object = {}) =>
  table.make(who, { item, doers, place: { kind: 'item' }, ...more })

test('at step four a professional signs up for what they do themselves, and for nothing else', async () => {
  const { coordinator, jobAdviser, guest } = table.who
  const { id, employee, person } = table
  expect(await code(agree(jobAdviser, [employee(id.jobAdviser)]))).toEqual([409, 'step-not-reached'])
  await walkTo('indsats')
  for (const doers of [
    [employee(id.coordinator)],
    [person(id.mother)],
    [employee(id.jobAdviser), employee(id.coordinator)],
  ]) {
    const refused = await agree(jobAdviser, doers)
    expect(refused.json(), refused.body).toMatchObject({ status: 400, code: 'own-half', field: 'doers' })
  }
  expect(await code(agree(coordinator, [employee(id.jobAdviser)]))).toEqual([400, 'own-half'])
  expect((await agree(jobAdviser, [employee(id.jobAdviser)])).statusCode).toBe(200)
  expect((await agree(guest, [employee(id.leader)])).statusCode).toBe(200)
})

test('an own action is not handed on to somebody else afterwards, neither by its writer nor by the coordinator', async () => {
  await walkTo('indsats')
  const { id, employee } = table
  const own = (await agree(table.who.jobAdviser, [employee(id.jobAdviser)])).json<{ id: string }>().id
  const change = { what: 'Noget andet', due: null, noDay: true, doers: [employee(id.leader)], reason: 'x', basedOn: 1 }
  for (const who of [table.who.jobAdviser, table.who.coordinator])
    expect(await code(who.send('PUT', `${table.A}/${own}`, change))).toEqual([400, 'own-half'])
})

test('only the family wishes something of a professional, who says yes or, with a sentence, no', async () => {
  await walkTo('indsats')
  const { id, employee, who } = table
  const wish = (doer: string) => agree(who.mother, [employee(doer)]).then((sent) => sent.json<{ id: string }>().id)
  const yes = await wish(id.jobAdviser)
  const no = await wish(id.leader)
  expect((await open(who.coordinator)).steps.lacks.map((one) => one.code)).toContain('answer-missing')
  expect((await table.answer(who.jobAdviser, yes, { answer: 'agreed', says: null, basedOn: 1 })).statusCode).toBe(200)
  const without = await table.answer(who.guest, no, { answer: 'declined', says: null, basedOn: 1 })
  expect(without.json()).toMatchObject({ status: 400, field: 'says' })
  const declined = { answer: 'declined', says: 'Det er skolens opgave', basedOn: 1 }
  expect((await table.answer(who.guest, no, declined)).statusCode).toBe(200)
  expect((await open(who.coordinator)).steps.lacks.filter(({ step }) => step === 'indsats')).toEqual([])
})

test('who may be named at step four is told beforehand: a professional finds only themselves, the family everybody', async () => {
  const url = `${table.A}/choices?item=${item}`
  await walkTo('indsats')
  const people = async (who: Browser) =>
    (await who.get(url)).json<{
      places: { kind: string; category: string; people: object[]; team: { mine: boolean }[] }[]
    }>().places
  for (const place of await people(table.who.jobAdviser)) {
    expect(place.people).toEqual([])
    expect(place.team.every(({ mine }) => mine)).toBe(true)
  }
  expect((await people(table.who.mother)).flatMap(({ team }) => team).length).toBeGreaterThan(1)
})

test('what a professional takes on at step four lies where everybody at the table reads it, and nowhere else', async () => {
  await walkTo('indsats')
  const { id, employee, who } = table
  const offered = async (by: Browser) =>
    (await by.get(`${table.A}/choices?item=${item}`)).json<{ places: { kind: string }[] }>().places
  for (const by of [who.coordinator, who.jobAdviser, who.guest])
    // The guest reads nothing but the item, so it is the only place.
    expect((await offered(by)).map(({ kind }) => kind)).toEqual(['item'])
  const away = await agree(who.jobAdviser, [employee(id.jobAdviser)], { place: table.shared })
  expect(away.json(), away.body).toMatchObject({ status: 400, field: 'place' })
  const own = await table.made(agree(who.jobAdviser, [employee(id.jobAdviser)]))
  for (const by of [who.coordinator, who.jobAdviser, who.guest, who.mother])
    expect((await table.read(by, `${table.A}?item=${item}`)).map((one) => one.id)).toContain(own)
})

async function close(more: object = {}, who = table.who.coordinator) {
  const board = await open(table.who.coordinator)
  const copies = board.participants.map(({ id }) => ({ participant: id, how: 'page' }))
  return who.send('POST', address('/step-closing'), {
    followUpOn: '2026-10-10',
    copies,
    basedOn: board.version,
    ...more,
  })
}
const missing = async (sent: ReturnType<typeof close>) =>
  (await sent)
    .json<{ problems: { code: string; field: string }[] }>()
    .problems.map(({ code: of, field }) => [of, field])

async function goalInPlan(): Promise<string> {
  const made = await table.who.coordinator.send('POST', `/api/families/${table.id.family}/goals`, {
    ownWords: 'Ro om morgenen',
    whoseWords: table.id.mother,
    wishedChange: 'Vi går hjemmefra kl. 7.40',
    successCriterion: 'Sofus er i skole til tiden',
    horizon: 'step',
    parentGoal: null,
    concerns: null,
    category: 'cooperation',
  })
  expect(made.statusCode, made.body).toBe(200)
  return made.json<{ id: string }>().id
}
const inPlan = async (card: string, body: object, who = table.who.coordinator) => {
  const { version } = (await open(table.who.coordinator)).cards.find((one) => one.id === card)!
  return who.send('PUT', address(`/cards/${card}/plan`), { goal: null, waits: null, basedOn: version, ...body })
}

test('the closing answers with everything that is missing, each at its field, and nothing is closed', async () => {
  await walkTo('maal')
  expect(await missing(close({ followUpOn: null, copies: [] }))).toEqual([
    ['not-at-closing', 'step'],
    ['no-need', 'needs'],
    ['no-agreement', 'agreements'],
    ...Array.from({ length: 4 }, () => ['copy-missing', 'copies']),
    ['follow-up-missing', 'followUpOn'],
  ])
  await need(table.who.mother, 'parent')
  await move('indsats')
  await agree(table.who.jobAdviser, [table.employee(table.id.jobAdviser)])
  await move('afslutning')
  expect(await missing(close({ followUpOn: '2026-09-10' }))).toEqual([
    ['need-not-in-plan', 'needs'],
    ['follow-up-past', 'followUpOn'],
  ])
  expect((await open(table.who.mother)).closed).toBeNull()
})

test('a need becomes a goal by the plan’s own command, or waits with a sentence; both can be taken back', async () => {
  await walkTo('maal')
  const card = (await need(table.who.mother, 'parent')).json<{ id: string }>().id
  const goal = await goalInPlan()
  expect(await code(inPlan(card, { goal: table.id.otherGoal }))).toEqual([404, 'not-found'])
  expect(await code(inPlan(card, { goal, waits: 'x' }))).toEqual([400, 'goal-or-waits'])
  expect(await code(inPlan(card, { goal }, table.who.mother))).toEqual([403, 'not-yours'])
  const stands = async () => (await open(table.who.mother)).cards[0]!.inPlan
  expect((await inPlan(card, { goal })).statusCode).toBe(200)
  expect(await stands()).toEqual({ goal, waits: null })
  expect((await inPlan(card, { waits: 'Far skal høres først' })).statusCode).toBe(200)
  expect(await stands()).toEqual({ goal: null, waits: 'Far skal høres først' })
  expect((await inPlan(card, {})).statusCode).toBe(200)
  expect(await stands()).toEqual({ goal: null, waits: null })
})

test('with goals, agreements, a copy to each and a day of follow-up the meeting is closed, stands, and is reopened with a reason', async () => {
  await walkTo('maal')
  const card = (await need(table.who.mother, 'parent')).json<{ id: string }>().id
  await inPlan(card, { goal: await goalInPlan() })
  await move('indsats')
  await agree(table.who.jobAdviser, [table.employee(table.id.jobAdviser)])
  await move('afslutning')
  expect(await code(close({}, table.who.mother))).toEqual([403, 'not-yours'])
  const closed = await close()
  expect(closed.statusCode, closed.body).toBe(200)
  const board = await open(table.who.mother)
  expect(board.closed).toMatchObject({ followUpOn: '2026-10-10' })
  expect(board.closed?.copies).toHaveLength(4)
  for (const sent of [story(table.who.mother, 'parent'), move('historie'), close(), inPlan(card, {})])
    expect(await code(sent)).toEqual([409, 'board-closed'])
  const again = { reason: 'Vi glemte far', basedOn: board.version }
  expect((await table.who.coordinator.send('DELETE', address('/closing'), again)).statusCode).toBe(200)
  expect((await story(table.who.mother, 'parent')).statusCode).toBe(200)
})

test('a board with steps is closed by its steps alone, and one without them knows no step', async () => {
  const { version } = await open(table.who.coordinator)
  const body = {
    nextStep: 'x',
    next: { none: 'y' },
    contact: table.id.coordinator,
    noChildsWish: null,
    basedOn: version,
  }
  expect(await code(table.who.coordinator.send('POST', address('/closing'), body))).toEqual([409, 'closes-by-steps'])
})

test('whoever is not invited to the item walks no step and closes nothing', async () => {
  const body = { to: 'droeftelse', because: 'x', basedOn: 1 }
  for (const who of [table.who.father, table.who.stranger]) {
    expect((await who.send('PUT', address('/step'), body)).statusCode).toBe(404)
    expect(
      (await who.send('POST', address('/step-closing'), { followUpOn: null, copies: [], basedOn: 1 })).statusCode,
    ).toBe(404)
  }
})

const asGoal = {
  ownWords: 'Ro om morgenen',
  wishedChange: 'Vi går hjemmefra kl. 7.40',
  successCriterion: 'Sofus er i skole til tiden',
  horizon: 'step',
}

test('a need becomes a goal in one command: where one of the two cannot be, neither is', async () => {
  const { who, id } = table
  await walkTo('maal')
  const card = (await need(who.mother, 'parent')).json<{ id: string }>().id
  const goal = (body: object, by = who.coordinator) =>
    by.send('POST', address(`/cards/${card}/goal`), { ...asGoal, whoseWords: id.mother, basedOn: 1, ...body })
  const goals = async () =>
    (await who.coordinator.get(`/api/families/${id.family}`)).json<{ goals: { id: string }[] }>().goals
  const before = await goals()
  expect((await goal({ basedOn: 7 })).statusCode).toBe(409)
  expect((await goal({ successCriterion: '' })).statusCode).toBe(400)
  expect(await code(goal({}, who.mother))).toEqual([403, 'not-yours'])
  expect(await goals()).toEqual(before)
  const made = await goal({})
  expect(made.statusCode, made.body).toBe(200)
  expect((await open(who.mother)).cards[0]!.inPlan).toEqual({ goal: made.json<{ goal: string }>().goal, waits: null })
  expect((await goals()).length).toBe(before.length + 1)
  expect(await code(goal({ basedOn: 2 }))).toEqual([409, 'need-is-goal'])
})

/** A meeting walked to its end, with an agreement of the job adviser's; answers the agreement. */
async function walkedToTheEnd(): Promise<string> {
  await walkTo('maal')
  const card = (await need(table.who.mother, 'parent')).json<{ id: string }>().id
  await inPlan(card, { waits: 'Far skal høres først' })
  await move('indsats')
  const own = await table.made(agree(table.who.jobAdviser, [table.employee(table.id.jobAdviser)]))
  await move('afslutning')
  return own
}
const handed = async (by: Browser, door = `${table.A}/handed`) =>
  (await by.get(door)).json<{
    sheets: {
      id: string
      heldAt: string
      followUpOn: string
      agreements: { id: string; what: string; doers: object[] }[]
    }[]
  }>().sheets

test('what was agreed is frozen when it is handed out, and each opens again what they may read of it', async () => {
  const { who } = table
  const own = await walkedToTheEnd()
  expect((await close()).statusCode).toBe(200)
  for (const by of [who.coordinator, who.jobAdviser, who.guest, who.mother]) {
    const sheet = (await handed(by)).find(({ agreements }) => agreements.some((one) => one.id === own))
    expect(sheet).toMatchObject({ followUpOn: '2026-10-10', heldAt: '2026-09-10T08:00:00.000Z' })
  }
  for (const by of [who.father, who.stranger]) expect((await by.get(`${table.A}/handed`)).body).not.toContain(own)
  const [before] = await table.read(who.jobAdviser, `${table.A}?item=${item}`)
  const change = { what: 'Noget helt andet', due: null, noDay: true, doers: [table.employee(table.id.jobAdviser)] }
  const changed = await who.jobAdviser.send('PUT', `${table.A}/${own}`, {
    ...change,
    reason: 'x',
    basedOn: before!.version,
  })
  expect(changed.statusCode, changed.body).toBe(200)
  expect((await handed(who.mother)).flatMap(({ agreements }) => agreements).find((one) => one.id === own)?.what).toBe(
    before!.what,
  )
})

test('nothing is agreed at a meeting in steps that is closed', async () => {
  await walkedToTheEnd()
  expect((await close()).statusCode).toBe(200)
  for (const by of [table.who.jobAdviser, table.who.mother])
    expect(await code(agree(by, [table.employee(table.id.jobAdviser)]))).toEqual([409, 'meeting-closed'])
})

const lasting = async () =>
  (await table.who.coordinator.get(address('/step-closing'))).json<{
    agreements: { id: string; stays: string | null }[]
  }>().agreements

test('before it is closed the leader is told what can be placed where it lasts, and why the rest stays, and nobody else is', async () => {
  const own = await walkedToTheEnd()
  // The guest reads nothing but the item.
  expect(await lasting()).toMatchObject([{ id: own, stays: 'not-all-read' }])
  for (const by of [table.who.mother, table.who.jobAdviser])
    expect(await code(by.get(address('/step-closing')))).toEqual([403, 'not-yours'])
  expect((await close({ placed: true })).statusCode).toBe(200)
  const [stays] = (await table.read(table.who.jobAdviser, `${table.A}?item=${item}`)).filter((one) => one.id === own)
  expect(stays?.place).toBe('item')
})

test('the day of follow-up stands in the calendar and the day of those at the table, and is gone when it is opened again', async () => {
  await walkedToTheEnd()
  expect((await close({ followUpOn: '2026-11-11' })).statusCode).toBe(200)
  const days = async (by: Browser) => {
    const made = await by.send('POST', '/api/calendar-feed', {})
    const { address: feed } = made.json<{ address: string | null }>()
    const text = (await table.t.app.inject({ method: 'GET', url: new URL(feed ?? '', 'http://localhost').pathname }))
      .body
    return { isThere: text.includes('DTSTART;VALUE=DATE:20261111'), text }
  }
  for (const by of [table.who.mother, table.who.jobAdviser]) {
    const { isThere, text } = await days(by)
    expect(isThere, text).toBe(true)
    expect(text.match(/SUMMARY:(.*)/g)?.every((line) => line.startsWith('SUMMARY:Aftale'))).toBe(true)
  }
  expect((await days(table.who.father)).isThere).toBe(false)
  await table.at('2026-11-05T08:00:00.000Z')
  const tasks = async () =>
    (await table.who.jobAdviser.get('/api/my-day')).json<{ tasks: { title: string; due: string | null }[] }>().tasks
  expect((await tasks()).filter(({ due }) => due === '2026-11-11').map(({ title }) => title)).toEqual([
    'Aftale: opfølgning på et møde',
  ])
  await table.at(AT_THE_TABLE)
  const { version } = await open(table.who.coordinator)
  const again = { reason: 'Vi glemte far', basedOn: version }
  expect((await table.who.coordinator.send('DELETE', address('/closing'), again)).statusCode).toBe(200)
  expect((await days(table.who.mother)).isThere).toBe(false)
})

test('for one of the family without a phone an employee writes the wish in their words, with their yes, and the one it is of answers', async () => {
  const { who, id, employee } = table
  await walkTo('indsats')
  const { wish } = (await who.coordinator.get(`${table.A}/choices?item=${item}`)).json<{
    wish: { people: { id: string }[]; team: { id: string }[] }
  }>()
  expect(wish.people.map((one) => one.id)).toEqual([id.mother])
  const write = (more: object, by = who.coordinator) =>
    agree(by, [employee(id.jobAdviser)], { what: 'Ring, før du kommer', wishOf: id.mother, saidYes: true, ...more })
  expect((await write({ saidYes: false })).json()).toMatchObject({ status: 400, field: 'saidYes' })
  expect((await write({ wishOf: id.father })).json()).toMatchObject({ field: 'wishOf' })
  expect((await write({}, who.mother)).statusCode).toBe(400)
  const made = await table.made(write({}))
  const shown = async (by: Browser) =>
    (await table.read(by, `${table.A}?item=${item}`)).find((one) => one.id === made) as unknown as {
      wishOf: { mine: boolean }
      writer: { side: string; name: string }
      doers: { answer: string; version: number }[]
      version: number
      mayChange: boolean
    }
  expect(await shown(who.mother)).toMatchObject({
    wishOf: { mine: true },
    writer: { side: 'family' },
    doers: [{ answer: 'asked' }],
    mayChange: true,
  })
  expect((await table.answer(who.jobAdviser, made, { answer: 'agreed', says: null, basedOn: 1 })).statusCode).toBe(200)
  const back = { reason: 'Det var ikke det, jeg sagde', basedOn: (await shown(who.mother)).version }
  expect((await who.mother.send('DELETE', `${table.A}/${made}`, back)).statusCode).toBe(200)
})

test('where all at the table read it, what was agreed is placed where it lasts, read long after, and taken back by opening again', async () => {
  const { who, id, employee } = table
  await table.at(NOW)
  const M = `/api/families/${id.family}/meetings`
  const called = { title: 'Kun os', day: '2026-09-10', time: '10:00', place: null, team: [] }
  const { id: meeting } = (
    await who.coordinator.send('POST', M, { ...called, items: [{ title: 'Sådan går det', note: null }] })
  ).json<{ id: string }>()
  const listed = (await who.coordinator.get(M)).json<{ meetings: { id: string; items: { id: string }[] }[] }>().meetings
  item = listed.find((one) => one.id === meeting)!.items[0]!.id
  const invited = { employee: null, person: id.mother, items: [item] }
  expect((await who.coordinator.send('POST', `${M}/${meeting}/admissions`, invited)).statusCode).toBe(200)
  const up = await who.coordinator.send('POST', `${M}/${meeting}/items/${item}/board`, { preset: 'netvaerksmoede' })
  expect(up.statusCode, up.body).toBe(200)
  await table.at(AT_THE_TABLE)
  await walkTo('maal')
  const card = (await need(who.mother, 'parent')).json<{ id: string }>().id
  await inPlan(card, { waits: 'Far skal høres først' })
  await move('indsats')
  const own = await table.made(agree(who.coordinator, [employee(id.coordinator)], { what: 'Kun os to' }))
  await move('afslutning')
  expect(await lasting()).toEqual([{ id: own, what: 'Kun os to', stays: null }])
  const place = async (by: Browser) => (await table.read(by)).find((one) => one.id === own)?.place
  expect(await place(who.coordinator)).toBe('item')
  expect((await close({ placed: true })).statusCode).toBe(200)
  expect(await place(who.coordinator)).toBe('cooperation')
  expect(await handed(who.mother, `/api/own/families/${id.family}/handed`)).toMatchObject([
    { agreements: [{ id: own, what: 'Kun os to' }] },
  ])
  const { version } = await open(who.coordinator)
  const again = { reason: 'Vi glemte far', basedOn: version }
  expect((await who.coordinator.send('DELETE', address('/closing'), again)).statusCode).toBe(200)
  expect(await place(who.coordinator)).toBe('item')
  expect(await handed(who.mother, `/api/own/families/${id.family}/handed`)).toEqual([])
  expect((await close({ placed: true })).statusCode).toBe(200)
  await table.at('2026-12-10T08:00:00.000Z')
  expect(await place(who.coordinator)).toBe('cooperation')
  expect((await handed(who.mother, `/api/own/families/${id.family}/handed`)).length).toBeGreaterThan(0)
})
