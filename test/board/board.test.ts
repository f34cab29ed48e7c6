import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const AT_THE_TABLE = '2026-09-10T08:30:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let guest: Browser
let mother: Browser
let father: Browser
let jobAdviser: Browser
beforeAll(async () => {
  t = await testApp({ now: NOW })
  world = await twoFamilies(t.store)
})
afterAll(() => t.close())

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  const { municipality, id } = world
  coordinator = await t.as({ municipality, employee: id.coordinator })
  jobAdviser = await t.as({ municipality, employee: id.jobAdviser })
  guest = await t.as({ municipality, employee: id.leader })
  mother = await t.as({ municipality, person: id.mother })
  father = await t.as({ municipality, person: id.father })
}

interface Card {
  id: string
  version: number
  field: string
  says: string
  voice: string
  mine: boolean
  author: string | null
  writtenFor: boolean
  cameFrom: string | null
  comments: { id: string; version: number; says: string; mine: boolean }[]
}
interface Board {
  id: string
  version: number
  cards: Card[]
  takenOff: { id: string; version: number }[]
  closed: { nextStep: string; contact: string; noNextMeeting: string | null } | null
  voices: string[]
  mayClose: boolean
  earlier: { item: string }[]
  preset: { fields: { key: string; prompts: string[] }[] }
}

/** A meeting with the mother, the job adviser and a guest at the table, and a board on its one item. */
async function tableWithBoard(preset = 'fire-temaer', day = '2026-09-10'): Promise<string> {
  await at(NOW)
  const { family, mother: she, jobAdviser: adviser, leader } = world.id
  const meetings = `/api/families/${family}/meetings`
  const made = await coordinator.send('POST', meetings, {
    title: 'Samarbejdsmøde',
    day,
    time: '10:00',
    place: null,
    team: [adviser],
    items: [{ title: 'Sådan går det', note: null }],
  })
  expect(made.statusCode, made.body).toBe(200)
  const meeting = (await coordinator.get(meetings)).json().meetings.find((m: { id: string }) => m.id === made.json().id)
  const item = meeting.items[0].id as string
  for (const who of [
    { employee: null, person: she },
    { employee: leader, person: null },
  ])
    expect(
      (await coordinator.send('POST', `${meetings}/${meeting.id}/admissions`, { ...who, items: [item] })).statusCode,
    ).toBe(200)
  const up = await coordinator.send('POST', `${meetings}/${meeting.id}/items/${item}/board`, { preset })
  expect(up.statusCode, up.body).toBe(200)
  await at(day === '2026-09-10' ? AT_THE_TABLE : `${day}T08:30:00.000Z`)
  return item
}

const address = (item: string, rest = ''): string => `/api/boards/${world.id.family}/${item}${rest}`
const open = async (who: Browser, item: string): Promise<Board> => {
  const answer = await who.get(address(item))
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as Board
}
const words = { field: 'fungerer', voice: 'professional', counted: null, told: null, cameFrom: null }
const put = (who: Browser, item: string, body: object) =>
  who.send('POST', address(item, '/cards'), { ...words, ...body })
const saysOf = (board: Board, field: string): string[] =>
  board.cards.filter((card) => card.field === field).map((card) => card.says)

test('everybody at the table writes on the board, and the family’s cards come first', async () => {
  const item = await tableWithBoard()
  await put(jobAdviser, item, { says: 'Hun møder til aftaler' })
  await put(guest, item, { says: 'Børnene leger godt' })
  await put(mother, item, { says: 'Vi spiser sammen', voice: 'parent' })
  for (const reader of [coordinator, jobAdviser, guest, mother])
    expect(saysOf(await open(reader, item), 'fungerer')).toEqual([
      'Vi spiser sammen',
      'Hun møder til aftaler',
      'Børnene leger godt',
    ])
})

