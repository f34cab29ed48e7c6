import { readBoards, readMeetingsBefore } from '../../store/board.ts'
import { readAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/**
 * The boards of earlier meetings are found again at the next one: whoever is at the table now, and was let into one of them
 * and not put out of it, may open for as long as this invitation holds what they could open then. Only for an item with a
 * board.
 */
export async function recallBefore(unit: UnitOfWork, caseId: string, items: readonly string[]): Promise<void> {
  for (const item of items) {
    const board = (await readBoards(unit, caseId, item))[0]
    if (!board) continue
    for (const { id, version, compartments, before } of await readMeetingsBefore(unit, caseId, board.compartment)) {
      const all = [...new Set([...compartments, ...before])]
      if (all.length > compartments.length) await unit.updateFact('admission', id, version, { compartments: all })
    }
  }
}

/** As `recallBefore`, for meetings that were called while this one was still ahead: what was held now is found again there. */
export async function recallAhead(unit: UnitOfWork, caseId: string, heldAt: string): Promise<void> {
  const ahead = (await readBoards(unit, caseId)).filter((board) => board.heldAt > heldAt)
  await recallBefore(
    unit,
    caseId,
    ahead.map(({ item }) => item),
  )
}

/** Whoever is put out of a meeting, or of an item of it, does not find it again at a later one either. */
export async function forgetRecalled(
  unit: UnitOfWork,
  caseId: string,
  invited: { readonly id: string; readonly employee: string | null; readonly person: string | null },
  lost: readonly number[],
): Promise<void> {
  for (const other of await readAdmissions(unit, caseId)) {
    const isTheirs = (other.employee ?? other.person) === (invited.employee ?? invited.person)
    const left = other.compartments.filter((one) => !lost.includes(one))
    if (other.id !== invited.id && isTheirs && left.length < other.compartments.length)
      await unit.updateFact('admission', other.id, other.version, { compartments: left })
  }
}
