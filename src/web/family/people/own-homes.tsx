import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { HomesPicture, homesInPicture } from '../../shared/homes/homes-picture.tsx'
import { namesIn } from '../../shared/road/names.ts'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** More homes than these are looked at one after another. */
const FEW = 2

/** Where we live today. Not there before somebody has written it. */
export const OwnHomes = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const text = useText()
  const nameOf = namesIn(room, text('people.somebody'))
  const { data } = useApi('GET /api/own/families/:family/homes', { params: { family } })
  if (!data) return null
  const picture = homesInPicture(data, room.today, {
    order: room.people,
    nameOf,
    hidden: text('people.hidden-home'),
    tag: text('people.home-hidden'),
    also: (homes) => text('people.home-also', { homes }),
  })
  const placed = data.placements.filter(({ endsOn }) => endsOn === null || endsOn > room.today)
  if (picture.length + placed.length === 0) return null
  return (
    <Section title={text('people.homes')}>
      {picture.length > 0 && picture.length <= FEW && <HomesPicture homes={picture} label={text('people.homes')} />}
      {picture.length > FEW && (
        <details className="more">
          <summary>{text('people.homes-all', { count: picture.length })}</summary>
          <HomesPicture homes={picture} label={text('people.homes')} />
        </details>
      )}
      {placed.map((one) => (
        <p key={one.id}>
          {text('people.placed', { name: nameOf(one.child), date: longDate(one.startsOn) })} {one.visits}
        </p>
      ))}
    </Section>
  )
}
