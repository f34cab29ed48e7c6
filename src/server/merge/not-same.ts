import { createHash } from 'node:crypto'
import { mayBeSame, type Named } from '../../domain/merge/alike.ts'
import { personOf, type PersonRow } from '../../store/people.ts'
import { notSame } from '../../store/proposal.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  actingDepartment,
  inFamily,
  refusedField,
  requireOpeningAccess,
  requireOpenFamily,
} from '../shared/case-guard.ts'

type Saved = { id: string; version: number }
const NO = 'Kun koordinatoren kan sige, at to er forskellige.'

/** The two in one order, and a digest of what the guess rests on: another name or date is another guess. */
export function pairOf(a: Named, b: Named): { one: string; other: string; alike: string } {
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const facts = [first, second].map(({ givenName, familyName, born }) => [givenName, familyName, born])
  return { one: first.id, other: second.id, alike: createHash('sha256').update(JSON.stringify(facts)).digest('hex') }
}

/**
 * Says that two who look alike are two people. The guess is not made again until a name or a birth date of one of them is
 * changed. Throws 403, 404, 400 at `other`, 409 `already-so`.
 */
export async function sayNotSame(
  unit: UnitOfWork,
  caseId: string,
  body: { one: string; other: string; reason: string },
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, NO)
  if (!inFamily(unit, caseId, body.one) && !inFamily(unit, caseId, body.other)) throw notFound()
  const [one, other] = [await personOf(unit, body.one), await personOf(unit, body.other)]
  if (!one || !other || !mayBeSame(named(one), named(other)))
    throw refusedField('other', 'merge.not-alike', 'De to ligner ikke hinanden, så der er ikke noget at afvise.')
  const pair = pairOf(named(one), named(other))
  if (
    (await notSame(unit)).some(
      (said) => said.one === pair.one && said.other === pair.other && said.alike === pair.alike,
    )
  )
    throw new Problem(409, 'already-so', 'Det står allerede, at de er to forskellige.')
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: 'identity',
    sensitivity: 2,
    audience: 'team',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const { actor, at } = unit.asking
  const id = await unit.insert(
    'not_same',
    { id: unit.newId(), compartment, case_id: caseId, ...pair, reason: body.reason, said_at: at, said_by: actor.id },
    body.reason,
  )
  unit.saw([caseId], [body.one, body.other])
  return { id, version: 1 }
}

const named = (row: PersonRow): Named => row

/** Makes the guess again, with a reason. Throws 403, 404, Conflict. */
export async function undoNotSame(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: { basedOn: number; reason: string },
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, NO)
  const said = (await notSame(unit)).find((one) => one.id === id)
  if (!said || ![said.one, said.other].some((person) => inFamily(unit, caseId, person))) throw notFound()
  const { actor, at } = unit.asking
  const patch = { undone_at: at, undone_by: actor.id, undo_reason: body.reason }
  const version = await unit.update('not_same', id, body.basedOn, patch, body.reason)
  if (version === null) throw notFound()
  unit.saw([caseId], [said.one, said.other])
  return { id, version }
}
