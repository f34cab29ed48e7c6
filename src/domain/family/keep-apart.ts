/** Who may have to be kept out when somebody's way to be reached is protected. */
export interface AroundProtected {
  /** Custody that holds now. */
  readonly custody: readonly { readonly child: string; readonly holder: string }[]
  /** Those who live with the protected one, as far as it is written. */
  readonly livesWith: readonly string[]
  /** Those who take part in the family now. */
  readonly inFamily: readonly string[]
  /** Those from whom the protected one is kept apart already. */
  readonly walledOff: readonly string[]
}

/**
 * The other custody holders about whom somebody must decide when a person is protected: those who hold custody of a child
 * together with them, or of the protected child. Whoever lives with them knows the address already. Nobody is asked about
 * twice, and nobody about themselves.
 */
export function whomToKeepApart(person: string, around: AroundProtected): readonly string[] {
  const children = around.custody.filter((one) => one.holder === person).map((one) => one.child)
  const others = around.custody
    .filter((one) => one.child === person || children.includes(one.child))
    .map((one) => one.holder)
  return [...new Set(others)].filter(
    (other) =>
      other !== person &&
      around.inFamily.includes(other) &&
      !around.livesWith.includes(other) &&
      !around.walledOff.includes(other),
  )
}
