import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { readFactHistory, type FactChange } from '../../store/fact-history.ts'
import { allCustodyOf, type CustodyRow } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { inFamily, mayDo, requirePersonHere } from '../shared/case-guard.ts'

type Change = z.input<
  (typeof peopleRoutes)['GET /api/families/:family/people/:person/custody']['output']
>['changes'][number]

/**
 * What was written about who holds custody of a child, latest first, for professionals who read of the family's
 * relations. Of holders who are not in this family nothing is told. Throws 404.
 */
export async function readCustodyHistory(
  unit: UnitOfWork,
  caseId: string,
  child: string,
): Promise<{ changes: Change[] }> {
  requirePersonHere(unit, caseId, child)
  const sensitivity = unit.sensitivityOf('relations')
  if (!mayDo(unit, caseId, { category: 'relations', subject: child, sensitivity })) throw notFound()
  const spells = (await allCustodyOf(unit, child)).filter(({ holder }) => inFamily(unit, caseId, holder))
  const known = new Map(spells.map((one) => [one.id, one]))
  const history = await readFactHistory(unit, 'custody', [...known.keys()])
  unit.saw([caseId], [child, ...known.keys()])
  return { changes: history.flatMap((change) => changeOf(change, known.get(change.object))) }
}

function changeOf({ id, at, byName, reason, what, after }: FactChange, spell: CustodyRow | undefined): Change[] {
  if (!spell) return []
  const { holder, kind, startsAt } = spell
  const told = { id, at, byName, reason, holder, kind }
  if (what === 'insert') return [{ ...told, what: 'begins', from: startsAt }]
  const ends = after['ends_at']
  if (typeof ends !== 'string') return []
  return [{ ...told, what: ends <= startsAt ? 'undone' : 'ends', from: ends }]
}
