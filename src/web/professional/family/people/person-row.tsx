import { relationshipLabels } from '../../../../domain/family/relationship.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { PersonProps } from '../part.ts'
import { Contacts } from './contacts.tsx'
import { PersonTools } from './person-tools.tsx'
import { bondsInWords, custodyOf, isChild, yearsOf, type Person } from './person-words.ts'
import { useNames } from './use-names.ts'

interface PersonRowProps extends PersonProps {
  /** Who else they live with, outside the home that the row stands under. */
  readonly alsoWith: readonly string[]
}

/** One person: name, age, what they are to the others, how they are reached. */
export const PersonRow = ({ person, room, family, alsoWith }: PersonRowProps) => {
  const text = useText()
  const { whole, list } = useNames(room)
  const bonds = bondsInWords(room, person.id)
  const none = person.identifiers.find((one) => one.kind === 'none')
  return (
    <li>
      <div className="row-main">
        <span className="folk-head">
          <span className="row-title">{whole(person)}</span>
          <span className="row-quiet">
            {text(`folk.stands.${person.standsAs}`)}, <Age person={person} today={room.today} />
            {person.ownAccess && ` · ${text('folk.own-access')}`}
          </span>
          {!person.inInitiative && <Tag>{text('folk.not-in-initiative')}</Tag>}
        </span>
        {bonds.length > 0 && (
          <p className="folk-line row-quiet">
            {bonds
              .map(({ kind, of }) => text('folk.bond', { kind: relationshipLabels[kind], names: list(of) }))
              .join('; ')}
          </p>
        )}
        {alsoWith.length > 0 && (
          <p className="folk-line row-quiet">{text('folk.lives-also-with', { names: list(alsoWith) })}</p>
        )}
        <CustodyLine person={person} room={room} family={family} />
        {none && <p className="folk-line row-quiet">{text('folk.cpr-none', { reason: none.reason ?? '' })}</p>}
        <Contacts person={person} room={room} family={family} />
      </div>
      {room.may.write && (
        <InPlaceButton id={`person-${person.id}`} label={text('folk.edit')} about={whole(person)} quiet />
      )}
      <div className="folk-wide">
        <InPlace id={`person-${person.id}`}>
          {(close) => <PersonTools person={person} room={room} family={family} onClose={close} />}
        </InPlace>
      </div>
    </li>
  )
}

const Age = ({ person, today }: { readonly person: Person; readonly today: string }) => {
  const text = useText()
  if (person.born === null && person.due !== null) return text('folk.unborn-due', { date: longDate(person.due) })
  const age = yearsOf(person.born, today)
  return age === null ? text('folk.age-unknown') : text('folk.age', { age })
}

/** Custody in words, for children in the initiative; what is missing is named among what remains. */
const CustodyLine = ({ person, room }: PersonProps) => {
  const text = useText()
  const { list } = useNames(room)
  const spells = custodyOf(room, person.id)
  if (!isChild(person, room.today) || spells.length === 0) return null
  const names = list(spells.map((spell) => spell.holder))
  const joint = spells.some((spell) => spell.kind === 'joint')
  return <p className="folk-line row-quiet">{text(joint ? 'folk.custody-joint' : 'folk.custody-sole', { names })}</p>
}
