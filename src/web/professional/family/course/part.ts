import type { Course } from '../../../../contract/course-answer.ts'
import type { Room } from '../../../../contract/family.ts'

/** What every part of the course's page is given. */
export interface CoursePart {
  readonly course: Course
  readonly room: Room
  readonly family: string
}

/** As a part, opened in place and closed again. */
export interface OpenedPart extends CoursePart {
  readonly onClose: () => void
}
