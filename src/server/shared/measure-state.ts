import { isBasisOn } from '../../domain/plan/legal-basis.ts'
import { measureSchema, type measureOrigins, type MeasureStatus } from '../../domain/plan/measure.ts'
import { planSentences } from '../../domain/plan/sentences.ts'
import { fieldSentences } from '../../domain/shared/fields.ts'
import type { MeasureRow } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'

/** Where a measure stands, what it waits for and what it rests on. */
export interface State {
  readonly goal: string | null
  readonly origin?: (typeof measureOrigins)[number] | null | undefined
  readonly legalBasis: string | null
  readonly status: MeasureStatus
  readonly waitingFor: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}
export interface Kind {
  readonly kind: string | null
  readonly title: string | null
  readonly outsideCatalogueReason: string | null
  readonly department: string
  readonly person: string | null
}

/** The row's columns for a state. */
export const measureColumns = (s: State) => ({
  goal: s.goal,
  legal_basis: s.legalBasis,
  status: s.status,
  waiting_for: s.waitingFor,
  starts_on: s.startsOn,
  ends_on: s.endsOn,
  ...(s.origin !== undefined && { origin: s.origin }),
})

/**
 * Writes where a measure stands, after the rules of measures and of the catalogue. The caller has asked who may. Answers
 * the new version, or null when the row has left the ring. Throws 400 at a field, Conflict.
 */
export async function putMeasureState(
  unit: UnitOfWork,
  measure: MeasureRow,
  body: State & { readonly basedOn: number; readonly reason: string | null },
  services: Services,
): Promise<number | null> {
  const known = services.presets.measures.has(measure.kind)
  // A basis that was right when it was written stays; only a new one is held against the catalogue.
  const state = body.legalBasis === measure.legalBasis ? { ...body, legalBasis: null } : body
  // So does a kind that has left the catalogue since: nobody can say now why it was chosen outside it.
  const outsideCatalogueReason = measure.outsideCatalogueReason ?? measure.title
  const kind = { ...measure, kind: known ? measure.kind : null, outsideCatalogueReason }
  requireSound(state, kind, unit.asking.today, services)
  return unit.update('measure', measure.id, body.basedOn, measureColumns(body), body.reason ?? undefined)
}

const fieldOf: Readonly<Record<string, string>> = {
  from: 'startsOn',
  until: 'endsOn',
  waitingFor: 'waitingFor',
  name: 'title',
  reason: 'outsideCatalogueReason',
  kind: 'kind',
  department: 'department',
}
const sentences: Readonly<Record<string, { readonly da: string }>> = { ...fieldSentences, ...planSentences }
/** Rows from before a person was asked for have none; the rule about persons is the contract's. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** The field's own rule for measures, and the catalogue's: a kind that exists, and a basis of its time. */
export function requireSound(state: State, kind: Kind, today: string, services: Services): void {
  const entry = kind.kind === null ? undefined : services.presets.measures.get(kind.kind)
  if (kind.kind !== null && !entry)
    throw new Problem(400, 'measure.unknown-kind', 'Vælg en indsats fra listen.', { field: 'kind' })
  const result = measureSchema.safeParse({
    kind: entry
      ? { from: 'catalogue', key: entry.id }
      : {
          from: 'own',
          name: kind.title ?? '',
          ...(kind.outsideCatalogueReason === null ? {} : { reason: kind.outsideCatalogueReason }),
        },
    department: kind.department,
    legalBasis: state.legalBasis === null ? null : { act: state.legalBasis, paragraph: null },
    status: state.status,
    waitingFor: state.waitingFor,
    person: kind.person ?? NOBODY,
    goals: [],
    from: state.startsOn,
    until: state.endsOn,
  })
  const issue = result.error?.issues[0]
  if (issue)
    throw new Problem(400, issue.message, sentences[issue.message]?.da ?? 'Feltet er ikke udfyldt rigtigt.', {
      field: fieldOf[String(issue.path.at(-1))] ?? '',
    })
  if (!entry || state.legalBasis === null || isBasisOn(entry, state.legalBasis, state.startsOn ?? today)) return
  throw new Problem(
    400,
    'measure.basis-not-of-its-time',
    'Den paragraf gælder ikke for indsatsen på den dag, den begynder.',
    { field: 'legalBasis' },
  )
}
