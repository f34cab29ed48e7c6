import { Link, useSearch } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useText, type FamilyKey } from '../texts.ts'
import { isAlone } from './is-alone.ts'

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
  if (!chosen) return <Links places={own} />
  return chosen.name === null ? <OfUnnamed family={chosen.id} /> : <Links places={shared} />
}

const OfUnnamed = ({ family }: { readonly family: string }) => {
  const { data } = useApi('GET /api/own/families/:family', { params: { family } })
  return data ? <Links places={isAlone(data) ? own : shared} /> : null
}

const Links = ({ places }: { readonly places: readonly Place[] }) => {
  const text = useText()
  const { familie } = useSearch({ strict: false }) as { readonly familie?: string }
  return places.map(([to, key]) => (
    <li key={to}>
      <Link
        to={to}
        search={familie === undefined ? {} : { familie }}
        activeOptions={{ exact: to === '/familie', includeSearch: false }}
      >
        {text(key)}
      </Link>
    </li>
  ))
}
