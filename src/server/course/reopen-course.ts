import type { z } from 'zod'
import type { courseRoutes } from '../../contract/course.ts'
import { atTakingUp } from '../../domain/course/standing.ts'
import {
  familyNames,
  lockTeamSince,
  openReviews,
  openSetbacks,
  readCourse,
  readReopenings,
} from '../../store/course.ts'
import { Conflict } from '../../store/conflict.ts'
import { steppedAside } from '../../store/family-merge.ts'
import { findEmployee } from '../../store/employee.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { reasonName } from '../../domain/course/closing.ts'
import { applyToTeam, saved, withoutTakenBack, type InFamily, type Saved } from './standing.ts'

type Listed = z.input<(typeof courseRoutes)['GET /api/reopenings']['output']>
type One = z.input<(typeof courseRoutes)['GET /api/reopenings/:family']['output']>
type Answer = z.output<(typeof courseRoutes)['POST /api/reopenings/:family/answer']['body']>

/** Families for whom it has become hard again and whom nobody has answered yet. */
export async function listReopenings(unit: UnitOfWork): Promise<Listed> {
  const found = await readReopenings(unit)
  const names = await besideTask(
    unit,
    found.map((one) => one.family),
    () => familyNames(unit),
  )
  const reopenings = found.map((one) => ({ ...one, familyName: names.get(one.family) ?? null }))
  unit.saw(reopenings.map((one) => one.family))
  return { reopenings }
}

/** What was said, and how the course ended: as much as the review opens. Throws 404. */
export async function openReopening(unit: UnitOfWork, { params }: InFamily, services: Services): Promise<One> {
  const { course, closings, setbacks, familyName, programme, returns, decides } = await openReview(
    unit,
    params.family,
    services,
  )
  const closing = closings.find((one) => one.takenBackAt === null) ?? null
  unit.saw(
    [params.family],
    setbacks.map(({ id }) => id),
  )
  return {
    family: params.family,
    today: unit.asking.today,
    familyName,
    programmeName: programme?.name.da ?? null,
    course: { id: course.id, version: course.version },
    closing: closing && { ...closing, reasonName: reasonName(programme, closing.reason) },
    setbacks: withoutTakenBack(unit, setbacks),
    returns,
    may: { decide: decides },
  }
}

/**
 * What a review opens: what was said, in places of its own. What the family is called and how its course ended lie in the
 * family's common part, which stays closed: they are looked up here, and nothing else of it is read on.
 */
async function openReview(unit: UnitOfWork, caseId: string, services: Services) {
  const { setbacks } = await readCourse(unit, caseId)
  const places = unit.facts.tasks
    .filter((task) => task.kind === 'review' && task.caseId === caseId)
    .flatMap((task) => task.compartments)
    .flatMap((id) => (unit.open.has(id) ? (unit.compartmentOf(id) ?? []) : []))
  const verdict = places.map((place) => unit.may(place)).find(({ answer }) => answer === 'content')
  if (!verdict || setbacks.length === 0) throw notFound()
  unit.because(verdict)
  const { course, closings, name } = await besideTask(unit, [caseId], async () => {
    const row = await readCourse(unit, caseId)
    return { course: row.course, closings: row.closings, name: (await familyNames(unit)).get(caseId) ?? null }
  })
  if (course === null) throw notFound()
  const programme = await services.programmes.of(unit, course)
  const used = closings.filter((one) => one.reopenedAt !== null).length
  const times = programme?.returns?.times
  const returns = times === undefined ? null : { used, times }
  // A return that the programme grants needs no new weighing, so no decision right either.
  const free = returns !== null && returns.used < returns.times
  const open = places.some((place) => unit.may(place, 'write').answer === 'content')
  const decides = open && (free || unit.facts.functions.includes('decision-right'))
  return { course, closings, setbacks, familyName: name, programme, returns, decides }
}

