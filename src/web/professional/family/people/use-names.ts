import { writtenAbout } from '../../../../domain/family/outside.ts'
import type { Room } from '../../../../contract/family.ts'
import { useText } from '../../texts.ts'

/** Names of the people of a room: first names in running text, whole names where somebody is chosen. */
export const useNames = (room: Pick<Room, 'people'>) => {
  const text = useText()
  const find = (id: string) => room.people.find((person) => person.id === id)
  const given = (id: string): string => {
    const person = find(id)
    if (!person) return text('folk.somebody-else')
    return person.givenName === '' ? text('folk.unborn').toLowerCase() : person.givenName
  }
  const whole = (person: Room['people'][number]): string =>
    person.givenName === '' ? text('folk.unborn') : [person.givenName, person.familyName].filter(Boolean).join(' ')
  const optionOf = (person: Room['people'][number]) => ({ value: person.id, label: whole(person) })
  const list = (ids: readonly string[]): string =>
    new Intl.ListFormat('da', { type: 'conjunction' }).format(ids.map(given))
  const options = room.people.map(optionOf)
  /** Whom something can be written about. */
  const written = writtenAbout(room.people).map(optionOf)
  return { given, whole, list, options, written }
}
