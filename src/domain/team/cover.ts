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

/** The department of ours that has the key or the name of one that a programme asks for; null where none has. */
export const namedLike = (
  asked: { readonly id: string; readonly name: string },
  known: readonly { readonly id: string; readonly name: string; readonly neutral?: boolean }[],
): string | null => known.find((one) => (one.id === asked.id && !one.neutral) || same(one.name, asked.name))?.id ?? null

/**
 * A department that a programme wants: there, missing, one that this municipality has said it does not have, or not to be
 * told because nobody has said which it is.
 */
export interface WantedDepartment {
  readonly name: string
  readonly state: 'met' | 'missing' | 'none' | 'unknown'
}

/**
 * The departments of a programme's team, held against the family's. A programme writes its own municipality's names: what
 * this one has said they are (`said`) counts; else a department answers by its key or its name, and where there is none of
 * that name nothing is guessed. One that goes by a neutral name answers by that name only.
 */
export function coverDepartments(
  asked: readonly { readonly id: string; readonly name: string }[],
  known: readonly { readonly key: string; readonly name: string; readonly neutral?: boolean }[],
  team: readonly { readonly department: string }[],
  said: ReadonlyMap<string, string | null> = new Map(),
): WantedDepartment[] {
  const ours = known.map(({ key, ...one }) => ({ id: key, ...one }))
  return asked.map(({ id, name }) => {
    const own = said.has(id) ? (said.get(id) ?? null) : namedLike({ id, name }, ours)
    if (own === null) return { name, state: said.has(id) ? 'none' : 'unknown' }
    return { name, state: team.some((member) => member.department === own) ? 'met' : 'missing' }
  })
}

/** 'arabisk og skole': the names as they stand in a sentence. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined) return ''
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} og ${last}`
}
