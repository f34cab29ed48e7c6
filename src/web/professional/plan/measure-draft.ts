import type { Measure } from '../../shared/road/plan-part.ts'
import type { PlanOptions } from './plan-context.ts'

/** Where a measure comes from, as the domain has it; the domain's list comes with what only the server needs. */
export const origins = ['already', 'new', 'tailored'] as const satisfies readonly NonNullable<Measure['origin']>[]

/** A measure as its form holds it: empty strings where nothing is chosen. */
export interface MeasureDraft {
  readonly department: string
  readonly kind: string
  readonly title: string
  readonly outsideCatalogueReason: string
  readonly person: string
  readonly category: string
  readonly goal: string
  readonly origin: NonNullable<Measure['origin']> | ''
  readonly legalBasis: string
  readonly status: Measure['status']
  readonly waitingFor: string
  readonly startsOn: string
  readonly endsOn: string
  readonly basedOn: number
}

export const emptyMeasure: MeasureDraft = {
  department: '',
  kind: '',
  title: '',
  outsideCatalogueReason: '',
  person: '',
  category: '',
  goal: '',
  origin: '',
  legalBasis: '',
  status: 'planned',
  waitingFor: '',
  startsOn: '',
  endsOn: '',
  basedOn: 0,
}

/** The parts of a measure that change over time, from the measure as it stands. */
export const stateFrom = (measure: Measure): Partial<MeasureDraft> => ({
  goal: measure.goal ?? '',
  origin: measure.origin ?? '',
  legalBasis: measure.legalBasis ?? '',
  status: measure.status,
  waitingFor: measure.waitingFor ?? '',
  startsOn: measure.startsOn ?? '',
  endsOn: measure.endsOn ?? '',
  basedOn: measure.version,
})

const orNull = (value: string): string | null => (value.trim() === '' ? null : value)

/** The same parts as the contract takes them. What it waits for goes along only while it waits. */
export const stateOf = (draft: MeasureDraft) => ({
  goal: orNull(draft.goal),
  origin: draft.origin === '' ? null : draft.origin,
  legalBasis: orNull(draft.legalBasis),
  status: draft.status,
  waitingFor: draft.status === 'waiting' ? orNull(draft.waitingFor) : null,
  startsOn: orNull(draft.startsOn),
  endsOn: orNull(draft.endsOn),
})

/** What a new measure is and whose, as the contract takes it. */
export const kindOf = (draft: MeasureDraft) => ({
  department: draft.department,
  category: draft.category,
  person: draft.person,
  kind: orNull(draft.kind),
  title: draft.kind === '' ? orNull(draft.title) : null,
  outsideCatalogueReason: draft.kind === '' ? orNull(draft.outsideCatalogueReason) : null,
})

/** The legal bases of a kind of measure on the day it begins, or today; the one it has already stays in the list. */
export const basesOn = (options: PlanOptions, kind: string, on: string, kept: string): readonly string[] => {
  const bases = options.measures.find(({ id }) => id === kind)?.legalBases ?? []
  const labels = bases
    .filter(({ validFrom, validUntil }) => (validFrom ?? '') <= on && (validUntil ?? '9') > on)
    .map(({ label }) => label)
  return kept === '' || labels.includes(kept) ? labels : [...labels, kept]
}
