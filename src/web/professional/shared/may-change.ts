import type { Room } from '../../../contract/family.ts'
import { forPlan, isClosed } from '../../shared/road/closed.ts'
import type { Action } from '../../shared/road/plan-part.ts'

interface Kept {
  readonly department: string | null
}

/** Which rows of the plan the reader may change, by the department that keeps them; the server asks again. */
export const changeableIn =
  (room: Room): ((row: Kept) => boolean) =>
  ({ department }) =>
    room.may.write &&
    (department === null
      ? room.team.some(({ role, employee }) => role === 'coordinator' && employee === room.may.me)
      : department === room.may.department)

/** Which agreements the reader may tick: what they may change, and what they have promised themselves. */
export const tickableIn = (room: Room): ((action: Action) => boolean) => {
  const mayChange = changeableIn(forPlan(room))
  return (action) => mayChange(action) || (action.byEmployee === room.may.me && !isClosed(room))
}
