import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const [FIRST, SECOND] = ['2026-09-10', '2026-09-17'] as const

const ONE_WEEK: { readonly day: string; readonly calledOn: string } = { day: SECOND, calledOn: NOW }
/** Long after the invitations to the first meeting have run out. */
const TWO_MONTHS = { day: '2026-11-12', calledOn: '2026-11-02T09:00:00.000Z' }

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let municipality = 900
beforeAll(async () => void (t = await testApp({ now: NOW })))
afterAll(() => t.close())

interface Card {
  readonly id: string
  readonly version: number
  readonly says: string
  readonly field: string
  readonly voice: string
  readonly mine: boolean
  readonly mayTakeOff: boolean
  readonly carried: { readonly from: string; readonly item: string | null } | null
}

const who = async () => ({
  coordinator: await t.as({ municipality, employee: world.id.coordinator }),
  guest: await t.as({ municipality, employee: world.id.leader }),
  mother: await t.as({ municipality, person: world.id.mother }),
})

const address = (item: string, rest = ''): string => `/api/boards/${world.id.family}/${item}${rest}`
const cardsOf = async (reader: Browser, item: string): Promise<Card[]> => (await reader.get(address(item))).json().cards

const asked = async (reader: Browser, item: string, earlier: string) =>
  reader.get(address(item, `/carrying?earlier=${earlier}`))

async function meetingWithBoard(day: string, guests: readonly object[], preset = 'fire-temaer'): Promise<string> {
  const { coordinator } = await who()
  const meetings = `/api/families/${world.id.family}/meetings`
  const made = await coordinator.send('POST', meetings, {
    title: 'Samarbejdsmøde',
    day,
    time: '10:00',
    place: null,
    team: [],
    items: [{ title: 'Sådan går det', note: null }],
  })
  expect(made.statusCode, made.body).toBe(200)
  const meeting = (await coordinator.get(meetings)).json().meetings.find((m: { id: string }) => m.id === made.json().id)
  const item = meeting.items[0].id as string
  for (const one of [{ employee: null, person: world.id.mother }, ...guests])
    expect(
      (await coordinator.send('POST', `${meetings}/${meeting.id}/admissions`, { ...one, items: [item] })).statusCode,
    ).toBe(200)
  expect((await coordinator.send('POST', `${meetings}/${meeting.id}/items/${item}/board`, { preset })).statusCode).toBe(
    200,
  )
  return item
}

/** Two meetings a week apart; the earlier board has a card of the mother's and two of the coordinator's, one a worry. */
async function twoMeetings(later: readonly object[] = [], preset?: string, { day, calledOn } = ONE_WEEK) {
  world = await twoFamilies(t.store, ++municipality)
  t.setNow(NOW)
  const first = await meetingWithBoard(FIRST, [])
  const before = calledOn === NOW ? await meetingWithBoard(day, later, preset) : null
  t.setNow(`${FIRST}T08:30:00.000Z`)
  const { coordinator, mother } = await who()
  const words = { counted: null, told: null, cameFrom: null }
  const put = async (writer: Browser, body: object): Promise<string> => {
    const answer = await writer.send('POST', address(first, '/cards'), { ...words, ...body })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json().id
  }
  const hers = await put(mother, { field: 'fungerer', voice: 'parent', says: 'Vi spiser sammen' })
  const ours = await put(coordinator, { field: 'fungerer', voice: 'professional', says: 'Hun møder til tiden' })
  const worry = await put(coordinator, {
    field: 'bekymrer',
    voice: 'professional',
    says: 'Fravær fra skolen',
    told: { on: '2026-09-08' },
    counted: { times: 3, per: 'week' },
  })
  t.setNow(calledOn)
  const second = before ?? (await meetingWithBoard(day, later, preset))
  t.setNow(`${day}T08:30:00.000Z`)
  return { first, second, hers, ours, worry, ...(await who()) }
}

const carry = (carrier: Browser, item: string, from: string, cards: readonly string[], familySaidYes = false) =>
  carrier.send('POST', address(item, '/carrying'), { earlier: from, cards, familySaidYes })

