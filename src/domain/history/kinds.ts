/** What is told of a row's history, and what of it can be set back. */
interface Kind {
  readonly name: string
  /** Column → how it is called on screen. Columns that are not named are not told. */
  readonly fields: Readonly<Record<string, string>>
  /** Columns that may be set back as they were. Empty where the row has a command of its own that takes back. */
  readonly restores: readonly string[]
}

/**
 * Rows whose changes can be read and set back. Somebody's own words are told and never rewritten by others. Dates that
 * carry access along (the time of a meeting, a protected address) are changed by their own commands only.
 */
export const historyKinds = {
  goal: {
    name: 'Mål',
    fields: {
      own_words: 'Egne ord',
      wished_change: 'Forandring',
      success_criterion: 'Tegn på, at det er nået',
      horizon: 'Langsigtet eller skridt',
      status: 'Status',
    },
    restores: ['wished_change', 'success_criterion', 'horizon', 'status'],
  },
  action: {
    name: 'Aftale',
    fields: { what: 'Hvad', due: 'Senest', done_at: 'Gjort' },
    restores: ['what', 'due', 'done_at'],
  },
  measure: {
    name: 'Hjælp',
    fields: {
      title: 'Hvad',
      status: 'Status',
      waiting_for: 'Venter på',
      legal_basis: 'Lovgrundlag',
      starts_on: 'Fra',
      ends_on: 'Til',
    },
    restores: ['title', 'status', 'waiting_for', 'legal_basis', 'starts_on', 'ends_on'],
  },
  scaling: { name: 'Tal på skalaen', fields: { value: 'Tal', says: 'Ord' }, restores: [] },
  plan: {
    name: 'Opfølgning',
    fields: { last_follow_up: 'Sidste opfølgning', next_follow_up: 'Næste opfølgning' },
    restores: ['last_follow_up', 'next_follow_up'],
  },
  contact_point: {
    name: 'Kontakt',
    fields: { value: 'Nummer eller adresse', starts_on: 'Fra', ends_on: 'Til' },
    restores: ['value', 'starts_on', 'ends_on'],
  },
  person_detail: {
    name: 'Person',
    fields: { given_name: 'Fornavn', family_name: 'Efternavn', due: 'Termin' },
    restores: [],
  },
  relationship: {
    name: 'Bånd',
    fields: { kind: 'Slags', in_household: 'Bor sammen', starts_on: 'Fra', ends_on: 'Til' },
    restores: [],
  },
  course: {
    name: 'Forløb',
    fields: { state: 'Status', starts_on: 'Fra', ends_on: 'Til', closing_reason: 'Grund til at slutte' },
    restores: [],
  },
  meeting: { name: 'Møde', fields: { title: 'Titel', starts_at: 'Tid', place: 'Sted' }, restores: [] },
  agenda_item: { name: 'Punkt', fields: { title: 'Titel', note: 'Note' }, restores: ['title', 'note'] },
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
    const [was, is] = [inWords(before?.[field]), inWords(after?.[field])]
    return was === is ? [] : [{ field, label, before: was, after: is }]
  })
}

function inWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

/** What must be written to set a row back, or null when it stands so already or an earlier state is not known. */
export function setBack(kind: HistoryKind, now: Row, then: Row): Readonly<Record<string, unknown>> | null {
  const patch = Object.fromEntries(
    historyKinds[kind].restores
      .filter((column) => column in then && inWords(then[column]) !== inWords(now[column]))
      .map((column) => [column, then[column]]),
  )
  return Object.keys(patch).length === 0 ? null : patch
}
