import { AFTERWARDS, courseIsClosed } from '../../store/case-over.ts'
import { readEmployment, type EmploymentRow } from '../../store/employment.ts'
import { placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { TEAM_LEAD } from './open-lead.ts'

const has = (unit: UnitOfWork, one: string): boolean =>
  unit.asking.actor.kind === 'employee' && unit.facts.functions.includes(one)

export const isAdministrator = (unit: UnitOfWork): boolean => has(unit, 'administrator')
export const leadsCoordinators = (unit: UnitOfWork): boolean => has(unit, TEAM_LEAD)

/**
 * Those who see to employments: the administrator, and whoever leads coordinators, who ends them and finds others for the
 * families. Throws 404 for everybody else.
 */
export function requireStaffing(unit: UnitOfWork): void {
  if (!isAdministrator(unit) && !leadsCoordinators(unit)) throw notFound()
}

/** Whether this reader may end the employment: not their own, and an administrator's only as one. */
export const mayEnd = (unit: UnitOfWork, row: Pick<EmploymentRow, 'id' | 'functions'>): boolean =>
  row.id !== unit.asking.actor.id && (isAdministrator(unit) || !row.functions.includes('administrator'))

export const isOver = (unit: UnitOfWork, row: Pick<EmploymentRow, 'endsAt'>): boolean =>
  row.endsAt !== null && row.endsAt <= unit.asking.at

/** One employee of the municipality, locked. Throws 404, and 403 for one's own. */
export async function lockEmployment(unit: UnitOfWork, id: string): Promise<EmploymentRow> {
  requireStaffing(unit)
  const row = await readEmployment(unit, id, true)
  if (!row) throw notFound()
  unit.saw([], [id])
  if (row.id === unit.asking.actor.id)
    throw new Problem(403, 'not-yourself', 'Din egen ansættelse skal en anden ændre. Bed en kollega om det.')
  return row
}

/**
 * Places that a family cannot be without after `endsAt`: its coordinator, and who keeps in touch after a course. A course
 * that was closed on the day lacks nobody: whoever closed it stands there until midnight only.
 */
export async function placesLeftOpen(
  unit: UnitOfWork,
  employee: string,
  endsAt: string,
): Promise<{ owed: number; closed: number }> {
  const left = (await placesOf(unit, employee)).filter((place) => place.endsAt === null || place.endsAt > endsAt)
  const coordinated = left.filter(({ role }) => role === 'coordinator')
  let closed = 0
  for (const { family } of coordinated) if (await courseIsClosed(unit, family)) closed++
  const afterwards = left.filter(({ role }) => (AFTERWARDS as readonly string[]).includes(role))
  return { owed: coordinated.length - closed + afterwards.length, closed }
}

/** Throws 403 for those who end employments and change nothing else. */
export function requireAdministrator(unit: UnitOfWork): void {
  if (!isAdministrator(unit)) throw new Problem(403, 'not-yours', 'Det er kommunens administrator, der ændrer det.')
}
