import { createContext, useContext } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { namesIn } from '../../shared/road/names.ts'
import type { Room } from '../../../contract/family.ts'

export type PlanOptions = Answer<'GET /api/families/:family/plan-options'>

/** What every part of the plan page needs: the open room, what can be chosen, and the names of people and departments. */
export interface PlanPlace {
  readonly family: string
  readonly room: Room
  readonly options: PlanOptions
  readonly nameOf: (id: string | null) => string
  readonly departmentOf: (key: string) => string
  /** Whether the reader may change a row kept by this department; the server asks again. */
  readonly mayChange: (row: { readonly department: string | null }) => boolean
}

export const planPlace = (
  family: string,
  room: Room,
  options: PlanOptions,
  unknown: string,
): PlanPlace => {
  const names = new Map([
    ...options.departments.map(({ key, name }) => [key, name] as const),
    ...room.team.map(({ department, departmentName }) => [department, departmentName] as const),
    ...room.exists.flatMap(({ department, departmentName }) =>
      department !== null && departmentName !== null ? [[department, departmentName] as const] : [],
    ),
  ])
  const coordinates = room.team.some(
    ({ employee, role }) => employee === room.may.me && role === 'coordinator',
  )
  return {
    family,
    room,
    options,
    nameOf: namesIn(room, unknown),
    departmentOf: (key) => names.get(key) ?? key,
    mayChange: ({ department }) =>
      room.may.write && (department === null ? coordinates : department === room.may.department),
  }
}

const PlanContext = createContext<PlanPlace | undefined>(undefined)
export const PlanProvider = PlanContext.Provider

/** The plan that the page shows. Throws outside the plan page. */
export const usePlan = (): PlanPlace => {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('A part of the plan is drawn outside the plan page')
  return plan
}