test('whoever is not admitted to the item finds no board and writes nothing on it', async () => {
  const item = await tableWithBoard()
  expect((await father.get(address(item))).statusCode).toBe(404)
  expect((await put(father, item, { says: 'Jeg vil også', voice: 'parent' })).statusCode).toBe(404)
  const stranger = await t.as({ municipality: world.municipality, employee: world.id.neighbour })
  expect((await stranger.get(address(item))).body).toBe((await father.get(address(item))).body)
})

test('an invitation that ends takes the board with it', async () => {
  const item = await tableWithBoard()
  expect((await guest.get(address(item))).statusCode).toBe(200)
  await at('2026-09-24T08:00:00.000Z')
  expect((await guest.get(address(item))).statusCode).toBe(404)
})

test('an invitation that is withdrawn closes the board at once: nothing is read, and what was being written is not taken', async () => {
  const item = await tableWithBoard()
  const card = (await put(guest, item, { says: 'Vi hjælper gerne' })).json()
  const meetings = `/api/families/${world.id.family}/meetings`
  const room = (await coordinator.get(meetings)).json() as {
    meetings: {
      id: string
      items: { id: string }[]
      attendees: { id: string; version: number; employee: string | null }[]
    }[]
  }
  const meeting = room.meetings.find((m) => m.items.some((one) => one.id === item))!
  const invited = meeting.attendees.find((one) => one.employee === world.id.leader)!
  const ended = await coordinator.send('DELETE', `${meetings}/${meeting.id}/admissions/${invited.id}`, {
    basedOn: invited.version,
  })
  expect(ended.statusCode, ended.body).toBe(200)
  const change = { says: 'Noget andet', counted: null, told: null, basedOn: 1 }
  for (const answer of [
    await guest.get(address(item)),
    await put(guest, item, { says: 'En til' }),
    await guest.send('PUT', address(item, `/cards/${card.id}`), change),
    await guest.send('DELETE', address(item, `/cards/${card.id}`), { basedOn: 1 }),
  ])
    expect(answer.statusCode).toBe(404)
  expect(saysOf(await open(mother, item), 'fungerer')).toEqual(['Vi hjælper gerne'])
})

test('a professional’s worry comes on the board only with the day the family was told; the family’s own needs none', async () => {
  const item = await tableWithBoard()
  const worry = { field: 'bekymrer', says: 'Fravær fra skolen' }
  const refused = await put(jobAdviser, item, worry)
  expect(refused.json()).toMatchObject({ code: 'family-not-told', field: 'told' })
  expect((await put(jobAdviser, item, { ...worry, told: { on: '2026-09-11' } })).json().code).toBe('told-ahead')
  expect((await put(jobAdviser, item, { ...worry, told: { on: '2026-09-08' } })).statusCode).toBe(200)
  expect((await put(guest, item, { ...worry, told: { notBecause: 'Underretning efter loven' } })).statusCode).toBe(200)
  expect((await put(mother, item, { field: 'bekymrer', voice: 'parent', says: 'Jeg sover ikke' })).statusCode).toBe(200)
})

test('a card that works is not made a worry of a professional by moving it', async () => {
  const item = await tableWithBoard()
  const card = (await put(guest, item, { says: 'Sover længe' })).json()
  const moved = await guest.send('PUT', address(item, `/cards/${card.id}/place`), {
    field: 'bekymrer',
    after: null,
    basedOn: card.version,
  })
  expect(moved.json().code).toBe('family-not-told')
})

test('nobody rewrites another’s card, and everybody may say something to it', async () => {
  const item = await tableWithBoard()
  const card = (await put(mother, item, { says: 'Jeg er træt', voice: 'parent' })).json()
  const changed = { says: 'Moderen er træt', counted: null, told: null, basedOn: card.version }
  const refused = await coordinator.send('PUT', address(item, `/cards/${card.id}`), changed)
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-your-card'])
  expect((await coordinator.send('DELETE', address(item, `/cards/${card.id}`), { basedOn: 1 })).statusCode).toBe(403)
  const said = await coordinator.send('POST', address(item, `/cards/${card.id}/comments`), {
    says: 'Det vil vi gerne hjælpe med',
    voice: 'professional',
  })
  expect(said.statusCode).toBe(200)
  const [read] = (await open(mother, item)).cards
  expect(read).toMatchObject({ says: 'Jeg er træt', mine: true, comments: [{ says: 'Det vil vi gerne hjælpe med' }] })
  const own = await mother.send('PUT', address(item, `/cards/${card.id}`), { ...changed, says: 'Jeg er meget træt' })
  expect(own.statusCode, own.body).toBe(200)
})

