import type { Opened } from '../../../contract/family.ts'
import { ageOn } from '../../../domain/shared/time.ts'

/** Whole years of the one who reads; a grown-up where the room does not tell. */
export const ageOfReader = (room: Pick<Opened, 'people' | 'may' | 'today'>): number => {
  const born = room.people.find(({ id }) => id === room.may.me)?.born
  return born ? (ageOn(born, room.today) ?? 18) : 18
}
