import { useMemo } from 'react'
import type { Around, Opened, Room } from '../../../contract/family.ts'
import { roomOf } from '../../../contract/room.ts'
import type { ApiProblem } from '../api/problem.ts'
import { useApi, type Read } from '../api/query.ts'

/** A family and what stands around it, asked for at the same time and shown together. */
export const useRoom = (family: string): Read<Room> =>
  useBoth(
    useApi('GET /api/families/:family', { params: { family } }),
    useApi('GET /api/families/:family/around', { params: { family } }),
  )

/** The same for a member of the family. */
export const useOwnRoom = (family: string): Read<Room> =>
  useBoth(
    useApi('GET /api/own/families/:family', { params: { family } }),
    useApi('GET /api/own/families/:family/around', { params: { family } }),
  )

const useBoth = (opened: Read<Opened>, around: Read<Around>): Read<Room> => {
  const data = useMemo(
    () => (opened.data && around.data ? roomOf(opened.data, around.data) : undefined),
    [opened.data, around.data],
  )
  const error: ApiProblem | null = opened.error ?? around.error
  return { data, error, refetch: () => Promise.all([opened.refetch(), around.refetch()]) }
}
