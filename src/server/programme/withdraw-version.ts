import { insertWithdrawal, lockProgramme, readWithdrawals, undoWithdrawal } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { withdrawalOf } from '../programmes.ts'
import type { Services } from '../services.ts'
import { findVersion } from './open-programme.ts'
import { requireEditor } from '../shared/preset-editor.ts'

interface Input {
  readonly params: { readonly programme: string; readonly version: string }
  readonly body: { readonly reason: string }
}

/** Takes a version from new families. Families that entered under it keep it. */
export async function withdrawVersion(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<Record<string, never>> {
  requireEditor(unit)
  await findVersion(unit, params, services)
  await lockProgramme(unit, params.programme)
  if (await standing(unit, params))
    throw new Problem(409, 'already-withdrawn', 'Udgaven er allerede trukket tilbage. Hent siden igen for at se det.')
  await insertWithdrawal(unit, { ...params, reason: body.reason })
  return {}
}

/** Takes a withdrawal back: new families may get the version again. */
export async function offerAgain(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<Record<string, never>> {
  requireEditor(unit)
  await findVersion(unit, params, services)
  await lockProgramme(unit, params.programme)
  const withdrawal = await standing(unit, params)
  if (!withdrawal)
    throw new Problem(409, 'not-withdrawn', 'Udgaven er ikke trukket tilbage. Hent siden igen for at se det.')
  await undoWithdrawal(unit, withdrawal.id, body.reason)
  return {}
}

async function standing(unit: UnitOfWork, { programme, version }: Input['params']) {
  return withdrawalOf(await readWithdrawals(unit), { programme, version })
}
