import { helpKinds } from './help-kinds.ts'
import { relationshipLabels, type RelationshipKind } from '../family/relationship.ts'

/** What is told of a row's history, and what of it can be set back. */
interface Kind {
  readonly name: string
  /** The column by which people know the row. */
  readonly title?: string
  /** Column → how it is called on screen. Columns that are not named are not told. */
  readonly fields: Readonly<Record<string, string>>
  /** Columns that may be set back as they were. Empty where the row has a command of its own that takes back. */
  readonly restores: readonly string[]
  /** Somebody's own words: the column that says whose, and what they alone set back. */
  readonly own?: OwnWords
  /** The columns that say whom the row is about, where it has no title. */
  readonly whom?: readonly string[]
  /** What the codes of a column are called, where other kinds call the same code something else. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>
}
interface OwnWords {
  readonly whose: string
  readonly columns: readonly string[]
  /** What a department wrote down for somebody, its members word too; what they wrote themselves, nobody else. */
  readonly alsoDepartment?: true
}

/**
 * Rows whose changes can be read and set back. Somebody's own words are told, and set back by nobody else. Dates that
 * carry access along (the time of a meeting, a protected address) are changed by their own commands only.
 */
export const historyKinds = {
  goal: {
    name: 'Mål',
    title: 'own_words',
    fields: {
      own_words: 'Egne ord',
      wished_change: 'Forandring',
      success_criterion: 'Tegn på, at det er nået',
      horizon: 'Langsigtet eller skridt',
      status: 'Status',
    },
    restores: ['wished_change', 'success_criterion', 'horizon', 'status'],
    own: { whose: 'whose_words', columns: ['own_words'] },
  },
  action: {
    name: 'Aftale',
    title: 'what',
    fields: { what: 'Hvad', due: 'Senest', done_at: 'Gjort' },
    restores: ['what', 'due', 'done_at'],
  },
  measure: {
    name: 'Hjælp',
    title: 'title',
    fields: {
      title: 'Hvad',
      status: 'Status',
      waiting_for: 'Venter på',
      legal_basis: 'Lovgrundlag',
      origin: 'Kommer fra',
      starts_on: 'Fra',
      ends_on: 'Til',
    },
    restores: ['title', 'status', 'waiting_for', 'legal_basis', 'origin', 'starts_on', 'ends_on'],
    words: {
      origin: {
        already: 'Familien fik den i forvejen',
        new: 'Fra det, kommunen har i forvejen',
        tailored: 'Nyt, lavet i indsatsen',
      },
    },
  },
  scaling: {
    name: 'Tal på skalaen',
    fields: { value: 'Tal', says: 'Ord' },
    restores: [],
    own: { whose: 'recorded_by', columns: ['value', 'says'] },
  },
  stepping_stone: {
    name: 'Trin på vejen',
    title: 'what',
    fields: { what: 'Hvad', reached_on: 'Nået', withdrawn_at: 'Taget væk' },
    restores: ['what', 'reached_on', 'withdrawn_at'],
  },
  pitfall: {
    name: 'Hvad kan gå galt',
    title: 'what',
    fields: { what: 'Hvad kan gå galt', response: 'Hvad gør vi så', status: 'Status' },
    restores: ['status'],
    own: { whose: 'whose', columns: ['what', 'response', 'status'], alsoDepartment: true },
  },
  measure_spell: {
    name: 'Pause eller aftrapning',
    fields: {
      kind: 'Slags',
      starts_on: 'Fra',
      ends_on: 'Til',
      says: 'Så meget er der imens',
      reason: 'Derfor',
      withdrawn_at: 'Taget væk',
    },
    restores: ['kind', 'starts_on', 'ends_on', 'says', 'reason', 'withdrawn_at'],
  },
  plan_wait: {
    name: 'Hvad venter på hvad',
    fields: { until: 'Indtil', reason: 'Derfor', lifted_at: 'Venter ikke mere' },
    restores: ['until', 'reason', 'lifted_at'],
  },
  goal_agreement: {
    name: 'Målet er aftalt',
    fields: { agreed_on: 'Aftalt', note: 'Note', withdrawn_at: 'Taget tilbage' },
    restores: [],
  },
  statutory_link: {
    name: 'Plan efter loven',
    fields: { reference: 'Nummer', next_on: 'Næste dato', ended_on: 'Gælder ikke mere fra' },
    restores: ['reference', 'next_on', 'ended_on'],
  },
  plan: {
    name: 'Opfølgning',
    fields: { last_follow_up: 'Sidste opfølgning', next_follow_up: 'Næste opfølgning' },
    restores: ['last_follow_up', 'next_follow_up'],
  },
  follow_up: {
    name: 'Opfølgning',
    title: 'held_on',
    fields: { changed: 'Hvad er ændret', next_on: 'Næste opfølgning' },
    restores: [],
  },
  home: { name: 'Hjem', title: 'name', fields: { name: 'Navn' }, restores: [] },
  residence: {
    name: 'Hvor nogen bor',
    fields: { note: 'Note', starts_on: 'Fra', ends_on: 'Til' },
    restores: [],
    whom: ['person'],
  },
  placement: {
    name: 'Anbringelse',
    fields: { visits: 'Samvær', starts_on: 'Fra', ends_on: 'Til' },
    restores: [],
    whom: ['child'],
  },
  partner_assessment: {
    name: 'Vurdering af en tidligere partner',
    fields: { assessed_on: 'Dag', reason: 'Begrundelse' },
    restores: [],
    whom: ['person'],
  },
  contact_point: {
    name: 'Kontakt',
    title: 'value',
    fields: { value: 'Nummer eller adresse', starts_on: 'Fra', ends_on: 'Til' },
    restores: ['value', 'starts_on', 'ends_on'],
  },
  person_detail: {
    name: 'Person',
    title: 'given_name',
    fields: { given_name: 'Fornavn', family_name: 'Efternavn', due: 'Termin' },
    restores: [],
  },
  relationship: {
    name: 'Bånd',
    fields: { kind: 'Slags', in_household: 'Bor sammen', starts_on: 'Fra', ends_on: 'Til' },
    restores: [],
    whom: ['person', 'relative'],
    words: { kind: relationshipLabels },
  },
  course: {
    name: 'Forløb',
    fields: {
      state: 'Status',
      starts_on: 'Fra',
      ends_on: 'Til',
      closing_reason: 'Grund til at slutte',
      plan_pending_reason: 'Hvorfor planen ikke er lavet endnu',
      plan_expected_on: 'Planen ventes',
      plan_made_on: 'Planen er lavet',
      prevention_level: 'Forebyggelse',
      intensity: 'Hvor meget hjælp',
      level_family_says: 'Familien siger',
    },
    words: { prevention_level: { primary: 'Primær', secondary: 'Sekundær', tertiary: 'Tertiær' } },
    restores: [],
  },
  meeting: {
    name: 'Møde',
    title: 'title',
    fields: {
      title: 'Titel',
      starts_at: 'Tid',
      place: 'Sted',
      minutes: 'Minutter',
      interpreter: 'Tolk',
      without_family: 'Hvorfor familien ikke er med',
      confirmed_at: 'Bekræftet',
      held_at: 'Holdt',
      called_off_at: 'Aflyst',
      called_off_reason: 'Derfor',
    },
    restores: [],
  },
  meeting_step: {
    name: 'Trin på et mødes tjekliste',
    fields: { state: 'Status', reason: 'Derfor' },
    restores: [],
    words: { state: { open: 'Åbent', done: 'Gjort', skipped: 'Sprunget over' } },
  },
  meeting_ground: {
    name: 'Det, et møde venter på',
    fields: { way: 'Hvordan', on_day: 'Dag', says: 'Ord', rule: 'Regel', taken_back_at: 'Taget tilbage' },
    restores: [],
    words: {
      way: {
        held: 'Formøde holdt',
        'not-wanted': 'Forældrene ville ikke have et formøde',
        'legal-duty': 'Loven krævede det',
        aligned: 'Forventninger afstemt',
      },
    },
  },
  meeting_participant: {
    name: 'Hvem der kommer til et møde',
    fields: { why: 'Hvorfor', answer: 'Familiens svar', words: 'Med disse ord' },
    restores: [],
    words: { answer: { yes: 'Ja', no: 'Nej' } },
  },
  meeting_reply_reason: {
    name: 'Svar på en invitation',
    fields: { reason: 'Hvorfor' },
    restores: [],
  },
  ...helpKinds,
} as const satisfies Record<string, Kind>

