/** What a plan asks a team to be able to do, and the departments a programme asks for, held against who is there. */
export interface Covered {
  readonly name: string
  readonly met: boolean
}

/** Each need with whether a standing member can it. */
export function coverNeeds(
  needs: readonly { readonly competence: string; readonly name: string }[],
  canDo: ReadonlySet<string>,
): Covered[] {
  return needs.map(({ competence, name }) => ({ name, met: canDo.has(competence) }))
}

const same = (a: string, b: string): boolean => a.localeCompare(b, 'da', { sensitivity: 'base' }) === 0

/** A department that a programme wants: there, missing, or not to be told because this municipality calls none so. */
export interface WantedDepartment {
  readonly name: string
  readonly state: 'met' | 'missing' | 'unknown'
}

/**
 * The departments of a programme's team, held against the family's. A programme writes its own municipality's names: a
 * department answers by its key or its name, and where the municipality has none of that name nothing is guessed. One
 * that goes by a neutral name answers by that name only.
 */
export function coverDepartments(
  asked: readonly { readonly id: string; readonly name: string }[],
  known: readonly { readonly key: string; readonly name: string; readonly neutral?: boolean }[],
  team: readonly { readonly department: string }[],
): WantedDepartment[] {
  return asked.map(({ id, name }) => {
    const ours = known.filter((one) => (one.key === id && !one.neutral) || same(one.name, name)).map((one) => one.key)
    if (ours.length === 0) return { name, state: 'unknown' }
    return { name, state: team.some((member) => ours.includes(member.department)) ? 'met' : 'missing' }
  })
}

/** 'arabisk og skole': the names as they stand in a sentence. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} og ${last}`
}
