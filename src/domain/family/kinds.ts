/** Codes of what lies around a family; their words stand with the pages. */

/** What kind of home somebody lives in. */
export const homeKinds = ['family', 'kin', 'foster', 'residential', 'other'] as const

/** Where a child is placed away from home. */
export const placementKinds = ['foster', 'kin', 'residential', 'own-room', 'other'] as const

/** What must not be done with somebody. */
export const restrictionKinds = ['not-told', 'not-contacted', 'not-invited'] as const

/** How somebody wants to be reached. */
export const reachWays = ['call', 'text', 'letter', 'digital-post', 'visit'] as const
