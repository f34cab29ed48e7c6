import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { ageOn, startOf } from '../../domain/shared/time.ts'
import { custodySince, type CustodyRow } from '../../store/people.ts'
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
 * Writes who holds custody from now on, or from an earlier day to set right what was written by mistake: earlier spells
 * end the instant the new ones begin, and those that began later never held. Also those of somebody whom this family's
 * pages do not show. No row is rewritten: each change lies in the history of facts with its reason.
 * Throws 404, 403, 400 at a field, Conflict when a shown spell has changed.
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
  const from = beginOf(unit, caseId, child, body.from)
  const { reason } = body
  await endSince(unit, caseId, child, from, body)
  const ids = body.holders.map(() => unit.newId())
  for (const [place, holder] of body.holders.entries()) {
    await unit.insertFact(
      'custody',
      {
        id: ids[place] ?? unit.newId(),
        child,
        holder,
        kind: body.kind,
        starts_at: from,
        ends_at: null,
        source: body.source,
      },
      reason ?? undefined,
    )
  }
  // Somebody new holds custody: whoever is protected must be kept apart from them too, until somebody has said otherwise.
  for (const person of await protectedHere(unit, caseId)) await askAboutWalls(unit, caseId, person)
  return { ids }
}

/** The instant from which it holds: now, or the beginning of a day that is neither to come nor before the birth. */
function beginOf(unit: UnitOfWork, caseId: string, child: string, from: string | null): string {
  if (from === null) return unit.asking.at
  if (from > unit.asking.today)
    throw refusedField(
      'from',
      'custody.from-to-come',
      'Dagen kan ikke ligge i fremtiden. Skriv det ind, når den er der.',
    )
  const { born } = requirePersonHere(unit, caseId, child)
  if (born !== null && from < born)
    throw refusedField('from', 'custody.before-birth', 'Dagen ligger før barnets fødsel. Se på datoen igen.')
  return startOf(from)
}

/** Ends what holds at an instant, and takes back what began after it. */
async function endSince(unit: UnitOfWork, caseId: string, child: string, from: string, body: Body): Promise<void> {
  const standing = await custodySince(unit, child, from)
  const isHere = ({ holder }: CustodyRow): boolean =>
    unit.facts.participations.some((p) => p.caseId === caseId && p.person === holder)
  // Owed as far as the page shows something: what it does not show is not told of by asking for a reason.
  if (body.reason === null && (body.basedOn.length > 0 || standing.some(isHere)))
    throw refusedField('reason', 'custody.reason', 'Skriv, hvorfor forældremyndigheden ændres.')
  for (const spell of standing) {
    const shown = body.basedOn.find((one) => one.id === spell.id)
    if (shown && shown.version !== spell.version) throw new Conflict({ id: spell.id, version: spell.version })
    if (!shown && spell.endsAt === null && isHere(spell)) throw new Conflict({ id: spell.id, version: spell.version })
    const ends = spell.startsAt < from ? from : spell.startsAt
    await unit.updateFact('custody', spell.id, spell.version, { ends_at: ends }, body.reason ?? undefined)
  }
  if (body.basedOn.some((one) => standing.every((spell) => spell.id !== one.id))) throw new Conflict({ version: 0 })
}

function checkHolders(unit: UnitOfWork, caseId: string, child: string, { kind, holders }: Body): void {
  const { born, standsAs } = requirePersonHere(unit, caseId, child)
  const age = born === null ? null : ageOn(born, unit.asking.today)
  if (age === null ? standsAs !== 'child' : age >= 18)
    throw refusedField('holders', 'custody.adult', 'Forældremyndigheden slutter, når barnet er 18 år.')
  for (const holder of holders) requireInFamily(unit, caseId, holder, 'holders')
  if (holders.includes(child)) throw refusedField('holders', 'relationship.self', 'Vælg en anden end barnet selv.')
  if (kind === 'unknown' && holders.length > 0)
    throw refusedField('holders', 'custody.unknown-with-holder', 'Vælg ingen, når I ikke ved, hvem der har den.')
  if (kind !== 'unknown' && holders.length === 0) throw refusedField('holders', 'choice.none', 'Vælg mindst én.')
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
