import type { Course } from '../../contract/course-answer.ts'
import { reasonName } from '../../domain/course/closing.ts'
import { workOf } from '../../domain/programme/work.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { employedUntil, readCourse, readTeamSince, type ClosingRow } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { roleWords } from '../shared/role-words.ts'
import { calledOffBy, meetingsAhead } from './meetings-ahead.ts'
import { isInTouch, runsCourse, withoutTakenBack, type InFamily } from './standing.ts'

/** The course of a family as far as the reader may see it, and what they may do with it. Logged as read. */
export async function openOwnCourse(unit: UnitOfWork, { params }: InFamily, services: Services): Promise<Course> {
  const caseId = params.family
  const verdict = [...unit.open]
    .map((id) => unit.compartmentOf(id))
    .map((c) => c && unit.may(c))
    .find((v) => v?.answer === 'content')
  if (!verdict) throw notFound()
  unit.because(verdict)
  const row = await readCourse(unit, caseId)
  const programme = row.course && (await services.programmes.of(unit, row.course))
  const employee = unit.asking.actor.kind === 'employee'
  const runs = employee && runsCourse(unit, caseId)
  const closed = row.course?.state === 'closed'
  const undoable = runs && closed ? row.closings.find((one) => mayTakeBack(unit, one)) : undefined
  const until = runs ? await employedUntil(unit, unit.asking.actor.id) : null
  return {
    ...row,
    today: unit.asking.today,
    course: row.course && {
      ...row.course,
      startRule: programme?.startDateRule?.text.da ?? null,
      closingReasons: (programme?.closingReasons ?? []).map((one) => ({ id: one.id, name: one.name.da })),
      afterCare: programme?.afterCare ?? [],
      work: programme ? workOf(programme) : null,
    },
    setbacks: withoutTakenBack(unit, row.setbacks),
    closings: row.closings.map((one) => ({ ...one, reasonName: reasonName(programme, one.reason) })),
    meetingsAhead: runs && !closed ? await meetingsAhead(unit, caseId) : [],
    meetingsOff: undoable ? await calledOffBy(unit, caseId, undoable) : [],
    letGo: undoable
      ? await letGo(unit, caseId, undoable, (role) => roleWords(role, services.presets.rules, programme))
      : [],
    may: {
      run: runs && !closed,
      keepInTouch: employee && isInTouch(unit, caseId),
      takeBack: undoable !== undefined,
      answerHard: runs && !closed,
      sayHard: employee ? isInTouch(unit, caseId) : row.course !== null,
      leavesOn: until === null ? null : dayAt(until),
    },
  }
}

/** The one who closed, on the same day, while nobody has taken the course up again. */
export const mayTakeBack = (unit: UnitOfWork, closing: ClosingRow): boolean =>
  closing.closedBy === unit.asking.actor.id &&
  closing.takenBackAt === null &&
  closing.reopenedAt === null &&
  dayAt(closing.closedAt) === unit.asking.today

async function letGo(
  unit: UnitOfWork,
  caseId: string,
  closing: ClosingRow,
  words: (role: string) => ReturnType<typeof roleWords>,
): Promise<Course['letGo']> {
  const team = await readTeamSince(unit, caseId, closing.closedAt)
  return team
    .filter((m) => m.endsAt === closing.closedAt && m.employee !== unit.asking.actor.id)
    .map((m) => ({
      membership: m.id,
      name: m.name,
      roleName: words(m.role).roleName,
    }))
}