/** Carries out work on what lies in the common part of these families, and closes it again. */
function besideTask<T>(unit: UnitOfWork, cases: readonly string[], work: () => Promise<T>): Promise<T> {
  const common = unit.facts.compartments.filter(
    (c) =>
      c.caseId !== null &&
      cases.includes(c.caseId) &&
      c.subject === null &&
      c.category === 'cooperation' &&
      c.audience === 'family' &&
      c.audienceId === null,
  )
  return withReach(
    unit,
    common.map(({ id }) => id),
    work,
  )
}

/**
 * Takes the course up again with one new coordinator, or says what other help there is. Nobody who was in the team comes
 * back by it, and no yes from before holds: the family is asked anew. Throws 404, 403, 409, 400 at a field, Conflict.
 */
export async function answerSetback(
  unit: UnitOfWork,
  { params, body }: InFamily & { body: Answer },
  services: Services,
): Promise<Saved> {
  const caseId = params.family
  const { course, closings, decides } = await openReview(unit, caseId, services)
  const reviews = await openReviews(unit, caseId, null)
  if (reviews.length === 0 || course.state !== 'closed')
    throw new Problem(409, 'already-answered', 'Der er allerede svaret. Hent siden igen for at se svaret.')
  if (!decides)
    throw new Problem(403, 'no-decision-right', 'Du kan læse det, men det kræver beslutningsret at svare familien.')
  if (body.answer === 'reopened' && (await steppedAside(unit, [caseId])).has(caseId))
    throw new Problem(
      409,
      'stepped-aside',
      'Familien er lagt sammen med en anden. Hjælpen gives i den, der går videre.',
    )
  const { at, actor } = unit.asking
  const version =
    body.answer === 'reopened'
      ? await besideTask(unit, [caseId], () => takeUp(unit, caseId, { ...body, course, closings }))
      : sameVersion(course, body.basedOn)
  for (const setback of await openSetbacks(unit, caseId))
    await unit.update('setback', setback.id, setback.version, {
      answer: body.answer,
      answer_words: body.words,
      answered_at: at,
      answered_by: actor.id,
    })
  for (const task of reviews)
    await unit.updateFact('decision_task', task.id, task.version, { decided_at: at, decided_by: actor.id })
  return saved(course.id, version)
}

function sameVersion({ id, version }: { id: string; version: number }, basedOn: number): number {
  if (version !== basedOn) throw new Conflict({ id, version })
  return version
}

interface TakeUp {
  readonly basedOn: number
  readonly coordinator: string
  readonly words: string
  readonly course: { readonly id: string; readonly compartment: number }
  readonly closings: readonly {
    readonly id: string
    readonly version: number
    readonly takenBackAt: string | null
    readonly reopenedAt: string | null
  }[]
}

async function takeUp(unit: UnitOfWork, caseId: string, { basedOn, coordinator, words, course, closings }: TakeUp) {
  const employee = await findEmployee(unit, coordinator)
  if (!employee) throw refusedField('coordinator', 'choice.missing', 'Vælg en medarbejder, der er ansat nu.')
  if (employee.department !== unit.compartmentOf(course.compartment)?.department) {
    throw refusedField(
      'coordinator',
      'reopening.other-department',
      `${employee.name} arbejder i en anden afdeling end den, der har familiens plan. Vælg en derfra.`,
    )
  }
  const { at, actor } = unit.asking
  const version = await unit.update(
    'course',
    course.id,
    basedOn,
    { state: 'accepted', ends_on: null, closing_reason: null },
    words,
  )
  const closing = closings.find((one) => one.takenBackAt === null && one.reopenedAt === null)
  if (closing)
    await unit.update('course_closing', closing.id, closing.version, {
      reopened_at: at,
      reopened_by: actor.id,
      reopened_reason: words,
    })
  const team = await lockTeamSince(unit, caseId, null)
  const { id, department } = employee
  await applyToTeam(unit, caseId, team, atTakingUp(team, { at, coordinator: { employee: id, department } }))
  return version
}
