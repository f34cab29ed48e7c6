/** What one person has in hand at once, as far as its reader sees. */
export interface Load {
  readonly person: string
  readonly actions: number
  readonly meetings: number
  readonly measures: number
}

export const loadKinds = ['actions', 'meetings', 'measures'] as const
export type LoadKind = (typeof loadKinds)[number]

interface Given {
  readonly people: readonly string[]
  readonly actions: readonly { readonly byPerson: string | null; readonly doneAt: string | null }[]
  readonly measures: readonly { readonly person: string | null; readonly status: string }[]
  readonly meetings: readonly { readonly person: string; readonly count: number }[]
}

/** How many open agreements, meetings ahead and measures under way each person has; persons with nothing are left out. */
export function loadOf({ people, actions, measures, meetings }: Given): readonly Load[] {
  return people
    .map((person) => ({
      person,
      actions: actions.filter((action) => action.byPerson === person && action.doneAt === null).length,
      meetings: meetings.find((one) => one.person === person)?.count ?? 0,
      measures: measures.filter((one) => one.person === person && one.status === 'active').length,
    }))
    .filter((load) => load.actions + load.meetings + load.measures > 0)
}

/** Which of a person's counts lie above what the municipality has decided. Where nothing is decided, nothing is too much. */
export function tooMuch(
  load: Load,
  limits: readonly { readonly kind: LoadKind; readonly atMost: number }[],
): readonly LoadKind[] {
  return limits.filter(({ kind, atMost }) => load[kind] > atMost).map(({ kind }) => kind)
}
