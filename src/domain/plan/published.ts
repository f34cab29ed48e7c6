/** A row of a published version: what it is, and its words and facts by field. */
export interface PublishedRow {
  readonly kind: string
  readonly id: string
  readonly content: Readonly<Record<string, unknown>>
}

/** What says something to people, for each kind of row of the plan itself. */
const ROWS = {
  goal: ['ownWords', 'wishedChange', 'successCriterion', 'horizon', 'parentGoal', 'status'],
  action: ['what', 'byPerson', 'byEmployee', 'due', 'doneAt'],
  measure: ['title', 'goal', 'legalBasis', 'status', 'waitingFor', 'startsOn', 'endsOn'],
} as const
/** The same for what hangs on them. Versions from before hold none of these. */
const DEPTH = {
  stone: ['what', 'reachedOn'],
  pitfall: ['what', 'response', 'status'],
  spell: ['kind', 'startsOn', 'endsOn', 'says', 'reason'],
  wait: ['until', 'reason'],
  agreement: ['agreedOn', 'note'],
  stance: ['answer', 'says'],
  link: ['ownerName', 'nextOn'],
} as const

export type RowKind = keyof typeof ROWS
export type DepthKind = keyof typeof DEPTH
export const comparedKinds = [...Object.keys(ROWS), ...Object.keys(DEPTH)] as [RowKind | DepthKind]

/** The fields of a kind that are told; none for numbers from 0 to 10, which are shown where they are given. */
export const toldFields = (kind: string): readonly string[] | undefined =>
  ({ ...ROWS, ...DEPTH })[kind as RowKind | DepthKind]

export const isDepth = (kind: string): kind is DepthKind => kind in DEPTH

/**
 * What tells a row from the others through all versions. An answer is a new row each time it is given: it is known by who
 * answered what about which thing.
 */
export const identityOf = ({ kind, id, content }: PublishedRow): string =>
  kind === 'stance'
    ? `${String(content['question'])} ${String(content['object'])} ${String(content['byPerson'] ?? content['byEmployee'])}`
    : id

/** The fields that name what a row hangs on. */
const BASES: Readonly<Partial<Record<string, readonly string[]>>> = {
  stone: ['goal'],
  pitfall: ['goal'],
  spell: ['measure'],
  wait: ['waiting', 'forObject'],
  agreement: ['goal'],
  stance: ['object'],
}

/** Without what hangs on rows that are not there: its words would tell its reader of them. */
export function withTheirBases<Row extends PublishedRow>(rows: readonly Row[]): Row[] {
  const shown = new Set(rows.map(({ id }) => id))
  return rows.filter(({ kind, content }) =>
    (BASES[kind] ?? []).every((field) => {
      const base = content[field] ?? null
      return base === null || shown.has(base as string)
    }),
  )
}
