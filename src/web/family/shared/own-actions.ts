import type { Room } from '../../../contract/family.ts'
import { isClosed } from '../../shared/road/closed.ts'
import type { Action } from '../../shared/road/plan-part.ts'

/**
 * What is agreed and not done, the nearest day first. What is ticked stays in its place for the day, so that a wrong tick
 * can be taken away again. A plan that is over asks nothing of anybody.
 */
export const openActions = (room: Room): readonly Action[] =>
  isClosed(room)
    ? []
    : room.actions
        .filter(({ doneAt }) => doneAt === null || doneAt.slice(0, 10) === room.today)
        .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))

/** Of these, what the reader has promised. */
export const ownActions = (room: Room): readonly Action[] =>
  openActions(room).filter(({ byPerson }) => byPerson === room.may.me)
