interface Given<A, M> {
  readonly actions: readonly A[]
  readonly measures: readonly M[]
}
interface Agreement {
  readonly byPerson: string | null
  readonly doneAt: string | null
}

/**
 * What the family does itself and what professionals do, as it stands: no judgement, no share, no target. Done agreements
 * and ended measures are left out.
 */
export function balanceOf<A extends Agreement, M extends { readonly status: string }>({
  actions,
  measures,
}: Given<A, M>) {
  const open = actions.filter((action) => action.doneAt === null)
  return {
    family: { actions: open.filter((action) => action.byPerson !== null) },
    professionals: {
      actions: open.filter((action) => action.byPerson === null),
      measures: measures.filter((measure) => measure.status === 'active' || measure.status === 'paused'),
    },
  }
}
