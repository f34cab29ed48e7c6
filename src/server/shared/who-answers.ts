import type { Participation } from '../../access/facts.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import { readReaders, type ReaderRow } from '../../store/message.ts'
import { tellOfNews } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** From this age a child has pages of its own. */
const OWN_PAGES_FROM = 10
/** What the family and whoever holds it together write to each other: who reads that answers the family. */
export const CONVERSATION = 'conversation'

/** Roles of a team that read conversations, by the municipality's table. */
const readingRoles = (unit: UnitOfWork): string[] =>
  [...unit.rules.roles.values()]
    .filter(
      ({ side, cells }) =>
        side === 'professional' && cells.any?.some(({ categories }) => categories.includes(CONVERSATION)),
    )
    .map(({ id }) => id)

/** Who reads what one person writes now, the coordinator first; nobody once the course is closed. */
export async function readersOf(unit: UnitOfWork, caseId: string, person: string | null): Promise<ReaderRow[]> {
  if (await courseIsClosed(unit, caseId)) return []
  const all = await readReaders(unit, caseId, readingRoles(unit))
  return all.filter(({ party }) => party === null || person === null || party === person)
}

/** Whether somebody reads what is written to them: they have own access, and are old enough for pages of their own. */
export function readsOwn(unit: UnitOfWork, person: Participation): boolean {
  const age = person.born === null ? null : ageOn(person.born, unit.asking.today)
  return person.ownAccess && (age ?? (person.born === null ? OWN_PAGES_FROM : 0)) >= OWN_PAGES_FROM
}

/** Says outside the product to one of the family that there is news, if they have asked for that. */
export const tellPerson = (unit: UnitOfWork, caseId: string, person: string, about: string): Promise<void> =>
  tellOfNews(unit, { kind: 'news', caseId, about, person, employee: null, from: unit.asking.at })

/** The same to whoever answers the family now: the coordinator, and whoever stands in for the coordinator. */
export async function tellWhoAnswers(unit: UnitOfWork, caseId: string, person: string, about: string): Promise<void> {
  for (const { employee, role, standsInUntil } of await readersOf(unit, caseId, person))
    if (role === 'coordinator' || standsInUntil !== null)
      await tellOfNews(unit, { kind: 'news', caseId, about, person: null, employee, from: unit.asking.at })
}
