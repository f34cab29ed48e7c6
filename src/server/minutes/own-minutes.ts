import type { z } from 'zod'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { readShown } from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireSomethingOpen, standing } from '../shared/case-guard.ts'

type Own = z.input<(typeof minutesRoutes)['GET /api/own/families/:family/minutes']['output']>

/**
 * The texts that were approved for the reader, or for a small child of theirs. What was given before a firewall was set is
 * not shown while it stands, to nobody behind it.
 */
export async function ownMinutes(unit: UnitOfWork, input: { params: { family: string } }): Promise<Own> {
  requireSomethingOpen(unit)
  const { family } = input.params
  const { actor, at } = unit.asking
  const apart = new Set(unit.facts.firewalls.filter((f) => f.caseId === family && standing(f, at)).map((f) => f.other))
  const texts = apart.has(actor.id) ? [] : (await readShown(unit, family)).filter((one) => !apart.has(one.reader))
  unit.saw(
    [family],
    texts.map((one) => one.id),
  )
  return {
    texts: texts.map(({ id, heldAt, heading, says, decided, correctedAt, reader, readerName }) => ({
      id,
      heldAt,
      heading,
      says,
      decided,
      correctedAt,
      reader,
      isMine: reader === actor.id,
      readerName,
    })),
  }
}
