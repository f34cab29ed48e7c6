import type { Intake } from '../../contract/intake.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { readIntake, type IntakeRow } from '../../store/intake.ts'
import { lastChangeOf } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { adviceOn, criteriaOf } from './advice.ts'
import { ownDepartments } from '../shared/own-departments.ts'
import { plainDepartments } from '../../store/department.ts'
import { countPlaces } from '../../store/place.ts'
import { waitedSince } from './list-tasks.ts'
import { followsOf, stepsOf, waitingOf } from './steps-of.ts'

/** One referral as a decision task opens it. */
export interface Opened {
  readonly row: IntakeRow
  readonly referral: NonNullable<IntakeRow['referral']>
  readonly programme: Programme
  /** The actor may write in the referral's compartment: the task is not decided. */
  readonly writes: boolean
  readonly decides: boolean
  readonly today: string
}

/** Opens the referral of a case for the actor's task; answers alike for none and not there. */
export async function openReferral(unit: UnitOfWork, caseId: string, services: Services): Promise<Opened> {
  const row = await readIntake(unit, caseId)
  const compartment = row.referral && unit.compartmentOf(row.referral.compartment)
  if (!row.referral || !compartment) throw notFound()
  const reads = unit.may(compartment)
  if (reads.answer !== 'content') throw notFound()
  unit.because(reads)
  unit.saw([caseId], [row.referral.id])
  return {
    row,
    referral: row.referral,
    programme: await programmeOf(unit, row, services),
    writes: unit.may(compartment, 'write').answer === 'content',
    decides: unit.facts.functions.includes('decision-right'),
    today: unit.asking.today,
  }
}

/**
 * The programme that the family is a candidate for. Once it is accepted, the course lies where those who decided do not
 * read, and the decision tells it.
 */
async function programmeOf(unit: UnitOfWork, row: IntakeRow, { programmes }: Services): Promise<Programme> {
  const decided = row.decisions.at(-1)
  const entered =
    row.course ??
    (decided?.programme && decided.programmeVersion
      ? { programme: decided.programme, programmeVersion: decided.programmeVersion }
      : null)
  const programme = (entered && (await programmes.of(unit, entered))) ?? (await programmes.offered(unit))[0]
  if (!programme) throw new Error('no programme is offered')
  return programme
}

/** Accepted, and a candidate all the same: somebody has undone it. */
async function undoneOf(unit: UnitOfWork, { course, decisions }: IntakeRow): Promise<Intake['undone']> {
  if (course?.state !== 'candidate' || decisions.at(-1)?.decision !== 'accept') return null
  return (await lastChangeOf(unit, 'course', course.id)) ?? null
}

/** The municipality's own name for each department that a step must be done by, where somebody has said which it is. */
async function departmentsHere(unit: UnitOfWork, programme: Programme): Promise<ReadonlyMap<string, string>> {
  if (programme.visitation.steps.every(({ department }) => department === undefined)) return new Map()
  const own = await ownDepartments(unit, { programme: programme.id, programmeVersion: programme.version })
  const names = new Map((await plainDepartments(unit)).map(({ id, name }) => [id, name]))
  return new Map(
    [...own].flatMap(([asked, department]) => {
      const name = department === null ? undefined : names.get(department)
      return name === undefined ? [] : [[asked, name] as const]
    }),
  )
}

/** One referral in full, its criteria with the advice they give, earlier decisions, and what the reader may do. */
export async function openIntake(
  unit: UnitOfWork,
  { params }: { params: { family: string } },
  services: Services,
): Promise<Intake> {
  const { row, referral, programme, writes, decides } = await openReferral(unit, params.family, services)
  const { source, compartment: _, ...shown } = referral
  const has = (kind: 'notification' | 'visitation'): boolean => row.tasks.some((task) => task.kind === kind)
  const offered = await services.programmes.offered(unit)
  const sources = [programme, ...offered].flatMap((one) => one.referralSources)
  const roleName = (id: string): string => programme.roles.find((one) => one.id === id)?.name.da ?? id
  return {
    family: params.family,
    today: unit.asking.today,
    waitingDays: waitedSince(referral.receivedAt, unit.asking.today),
    referral: {
      ...shown,
      sourceName: source === null ? null : (sources.find((one) => one.id === source)?.name.da ?? source),
    },
    course: row.course,
    programme: {
      id: programme.id,
      name: programme.name.da,
      declineReasons: programme.declineReasons.map((reason) => ({ id: reason.id, name: reason.name.da })),
      perCoordinator: programme.capacity.perCoordinator,
      total: programme.capacity.total,
      target: programme.target.text.da,
      decides: programme.visitation.decides.map((id) => ({ id, name: roleName(id) })),
      startRule: programme.startDateRule?.text.da ?? null,
      placesTaken: (await countPlaces(unit, [programme.id])).get(programme.id) ?? 0,
    },
    programmes: offered.map((one) => ({ id: one.id, name: one.name.da })),
    steps: stepsOf(programme, row, await departmentsHere(unit, programme)),
    follows: followsOf(programme),
    waiting: waitingOf(row),
    tasks: row.tasks,
    criteria: criteriaOf(programme, row.ticks),
    advice: adviceOn(programme, row.ticks),
    undone: await undoneOf(unit, row),
    decisions: row.decisions.map(({ reason, decidedAs, programme: _p, programmeVersion: _v, ...decision }) => ({
      ...decision,
      decidedAsName: decidedAs === null ? null : roleName(decidedAs),
      reasonName:
        reason === null ? null : (programme.declineReasons.find((one) => one.id === reason)?.name.da ?? reason),
    })),
    may: {
      release: writes && decides && has('notification'),
      tick: writes && has('visitation'),
      approve: writes && decides && has('visitation'),
      choose: writes && row.tasks.length > 0,
      decide: writes && decides && row.tasks.length > 0,
      reconsider: decides && row.course?.state === 'declined' && row.tasks.length === 0,
      join: writes && decides && row.tasks.length > 0,
      separate: decides && row.course?.state === 'joined',
    },
  }
}
