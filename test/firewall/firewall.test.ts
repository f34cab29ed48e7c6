import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStream } from '../live/event-stream.ts'
import { bringOut } from '../notice/support.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { keptDelivery } from '../support/delivery.ts'
import { addresses, crawl, marksIn, type Answered } from './crawl.ts'
import { AFTERWARDS, firewallWorld, READERS, type FirewallWorld, type Reader } from './firewall-world.ts'

/** In what each side writes, by channel; each word is found in that channel alone. */
const CHANNELS = {
  agenda: ['PUNKT', 'NOTE'],
  board: ['KORT', 'KORTSVAR'],
  minutes: ['LINJE', 'BEMAERKNING'],
  agreement: ['AFTALE'],
  text: ['OVERSKRIFT', 'TEKST'],
  messages: ['BESKED', 'SVAR', 'OENSKE', 'OENSKEORD'],
  contact: ['KONTAKT', 'KONTAKTMED'],
  draft: ['KLADDE'],
  /** Why somebody was invited, written where all of the family read before there was a wall. */
  why: ['HVORFOR'],
  /** The name of who works for this side alone. */
  name: ['NAVN'],
  /** The name of a guest of this side's item. */
  guest: ['GAEST'],
  /** The meeting itself. */
  meeting: ['MOEDE', 'STED'],
} as const
type Channel = keyof typeof CHANNELS
type Reads = Readonly<Partial<Record<'mor' | 'far' | 'alle', readonly Channel[]>>>

const ITEM = ['agenda', 'board', 'minutes', 'agreement'] as const
const TABLE: Readonly<Record<Reader, Reads>> = {
  coordinator: {
    alle: ['meeting', 'agenda'],
    mor: [...ITEM, 'text', 'messages', 'why', 'name'],
    far: [...ITEM, 'text', 'messages', 'why', 'name', 'guest'],
  },
  jobAdviser: { alle: ['meeting', 'agenda'], mor: [...ITEM, 'text', 'why', 'name'], far: ['why', 'name'] },
  mother: {
    alle: ['meeting', 'agenda'],
    mor: [...ITEM, 'text', 'messages', 'contact', 'draft', 'why', 'name'],
    far: ['why'],
  },
  child: { alle: ['meeting', 'agenda'], mor: ['why'], far: ['why'] },
  shelter: { mor: [...ITEM, 'text', 'contact', 'name'] },
  volunteer: { alle: ['meeting', 'agenda'], mor: ['why', 'name'], far: ['why', 'name'] },
  guest: { alle: ['agenda'] },
  father: { far: ['messages', 'draft'] },
  grandfather: {},
  hisAdviser: { far: ['contact', 'name'] },
  hisGuest: { far: [...ITEM, 'guest'] },
  neighbour: {},
  stranger: {},
}
const HER_SIDE = ['mother', 'child', 'jobAdviser', 'shelter', 'volunteer', 'guest'] as const
const HIS_SIDE = ['father', 'grandfather', 'hisAdviser', 'hisGuest'] as const

const wordsOf = (reads: Reads): string[] =>
  Object.entries(reads)
    .flatMap(([side, channels]) =>
      channels.flatMap((channel) => CHANNELS[channel].map((word) => `${side.toUpperCase()}-${word}`)),
    )
    .toSorted()

let t: TestApp
let w: FirewallWorld
let urls: readonly string[]
const told = new Map<Reader, Map<string, Answered>>()
const listen = async (readers: readonly Reader[]): Promise<void> => {
  for (const reader of readers) told.set(reader, await crawl(w, reader, urls))
}
beforeAll(async () => {
  t = await testApp()
  w = await firewallWorld(t, 1501)
  await w.write('mor')
  await w.write('far')
  const published = await w.done(w.as('coordinator').send('POST', `${w.family}/snapshots`, { reason: 'Efter mødet' }))
  await w.at(AFTERWARDS)
  await w.raiseWall()
  urls = addresses(w, published.id)
  await listen(READERS)
}, 240_000)
afterAll(() => t.close())

test.each(READERS)(
  '%s reads in each channel what the table says, and no word more, whatever is asked for',
  (reader) => {
    expect(marksIn(told.get(reader)!)).toEqual(wordsOf(TABLE[reader]))
  },
)

test('no address was answered with a fault of the server, and most were answered to somebody', () => {
  const statuses = new Set([...told.values()].flatMap((answers) => [...answers.values()].map(({ status }) => status)))
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  const answered = urls.filter((url) => [...told.values()].some((answers) => answers.get(url)?.status === 200))
  expect(answered.length).toBeGreaterThan(70)
})

