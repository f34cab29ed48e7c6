import type { Room } from '../../../contract/family.ts'

/** What every part of the overview is given. */
export interface PartProps {
  readonly room: Room
  readonly family: string
}

/** As a part, but opened in place and closed again. */
export interface Opened extends PartProps {
  readonly onClose: () => void
}

/** What is shown about one person. */
export interface PersonProps extends PartProps {
  readonly person: Room['people'][number]
}

/** What puts something right about one person. */
export interface PersonTool extends PersonProps {
  readonly onClose: () => void
}