test('cards are carried to the next board with their writer, their voice and the way back', async () => {
  const { first, second, ours, worry, coordinator, mother } = await twoMeetings()
  expect((await carry(coordinator, second, first, [ours, worry])).statusCode).toBe(200)
  expect(await cardsOf(mother, second)).toMatchObject([
    { says: 'Hun møder til tiden', voice: 'professional', field: 'fungerer', carried: { from: ours, item: first } },
    {
      says: 'Fravær fra skolen',
      field: 'bekymrer',
      counted: { times: 3, per: 'week' },
      told: { on: '2026-09-08' },
      carried: { from: worry, item: first },
    },
  ])
  const again = await carry(coordinator, second, first, [ours])
  expect([again.statusCode, again.json().code]).toEqual([409, 'already-carried'])
  expect(await cardsOf(mother, first)).toHaveLength(3)
})

test('the family’s own words are carried by whoever wrote them, by others only with the family’s yes, and stay theirs', async () => {
  const { first, second, hers, coordinator, mother } = await twoMeetings()
  const refused = await carry(coordinator, second, first, [hers])
  expect(refused.json()).toMatchObject({ code: 'family-not-asked', field: 'familySaidYes' })
  expect((await carry(coordinator, second, first, [hers], true)).statusCode).toBe(200)
  const [card] = await cardsOf(mother, second)
  expect(card).toMatchObject({ says: 'Vi spiser sammen', voice: 'parent', mine: true })
  const other = await twoMeetings()
  expect((await carry(other.mother, other.second, other.first, [other.hers])).statusCode).toBe(200)
})

test('a card carried over by mistake is taken off by whoever carried it, and put back again', async () => {
  const { first, second, hers, coordinator, mother } = await twoMeetings()
  await carry(coordinator, second, first, [hers], true)
  const [card] = await cardsOf(coordinator, second)
  expect(card).toMatchObject({ mine: false, mayTakeOff: true })
  const off = await coordinator.send('DELETE', address(second, `/cards/${card!.id}`), { basedOn: card!.version })
  expect(off.statusCode, off.body).toBe(200)
  expect(await cardsOf(mother, second)).toEqual([])
  const back = await coordinator.send('POST', address(second, `/cards/${card!.id}/putting-back`), {
    basedOn: off.json().version,
  })
  expect(back.statusCode).toBe(200)
  const rewritten = await coordinator.send('PUT', address(second, `/cards/${card!.id}`), {
    says: 'Andre ord',
    counted: null,
    told: null,
    basedOn: back.json().version,
  })
  expect([rewritten.statusCode, rewritten.json().code]).toEqual([403, 'not-your-card'])
})

test('nothing is carried to an item where somebody could not read it before', async () => {
  const guest = { employee: null as string | null, person: null }
  const { first, second, ours, coordinator } = await twoMeetings([
    {
      ...guest,
      get employee() {
        return world.id.leader
      },
    },
  ])
  const refused = await carry(coordinator, second, first, [ours])
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'more-readers'])
  expect(await cardsOf(coordinator, second)).toEqual([])
})

test('whoever could not open the earlier board carries nothing from it, and a later board is no earlier one', async () => {
  const { first, second, ours, guest, coordinator } = await twoMeetings()
  expect((await carry(guest, second, first, [ours])).statusCode).toBe(404)
  expect((await carry(coordinator, first, second, [ours])).json()).toMatchObject({
    code: 'not-earlier',
    field: 'earlier',
  })
  const strange = await carry(coordinator, second, first, ['0199aaaa-0000-7000-8000-000000000000'])
  expect(strange.statusCode).toBe(404)
})

test('on a board of another kind a card lies in the field of its own kind, or is said not to fit', async () => {
  const { first, second, worry, coordinator } = await twoMeetings([], 'signs-of-safety')
  expect((await carry(coordinator, second, first, [worry])).statusCode).toBe(200)
  const [card] = await cardsOf(coordinator, second)
  const fields = (await coordinator.get(address(second))).json().preset.fields as { key: string; kind: string }[]
  expect(fields.find(({ key }) => key === card!.field)?.kind).toBe('worry')
})

