import type { z } from 'zod'
import type { loadOutput, teamLeadRoutes } from '../../contract/team-lead.ts'
import { addDays, startOf } from '../../domain/shared/time.ts'
import { loadOf } from '../../domain/team/workload.ts'
import type { EmployeeCard } from '../../store/employee.ts'
import {
  readCandidates,
  readCards,
  readCarried,
  readCompetences,
  readLeaving,
  readAnsweredWishes,
  readOpenWishes,
  readPlaces,
  readSkills,
  readUncovered,
  readWeights,
} from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { countAcute } from './count-acute.ts'
import { listForgotten } from './list-forgotten.ts'
import { isLate, lastDayOf } from './open-team.ts'

type Lead = z.input<(typeof teamLeadRoutes)['GET /api/team-lead']['output']>
type Load = z.input<typeof loadOutput>

/** The function of those who lead coordinators. It opens the tasks that are theirs, and nothing of a family besides. */
export const TEAM_LEAD = 'team-lead'

/** So long ahead an employee who stops is shown. */
export const AHEAD_DAYS = 60

/** Throws 404 for everybody who does not lead coordinators. */
export function requireLead(unit: UnitOfWork): void {
  if (!unit.facts.functions.includes(TEAM_LEAD)) throw notFound()
}

/** Counts, empty places, and what waits for this leader. Of the families only what naming needs. */
export async function openLead(unit: UnitOfWork, _: unknown, services: Services): Promise<Lead> {
  requireLead(unit)
  const { rules } = services.presets
  const { today } = unit.asking
  const roleName = (role: string): string => rules.roles.get(role)?.name ?? role
  const [places, wishes] = [await readPlaces(unit), await readOpenWishes(unit)]
  const carried = await readCarried(unit, null)
  const coordinators = await readCards(
    unit,
    carried.map((one) => one.employee),
  )
  const leaving = await readLeaving(unit, startOf(addDays(today, AHEAD_DAYS)))
  const answered = await readAnsweredWishes(unit)
  unit.saw([...places, ...wishes, ...answered].map((one) => one.family))
  return {
    today,
    coordinators: await loadsOf(unit, coordinators),
    uncovered: await readUncovered(unit),
    forgotten: await listForgotten(unit),
    acute: await countAcute(unit),
    weights: await readWeights(unit),
    leaving: leaving.map((one) => ({
      ...one,
      lastDay: lastDayOf(one.endsAt),
      opened: places.filter((place) => place.before === one.employee).length,
    })),
    places: places.map((place) => ({
      ...place,
      isCoordinator: place.role === 'coordinator',
      roleName: roleName(place.role),
    })),
    wishes: wishes.map((wish) => ({ ...wish, roleName: roleName(wish.role), isLate: isLate(unit, wish) })),
    answered: answered.map((wish) => ({ ...wish, roleName: roleName(wish.role), isLate: false })),
    competences: (await readCompetences(unit)).map((one) => ({
      ...one,
      categoryName: one.category && (rules.categories.get(one.category)?.name ?? one.category),
    })),
    categories: [...rules.categories.values()]
      .filter(({ id }) => id !== 'team-matter')
      .map(({ id, name }) => ({ id, name })),
  }
}

/** Whom a leader could name, each with what they carry and how much room they have. */
export async function listCandidates(
  unit: UnitOfWork,
  { query }: { readonly query: { readonly q: string } },
): Promise<{ employees: Load[] }> {
  requireLead(unit)
  return { employees: await loadsOf(unit, await readCandidates(unit, query.q)) }
}

async function loadsOf(unit: UnitOfWork, cards: readonly EmployeeCard[]): Promise<Load[]> {
  const ids = cards.map((one) => one.id)
  const carried = new Map((await readCarried(unit, ids)).map((one) => [one.employee, one]))
  const skills = await readSkills(unit, ids)
  return cards.map(({ id, name, title, departmentName }) => {
    const own = carried.get(id)
    const capacity = own?.capacity ?? null
    return {
      employee: id,
      name,
      title,
      departmentName,
      capacity,
      ...loadOf(own?.stages ?? [], capacity, own?.weights),
      competences: skills.filter((one) => one.employee === id).map((one) => one.competence),
    }
  })
}
