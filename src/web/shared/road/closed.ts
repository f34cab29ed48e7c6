import type { Room } from '../../../contract/family.ts'

/** Whether the family's course is over: its plan stands as it was, and nobody writes in it. */
export const isClosed = ({ course }: Pick<Room, 'course'>): boolean => course?.state === 'closed'

/** The room as its plan may be changed: in a course that is over, nobody may. */
export const forPlan = (room: Room): Room => (isClosed(room) ? { ...room, may: { ...room.may, write: false } } : room)
