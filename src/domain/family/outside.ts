interface Taking {
  readonly standsAs: string
  readonly inInitiative: boolean
}

/**
 * Brothers and sisters whom the initiative is not for, small or grown up. They stand in the family's picture by name, age
 * and how they belong; nothing else is collected about them.
 */
export const isOutsideChild = ({ standsAs, inInitiative }: Taking): boolean => standsAs === 'child' && !inInitiative

/** Those of the family about whom something can be written: everybody but the brothers and sisters outside. */
export const writtenAbout = <T extends Taking>(people: readonly T[]): T[] =>
  people.filter((one) => !isOutsideChild(one))
