import type { Room } from '../../../contract/family.ts'

/** Gives the name of a person (first name) or an employee in this room; `unknown` for who has left or is not shown. */
export const namesIn = (room: Pick<Room, 'people' | 'team'>, unknown: string): ((id: string | null) => string) => {
  const given = room.people.map((person) => person.givenName)
  const people = new Map(
    room.people.map((person) => {
      const isAlone = given.filter((name) => name === person.givenName).length === 1
      return [person.id, isAlone ? person.givenName : `${person.givenName} ${person.familyName}`] as const
    }),
  )
  const team = new Map(room.team.map((member) => [member.employee, member.name]))
  return (id) => (id === null ? unknown : (people.get(id) ?? team.get(id) ?? unknown))
}
