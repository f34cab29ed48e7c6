import { readSaidDepartments } from '../../store/programme-department.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Entered } from '../programmes.ts'

/** The municipality's own department for each that a programme names; null where it has none such. */
export async function ownDepartments(
  unit: UnitOfWork,
  { programme, programmeVersion }: Entered,
): Promise<ReadonlyMap<string, string | null>> {
  const said = await readSaidDepartments(unit, programme, programmeVersion)
  return new Map(said.map((one) => [one.asked, one.department]))
}
