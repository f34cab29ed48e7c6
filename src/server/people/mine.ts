import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** Says of each row whether the reader may put it right, and not where it lies. */
export const withMine = <T extends { readonly compartment: number }>(
  unit: UnitOfWork,
  rows: readonly T[],
): (Omit<T, 'compartment'> & { mine: boolean })[] =>
  rows.map(({ compartment, ...row }) => {
    const place = unit.compartmentOf(compartment)
    return { ...row, mine: place !== undefined && unit.may(place, 'write').answer === 'content' }
  })
