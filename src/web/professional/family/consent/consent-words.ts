import type { Room } from '../../../../contract/family.ts'

export type Basis = Room['bases'][number]
export type Signature = Basis['signatures'][number]
export type BasisState = 'standing' | 'waiting' | 'refused' | 'withdrawn' | 'cancelled' | 'over'

/** Where a consent stands on a day. */
export function stateOf(basis: Basis, today: string): BasisState {
  if (basis.withdrawnAt !== null) return basis.startsAt === null ? 'cancelled' : 'withdrawn'
  if (basis.endsAt !== null && basis.endsAt.slice(0, 10) <= today) return 'over'
  if (basis.startsAt !== null) return 'standing'
  return basis.signatures.some((one) => one.required && one.refusedAt !== null) ? 'refused' : 'waiting'
}

/** Of each category and receiving department, the standing consents: what the matrix shows. */
export function matrixOf(
  bases: readonly Basis[],
  today: string,
): { categories: string[]; departments: string[]; cell: (category: string, department: string) => Basis[] } {
  const standing = bases.filter((one) => one.kind === 'consent-to-pass-on' && stateOf(one, today) === 'standing')
  const departments = [...new Set(standing.flatMap((one) => one.toDepartment ?? []))]
  const categories = [...new Set(standing.flatMap((one) => one.categories))]
  const cell = (category: string, department: string) =>
    standing.filter((one) => one.toDepartment === department && one.categories.includes(category))
  return { categories, departments, cell }
}

export type SignatureState = 'waiting' | 'yes' | 'no' | 'withdrawn' | 'heard' | 'hear'

/** Where one signature stands; a child without a signature is heard instead of asked. */
export function signatureState(one: Signature): SignatureState {
  if (one.withdrawnAt !== null) return 'withdrawn'
  if (one.signedAt !== null) return one.required ? 'yes' : 'heard'
  if (one.refusedAt !== null) return 'no'
  return one.required ? 'waiting' : 'hear'
}
