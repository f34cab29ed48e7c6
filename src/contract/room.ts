import type { Around, Opened, Room } from './family.ts'

/** Puts the two answers about one family together. Apart from the schemas, which the family's phone does not load. */
export const roomOf = (opened: Opened, { identifiers, contacts, ...around }: Around): Room => ({
  ...opened,
  ...around,
  people: opened.people.map((person) => ({
    ...person,
    identifiers: identifiers.filter((one) => one.person === person.id),
    contacts: contacts.filter((one) => one.person === person.id),
  })),
})
