import type { Around } from '../../contract/family.ts'
import { readAround, type AroundRow } from '../../store/around.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { visibleFacts, visibleTeam } from '../shared/visible-facts.ts'
import { requireSomethingOpen } from '../shared/case-guard.ts'

/** What stands around one family's plan, as far as the reader may see, and what exists besides. Logged as read. */
export async function openAround(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<Around> {
  const caseId = input.params.family
  requireSomethingOpen(unit)
  const row = await readAround(unit, caseId)
  const { team: _team, departments: _departments, ...rest } = row
  const around = {
    ...rest,
    ...visibleFacts(unit, caseId, row),
    exists:
      unit.asking.actor.kind === 'citizen'
        ? []
        : existing(unit, { ...row, team: visibleTeam(unit, caseId, row.team) }, services),
  }
  unit.saw(
    [caseId],
    [...around.identifiers, ...around.contacts].map((one) => one.person),
  )
  return around
}

/** One line for each category and department in which something exists that this reader may not open. */
function existing(unit: UnitOfWork, row: AroundRow, services: Services): Around['exists'] {
  const seen = new Map<string, Around['exists'][number]>()
  for (const c of unit.facts.compartments) {
    if (unit.open.has(c.id)) continue
    const verdict = unit.may(c)
    if (verdict.answer !== 'existence') continue
    const ask = row.team.find((m) => m.department === c.department)
    seen.set(`${c.category} ${c.department}`, {
      category: c.category,
      categoryName: services.presets.rules.categories.get(c.category)?.name ?? c.category,
      department: c.department,
      departmentName: row.departments.find((d) => d.key === c.department)?.name ?? null,
      askName: ask?.name ?? row.team.find((m) => m.role === 'coordinator')?.name ?? null,
    })
  }
  return [...seen.values()]
}
