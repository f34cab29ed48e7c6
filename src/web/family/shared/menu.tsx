import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useText, type FamilyKey } from '../texts.ts'
import { isAlone } from './is-alone.ts'
import { ageOfReader } from './reader.ts'
import { NewsCount } from './news.tsx'

type Place = readonly [
  to: '/familie' | '/familie/mig' | '/familie/naeste' | '/familie/folk' | '/familie/beskeder' | '/familie/ret',
  key: FamilyKey,
]

const shared: readonly Place[] = [
  ['/familie', 'road.title'],
  ['/familie/naeste', 'next.title'],
  ['/familie/folk', 'people.title'],
  ['/familie/beskeder', 'message.title'],
  ['/familie/ret', 'rights.title'],
]
/** Who is not yet grown has a page of their own before the family's. */
const ofChild: readonly Place[] = [['/familie/mig', 'own.me'], ...shared]
const own: readonly Place[] = [
  ['/familie', 'alone.title'],
  ['/familie/beskeder', 'message.title'],
  ['/familie/ret', 'alone.rights'],
]

/** The main menu, once it is known what there is: a page that would be empty is not promised. */
export const Menu = () => {
  const read = useApi('GET /api/own/families')
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  if (!read.data) return null
  const { families } = read.data
  const chosen = families.find(({ id }) => id === familie) ?? families.find(({ aside }) => !aside)
  if (!chosen) return <Links places={own} family={undefined} />
  return <OfFamily family={chosen.id} isNamed={chosen.name !== null} />
}

/** Who shares nothing here is known from the family alone, and so is a child: the family is fetched for every page. */
const OfFamily = ({ family, isNamed }: { readonly family: string; readonly isNamed: boolean }) => {
  const { data } = useApi('GET /api/own/families/:family', { params: { family } })
  if (!data) return isNamed ? <Links places={shared} family={family} /> : null
  if (!isNamed && isAlone(data)) return <Links places={own} family={family} />
  return <Links places={ageOfReader(data) < GROWN ? ofChild : shared} family={family} />
}

const GROWN = 18

interface LinksProps {
  readonly places: readonly Place[]
  readonly family: string | undefined
}

const Links = ({ places, family }: LinksProps) => {
  const text = useText()
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  return places.map(([to, key]) => (
    <li key={to}>
      <Link
        to={to}
        search={familie === undefined ? {} : { familie }}
        activeOptions={{ exact: to === '/familie', includeSearch: false }}
      >
        {text(key)} {family !== undefined && <NewsCount family={family} to={to} />}
      </Link>
    </li>
  ))
}
