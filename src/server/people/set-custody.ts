import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { custodyNow } from '../../store/people.ts'
import { protectedHere } from '../../store/protection.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import {
  refusedField,
  requireInFamily,
  requireOpeningAccess,
  requirePersonHere,
  requireRight,
} from '../shared/case-guard.ts'
import { askAboutWalls } from '../shared/ask-about-walls.ts'

type Body = z.output<(typeof peopleRoutes)['PUT /api/families/:family/people/:person/custody']['body']>

/**
 * Writes who holds custody from now on: the earlier spells end the instant the new ones begin, also those of somebody
 * whom this family's pages do not show. Throws 404, 403, 400 at a field, Conflict when a shown spell has changed.
 */
export async function setCustody(
  unit: UnitOfWork,
  caseId: string,
  child: string,
  body: Body,
): Promise<{ ids: string[] }> {
  requireRight(
    unit,
    caseId,
    { category: 'relations', subject: child },
    'write',
    'Du kan ikke skrive forældremyndigheden ind.',
  )
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan skrive forældremyndigheden ind.')
  checkHolders(unit, caseId, child, body)
  const now = await custodyNow(unit, [child])
  for (const spell of now) {
    const shown = body.basedOn.find((one) => one.id === spell.id)
    const here = unit.facts.participations.some((p) => p.caseId === caseId && p.person === spell.holder)
    if (shown ? shown.version !== spell.version : here) throw new Conflict({ id: spell.id, version: spell.version })
    await unit.updateFact('custody', spell.id, spell.version, { ends_at: unit.asking.at })
  }
  if (body.basedOn.some((one) => now.every((spell) => spell.id !== one.id))) throw new Conflict({ version: 0 })
  const ids = body.holders.map(() => unit.newId())
  for (const [place, holder] of body.holders.entries()) {
    await unit.insertFact('custody', {
      id: ids[place] ?? unit.newId(),
      child,
      holder,
      kind: body.kind,
      starts_at: unit.asking.at,
      ends_at: null,
      source: body.source,
    })
  }
  // Somebody new holds custody: whoever is protected must be kept apart from them too, until somebody has said otherwise.
  for (const person of await protectedHere(unit, caseId)) await askAboutWalls(unit, caseId, person)
  return { ids }
}

function checkHolders(unit: UnitOfWork, caseId: string, child: string, { kind, holders }: Body): void {
  const { born, standsAs } = requirePersonHere(unit, caseId, child)
  const age = born === null ? null : ageOn(born, unit.asking.today)
  if (age === null ? standsAs !== 'child' : age >= 18)
    throw refusedField('holders', 'custody.adult', 'Forældremyndigheden slutter, når barnet er 18 år.')
  for (const holder of holders) requireInFamily(unit, caseId, holder, 'holders')
  if (holders.includes(child)) throw refusedField('holders', 'relationship.self', 'Vælg en anden end barnet selv.')
  if (new Set(holders).size !== holders.length)
    throw refusedField('holders', 'custody.twice', 'Den samme person står to gange.')
  if (kind === 'sole' && holders.length > 1)
    throw refusedField('holders', 'custody.sole-with-others', 'Er der flere, er forældremyndigheden fælles.')
  if (kind === 'joint' && holders.length < 2)
    throw refusedField(
      'holders',
      'custody.joint-with-one',
      'Fælles forældremyndighed har mindst to. Tilføj den anden forælder i familien først.',
    )
}
