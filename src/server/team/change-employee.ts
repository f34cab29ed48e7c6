import { dayAt, startOf } from '../../domain/shared/time.ts'
import { isJobFunction, jobFunctionName } from '../../domain/team/job-functions.ts'
import { AFTERWARDS } from '../../store/case-over.ts'
import { changeEmployment, otherAdministrators, type ComingChange, type EmploymentRow } from '../../store/employment.ts'
import { departmentNames } from '../../store/department.ts'
import { lockPlaces } from '../../store/team.ts'
import { placesOf } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { GRANTING_LEADER, moveGrantsOn } from '../shared/grant-task.ts'
import { openEveryPlace } from './name-somebody.ts'
import { endPlace } from './places.ts'
import { isOver, lockEmployment, requireAdministrator } from './employment-standing.ts'

interface Input {
  readonly params: { readonly employee: string }
  readonly body: {
    readonly basedOn: number
    readonly title: string
    readonly department: string
    readonly functions: readonly string[]
    readonly from: string
    readonly reason: string
    readonly endPlaces: boolean
  }
}

/**
 * Changes title, department or functions: rights change with the next request, the day says since when it is so. On a
 * coming day the rights change when it begins, without anything having to run; one such change can be on its way. Throws
 * 404, 403, 400 at a field, 409, Conflict.
 */
export async function changeEmployee(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const row = await lockEmployment(unit, params.employee)
  requireAdministrator(unit)
  await requireChangeable(unit, row, body)
  const { title, department, from: onDay, reason } = body
  const functions = [...new Set(body.functions)]
  const isComing = onDay > unit.asking.today
  const leaves = department !== row.department
  if (!isComing) {
    if (leaves) await leaveTeams(unit, row, body.endPlaces)
    const note = { kind: 'changed', onDay, reason } as const
    const version = await changeEmployment(unit, row, body.basedOn, { title, department, functions }, note)
    if (row.functions.includes(GRANTING_LEADER) && !functions.includes(GRANTING_LEADER))
      await moveGrantsOn(unit, row.id, `${row.name} bevilger ikke mere`)
    return { id: row.id, version }
  }
  const from = startOf(onDay)
  const places = leaves ? await leaveTeamsOn(unit, row, from, body.endPlaces) : []
  const coming = { from, title, department, functions, setAt: unit.asking.at, places }
  const note = { kind: 'planned', onDay, reason } as const
  return { id: row.id, version: await changeEmployment(unit, row, body.basedOn, { coming }, note) }
}

async function requireChangeable(unit: UnitOfWork, row: EmploymentRow, body: Input['body']): Promise<void> {
  if (isOver(unit, row))
    throw new Problem(409, 'employment-over', 'Ansættelsen er slut. Ansæt igen, før du ændrer noget.')
  if (row.coming !== null)
    throw new Problem(409, 'change-coming', 'Der er allerede aftalt en ændring. Aflys den, før du skriver en anden.')
  if (body.from < dayAt(row.startsAt))
    throw refusedField('from', 'employment.before', 'Dagen ligger før ansættelsens første dag.')
  if (row.endsAt !== null && startOf(body.from) >= row.endsAt)
    throw refusedField('from', 'employment.after', 'Dagen ligger efter ansættelsens sidste dag.')
  await requireKnown(unit, body, row.functions)
  const administrates = row.functions.includes('administrator') && !body.functions.includes('administrator')
  if (administrates && (await otherAdministrators(unit, row.id)) === 0)
    throw new Problem(409, 'last-administrator', 'Kommunen skal have en administrator. Udpeg en anden først.')
}

/** Throws 400 where the department or a function is none of the municipality's; a function that somebody has already may stay. */
export async function requireKnown(
  unit: UnitOfWork,
  { department, functions }: { readonly department: string; readonly functions: readonly string[] },
  had: readonly string[] = [],
): Promise<void> {
  if (!(await departmentNames(unit)).some((one) => one.id === department))
    throw refusedField('department', 'employment.department', 'Vælg en afdeling fra listen.')
  const unknown = functions.find((one) => !isJobFunction(one) && !had.includes(one))
  if (unknown !== undefined)
    throw refusedField(
      'functions',
      'employment.function',
      `Vælg opgaver fra listen. "${jobFunctionName(unknown)}" findes ikke.`,
    )
}

/**
 * Whoever works in another department no longer reads what the earlier one keeps: their places end, and a leader fills those
 * that a family cannot be without, which stand until then.
 */
async function leaveTeams(unit: UnitOfWork, row: EmploymentRow, endPlaces: boolean): Promise<void> {
  for (const { id, family, role } of await placesToLeave(unit, row, endPlaces)) {
    if (staysUntilFilled(role)) continue
    const place = (await lockPlaces(unit, family)).find((one) => one.id === id)
    if (place) await endPlace(unit, family, place)
  }
}

/** The same on a coming day: answers what would have ended otherwise, so that it can be taken back. */
async function leaveTeamsOn(
  unit: UnitOfWork,
  row: EmploymentRow,
  from: string,
  endPlaces: boolean,
): Promise<ComingChange['places']> {
  const ended: ComingChange['places'][number][] = []
  for (const { id, role, endsAt, version } of await placesToLeave(unit, row, endPlaces)) {
    if (staysUntilFilled(role) || (endsAt !== null && endsAt <= from)) continue
    const changed = await unit.updateFact('membership', id, version, { ends_at: from })
    if (changed !== null) ended.push({ id, version: changed, endsAt })
  }
  return ended
}

const staysUntilFilled = (role: string): boolean =>
  role === 'coordinator' || (AFTERWARDS as readonly string[]).includes(role)

/** Places in families' teams, with a leader asked to fill those that a family cannot be without. Throws 400 at `endPlaces`. */
async function placesToLeave(unit: UnitOfWork, row: EmploymentRow, endPlaces: boolean) {
  const places = await placesOf(unit, row.id)
  if (places.length > 0 && !endPlaces)
    throw refusedField(
      'endPlaces',
      'employment.stands-in-teams',
      `${row.name} er med i familiers team for den afdeling, der forlades. Sig ja til, at de pladser slutter.`,
    )
  await openEveryPlace(unit, row.id, staysUntilFilled)
  return places
}
