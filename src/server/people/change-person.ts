import { personOf, participationOf, setBorn } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireOpeningAccess, requirePersonHere, requireWriteIn } from '../shared/case-guard.ts'
import { fileNames } from '../shared/file-names.ts'
import { checkPerson, type PersonFields } from './person-rules.ts'

/** Corrects name and dates; the birth of an unborn child is the same correction. Throws 404, 403, 400 at a field, Conflict. */
export async function changePerson(
  unit: UnitOfWork,
  caseId: string,
  person: string,
  body: PersonFields & { basedOn: number },
  services: Services,
): Promise<{ id: string; version: number }> {
  requirePersonHere(unit, caseId, person)
  const row = await personOf(unit, person)
  const participation = await participationOf(unit, caseId, person)
  if (!row || !participation) throw notFound()
  requireWriteIn(unit, caseId, row.compartment, 'Du kan ikke rette oplysninger om denne person.')
  checkPerson(body, participation.standsAs, unit.asking.today)
  // Ages decide who reads: a known date is moved by whoever may also open the family to somebody.
  if (row.born !== null && row.born !== body.born)
    requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan rette en fødselsdato, der allerede står her.')
  const version = await unit.update('person_detail', person, body.basedOn, {
    given_name: body.givenName ?? '',
    family_name: body.familyName ?? '',
    due: body.due,
  })
  if (version === null) throw notFound()
  if (row.born !== body.born) await setBorn(unit, caseId, person, row.born, body.born)
  await fileNames(unit, person, row.compartment, body, services.secret)
  return { id: person, version }
}
