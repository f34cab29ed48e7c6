import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { bulk, inMunicipality, type BulkRow, type BulkTable } from '../../src/store/bulk.ts'
import type { Browser, TestApp } from '../support/app.ts'
import { byMail } from '../notice/support.ts'
import { twoFamilies } from '../support/two-families.ts'

export const CALLED = '2026-09-01T08:00:00.000Z'
export const AT_THE_TABLE = '2026-09-10T08:30:00.000Z'
export const AFTERWARDS = '2026-09-10T09:30:00.000Z'
const START = '2026-01-01T00:00:00.000Z'

/** Everybody who reads something of this family, or nothing. */
export const READERS = [
  'coordinator',
  'jobAdviser',
  'mother',
  'child',
  'shelter',
  'volunteer',
  'guest',
  'father',
  'grandfather',
  'hisAdviser',
  'hisGuest',
  'neighbour',
  'stranger',
] as const
export type Reader = (typeof READERS)[number]
export type Side = 'mor' | 'far' | 'alle'
export type FirewallWorld = Awaited<ReturnType<typeof firewallWorld>>

interface Kept {
  readonly id: string
  readonly version: number
}
interface Invited extends Kept {
  readonly employee: string | null
  readonly person: string | null
}
interface Meeting extends Kept {
  readonly items: readonly (Kept & { readonly title: string })[]
  readonly attendees: readonly Invited[]
}

/**
 * One family and one meeting with three items: one for all, one of the mother's, one of the father's, each with a board,
 * minutes, agreements and what else is written about it. Everybody is invited while no wall stands; when all of it is
 * written, the wall between them is raised. What is written on a side holds a word that is found nowhere else.
 */