test('one of the family writes with their own voice only, an employee also for somebody of the family', async () => {
  const item = await tableWithBoard()
  expect((await open(mother, item)).voices).toEqual(['parent'])
  expect((await put(mother, item, { says: 'x', voice: 'professional' })).json().code).toBe('not-your-voice')
  await put(coordinator, item, { says: 'Jeg vil gå til fodbold', voice: 'child', field: 'se-ske' })
  expect((await open(guest, item)).cards[0]).toMatchObject({ voice: 'child', writtenFor: true })
})

test('a wish keeps the worry it came from', async () => {
  const item = await tableWithBoard()
  const worry = (await put(mother, item, { field: 'bekymrer', says: 'Vi råber', voice: 'parent' })).json()
  const wish = { field: 'se-ske', says: 'Vi taler roligt', voice: 'parent', cameFrom: worry.id }
  expect((await put(mother, item, wish)).statusCode).toBe(200)
  const board = await open(coordinator, item)
  expect(board.cards.find((card) => card.field === 'se-ske')?.cameFrom).toBe(worry.id)
  const works = (await put(mother, item, { says: 'Lektier går godt', voice: 'parent' })).json()
  expect((await put(mother, item, { ...wish, cameFrom: works.id })).json().code).toBe('unknown-worry')
})

test('of two who move one card at once the second is told, and the first move stands', async () => {
  const item = await tableWithBoard()
  const one = (await put(mother, item, { says: 'Et', voice: 'parent' })).json()
  const two = (await put(mother, item, { says: 'To', voice: 'parent' })).json()
  const move = (who: Browser, after: string | null) =>
    who.send('PUT', address(item, `/cards/${two.id}/place`), { field: 'fungerer', after, basedOn: two.version })
  expect((await move(mother, null)).statusCode).toBe(200)
  expect((await move(jobAdviser, one.id)).statusCode).toBe(409)
  expect(saysOf(await open(guest, item), 'fungerer')).toEqual(['To', 'Et'])
})

test('cards keep their order however often one is moved between two others', async () => {
  const item = await tableWithBoard()
  const ids: string[] = []
  for (const says of ['A', 'B', 'C', 'D']) ids.push((await put(mother, item, { says, voice: 'parent' })).json().id)
  for (let turn = 0; turn < 24; turn++) {
    const board = await open(mother, item)
    const last = board.cards.at(-1)!
    const moved = await mother.send('PUT', address(item, `/cards/${last.id}/place`), {
      field: 'fungerer',
      after: board.cards[0]!.id,
      basedOn: last.version,
    })
    expect(moved.statusCode, moved.body).toBe(200)
  }
  expect(saysOf(await open(guest, item), 'fungerer')).toEqual(['A', 'B', 'C', 'D'])
})

test('a card taken off by mistake comes back where it was, by whoever wrote it', async () => {
  const item = await tableWithBoard()
  for (const says of ['Et', 'To', 'Tre']) await put(mother, item, { says, voice: 'parent' })
  const card = (await open(mother, item)).cards[1]!
  await mother.send('DELETE', address(item, `/cards/${card.id}`), { basedOn: card.version })
  expect(saysOf(await open(guest, item), 'fungerer')).toEqual(['Et', 'Tre'])
  expect((await open(guest, item)).takenOff).toEqual([])
  const [off] = (await open(mother, item)).takenOff
  const back = address(item, `/cards/${card.id}/putting-back`)
  expect((await guest.send('POST', back, { basedOn: off!.version })).statusCode).toBe(403)
  expect((await mother.send('POST', back, { basedOn: off!.version })).statusCode).toBe(200)
  expect(saysOf(await open(guest, item), 'fungerer')).toEqual(['Et', 'To', 'Tre'])
})

