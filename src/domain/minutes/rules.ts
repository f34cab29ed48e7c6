/** A line notes what was said, or what was decided and by whom. */
export const lineKinds = ['note', 'decision'] as const
export type LineKind = (typeof lineKinds)[number]

/** Whether somebody came, said beforehand that they could not, or did not come. */
export const attendanceStates = ['came', 'told', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

interface Place {
  readonly role: string
  readonly authority: string | null
}
interface Role {
  readonly cells: {
    readonly any?: readonly { readonly categories: readonly string[]; readonly may: readonly string[] }[]
  }
}

/**
 * Whether somebody may be named as the one who decided: their role decides about things of this category, and they are not
 * in the team to help only (`vidensafdaekning-2020`: the coordinator has no right to decide).
 */
export const maySayDecided = (place: Place, roles: ReadonlyMap<string, Role>, category: string): boolean =>
  place.authority !== 'provider' &&
  (roles.get(place.role)?.cells.any ?? []).some(
    (cell) => cell.categories.includes(category) && cell.may.includes('decide'),
  )
