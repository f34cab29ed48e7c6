import { departments, reminders } from '../../store/consent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { mayDo } from '../shared/case-guard.ts'

/** What a consent can be about and between whom, for the form; reminders only for whoever may ask the family. */
export async function consentChoices(unit: UnitOfWork, caseId: string, services: Services) {
  const { rules } = services.presets
  // What no role of a team reads is nothing to share.
  const read = new Set(
    [...rules.roles.values()].flatMap((role) => (role.cells.any ?? []).flatMap((cell) => cell.categories)),
  )
  const categories = [...rules.categories.values()]
    .filter(({ id }) => read.has(id))
    .map(({ id, name }) => ({ id, name }))
  const asks = mayDo(unit, caseId, { category: 'cooperation' }, 'invite')
  return { categories, departments: await departments(unit), reminders: asks ? await reminders(unit, caseId) : [] }
}
