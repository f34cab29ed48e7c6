import type { Room } from '../../../contract/family.ts'
import type { Action, Measure } from '../../shared/road/plan-part.ts'

/** One department's part of the plan as this reader sees it. */
export interface DepartmentPart {
  readonly key: string
  readonly measures: readonly Measure[]
  /** What the department's own people have agreed to do. */
  readonly actions: readonly Action[]
  /** What exists here without being this reader's. */
  readonly exists: Room['exists']
}

/** The plan by department: one's own first, then the others that are in the team or keep something, by name. */
export const departmentParts = (room: Room, nameOf: (key: string) => string): readonly DepartmentPart[] => {
  const keys = new Set([
    ...(room.may.department === null ? [] : [room.may.department]),
    ...room.team.map(({ department }) => department),
    ...room.measures.map(({ byDepartment }) => byDepartment),
    ...room.exists.flatMap(({ department }) => department ?? []),
  ])
  const own = room.may.department
  const order = [...keys].toSorted(
    (a, b) => Number(b === own) - Number(a === own) || nameOf(a).localeCompare(nameOf(b), 'da'),
  )
  const employees = (key: string) => new Set(room.team.filter((m) => m.department === key).map((m) => m.employee))
  return order.map((key) => {
    const people = employees(key)
    return {
      key,
      measures: room.measures.filter(({ byDepartment }) => byDepartment === key),
      actions: room.actions.filter(({ byEmployee }) => byEmployee !== null && people.has(byEmployee)),
      exists: room.exists.filter(({ department }) => department === key),
    }
  })
}

/** What the family has taken on, and what it has written that is not this reader's. */
export const familyPart = (room: Room): Omit<DepartmentPart, 'key' | 'measures'> => ({
  actions: room.actions.filter(({ byPerson }) => byPerson !== null),
  exists: room.exists.filter(({ department }) => department === null),
})