export async function firewallWorld(t: TestApp, municipality: number) {
  t.setNow(CALLED)
  const { id } = await twoFamilies(t.store, municipality)
  const more = {
    child: randomUUID(),
    shelter: randomUUID(),
    volunteer: randomUUID(),
    hisAdviser: randomUUID(),
    hisGuest: randomUUID(),
    grandfather: randomUUID(),
  }
  const put = (table: BulkTable, ...rows: BulkRow[]) =>
    bulk(t.store.job, municipality, (writer) => writer.write(table, rows))
  const spell = { starts_at: START, ends_at: null }
  const employee = (who: string, name: string, department: string) => ({
    id: who,
    name,
    title: 'Medarbejder',
    department,
    functions: [],
    ...spell,
  })
  const member = (who: string, department: string, role: string, party: string | null) => ({
    id: randomUUID(),
    case_id: id.family,
    employee: who,
    department,
    role,
    party,
    added_by: id.coordinator,
    ...spell,
  })
  const part = (person: string, stands_as: string) => ({
    id: randomUUID(),
    case_id: id.family,
    person,
    stands_as,
    in_initiative: true,
    own_access: true,
    ...spell,
  })
  await put('department', {
    key: 'ly',
    name: 'Krisecenter MOR-KRISECENTER',
    shown_as: 'Socialafdelingen',
    does_what: 'Hjælper',
  })
  await put(
    'employee',
    employee(more.shelter, 'Signe MOR-NAVN', 'ly'),
    employee(more.volunteer, 'Vibe Ven', 'familie'),
    employee(more.hisAdviser, 'Hans FAR-NAVN', 'skole'),
    employee(more.hisGuest, 'Hugo FAR-GAEST', 'skole'),
  )
  await put('person', { id: more.child, born: '2015-05-05' }, { id: more.grandfather, born: '1950-01-01' })
  await put('participation', part(more.child, 'child'), part(more.grandfather, 'other-adult'))
  for (const holder of [id.mother, id.father])
    await put('custody', { id: randomUUID(), child: more.child, holder, kind: 'joint', source: 'told', ...spell })
  await put(
    'membership',
    member(more.shelter, 'ly', 'adviser', id.mother),
    member(more.volunteer, 'familie', 'volunteer', null),
    member(more.hisAdviser, 'skole', 'adviser', id.father),
  )
  await put('representation', {
    id: randomUUID(),
    case_id: id.family,
    person: id.father,
    representative: more.grandfather,
    kind: 'bisidder',
    ...spell,
  })
  await inMunicipality(t.store.app, municipality, (client) =>
    client.query('update firewall set ends_at = $2 where id = $1', [id.firewall, CALLED]),
  )

  const who: Record<Reader, { employee: string } | { person: string }> = {
    coordinator: { employee: id.coordinator },
    jobAdviser: { employee: id.jobAdviser },
    mother: { person: id.mother },
    child: { person: more.child },
    shelter: { employee: more.shelter },
    volunteer: { employee: more.volunteer },
    guest: { employee: id.leader },
    father: { person: id.father },
    grandfather: { person: more.grandfather },
    hisAdviser: { employee: more.hisAdviser },
    hisGuest: { employee: more.hisGuest },
    neighbour: { employee: id.neighbour },
    stranger: { person: id.stranger },
  }
  const browsers = new Map<Reader, Browser>()
  const at = async (instant: string): Promise<void> => {
    t.setNow(instant)
    for (const reader of READERS) browsers.set(reader, await t.as({ municipality, ...who[reader] }))
  }
  const as = (reader: Reader): Browser => browsers.get(reader)!
  /** What each row of a side is called, with its id: told to nobody on the other. */
  const ids = new Map<string, string>()
  const done = async (answer: ReturnType<Browser['send']>, name?: string): Promise<Kept> => {
    const { statusCode, body } = await answer
    expect(statusCode, body).toBe(200)
    const kept = JSON.parse(body) as Kept
    if (name !== undefined) ids.set(name, kept.id)
    return kept
  }
  await at(CALLED)

  const family = `/api/families/${id.family}`
  const own = `/api/own/families/${id.family}`
  const mails: Partial<Record<Reader, string>> = { mother: 'mor@example.org', father: 'far@example.net' }
  for (const [reader, address] of Object.entries(mails))
    await byMail(t, as(reader as Reader), address, ['agreement', 'news'])
  const feeds = new Map<Reader, string>()
  for (const reader of READERS) {
    const { address } = (await as(reader).send('POST', '/api/calendar-feed')).json<{ address: string }>()
    feeds.set(reader, new URL(address).pathname)
  }

  const titles = { alle: 'ALLE-PUNKT', mor: 'MOR-PUNKT', far: 'FAR-PUNKT' }
  const { id: meeting } = await done(
    as('coordinator').send('POST', `${family}/meetings`, {
      title: 'ALLE-MOEDE',
      day: '2026-09-10',
      time: '10:00',
      place: 'ALLE-STED',
      team: [],
      items: (['alle', 'mor', 'far'] as const).map((side) => ({
        title: titles[side],
        note: `${side.toUpperCase()}-NOTE`,
      })),
    }),
  )
  const find = async (): Promise<Meeting> =>
    (await as('coordinator').get(`${family}/meetings`))
      .json<{ meetings: Meeting[] }>()
      .meetings.find((one) => one.id === meeting)!
  const { items } = await find()
  const item = Object.fromEntries(
    Object.entries(titles).map(([side, title]) => [side, items.find((one) => one.title === title)!.id]),
  ) as Record<Side, string>
  for (const side of ['mor', 'far'] as const) ids.set(`${side}: punkt`, item[side])
  const TABLE: readonly (readonly [Reader, readonly Side[]])[] = [
    ['mother', ['alle', 'mor']],
    ['child', ['alle']],
    ['jobAdviser', ['alle', 'mor']],
    ['shelter', ['mor']],
    ['volunteer', ['alle']],
    ['guest', ['alle']],
    ['father', ['alle', 'far']],
    ['grandfather', ['far']],
    ['hisAdviser', ['far']],
    ['hisGuest', ['far']],
  ]
  for (const [reader, sides] of TABLE) {
    const invited = { employee: null, person: null, ...who[reader] }
    const why = sides.includes('alle') ? null : `${sides[0]!.toUpperCase()}-HVORFOR`
    const chosen = sides.map((side) => item[side])
    const { id: admission } = await done(
      as('coordinator').send('POST', `${family}/meetings/${meeting}/admissions`, { ...invited, items: chosen, why }),
    )
    if (reader === 'father' || sides.length === 1) ids.set(`${sides.at(-1)}: invitation ${reader}`, admission)
  }
  for (const side of ['alle', 'mor', 'far'] as const) {
    const preset = side === 'alle' ? 'netvaerksmoede' : 'fire-temaer'
    await done(
      as('coordinator').send('POST', `${family}/meetings/${meeting}/items/${item[side]}/board`, { preset }),
      `${side}: tavle`,
    )
  }
  await at(AT_THE_TABLE)
  const world = {
    t,
    municipality,
    id: { ...id, ...more },
    item,
    meeting,
    ids,
    feeds,
    family,
    own,
    at,
    as,
    done,
    find,
    who,
  }
  return {
    ...world,
    /** Everything that can be written on a side; `n` tells one time from the next. */
    write: (side: 'mor' | 'far', n = 1) => writeSide(world, side, n),
    raiseWall: () =>
      done(
        as('coordinator').send('POST', `${family}/firewalls`, {
          protected: id.mother,
          other: id.father,
          kind: 'violence',
        }),
      ),
  }
}