export type HistoryKind = keyof typeof historyKinds
export const historyKindNames = Object.keys(historyKinds) as [HistoryKind, ...HistoryKind[]]

type Row = Readonly<Record<string, unknown>>

export interface FieldChange {
  readonly field: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What a change did to the fields that are told, in their order; a first or a last state has one side. */
export function fieldChanges(kind: HistoryKind, before: Row | null, after: Row | null): readonly FieldChange[] {
  return Object.entries(historyKinds[kind].fields).flatMap(([field, label]) => {
    const { words }: Kind = historyKinds[kind]
    const called = (value: string | null): string | null => (value === null ? null : (words?.[field]?.[value] ?? value))
    const [was, is] = [called(inWords(before?.[field])), called(inWords(after?.[field]))]
    return was === is ? [] : [{ field, label, before: was, after: is }]
  })
}

/** By what people know a row: its own words, or null for what has none. */
export function titleOf(kind: HistoryKind, row: Row | null): string | null {
  const { title }: Kind = historyKinds[kind]
  return title === undefined ? null : inWords(row?.[title])
}

/** The ids of those whom a row without a title is about. */
export function whomOf(kind: HistoryKind, row: Row | null): readonly string[] {
  const { whom = [] }: Kind = historyKinds[kind]
  return whom.flatMap((column) => inWords(row?.[column]) ?? [])
}

/** Whom a row is about, in words: what somebody is to somebody else, or a name; null unless the reader knows them all. */
export function aboutWhom(kind: HistoryKind, row: Row | null, nameOf: ReadonlyMap<string, string>): string | null {
  const names = whomOf(kind, row).flatMap((id) => nameOf.get(id) || [])
  const [first, second] = names
  if (first === undefined || names.length < whomOf(kind, row).length) return null
  const is = kind === 'relationship' ? relationshipLabels[row?.['kind'] as RelationshipKind] : undefined
  return second === undefined || is === undefined ? first : `${first}, ${is} til ${second}`
}

function inWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

export interface Restoring {
  readonly actor: string
  readonly isFamily: boolean
  /** Whether the actor may write where the row lies, and whether a department keeps it. */
  readonly mayWrite: boolean
  readonly keptByDepartment: boolean
}

/** The columns of a row that this actor may set back: their own words, and for those who work with the family the rest. */
export function restorable(kind: HistoryKind, row: Row, who: Restoring): readonly string[] {
  const { restores, own }: Kind = historyKinds[kind]
  if (!who.isFamily && !who.mayWrite) return []
  const isOwn = own !== undefined && row[own.whose] === who.actor
  const isWordedHere = own?.alsoDepartment === true && who.keptByDepartment && !who.isFamily
  const words = isOwn || isWordedHere ? own.columns : []
  return [...new Set([...(who.isFamily ? [] : restores), ...words])]
}

/** What must be written to set these columns back, or null when they stand so already or an earlier state is not known. */
export function setBack(columns: readonly string[], now: Row, then: Row): Readonly<Record<string, unknown>> | null {
  const patch = Object.fromEntries(
    columns
      .filter((column) => column in then && inWords(then[column]) !== inWords(now[column]))
      .map((column) => [column, then[column]]),
  )
  return Object.keys(patch).length === 0 ? null : patch
}
