import type { Mistakes } from '../../contract/mistake.ts'
import { historyKinds } from '../../domain/history/kinds.ts'
import { readMistakes, seeTakenOut } from '../../store/mistake.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { aboutOf } from './look-at-mistake.ts'
import { mayPutBack } from './put-back-mistake.ts'
import { requireOpenCase } from './standing.ts'

/** What is taken out of a family because it was written by mistake, as far as the reader may open the rows themselves. */
export async function listMistakes(
  unit: UnitOfWork,
  { params }: { readonly params: { readonly family: string } },
  services: Services,
): Promise<Mistakes> {
  requireOpenCase(unit, params.family)
  await seeTakenOut(unit)
  const mistakes: Mistakes['mistakes'] = []
  for (const mistake of await readMistakes(unit, params.family)) {
    const row = await findRow(unit, mistake.kind, mistake.object)
    if (!row) continue
    const { id, version, at, byName, byFamily, reason } = mistake
    mistakes.push({
      id,
      version,
      at,
      byName,
      byFamily,
      reason,
      byMe: mistake.by === unit.asking.actor.id,
      kindName: historyKinds[mistake.kind].name,
      about: await aboutOf(unit, mistake.kind, row, services),
      mayPutBack: mayPutBack(unit, mistake, row),
    })
  }
  unit.saw(
    [params.family],
    mistakes.map(({ id }) => id),
  )
  return { mistakes }
}
