export type { Room as RoomAnswer } from '../../../contract/family.ts'
