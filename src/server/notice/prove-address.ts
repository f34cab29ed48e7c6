import { attemptsLeft, MOST_CODES_A_DAY, standingOfCode } from '../../domain/notice/proof.ts'
import { askForCode, codesToday, countAttempt, latestCode } from '../../store/address-code.ts'
import { readOwnSetting, type NoticeSetting } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { isCode } from '../shared/code-hash.ts'

/**
 * Sends a code to the address of the actor's choice as it stands. It says nothing of whether anybody else has that address.
 * Throws 429 `too-many-codes` after several within a day.
 */
export async function sendCode(
  unit: UnitOfWork,
  setting: { readonly id: string; readonly version: number },
): Promise<void> {
  if ((await codesToday(unit)) >= MOST_CODES_A_DAY)
    throw new Problem(429, 'too-many-codes', 'Du har bedt om mange koder i dag. Prøv igen i morgen.', {
      field: 'address',
    })
  await askForCode(unit, setting)
}

/** Sends a new code to the address that was chosen. Throws 404, 409 `already-so`, 429. */
export async function sendCodeAnew(unit: UnitOfWork): Promise<Record<never, never>> {
  await sendCode(unit, await unproven(unit))
  return {}
}

/**
 * Shows by the code that the address is the actor's. A wrong code is an answer and no error, so that the attempt is counted
 * whatever happens; after the last attempt, and after its time, a code is never right. Throws 404, 409 `already-so`.
 */
export async function proveAddress(
  unit: UnitOfWork,
  { body }: { body: { readonly code: string } },
): Promise<{ isProven: boolean; left: number }> {
  const setting = await unproven(unit)
  const code = await latestCode(unit, setting)
  if (code === undefined || code.salt === null || code.hash === null) return { isProven: false, left: 0 }
  if (standingOfCode(code, unit.asking.at) !== 'waits') return { isProven: false, left: 0 }
  await countAttempt(unit, code.notice)
  if (!isCode(body.code.replaceAll(/\s/g, ''), { salt: code.salt, hash: code.hash }))
    return { isProven: false, left: attemptsLeft(code.attempts + 1) }
  await unit.update('notice_setting', setting.id, setting.version, { proven_at: unit.asking.at })
  return { isProven: true, left: 0 }
}

async function unproven(unit: UnitOfWork): Promise<NoticeSetting> {
  const setting = await readOwnSetting(unit)
  if (setting === undefined || setting.channel === 'none') throw notFound()
  if (setting.isProven) throw new Problem(409, 'already-so', 'Adressen er allerede bekræftet.')
  return setting
}
