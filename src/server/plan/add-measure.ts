import { isBasisOn } from '../../domain/plan/legal-basis.ts'
import { measureSchema, type measureOrigins, type MeasureStatus } from '../../domain/plan/measure.ts'
import { planSentences } from '../../domain/plan/sentences.ts'
import { fieldSentences } from '../../domain/shared/fields.ts'
import { findGoal, findMeasure } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { aPerson } from '../shared/naming.ts'
import { placeNaming, requireCase, requireWrite, saved } from './standing.ts'

interface State {
  readonly goal: string | null
  readonly origin?: (typeof measureOrigins)[number] | null | undefined
  readonly legalBasis: string | null
  readonly status: MeasureStatus
  readonly waitingFor: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}
interface Kind {
  readonly kind: string | null
  readonly title: string | null
  readonly outsideCatalogueReason: string | null
  readonly department: string
  readonly person: string | null
}
type Saved = Promise<{ id: string; version: number }>
const OUTSIDE = 'own'

/** Adds a measure of a department: one's own, or another's where a consent lets one write there. */
export async function addMeasure(
  unit: UnitOfWork,
  input: { params: { family: string }; body: State & Kind & { person: string; category: string } },
  services: Services,
): Saved {
  const { body } = input
  const caseId = input.params.family
  requireCase(unit, caseId)
  await requireGoal(unit, caseId, body.goal)
  if (!services.presets.rules.categories.has(body.category))
    throw new Problem(400, 'invalid-input', 'Vælg, hvad indsatsen handler om.', { field: 'category' })
  requireSound(body, body, unit.asking.today, services)
  const { department } = body
  const place = { caseId, subject: body.person, category: body.category, department }
  const compartment = await placeNaming(unit, caseId, place, [aPerson(body.person, 'person')])
  const entry = body.kind === null ? undefined : services.presets.measures.get(body.kind)
  const id = await unit.insert('measure', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    person: body.person,
    kind: entry?.id ?? OUTSIDE,
    title: entry?.name.da ?? body.title ?? '',
    department,
    outside_catalogue_reason: entry ? null : body.outsideCatalogueReason,
    ...columns(body),
  })
  return { id, version: 1 }
}

/** Changes where a measure stands, what it waits for, or what it rests on. */
export async function changeMeasure(
  unit: UnitOfWork,
  input: { params: { family: string; measure: string }; body: State & { basedOn: number; reason: string | null } },
  services: Services,
): Saved {
  const { params, body } = input
  const measure = await findMeasure(unit, params.family, params.measure)
  if (!measure) throw notFound()
  requireWrite(unit, measure.compartment)
  await requireGoal(unit, params.family, body.goal)
  const known = services.presets.measures.has(measure.kind)
  // A basis that was right when it was written stays; only a new one is held against the catalogue.
  const state = body.legalBasis === measure.legalBasis ? { ...body, legalBasis: null } : body
  // So does a kind that has left the catalogue since: nobody can say now why it was chosen outside it.
  const outsideCatalogueReason = measure.outsideCatalogueReason ?? measure.title
  const kind = { ...measure, kind: known ? measure.kind : null, outsideCatalogueReason }
  requireSound(state, kind, unit.asking.today, services)
  return saved(
    measure.id,
    await unit.update('measure', measure.id, body.basedOn, columns(body), body.reason ?? undefined),
  )
}

const columns = (s: State) => ({
  goal: s.goal,
  legal_basis: s.legalBasis,
  status: s.status,
  waiting_for: s.waitingFor,
  starts_on: s.startsOn,
  ends_on: s.endsOn,
  ...(s.origin !== undefined && { origin: s.origin }),
})

async function requireGoal(unit: UnitOfWork, caseId: string, goal: string | null): Promise<void> {
  if (goal !== null && !(await findGoal(unit, caseId, goal))) throw notFound()
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
function requireSound(state: State, kind: Kind, today: string, services: Services): void {
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