const leftWith = (more: object = {}) => ({
  nextStep: 'Mor ringer til skolen',
  next: { none: 'Familien vil først se det an' },
  contact: world.id.coordinator,
  noChildsWish: 'Barnet er to år',
  basedOn: 1,
  ...more,
})

test('a board is closed with its three fields, stands from then on, and can be opened again with a reason', async () => {
  const item = await tableWithBoard()
  const card = (await put(mother, item, { says: 'Vi griner', voice: 'parent' })).json()
  const close = (who: Browser, more?: object) => who.send('POST', address(item, '/closing'), leftWith(more))
  expect((await close(mother)).statusCode).toBe(403)
  expect((await close(coordinator, { contact: world.id.neighbour })).json()).toMatchObject({ field: 'contact' })
  expect((await close(coordinator, { next: { meeting: card.id } })).json()).toMatchObject({ field: 'next' })
  expect((await close(coordinator)).statusCode).toBe(200)
  expect((await open(mother, item)).closed).toMatchObject({ nextStep: 'Mor ringer til skolen' })
  for (const answer of [
    await put(mother, item, { says: 'En til', voice: 'parent' }),
    await mother.send('DELETE', address(item, `/cards/${card.id}`), { basedOn: 1 }),
    await close(coordinator, { basedOn: 2 }),
  ])
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'board-closed'])
  const again = (reason: string) => coordinator.send('DELETE', address(item, '/closing'), { reason, basedOn: 2 })
  expect((await again(' ')).statusCode).toBe(400)
  expect((await again('Vi glemte et kort')).statusCode).toBe(200)
  expect((await put(mother, item, { says: 'En til', voice: 'parent' })).statusCode).toBe(200)
})

test('a board without a wish of the child is not closed before somebody says why', async () => {
  const item = await tableWithBoard()
  const close = (more: object) => coordinator.send('POST', address(item, '/closing'), leftWith(more))
  expect((await close({ noChildsWish: null })).json()).toMatchObject({
    code: 'childs-wish-missing',
    field: 'noChildsWish',
  })
  await put(coordinator, item, { field: 'se-ske', says: 'Mere tid med far', voice: 'child' })
  expect((await close({ noChildsWish: null })).statusCode).toBe(200)
})

test('the board of the meeting before is found again from the next one', async () => {
  const first = await tableWithBoard()
  const second = await tableWithBoard('signs-of-safety', '2026-09-17')
  expect((await open(mother, second)).earlier.map((one) => one.item)).toContain(first)
  expect((await open(mother, first)).earlier.map((one) => one.item)).not.toContain(second)
})

test('only who calls meetings puts up a board, and an item has one', async () => {
  const item = await tableWithBoard()
  const room = (await coordinator.get(`/api/families/${world.id.family}/meetings`)).json() as {
    meetings: { id: string; items: { id: string }[] }[]
  }
  const meeting = room.meetings.find((m) => m.items.some((one) => one.id === item))!
  const up = (who: Browser, preset: string) =>
    who.send('POST', `/api/families/${world.id.family}/meetings/${meeting.id}/items/${item}/board`, { preset })
  expect((await up(coordinator, 'fire-temaer')).json().code).toBe('board-there')
  expect((await up(coordinator, 'ukendt')).json()).toMatchObject({ field: 'preset' })
  expect((await up(guest, 'fire-temaer')).statusCode).toBe(404)
})

test('a card of ten thousand characters is refused with the field, and right-to-left words are kept as they are', async () => {
  const item = await tableWithBoard()
  const long = await put(mother, item, { says: 'a'.repeat(10_000), voice: 'parent' })
  expect([long.statusCode, JSON.stringify(long.json())]).toEqual([400, expect.stringContaining('says')])
  await put(mother, item, { says: 'نحن نأكل معًا 🙂 æøå', voice: 'parent' })
  expect(saysOf(await open(guest, item), 'fungerer')).toEqual(['نحن نأكل معًا 🙂 æøå'])
})
