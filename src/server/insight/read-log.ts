import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import type { insightRoutes } from '../../contract/insight.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { casesOf, hasHiddenReferral, readCaseLog, readPersonLog, type LogRow } from '../../store/insight.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { behindWall } from '../shared/case-guard.ts'
import { actionWords, purposeWords, roleWords } from './words.ts'

type Log = z.input<(typeof insightRoutes)['GET /api/families/:family/log']['output']>
type SupervisionLog = z.input<(typeof insightRoutes)['GET /api/supervision/log']['output']>
interface Asked {
  readonly params: { family: string }
  readonly query: { before?: string | undefined }
}

const PAGE = 50

/**
 * Who has looked at our family: when, which department, in what role, why and what; never an employee's name
 * (datatilsynet-log-2024). Behind a firewall, and for those who may not open the plan itself: only entries that name
 * the reader, with department and class of purpose.
 */
export async function readOwnLog(unit: UnitOfWork, input: Asked, services: Services): Promise<Log> {
  const caseId = input.params.family
  if (!unit.facts.compartments.some((c) => unit.open.has(c.id) && c.audience !== 'author')) throw notFound()
  const opensPlan = unit.facts.compartments.some(
    (c) => unit.open.has(c.id) && c.caseId === caseId && c.subject === null && c.audience === 'family',
  )
  const narrow = behindWall(unit, caseId) || !opensPlan
  const rows = await readCaseLog(unit, caseId, {
    before: input.query.before,
    size: PAGE + 1,
    about: narrow ? unit.asking.actor.id : null,
    hidden: await hasHiddenReferral(unit, caseId),
  })
  return page(rows, (row) => ({ ...inWords(row, services), who: null, ...(narrow ? { role: null, what: null } : {}) }))
}

/** Who has looked at a family, for those who may share its plan: their own colleagues by name. */
export async function readFamilyLog(unit: UnitOfWork, input: Asked, services: Services): Promise<Log> {
  const caseId = input.params.family
  requireShare(unit, caseId)
  const rows = await readCaseLog(unit, caseId, {
    before: input.query.before,
    size: PAGE + 1,
    about: null,
    hidden: await hasHiddenReferral(unit, caseId),
  })
  return page(rows, (row) => inWords(row, services))
}

/** Who has seen a person, for the data protection officer; everybody else is told that there is no such page. */
export async function readSupervisionLog(
  unit: UnitOfWork,
  input: { query: { person: string; before?: string | undefined } },
  services: Services,
): Promise<SupervisionLog> {
  requireSupervision(unit)
  const { person, before } = input.query
  const cases = await casesOf(unit, person)
  unit.saw(cases, [person])
  const rows = await readPersonLog(unit, person, cases, { before, size: PAGE + 1 })
  return page(rows, (row) => ({
    ...inWords(row, services),
    who: row.actorKind === 'employee' ? row.employeeName : 'En fra familien',
    outcome: row.outcome,
  }))
}

/** Throws 404 for everybody without the function of data protection officer. */
export function requireSupervision(unit: UnitOfWork): void {
  if (!unit.facts.functions.includes('data-protection')) throw notFound()
}

/** Throws 404 outside the team, and 403 for those in it who do not hold the threads. */
export function requireShare(unit: UnitOfWork, caseId: string): void {
  const { at } = unit.asking
  const own = unit.facts.memberships.filter(
    (m) => m.caseId === caseId && m.startsAt <= at && (m.endsAt === null || at < m.endsAt),
  )
  if (own.length === 0) throw notFound()
  const shared = own
    .map((m): Compartment => ({
      id: 0,
      caseId,
      subject: null,
      category: 'cooperation',
      sensitivity: 1,
      audience: 'family',
      audienceId: null,
      department: m.department,
    }))
    .map((c) => unit.may(c, 'share'))
    .find((v) => v.answer === 'content')
  if (!shared) throw new Problem(403, 'not-yours', 'Det er koordinatoren, der kan se, hvem der har adgang.')
  unit.because(shared)
}

const inWords = (row: LogRow, services: Services): Log['entries'][number] => ({
  id: row.id,
  at: row.at,
  day: dayAt(row.at),
  who: row.employeeName,
  role: roleWords(
    row.role === null ? undefined : (services.presets.rules.roles.get(row.role)?.name ?? row.role),
    row.purpose,
  ),
  department: row.departmentName,
  purpose: purposeWords(row.purpose),
  what: actionWords(row.action),
})

const page = <T>(rows: readonly LogRow[], say: (row: LogRow) => T): { entries: T[]; more: boolean } => ({
  entries: rows.slice(0, PAGE).map(say),
  more: rows.length > PAGE,
})
