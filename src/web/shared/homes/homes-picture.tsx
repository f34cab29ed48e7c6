import type { Homes } from '../../../contract/homes.ts'
import { livingOn, shareLabels, type ResidenceShare } from '../../../domain/family/residence.ts'
import './homes.css'

interface Inhabitant {
  readonly id: string
  readonly name: string
  /** How much of the time, and where else; nothing for who lives here all the time. */
  readonly more: string | null
}

export interface HomeInPicture {
  readonly id: string
  readonly name: string
  readonly tag: string | null
  readonly people: readonly Inhabitant[]
}

/** Houses side by side with those who live in them: a picture made of words, so that it is read aloud as it is seen. */
export const HomesPicture = ({
  homes,
  label,
}: {
  readonly homes: readonly HomeInPicture[]
  readonly label: string
}) => (
  <ul className="homes" aria-label={label}>
    {homes.map((home) => (
      <li key={home.id} className="home">
        <span className="home-roof" aria-hidden="true" />
        <div className="home-walls">
          <h3 className="home-name">{home.name}</h3>
          {home.tag !== null && <p className="home-tag">{home.tag}</p>}
          <ul className="home-people">
            {home.people.map((person) => (
              <li key={person.id}>
                <span className="home-person">{person.name}</span>
                {person.more !== null && <span className="home-more">{person.more}</span>}
              </li>
            ))}
          </ul>
        </div>
      </li>
    ))}
  </ul>
)

interface Words {
  /** In whose order the people of a home stand. */
  readonly order: readonly { readonly id: string }[]
  readonly nameOf: (person: string) => string
  readonly hidden: string
  readonly tag: string
  readonly also: (homes: string) => string
}

/** The homes of a day as they are drawn. A home that the reader may not know by name is a place that is not told. */
export function homesInPicture(
  { homes, residences }: Pick<Homes, 'homes' | 'residences'>,
  day: string,
  words: Words,
): HomeInPicture[] {
  const nameOfHome = (id: string): string => homes.find((home) => home.id === id)?.name ?? words.hidden
  const spells = residences.map((one) => ({ ...one, from: one.startsOn, until: one.endsOn }))
  const order = [...new Set([...homes.map(({ id }) => id), ...residences.map(({ home }) => home)])]
  const rank = new Map(words.order.map(({ id }, place) => [id, place]))
  const rankOf = (person: string): number => rank.get(person) ?? rank.size
  const living = livingOn(
    order,
    spells.toSorted((a, b) => rankOf(a.person) - rankOf(b.person)),
    day,
  )
  return living.map(({ home, residences: here }) => ({
    id: home,
    name: nameOfHome(home),
    tag: homes.find(({ id }) => id === home)?.protected ? words.tag : null,
    people: here.map((one) => {
      const others = living.filter((o) => o.home !== home && o.residences.some((r) => r.person === one.person))
      const also = others.length > 0 ? words.also(others.map((o) => nameOfHome(o.home)).join(', ')) : null
      const share = one.share === 'all' ? null : shareLabels[one.share as ResidenceShare]
      return { id: one.id, name: words.nameOf(one.person), more: [share, also].filter(Boolean).join('; ') || null }
    }),
  }))
}
