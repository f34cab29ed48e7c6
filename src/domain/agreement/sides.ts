import { standingOf, type Agreed } from './standing.ts'

/**
 * What the family and what professionals have taken on and not settled, side by side: no judgement, no share, no target.
 * Who was asked and has not said yes is not counted. What both do together counts for both.
 */
export function sidesOf<A extends Agreed>(
  agreements: readonly A[],
): { readonly family: A[]; readonly professionals: A[] } {
  const open = agreements.filter((one) => standingOf(one) === 'open')
  const of = (side: 'person' | 'employee'): A[] =>
    open.filter(({ doers }) => doers.some((doer) => doer[side] !== null && doer.answer === 'agreed'))
  return { family: of('person'), professionals: of('employee') }
}
