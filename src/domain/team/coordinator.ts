interface Member {
  readonly role: string
}

/**
 * Whoever holds a family's plan together now. Nobody once the course is closed: the one who closed it reads until midnight,
 * to put a mistake right, and is the family's coordinator no longer.
 */
export const coordinatorOf = <T extends Member>(
  team: readonly T[],
  course: { readonly state: string } | null,
): T | undefined => (course?.state === 'closed' ? undefined : team.find(({ role }) => role === 'coordinator'))

/** Whoever keeps in touch with a family after its course. */
export const keepsInTouch = <T extends Member>(team: readonly T[]): T | undefined =>
  team.find(({ role }) => role === 'after-care-contact')
