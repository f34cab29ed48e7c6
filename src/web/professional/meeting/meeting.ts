import type { Room } from '../../../contract/family.ts'
import type { Answer } from '../../shared/api/client.ts'

/** What the pages about meetings read. */
export type Listed = Answer<'GET /api/families/:family/meetings'>
export type Meeting = Listed['meetings'][number]
export type MeetingType = Answer<'GET /api/meeting-types'>['types'][number]
export type { Room as RoomAnswer } from '../../../contract/family.ts'

/** The type of a meeting in the version that it was called by; undefined for one without, and until the types are read. */
export const typeIn = (types: readonly MeetingType[] | undefined, meeting: Meeting): MeetingType | undefined =>
  types?.find(({ id, version }) => id === meeting.type && version === meeting.typeVersion)

/** Those of the family whom the server lets in, by the name that the reader knows. */
export const peopleToInvite = (
  { invitable }: Pick<Listed, 'invitable'>,
  { people }: Room,
): { id: string; name: string }[] =>
  people
    .filter(({ id }) => invitable.people.includes(id))
    .map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}` }))
