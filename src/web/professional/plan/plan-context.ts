import { createContext, useContext } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import type { Room } from '../../../contract/family.ts'
import { writtenAbout } from '../../../domain/family/outside.ts'
import { namesIn } from '../../shared/road/names.ts'
import type { Depth } from '../../shared/road/depth.ts'
import type { Action } from '../../shared/road/plan-part.ts'
import { changeableIn, tickableIn } from '../shared/may-change.ts'

export type PlanOptions = Answer<'GET /api/families/:family/plan-options'>

/** What every part of the plan page needs: the open room, what can be chosen, and the names of people and departments. */
export interface PlanPlace {
  readonly family: string
  readonly room: Room
  readonly options: PlanOptions
  readonly depth: Depth
  readonly nameOf: (id: string | null) => string
  readonly departmentOf: (key: string) => string
  /** Whether the reader may change a row kept by this department; the server asks again. */
  readonly mayChange: (row: { readonly department: string | null }) => boolean
  /** Who has agreed to do something may say that it is done, wherever it is kept. */
  readonly mayTick: (action: Action) => boolean
  /** The clock of the whole plan is kept by the coordinator's department. */
  readonly mayFollowUp: boolean
}

export const planPlace = (
  family: string,
  room: Room,
  options: PlanOptions,
  depth: Depth,
  unknown: string,
): PlanPlace => {
  const names = new Map([
    ...options.departments.map(({ key, name }) => [key, name] as const),
    ...room.team.map(({ department, departmentName }) => [department, departmentName] as const),
    ...room.exists.flatMap(({ department, departmentName }) =>
      department !== null && departmentName !== null ? [[department, departmentName] as const] : [],
    ),
  ])
  const coordinator = room.team.find(({ role }) => role === 'coordinator')
  return {
    family,
    room,
    options,
    depth,
    nameOf: namesIn(room, unknown),
    departmentOf: (key) => names.get(key) ?? key,
    mayFollowUp: room.may.write && coordinator?.department === room.may.department,
    mayChange: changeableIn(room),
    mayTick: tickableIn(room),
  }
}

/** Those of the family whom a new row of the plan may name; the server asks again. */
export const nameable = (
  { people }: Pick<Room, 'people'>,
  options: { readonly nameable: Pick<PlanOptions['nameable'], 'people'> },
): Room['people'] => writtenAbout(people).filter(({ id }) => options.nameable.people.includes(id))

/** The same as choices. */
export const peopleToName = (...from: Parameters<typeof nameable>) =>
  nameable(...from).map(({ id, givenName }) => ({ value: id, label: givenName }))

const PlanContext = createContext<PlanPlace | undefined>(undefined)
export const PlanProvider = PlanContext.Provider

/** The plan that the page shows. Throws outside the plan page. */
export const usePlan = (): PlanPlace => {
  const plan = useContext(PlanContext)
  if (!plan) throw new Error('A part of the plan is drawn outside the plan page')
  return plan
}
