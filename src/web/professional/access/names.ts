import { useApi } from '../../shared/api/query.ts'
import { useText } from '../texts.ts'
import type { RoomAnswer } from './room.ts'

/** Names as this reader may know them: people of the family, departments of its team. */
export const useNames = (room: RoomAnswer) => {
  const text = useText()
  const person = (id: string): string => room.people.find((p) => p.id === id)?.givenName ?? text('access.somebody')
  const department = (key: string): string => room.team.find((m) => m.department === key)?.departmentName ?? key
  const list = (names: readonly string[]): string => new Intl.ListFormat('da', { type: 'conjunction' }).format(names)
  const about = (basis: { readonly persons: readonly string[]; readonly coversFamily: boolean }): string =>
    list([...(basis.coversFamily ? [text('access.whole-family')] : []), ...basis.persons.map(person)])
  return { person, department, list, about }
}

/** Every department of the municipality: consent may be asked for one that has nobody in the team. */
export const useDepartmentName = (family: string): ((key: string) => string) => {
  const { data } = useApi('GET /api/families/:family/consents/choices', { params: { family } })
  return (key) => data?.departments.find((one) => one.key === key)?.name ?? key
}

export type BasisState = 'standing' | 'waiting' | 'refused' | 'withdrawn' | 'ended'

/** Where a basis stands on a day. */
export function stateOf(basis: RoomAnswer['bases'][number], today: string): BasisState {
  if (basis.withdrawnAt !== null) return 'withdrawn'
  if (basis.endsAt !== null && basis.endsAt.slice(0, 10) <= today) return 'ended'
  if (basis.signatures.some((s) => s.refusedAt !== null)) return 'refused'
  return basis.startsAt === null ? 'waiting' : 'standing'
}
