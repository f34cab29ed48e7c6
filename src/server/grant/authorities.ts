import type { z } from 'zod'
import type { grantAuthorityRoutes } from '../../contract/grant-authority.ts'
import type { Role } from '../../access/facts.ts'
import {
  readAuthorities,
  readDepartmentNames,
  someoneWaitsInVain,
  type AuthorityRow,
} from '../../store/grant-authority.ts'
import { findEmployee } from '../../store/employee.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { GRANTING_LEADER } from '../shared/grant-task.ts'
import { requirePeriod, saved, type Saved } from './standing.ts'

type Told = z.input<(typeof grantAuthorityRoutes)['GET /api/settings/grant-authorities']['output']>

/** The roles that may be given an authority: those that decide, and the leader who grants. */
const decidingRoles = (services: Services): Role[] =>
  [...services.presets.rules.roles.values()].filter(
    (role) => role.id === GRANTING_LEADER || role.cells.any?.some((cell) => cell.may.includes('decide')),
  )

const OWN_KIND = { id: 'own', name: 'Kommunens egne indsatser' }
const kindsOf = (services: Services): { id: string; name: string }[] => [
  ...[...services.presets.measures.values()].map(({ id, name }) => ({ id, name: name.da })),
  OWN_KIND,
]

/** Who may grant what, and who wrote it; every employee may know. Throws 404 for the family. */
export async function listAuthorities(unit: UnitOfWork, _: unknown, services: Services): Promise<Told> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  const { today } = unit.asking
  const mayWrite = unit.facts.functions.includes('administrator')
  const roles = services.presets.rules.roles
  const kinds = new Map(kindsOf(services).map(({ id, name }) => [id, name]))
  return {
    today,
    mayWrite,
    waitsInVain: mayWrite && (await someoneWaitsInVain(unit)),
    authorities: (await readAuthorities(unit)).map((row) => ({
      ...row,
      roleName: row.role && (roles.get(row.role)?.name ?? row.role),
      kinds: row.kinds.map((kind) => kinds.get(kind) ?? kind),
      standing: standingOf(row, today),
    })),
    departments: await readDepartmentNames(unit),
    roles: decidingRoles(services).map(({ id, name }) => ({ id, name })),
    kinds: [...kinds].map(([id, name]) => ({ id, name })),
  }
}

function standingOf(row: AuthorityRow, today: string): Told['authorities'][number]['standing'] {
  if (row.takenBack) return 'taken-back'
  if (row.endsOn !== null && row.endsOn <= today) return 'over'
  return row.startsOn > today ? 'comes' : 'holds'
}

interface Written {
  readonly department: string
  readonly role: string | null
  readonly employee: string | null
  readonly kinds: readonly string[]
  readonly perMeasure: number | null
  readonly perYear: number | null
  readonly noLimit: boolean
  readonly startsOn: string
  readonly endsOn: string | null
  readonly source: string
}

function requireAdministrator(unit: UnitOfWork): void {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  if (!unit.facts.functions.includes('administrator'))
    throw new Problem(403, 'not-yours', 'Det er kommunens administrator, der skriver, hvem der bevilger.')
}

/** Writes down who may grant what. No amount is shipped: none of the sources states one. Throws 404, 403, 400 at a field. */
export async function writeAuthority(
  unit: UnitOfWork,
  { body }: { readonly body: Written },
  services: Services,
): Promise<Saved> {
  requireAdministrator(unit)
  if (!(await readDepartmentNames(unit)).some(({ key }) => key === body.department))
    throw refusedField('department', 'choice.missing', 'Vælg en afdeling fra listen.')
  if ((body.role === null) === (body.employee === null))
    throw refusedField('role', 'choice.missing', 'Vælg en rolle eller en medarbejder, ikke begge dele.')
  if (body.role !== null && !decidingRoles(services).some(({ id }) => id === body.role))
    throw refusedField('role', 'choice.missing', 'Vælg en rolle, der har beslutningsret.')
  if (body.employee !== null && !(await findEmployee(unit, body.employee)))
    throw refusedField('employee', 'choice.missing', 'Vælg en medarbejder fra listen.')
  const kinds = new Set(kindsOf(services).map(({ id }) => id))
  if (!body.kinds.every((kind) => kinds.has(kind)))
    throw refusedField('kinds', 'choice.missing', 'Vælg indsatser fra listen.')
  const hasAmount = body.perMeasure !== null || body.perYear !== null
  if (hasAmount === body.noLimit)
    throw refusedField('perMeasure', 'grant.no-amount', 'Skriv et beløb, eller sig, at der ikke er nogen grænse.')
  requirePeriod(body.startsOn, body.endsOn)
  const id = unit.newId()
  await unit.insertFact('grant_authority', {
    id,
    department: body.department,
    role: body.role,
    employee: body.employee,
    kinds: [...new Set(body.kinds)],
    per_measure: body.perMeasure,
    per_year: body.perYear,
    no_limit: body.noLimit,
    starts_on: body.startsOn,
    ends_on: body.endsOn,
    source: body.source,
    set_by: unit.asking.actor.id,
    set_at: unit.asking.at,
  })
  return { id, version: 1 }
}

interface OfAuthority {
  readonly params: { readonly authority: string }
}
interface Based {
  readonly basedOn: number
  readonly reason: string
}

async function findAuthority(unit: UnitOfWork, id: string): Promise<AuthorityRow> {
  requireAdministrator(unit)
  const found = (await readAuthorities(unit)).find((one) => one.id === id)
  if (!found) throw notFound()
  return found
}

/** Says until when it holds, or that it goes on after all. Throws 404, 403, 400 at `endsOn`, Conflict. */
export async function endAuthority(
  unit: UnitOfWork,
  { params, body }: OfAuthority & { readonly body: Based & { readonly endsOn: string | null } },
): Promise<Saved> {
  const found = await findAuthority(unit, params.authority)
  requirePeriod(found.startsOn, body.endsOn)
  const patch = { ends_on: body.endsOn, ended_by: unit.asking.actor.id, end_reason: body.reason }
  return saved(found.id, await unit.updateFact('grant_authority', found.id, body.basedOn, patch, body.reason))
}

/** Takes back what was written by mistake, or puts it back. Throws 404, 403, 409 `already-there`, Conflict. */
export async function takeAuthorityBack(
  unit: UnitOfWork,
  { params, body }: OfAuthority & { readonly body: Based },
  taken: boolean,
): Promise<Saved> {
  const found = await findAuthority(unit, params.authority)
  if (found.takenBack === taken)
    throw new Problem(409, 'already-there', taken ? 'Den er allerede taget tilbage.' : 'Den gælder allerede igen.')
  const patch = {
    taken_back_at: taken ? unit.asking.at : null,
    taken_back_by: taken ? unit.asking.actor.id : null,
    // Why it was put back stands there as well.
    taken_back_reason: body.reason,
  }
  return saved(found.id, await unit.updateFact('grant_authority', found.id, body.basedOn, patch, body.reason))
}
