import type { Intake } from '../../contract/intake.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { readIntake, type IntakeRow } from '../../store/intake.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { adviceOn, criteriaOf } from './advice.ts'
import { waitedSince } from './list-tasks.ts'

/** One referral as a decision task opens it. */
export interface Opened {
  readonly row: IntakeRow
  readonly referral: NonNullable<IntakeRow['referral']>
  readonly programme: Programme
  /** The actor may write in the referral's compartment: the task is not decided. */
  readonly writes: boolean
  readonly decides: boolean
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
    programme: programmeOf(row, services),
    writes: unit.may(compartment, 'write').answer === 'content',
    decides: unit.facts.functions.includes('decision-right'),
  }
}

function programmeOf(row: IntakeRow, { presets }: Services): Programme {
  const programme = (row.course && presets.programmes.get(row.course.programme)) ?? [...presets.programmes.values()][0]
  if (!programme) throw new Error('presets/programmes holds no programme')
  return programme
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
  return {
    family: params.family,
    today: unit.asking.today,
    waitingDays: waitedSince(referral.receivedAt, unit.asking.today),
    referral: {
      ...shown,
      sourceName:
        source === null ? null : (programme.referralSources.find((one) => one.id === source)?.name.da ?? source),
    },
    course: row.course,
    programme: {
      id: programme.id,
      name: programme.name.da,
      declineReasons: programme.declineReasons.map((reason) => ({ id: reason.id, name: reason.name.da })),
      perCoordinator: programme.capacity.perCoordinator,
      total: programme.capacity.total,
    },
    tasks: row.tasks,
    criteria: criteriaOf(programme, row.ticks),
    advice: adviceOn(programme, row.ticks),
    decisions: row.decisions.map(({ reason, ...decision }) => ({
      ...decision,
      reasonName:
        reason === null ? null : (programme.declineReasons.find((one) => one.id === reason)?.name.da ?? reason),
    })),
    may: {
      release: writes && decides && has('notification'),
      tick: writes && has('visitation'),
      decide: writes && decides && row.tasks.length > 0,
    },
  }
}
