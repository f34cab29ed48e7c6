import type { Room } from '../../../../contract/family.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { AddPerson } from './add-person.tsx'
import { PersonRow } from './person-row.tsx'
import { livesWith, type Person } from './person-words.ts'
import { RelationForm } from './relation-form.tsx'
import { WallForm } from './wall-form.tsx'
import { Walls } from './walls.tsx'

/** Who is in the family: those who live together, those who do not, and siblings whom the initiative is not for. */
export const PeoplePart = ({ room, family }: PartProps) => {
  const text = useText()
  return (
    <Section
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
      {room.people.length === 0 && <EmptyState title={text('folk.empty')}>{text('folk.empty-how')}</EmptyState>}
      {groupsOf(room).map(({ title, people }) => (
        <div key={title}>
          <h3 className="part-title">{text(title)}</h3>
          <ul className="rows">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} room={room} family={family} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

type GroupTitle = 'folk.household' | 'folk.outside' | 'folk.network'

/** Oldest first in each group; a group without people is left out. */
function groupsOf(room: Room): { title: GroupTitle; people: Person[] }[] {
  const titleOf = (person: Person): GroupTitle => {
    if (livesWith(room, person.id).length > 0) return 'folk.household'
    return person.standsAs === 'network' ? 'folk.network' : 'folk.outside'
  }
  return (['folk.household', 'folk.outside', 'folk.network'] as const)
    .map((title) => ({ title, people: room.people.filter((person) => titleOf(person) === title) }))
    .filter(({ people }) => people.length > 0)
}
