import { meeting } from './given.ts'
import type { Saved, Stage } from './stage.ts'
import { walksOf } from './walk.ts'

/** The board of a meeting that is held today, with somebody of the family at the table. */
const B = '/api/boards/:family/:item'
const M = '/api/families/:family/meetings'

interface Table {
  readonly item: string
}
type WithCard = Table & { readonly card: string }
type WithComment = WithCard & { readonly comment: string }
type AfterAnother = WithCard & { readonly earlier: string }

const boards = walksOf({})
const reads = ({ item }: Table) => ({
  coordinator: [`/api/boards/:family/${item}`],
  mother: [`/api/boards/:family/${item}`],
})

const table = async (s: Stage, time: string): Promise<Table & { readonly meeting: string }> => {
  const { id } = await s.carry(`POST ${M}`, { with: { ...meeting, day: s.now.slice(0, 10), time, team: [] } })
  const listed = (await s.read('coordinator', M)).meetings
  const item = listed.find((one: Saved) => one.id === id).items[0].id
  const mother = { employee: null, person: s.id.mother, items: [item] }
  await s.carry(`POST ${M}/:meeting/admissions`, { at: { meeting: id }, with: mother })
  return { item, meeting: id }
}
const withBoard = async (s: Stage, time = '22:00'): Promise<Table> => {
  const at = await table(s, time)
  await s.carry(`POST ${M}/:meeting/items/:item/board`, { at: { ...at }, with: { preset: 'fire-temaer' } })
  await s.read('coordinator', B, { item: at.item })
  return { item: at.item }
}
const words = { says: 'Vi spiser sammen', counted: null, told: null }
const fresh = { ...words, field: 'fungerer', voice: 'professional', cameFrom: null }
const withCard = async (s: Stage): Promise<WithCard> => {
  const of = await withBoard(s)
  const { id } = await s.carry(`POST ${B}/cards`, { at: { ...of }, with: fresh })
  return { ...of, card: id }
}
const withComment = async (s: Stage): Promise<WithComment> => {
  const of = await withCard(s)
  const said = { says: 'Det gør vi også', voice: 'professional' }
  const { id } = await s.carry(`POST ${B}/cards/:card/comments`, { at: { ...of }, with: said })
  return { ...of, comment: id }
}
const afterAnother = async (s: Stage): Promise<AfterAnother> => {
  const { item: earlier, card } = await withCard(s)
  const { item } = await withBoard(s, '23:00')
  return { item, card, earlier }
}
const closing = (s: Stage) => ({
  nextStep: 'Mor ringer til skolen',
  next: { none: 'Vi ser det an' },
  contact: s.id.coordinator,
  noChildsWish: 'Barnet er to år',
})
const boardOf = async (s: Stage, { item }: Table): Promise<number> =>
  (await s.read('coordinator', B, { item })).version as number

export const boardWalks = [
  boards<Table>(`POST ${B}/cards`, {
    before: withBoard,
    do: (_, of) => ({ at: { ...of }, with: fresh }),
    undo: (_, { id }, of) => ({ at: { ...of, card: id } }),
    traces: ['takenOff'],
    reads,
  }),
  boards<WithCard>(`PUT ${B}/cards/:card`, {
    before: withCard,
    do: (_, of) => ({ at: { ...of }, with: { ...words, says: 'Vi spiser hver for sig' } }),
    undo: (_, __, of) => ({ at: { ...of }, with: words }),
    reads,
  }),
  boards<WithCard>(`PUT ${B}/cards/:card/place`, {
    before: withCard,
    do: (_, of) => ({ at: { ...of }, with: { field: 'se-ske', after: null } }),
    undo: (_, __, of) => ({ at: { ...of }, with: { field: 'fungerer', after: null } }),
    reads,
  }),
  boards<WithCard>(`DELETE ${B}/cards/:card`, {
    before: withCard,
    do: (_, of) => ({ at: { ...of } }),
    undo: (_, __, of) => ({ at: { ...of } }),
    reads,
    again: true,
  }),
  boards<WithCard>(`POST ${B}/cards/:card/comments`, {
    before: withCard,
    do: (_, of) => ({ at: { ...of }, with: { says: 'Det gør vi også', voice: 'professional' } }),
    undo: (_, { id }, of) => ({ at: { item: of.item, comment: id } }),
    reads,
  }),
  boards<WithComment>(`DELETE ${B}/comments/:comment`, {
    before: withComment,
    do: (_, { item, comment }) => ({ at: { item, comment } }),
    undo: (_, __, of) => ({ at: { ...of }, with: { says: 'Det gør vi også', voice: 'professional' } }),
    traces: ['id', 'saidAt'],
    reads,
  }),
  boards<AfterAnother, { cards: Saved[] }>(`POST ${B}/carrying`, {
    before: afterAnother,
    do: (_, { item, earlier, card }) => ({ at: { item }, with: { earlier, cards: [card], familySaidYes: false } }),
    undo: (_, { cards }, { item }) => ({ at: { item, card: cards[0]?.id ?? '' } }),
    traces: ['takenOff'],
    reads,
  }),
  boards<Table>(`POST ${B}/closing`, {
    before: withBoard,
    do: async (s, of) => ({ at: { ...of }, with: { ...closing(s), basedOn: await boardOf(s, of) } }),
    undo: async (s, _, of) => ({
      at: { ...of },
      with: { reason: 'Lukket for tidligt', basedOn: await boardOf(s, of) },
    }),
    reads,
  }),
]
