import type { BoardPreset } from '../../domain/board/preset.ts'
import { hasReached } from '../../domain/board/steps.ts'
import { readBoards, type BoardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'

/** The preset of a board in the version that it was put up with; the newest one where that version is shipped no more. */
export const presetOf = (
  services: Services,
  board: Pick<BoardRow, 'preset' | 'presetVersion'>,
): BoardPreset | undefined =>
  services.presets.boardVersions.find(({ id, version }) => id === board.preset && version === board.presetVersion) ??
  services.presets.boards.get(board.preset)

/** Throws Problem 409 for what belongs to a step that the room has not been at. */
export function requireReached(preset: BoardPreset, board: Pick<BoardRow, 'stepReached'>, step: string): void {
  if (board.stepReached !== null && hasReached(preset.steps, board.stepReached, step)) return
  const index = preset.steps.findIndex(({ id }) => id === step)
  throw new Problem(
    409,
    'step-not-reached',
    `Det hører til trin ${index + 1}, og dertil er I ikke kommet endnu. Tag trinnene i rækkefølge.`,
    { field: 'step' },
  )
}

/** Throws Problem 409 where a meeting in steps is closed: what was agreed there was handed out, and nothing is added to it. */
export async function requireOpenSteps(
  unit: UnitOfWork,
  services: Services,
  { family, item }: { readonly family: string; readonly item: string },
): Promise<void> {
  const board = (await readBoards(unit, family, item))[0]
  if (board && board.closedAt !== null && (presetOf(services, board)?.steps.length ?? 0) > 0)
    throw new Problem(409, 'meeting-closed', 'Mødet er lukket, og aftalerne er delt ud. Lav aftalen uden for mødet.')
}

interface Named {
  readonly kind: 'person' | 'employee'
  readonly id: string
}

/**
 * At an item whose board is walked in steps, each professional stays on their own half: they sign up for what they do
 * themselves, and only the family wishes something of somebody (`vidensafdaekning-2020`, afsnit 5.2, Favrskov, trin 4).
 * Throws Problem 400 at `doers` for anybody else named by an employee, and 409 before that step.
 */
export async function requireOwnHalf(
  unit: UnitOfWork,
  services: Services,
  { family, item }: { readonly family: string; readonly item: string | null },
  named: readonly Named[],
): Promise<void> {
  const { actor } = unit.asking
  if (item === null || !(await isOwnHalf(unit, services, { family, item }))) return
  if (named.some(({ kind, id }) => kind !== 'employee' || id !== actor.id))
    throw new Problem(
      400,
      'own-half',
      'Skriv kun det, du selv gør. Kun familien kan ønske noget af en fagperson, og hver siger selv ja.',
      { field: 'doers' },
    )
}

/** Whether the actor stays on their own half at this item: employees, where the board has such a step. Throws 409 before it. */
export async function isOwnHalf(
  unit: UnitOfWork,
  services: Services,
  { family, item }: { readonly family: string; readonly item: string },
): Promise<boolean> {
  if (unit.asking.actor.kind !== 'employee') return false
  const board = (await readBoards(unit, family, item))[0]
  const preset = board && presetOf(services, board)
  const step = preset?.steps.find(({ agreements }) => agreements === 'own-half')
  if (!board || !preset || !step) return false
  requireReached(preset, board, step.id)
  return true
}
