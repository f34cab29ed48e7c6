import { type ReactNode, useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { fold } from '../../../../domain/shared/search-token.ts'
import { TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { AddPerson } from './add-person.tsx'
import { homesOf, type Home } from './homes.ts'
import { PersonRow } from './person-row.tsx'
import { livesWith, type Person } from './person-words.ts'
import { ProtectionParts } from './protection-parts.tsx'
import { RelationForm } from './relation-form.tsx'
import { useNames } from './use-names.ts'
import { WallForm } from './wall-form.tsx'
import { Walls } from './walls.tsx'

/** Who is in the family: those who live together, those who do not, and siblings whom the initiative is not for. */
export const PeoplePart = ({ room, family }: PartProps) => {
  const text = useText()
  const [sought, setSought] = useState('')
  const groups = useGroups(room, sought)
  return (
    <Section
      id="hvem"
      title={text('folk.title')}
      actions={
        room.may.write && (
          <>
            <InPlaceButton id="folk-add" label={text('folk.add')} />
            {room.people.length > 1 && <InPlaceButton id="folk-bond" label={text('folk.bond-add')} />}
            {room.may.share && room.people.length > 1 && <InPlaceButton id="folk-wall" label={text('folk.wall-add')} />}
          </>
        )
      }
    >
      <InPlace id="folk-add">{(done) => <AddPerson room={room} family={family} onClose={done} />}</InPlace>
      <InPlace id="folk-bond">{(done) => <RelationForm room={room} family={family} onClose={done} />}</InPlace>
      <InPlace id="folk-wall">{(done) => <WallForm room={room} family={family} onClose={done} />}</InPlace>
      <Walls room={room} family={family} />
      <ProtectionParts room={room} family={family} place="first" />
      {room.people.length === 0 && <EmptyState title={text('folk.empty')}>{text('folk.empty-how')}</EmptyState>}
      {room.people.length > MANY && (
        <TextField
          name="sought"
          type="search"
          label={text('folk.find', { count: room.people.length })}
          width="middle"
          value={sought}
          onChange={setSought}
        />
      )}
      {room.people.length > 0 && groups.length === 0 && <p className="quiet">{text('folk.find-none')}</p>}
      {groups.map(({ title, people }) => (
        <Group key={title} title={title} count={people.length} folded={room.people.length > FOLDED && sought === ''}>
          <ul className="rows">
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                room={room}
                family={family}
                alsoWith={livesWith(room, person.id).filter((other) => !people.some(({ id }) => id === other))}
              />
            ))}
          </ul>
        </Group>
      ))}
    </Section>
  )
}

/** More than these are looked through by name. */
const MANY = 15
/** In a family of more than these, each home is opened for itself; a name that is sought opens them. */
const FOLDED = 8

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly folded: boolean
  readonly children: ReactNode
}

const Group = ({ title, count, folded, children }: GroupProps) => {
  const text = useText()
  const heading = title === '' ? null : <h3 className="part-title">{title}</h3>
  if (!folded)
    return (
      <div>
        {heading}
        {children}
      </div>
    )
  return (
    <details className="more">
      <summary>
        {title === '' ? text('folk.all') : <strong>{title}</strong>} · {text('folk.count', { count })}
      </summary>
      {children}
    </details>
  )
}

/** Home by home, then those who live elsewhere, then the network; a group without people is left out. */
const useGroups = (room: Room, sought: string): { title: string; people: readonly Person[] }[] => {
  const text = useText()
  const { list, whole } = useNames(room)
  const isSought = (person: Person): boolean => fold(whole(person)).includes(fold(sought.trim()))
  const { homes, elsewhere, network } = homesOf(room)
  const nameOf = ({ hosts }: Home): string =>
    homes.length === 1 || hosts.length === 0 ? text('folk.household') : text('folk.home', { names: list(hosts) })
  return [
    ...homes.map((home) => ({ title: nameOf(home), people: home.people })),
    // Where nothing is known about who lives with whom, nothing is said about it.
    { title: homes.length === 0 ? '' : text('folk.outside'), people: elsewhere },
    { title: text('folk.network'), people: network },
  ]
    .map(({ title, people }) => ({ title, people: people.filter(isSought) }))
    .filter(({ people }) => people.length > 0)
}