/** In which channel each row is told of; an invitation by its id to whoever calls the meetings alone. */
const CHANNEL_OF: Readonly<Record<string, Channel>> = {
  punkt: 'agenda',
  tavle: 'board',
  kort: 'board',
  kortsvar: 'board',
  linje: 'minutes',
  bemaerkning: 'minutes',
  aftale: 'agreement',
  tekst: 'text',
  besked: 'messages',
  svar: 'messages',
  oenske: 'messages',
  kontakt: 'contact',
}

test('the id of what was written on one side stands in no answer to anybody who may not open it', () => {
  const isTold = (reader: Reader, name: string): boolean => {
    const [, side, row] = /^(\w+): (\w+)/.exec(name) as unknown as [string, 'mor' | 'far' | 'alle', string]
    const channel = CHANNEL_OF[row]
    // One's own invitation is answered by its id.
    if (name === `${side}: invitation ${reader}`) return true
    if (side === 'alle' || reader === 'coordinator') return true
    return channel !== undefined && (TABLE[reader][side]?.includes(channel) ?? false)
  }
  const found: string[] = []
  for (const [reader, answers] of told)
    for (const [name, id] of w.ids)
      for (const [url, { said }] of answers)
        if (!isTold(reader, name) && !url.includes(id) && said.includes(id))
          found.push(`${reader} is told of ${name} at ${url}`)
  expect(found).toEqual([])
  expect(w.ids.size).toBeGreaterThan(30)
})

/** Who has looked is told by department and class of purpose to the side that a wall protects; everything else stands still. */
const isLog = (url: string): boolean => url.endsWith('/log')

async function changedFor(readers: readonly Reader[]): Promise<string[]> {
  const changed: string[] = []
  for (const reader of readers) {
    const before = told.get(reader)!
    await listen([reader])
    for (const [url, { said }] of told.get(reader)!)
      if (!isLog(url) && said !== before.get(url)?.said) changed.push(`${reader}: ${url}`)
  }
  return changed
}

test('what is written on his side changes no answer on hers: no word, number, order, header or refusal', async () => {
  await w.write('far', 2)
  expect(await changedFor(HER_SIDE)).toEqual([])
  await listen(HIS_SIDE)
  expect(marksIn(told.get('hisGuest')!)).toContain('FAR-KORT2')
}, 120_000)

test('what is written on her side changes no answer on his', async () => {
  await w.write('mor', 2)
  expect(await changedFor(HIS_SIDE)).toEqual([])
  await listen(['mother'])
  expect(marksIn(told.get('mother')!)).toContain('MOR-KORT2')
}, 120_000)

test('a mail goes to the side that was written to, and holds no word of it', async () => {
  const sent = async () => {
    const mail = keptDelivery()
    await bringOut(t, { mail, sms: keptDelivery() })
    expect(JSON.stringify(mail.messages)).not.toMatch(/(MOR|FAR|ALLE)-[A-Z]|Mosegård|Mette|Frank/)
    return [...new Set(mail.messages.map(({ to }) => to))]
  }
  await sent()
  await w.at('2026-09-10T12:00:00.000Z')
  await w.write('far', 3)
  expect(await sent()).toEqual(['far@example.net'])
  await w.at('2026-09-10T14:00:00.000Z')
  await w.write('mor', 3)
  expect(await sent()).toEqual(['mor@example.org'])
})

test('on an open stream nobody hears that anything was written on the other side', async () => {
  const origin = await t.app.listen({ port: 0, host: '127.0.0.1' })
  const streams = new Map<Reader, Awaited<ReturnType<typeof openStream>>>()
  for (const reader of ['mother', 'child', 'jobAdviser', 'guest', 'volunteer', 'father', 'hisGuest'] as const)
    streams.set(reader, await openStream(`${origin}/api/boards/${w.id.family}/stream`, w.as(reader).cookie))
  const card = async (side: 'alle' | 'far', says: string): Promise<string> => {
    const field = side === 'alle' ? 'perspektiver' : 'fungerer'
    const body = { field, says, voice: 'professional', counted: null, told: null, cameFrom: null }
    return (await w.done(w.as('coordinator').send('POST', `/api/boards/${w.id.family}/${w.item[side]}/cards`, body))).id
  }
  const nextId = async (reader: Reader): Promise<unknown> =>
    ((await streams.get(reader)!.next())?.data as { id: string } | undefined)?.id
  await w.write('far', 4)
  const common = await card('alle', 'Til alle')
  for (const reader of ['mother', 'child', 'guest', 'volunteer'] as const) expect(await nextId(reader)).toBe(common)
  await w.write('mor', 4)
  const his = [...w.ids].filter(([name]) => name.startsWith('far') && name.endsWith(' 4')).map(([, id]) => id)
  expect(his).toContain(await nextId('hisGuest'))
  for (const stream of streams.values()) stream.close()
})
