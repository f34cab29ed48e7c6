import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useText, type FamilyKey } from '../texts.ts'
import { isAlone } from './is-alone.ts'
import { NewsCount } from './news.tsx'

type Place = readonly [
  to: '/familie' | '/familie/naeste' | '/familie/folk' | '/familie/beskeder' | '/familie/ret',
  key: FamilyKey,
]

const shared: readonly Place[] = [
  ['/familie', 'road.title'],
  ['/familie/naeste', 'next.title'],
  ['/familie/folk', 'people.title'],
  ['/familie/beskeder', 'message.title'],
  ['/familie/ret', 'rights.title'],
]
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
  return chosen.name === null ? <OfUnnamed family={chosen.id} /> : <Links places={shared} family={chosen.id} />
}

const OfUnnamed = ({ family }: { readonly family: string }) => {
  const { data } = useApi('GET /api/own/families/:family', { params: { family } })
  return data ? <Links places={isAlone(data) ? own : shared} family={family} /> : null
}

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
