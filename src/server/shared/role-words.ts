import type { Rules } from '../../access/facts.ts'
import type { Programme } from '../../domain/programme/schema.ts'

type Titled = Pick<Programme, 'coordinator'>

/**
 * What a role is called and does. The one who is responsible has the title that the family's programme gives them
 * (kontaktperson, familiekoordinator, handleteamkonsulent); where no programme is known to the reader, the rule book's.
 */
export function roleWords(
  role: string,
  rules: Pick<Rules, 'roles'>,
  programme: Titled | null,
): { readonly roleName: string; readonly inPlainWords: string } {
  const known = rules.roles.get(role)
  const title = role === 'coordinator' ? programme?.coordinator.title.da : undefined
  return { roleName: title ?? known?.name ?? role, inPlainWords: known?.inPlainWords ?? '' }
}
