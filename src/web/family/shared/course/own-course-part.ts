import type { Course } from '../../../../contract/course-answer.ts'
import type { Room } from '../../../../contract/family.ts'

export interface OwnCoursePart {
  readonly course: Course
  readonly room: Room
  readonly family: string
}
