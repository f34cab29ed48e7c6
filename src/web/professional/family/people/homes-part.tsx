import { useState } from 'react'
import type { Homes } from '../../../../contract/homes.ts'
import { useApi } from '../../../shared/api/query.ts'
import { DateField } from '../../../shared/form/text-field.tsx'
import { HomesPicture, homesInPicture, type HomeInPicture } from '../../../shared/homes/homes-picture.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { EmptyState, Loaded } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { HomeForm } from './home-form.tsx'
import { homesOf } from './homes.ts'
import { HomesTable } from './homes-table.tsx'
import { AddResidence } from './residence-form.tsx'
import { useNames } from './use-names.ts'

/** Who lives where, as a picture of a day and as a table of all spells. */
export const HomesPart = (props: PartProps) => {
  const text = useText()
  const { family, room } = props
  const read = useApi('GET /api/families/:family/homes', { params: { family } })
  const hasHomes = (read.data?.homes.length ?? 0) > 0
  return (
    <Section
      title={text('homes.title')}
      actions={
        room.may.write && (
          <>
            <InPlaceButton id="home-add" label={text('homes.add')} />
            {hasHomes && <InPlaceButton id="lives-add" label={text('homes.lives-add')} />}
          </>
        )
      }
    >
      <Loaded read={read} home="/fag">
        {(homes) => (
          <>
            <InPlace id="home-add">{(close) => <HomeForm {...props} onClose={close} />}</InPlace>
            <InPlace id="lives-add">{(close) => <AddResidence {...props} homes={homes} onClose={close} />}</InPlace>
            <Shown {...props} homes={homes} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

const Shown = ({ room, family, homes }: PartProps & { readonly homes: Homes }) => {
  const text = useText()
  const { given } = useNames(room)
  const [day, setDay] = useState(room.today)
  const fromBonds = useBonds(room)
  if (homes.residences.length === 0 && fromBonds.length > 0)
    return (
      <>
        <p className="quiet">{text('homes.from-bonds')}</p>
        <HomesPicture homes={fromBonds} label={text('homes.title')} />
        {homes.homes.length > 0 && <HomesTable room={room} family={family} homes={homes} />}
      </>
    )
  if (homes.homes.length + homes.residences.length === 0)
    return <EmptyState title={text('homes.empty')}>{text('homes.empty-how')}</EmptyState>
  const picture = homesInPicture(homes, day === '' ? room.today : day, {
    order: room.people,
    nameOf: given,
    hidden: text('depth.somewhere'),
    tag: text('homes.protected-tag'),
    also: (names) => text('homes.also', { homes: names }),
  })
  return (
    <>
      <DateField name="day" label={text('homes.day')} value={day} onChange={setDay} />
      <div aria-live="polite">
        {picture.length === 0 ? (
          <p className="quiet">{text('homes.nobody')}</p>
        ) : (
          <HomesPicture homes={picture} label={text('homes.title')} />
        )}
      </div>
      <HomesTable room={room} family={family} homes={homes} />
    </>
  )
}

/** The homes that follow from who is written as living together, until homes are written. */
const useBonds = (room: PartProps['room']): HomeInPicture[] => {
  const text = useText()
  const { list, whole } = useNames(room)
  return homesOf(room).homes.map((home, place) => ({
    id: String(place),
    name: home.hosts.length === 0 ? text('folk.household') : text('folk.home', { names: list(home.hosts) }),
    tag: null,
    people: home.people.map((person) => ({ id: person.id, name: whole(person), more: null })),
  }))
}