test('before anything is carried the page knows what cannot be, and the rest is carried whole', async () => {
  const { first, second, hers, ours, worry, coordinator } = await twoMeetings([], 'familiens-tavle')
  const before = (await asked(coordinator, second, first)).json()
  expect(before.hindered).toBeNull()
  const state = (id: string) => before.cards.find((one: { id: string }) => one.id === id)
  expect([state(hers), state(ours)].map((one) => [one.asksFamily, one.hindered])).toEqual([
    [true, null],
    [false, null],
  ])
  await carry(coordinator, second, first, [ours])
  const after = (await asked(coordinator, second, first)).json()
  const hindered = after.cards.filter((one: { hindered: object | null }) => one.hindered !== null)
  expect(hindered).toEqual([
    { id: ours, asksFamily: false, hindered: expect.objectContaining({ code: 'already-carried' }) },
  ])
  expect((await carry(coordinator, second, first, [hers, worry], true)).statusCode).toBe(200)
  expect(await cardsOf(coordinator, second)).toHaveLength(3)
})

test('a field that the new board lacks is said at its card before anybody tries', async () => {
  const { first, second, worry, coordinator } = await twoMeetings([], 'en-side')
  const { cards } = (await asked(coordinator, second, first)).json()
  const said = cards.find((one: { id: string }) => one.id === worry)
  expect(said.hindered).toMatchObject({ code: 'no-field', detail: expect.stringContaining('Bekymrer') })
  expect((await carry(coordinator, second, first, [worry])).json().code).toBe('no-field')
})

test('what hinders the whole board is said of the whole board, and only to who may open both', async () => {
  const guest = {
    get employee() {
      return world.id.leader
    },
    person: null,
  }
  const { first, second, guest: newcomer, coordinator } = await twoMeetings([guest])
  expect((await asked(coordinator, second, first)).json().hindered).toMatchObject({ code: 'more-readers' })
  expect((await asked(coordinator, first, second)).json().hindered).toMatchObject({ code: 'not-earlier' })
  expect((await asked(newcomer, second, first)).statusCode).toBe(404)
})

test('every earlier board is found again by those who were there, latest first with its day', async () => {
  const { first, second } = await twoMeetings([], undefined, {
    day: '2026-10-08',
    calledOn: '2026-10-01T09:00:00.000Z',
  })
  t.setNow('2026-12-01T09:00:00.000Z')
  const third = await meetingWithBoard('2026-12-10', [])
  t.setNow('2026-12-10T09:30:00.000Z')
  const { coordinator: leads, mother: she } = await who()
  for (const reader of [leads, she]) {
    const { earlier } = (await reader.get(address(third))).json()
    expect(earlier.map((one: { item: string; heldAt: string }) => [one.item, one.heldAt.slice(0, 10)])).toEqual([
      [second, '2026-10-08'],
      [first, FIRST],
    ])
    expect(await cardsOf(reader, first)).toHaveLength(3)
  }
})

test('two months later the board of the meeting before is found again by those who were there, and its cards carried on', async () => {
  const { first, second, hers, coordinator, mother } = await twoMeetings([], undefined, TWO_MONTHS)
  for (const reader of [coordinator, mother]) {
    expect((await reader.get(address(second))).json().earlier.map((one: { item: string }) => one.item)).toEqual([first])
    expect(await cardsOf(reader, first)).toHaveLength(3)
  }
  expect((await carry(mother, second, first, [hers])).statusCode).toBe(200)
  const { open } = (await coordinator.get('/api/meetings')).json() as { open: { titles: string[] }[] }
  expect(open.map(({ titles }) => titles)).toEqual([['Sådan går det']])
})

