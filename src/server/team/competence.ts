import { findEmployee } from '../../store/employee.ts'
import { readTeam } from '../../store/team.ts'
import { readCompetences, readSkills } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, refusedField, requireWriteIn } from '../shared/case-guard.ts'
import { requireLead } from './open-lead.ts'
import type { Saved } from './places.ts'

/** Adds to the municipality's list. A category keeps the need for it where that category is read. Throws 404, 400, 409. */
export async function addCompetence(
  unit: UnitOfWork,
  body: { readonly name: string; readonly category: string | null },
  services: Services,
): Promise<Saved> {
  requireLead(unit)
  if (body.category !== null && !services.presets.rules.categories.has(body.category))
    throw refusedField('category', 'team.category', 'Vælg fra listen.')
  const name = body.name.trim()
  if ((await readCompetences(unit)).some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new Problem(409, 'already-there', 'Den står på listen.', { field: 'name' })
  const id = unit.newId()
  await unit.insertFact('competence', {
    id,
    name,
    category: body.category,
    starts_at: unit.asking.at,
    added_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Takes a competence off the list; what families need of it stays. Throws 404, Conflict. */
export async function endCompetence(unit: UnitOfWork, competence: string, basedOn: number): Promise<Saved> {
  requireLead(unit)
  if (!(await readCompetences(unit)).some((one) => one.id === competence)) throw notFound()
  const version = await unit.updateFact('competence', competence, basedOn, { ends_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: competence, version }
}

/** Says that an employee can something, or cannot any longer; saying it twice changes nothing. Throws 404, 400. */
export async function setSkill(
  unit: UnitOfWork,
  employee: string,
  body: { readonly competence: string; readonly can: boolean },
): Promise<Saved> {
  requireLead(unit)
  if (!(await findEmployee(unit, employee))) throw notFound()
  if (!(await readCompetences(unit)).some((one) => one.id === body.competence))
    throw refusedField('competence', 'team.competence', 'Vælg fra listen.')
  const found = (await readSkills(unit, [employee])).find((one) => one.competence === body.competence)
  if (found && !body.can) {
    await unit.updateFact('employee_competence', found.id, found.version, { ends_at: unit.asking.at })
    return { id: found.id, version: found.version + 1 }
  }
  if (found || !body.can) return { id: found?.id ?? body.competence, version: found?.version ?? 1 }
  const id = unit.newId()
  await unit.insertFact('employee_competence', {
    id,
    employee,
    competence: body.competence,
    starts_at: unit.asking.at,
    added_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Says what the team must be able to do for a family. Throws 403, 400 at `competence`, 409 `already-there`. */
export async function addNeed(unit: UnitOfWork, caseId: string, competence: string): Promise<Saved> {
  const row = await readTeam(unit, caseId)
  const found = row.competences.find((one) => one.id === competence)
  if (!found) throw refusedField('competence', 'team.competence', 'Vælg fra listen.')
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: found.category ?? 'cooperation',
    audience: 'family',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det kan du ikke skrive i denne familie.')
  if (row.needs.some((one) => one.competence === competence))
    throw new Problem(409, 'already-there', 'Det står der allerede.', { field: 'competence' })
  const id = await unit.insert('competence_need', { id: unit.newId(), compartment, case_id: caseId, competence })
  return { id, version: 1 }
}

/** It is not needed any longer. Throws 403, 404, Conflict. */
export async function endNeed(unit: UnitOfWork, caseId: string, need: string, basedOn: number): Promise<Saved> {
  const found = await unit.tx
    .selectFrom('competence_need')
    .select('compartment')
    .where('municipality', '=', unit.municipality)
    .where('id', '=', need)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!found) throw notFound()
  requireWriteIn(unit, caseId, found.compartment, 'Det kan du ikke ændre i denne familie.')
  const version = await unit.update('competence_need', need, basedOn, { ended_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: need, version }
}