interface World {
  readonly item: Record<Side, string>
  readonly meeting: string
  readonly family: string
  readonly own: string
  readonly id: {
    readonly family: string
    readonly mother: string
    readonly father: string
    readonly jobAdviser: string
  }
  readonly as: (reader: Reader) => Browser
  readonly done: (answer: ReturnType<Browser['send']>, name?: string) => Promise<Kept>
}

/** Writes on one side in every way there is; the parent writes only while they can open their item. */
async function writeSide(w: World, side: 'mor' | 'far', n: number): Promise<void> {
  const { item, family, own, id, as, done } = w
  const word = (what: string): string => `${side.toUpperCase()}-${what}${n > 1 ? n : ''}`
  const name = (what: string): string => `${side}: ${what} ${n}`
  const [parent, adviser] = side === 'mor' ? (['mother', 'shelter'] as const) : (['father', 'hisAdviser'] as const)
  const person = side === 'mor' ? id.mother : id.father
  const isOpen = (await as(parent).get(`/api/boards/${id.family}/${item[side]}`)).statusCode === 200
  const atTable = isOpen ? parent : 'coordinator'
  const board = `/api/boards/${id.family}/${item[side]}`
  const voice = isOpen ? 'parent' : 'professional'
  const card = await done(
    as(atTable).send('POST', `${board}/cards`, {
      field: 'fungerer',
      says: word('KORT'),
      voice,
      counted: null,
      told: null,
      cameFrom: null,
    }),
    name('kort'),
  )
  const says = { says: word('KORTSVAR'), voice: 'professional' }
  await done(as('coordinator').send('POST', `${board}/cards/${card.id}/comments`, says), name('kortsvar'))
  const minutes = `/api/minutes/${id.family}/${item[side]}`
  const line = await done(
    as('coordinator').send('POST', `${minutes}/lines`, { kind: 'note', says: word('LINJE'), decidedBy: null }),
    name('linje'),
  )
  await done(
    as('coordinator').send('POST', `/api/meeting-comments/${id.family}`, {
      kind: 'line',
      object: line.id,
      says: word('BEMAERKNING'),
    }),
    name('bemaerkning'),
  )
  await done(
    as('coordinator').send('POST', `/api/agreements/${id.family}`, {
      what: word('AFTALE'),
      due: '2026-09-20',
      noDay: false,
      doers: isOpen ? [{ kind: 'person', person }] : [{ kind: 'employee', employee: await coordinatorOf(w) }],
      item: item[side],
      place: { kind: 'item' },
    }),
    name('aftale'),
  )
  if (isOpen && n === 1) {
    const text = await done(
      as('coordinator').send('POST', `${minutes}/texts`, {
        readers: [person],
        heading: word('OVERSKRIFT'),
        says: word('TEKST'),
        decided: null,
      }),
      name('tekst'),
    )
    await done(as(adviser).send('POST', `${minutes}/texts/${text.id}/approval`, { basedOn: text.version }))
  }
  await done(as(parent).send('POST', `${own}/messages`, { says: word('BESKED') }), name('besked'))
  const to = { says: word('SVAR') }
  await done(as('coordinator').send('POST', `${family}/conversations/${person}/messages`, to), name('svar'))
  const wish = { kind: 'other', about: word('OENSKE'), words: word('OENSKEORD') }
  await done(as(parent).send('POST', `${own}/requests`, wish), name('oenske'))
  await done(
    as(adviser).send('POST', `${family}/contact/entries`, {
      form: 'telefon',
      at: null,
      minutes: 10,
      persons: [person],
      employees: [],
      others: word('KONTAKTMED'),
      reached: true,
      aim: null,
      note: word('KONTAKT'),
      askedBy: null,
      category: 'school',
      acute: false,
    }),
    name('kontakt'),
  )
  await as(parent).send('PUT', '/api/drafts/firewall', { content: word('KLADDE') })
}

const coordinatorOf = async ({ as, family }: World): Promise<string> =>
  (await as('coordinator').get(`${family}/contact`)).json<{ may: { me: string } }>().may.me
