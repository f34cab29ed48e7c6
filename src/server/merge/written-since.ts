import { participationsAround, compartmentsAbout, compartmentsOf, type MergeRow } from '../../store/merge.ts'
import { personTables, rowsNaming, writtenSince, type Since } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/**
 * What was written about the person since the merge, in the families that the other record stood in, as far as the
 * reader sees it: nobody but people can say whose it is. What the reader does not see stays with the kept one. With
 * `only`, in those families and as far as the unit reaches.
 */
export async function rowsSince(
  unit: UnitOfWork,
  merge: MergeRow,
  only?: readonly string[],
): Promise<readonly Since[]> {
  const cases = new Set(
    only ??
      (await participationsAround(unit, [merge.gone]))
        .filter((p) => !p.enclave && p.person === merge.gone)
        .map((p) => p.caseId),
  )
  const reached = new Set((await compartmentsOf(unit, [...cases])).filter((id) => unit.open.has(id)))
  const about = (await compartmentsAbout(unit, [merge.kept])).map(({ id }) => id).filter((id) => reached.has(id))
  const rows = await rowsNaming(unit, await personTables(unit), merge.kept, about)
  return writtenSince(
    unit,
    rows.filter((row) => reached.has(row.compartment)),
    merge.mergedAt,
  )
}