test('whoever comes to the table for the first time does not find the board of the meeting before', async () => {
  const guest = {
    get employee() {
      return world.id.leader
    },
    person: null,
  }
  const { first, second, ours, guest: newcomer, coordinator } = await twoMeetings([guest], undefined, TWO_MONTHS)
  expect((await newcomer.get(address(second))).json().earlier).toEqual([])
  expect((await newcomer.get(address(first))).statusCode).toBe(404)
  expect((await carry(coordinator, second, first, [ours])).json().code).toBe('more-readers')
})

test('an invitation that is withdrawn after the meeting takes back what was found again as well', async () => {
  const soon = { day: '2026-09-24', calledOn: '2026-09-12T09:00:00.000Z' }
  const { first, second, coordinator, mother } = await twoMeetings([], undefined, soon)
  t.setNow('2026-09-23T11:00:00.000Z')
  expect(await cardsOf(mother, first)).toHaveLength(3)
  const meetings = `/api/families/${world.id.family}/meetings`
  const room = (await coordinator.get(meetings)).json() as {
    meetings: {
      id: string
      items: { id: string }[]
      attendees: { id: string; version: number; person: string | null }[]
    }[]
  }
  const meeting = room.meetings.find((m) => m.items.some((one) => one.id === first))!
  const hers = meeting.attendees.find((one) => one.person === world.id.mother)!
  const end = `${meetings}/${meeting.id}/admissions/${hers.id}`
  expect((await coordinator.send('DELETE', end, { basedOn: hers.version })).statusCode).toBe(200)
  expect((await mother.get(address(first))).statusCode).toBe(404)
  expect((await mother.get(address(second))).statusCode).toBe(200)
})

test.each([false, true])('a guest of one earlier meeting finds that board alone; put out of it: %s', async (isOut) => {
  world = await twoFamilies(t.store, ++municipality)
  t.setNow(NOW)
  const guest = { employee: world.id.leader, person: null }
  const first = await meetingWithBoard(FIRST, [])
  const second = await meetingWithBoard(SECOND, [guest])
  t.setNow(`${SECOND}T12:00:00.000Z`)
  const third = await meetingWithBoard('2026-11-12', [guest])
  if (isOut) {
    const { coordinator } = await who()
    const meetings = `/api/families/${world.id.family}/meetings`
    const listed = (await coordinator.get(meetings)).json().meetings as {
      id: string
      items: { id: string }[]
      attendees: { id: string; version: number; employee: string | null }[]
    }[]
    const meeting = listed.find((m) => m.items.some((one) => one.id === second))!
    const theirs = meeting.attendees.find((one) => one.employee === world.id.leader)!
    const end = `${meetings}/${meeting.id}/admissions/${theirs.id}`
    await coordinator.send('DELETE', end, { basedOn: theirs.version })
  }
  t.setNow('2026-11-12T08:30:00.000Z')
  const { coordinator, guest: them } = await who()
  const found = async (reader: Browser) =>
    (await reader.get(address(third))).json().earlier.map((one: { item: string }) => one.item)
  expect(await found(them)).toEqual(isOut ? [] : [second])
  expect((await them.get(address(first))).statusCode).toBe(404)
  expect(await found(coordinator)).toEqual([second, first])
})

test('a meeting that was called while an earlier one was still ahead finds its board once that one is closed', async () => {
  world = await twoFamilies(t.store, ++municipality)
  t.setNow(NOW)
  const first = await meetingWithBoard(FIRST, [])
  const later = await meetingWithBoard('2026-11-12', [])
  t.setNow(`${FIRST}T08:30:00.000Z`)
  const { coordinator } = await who()
  const { version } = (await coordinator.get(address(first))).json()
  const closed = await coordinator.send('POST', address(first, '/closing'), {
    nextStep: 'Mor ringer til skolen',
    next: { none: 'Vi ser det an' },
    contact: world.id.coordinator,
    noChildsWish: 'Barnet er to år',
    basedOn: version,
  })
  expect(closed.statusCode, closed.body).toBe(200)
  t.setNow('2026-11-12T08:30:00.000Z')
  const { mother } = await who()
  expect((await mother.get(address(later))).json().earlier).toMatchObject([
    { item: first, closedAt: expect.anything() },
  ])
})
