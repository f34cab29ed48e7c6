import type { z } from 'zod'
import type { peopleRoutes } from '../../contract/people.ts'
import { fileCprKey } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireRight } from '../shared/case-guard.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { fileNames } from '../shared/file-names.ts'
import { identifierCompartment, requireFreeNumber } from './person-record.ts'
import { checkIdentifier, checkPerson } from './person-rules.ts'

type Body = z.output<(typeof peopleRoutes)['POST /api/families/:family/people']['body']>

/**
 * Adds somebody to the family: born or not yet, in the initiative or outside it.
 * Throws 403, 400 at a field, 409 `known-person`, 429 when too many numbers were tried.
 */
export async function addPerson(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
  limit: HourlyLimit,
): Promise<{ id: string; version: number; warnings: string[] }> {
  requireRight(unit, caseId, { category: 'identity' }, 'write', 'Du kan ikke tilføje personer i denne familie.')
  const { actor, today, at } = unit.asking
  checkPerson(body, body.standsAs, today)
  const choice = checkIdentifier(body, { ...body, outside: !body.inInitiative }, today)
  if (choice.row?.kind === 'cpr') limit.take(actor.id, unit.now)
  const key = await requireFreeNumber(unit, choice, null, services.secret)

  const born = body.born ?? (choice.row?.kind === 'cpr' ? (choice.cpr?.birthDate ?? null) : null)
  const id = unit.newId()
  await unit.insertFact('person', { id, born })
  await unit.insertFact('participation', {
    id: unit.newId(),
    case_id: caseId,
    person: id,
    stands_as: body.standsAs,
    in_initiative: body.inInitiative,
    own_access: false,
    starts_at: at,
    ends_at: null,
  })
  const compartment = await unit.drop({
    caseId: null,
    subject: id,
    category: 'identity',
    audience: 'family',
    department: null,
  })
  await unit.insert('person_detail', {
    id,
    compartment,
    given_name: body.givenName ?? '',
    family_name: body.familyName ?? '',
    due: body.due,
  })
  await fileNames(unit, id, compartment, { ...body, born }, services.secret)
  if (choice.row)
    await unit.insert('person_identifier', {
      id: unit.newId(),
      compartment: await unit.drop(identifierCompartment(unit, caseId, id)),
      person: id,
      ...choice.row,
    })
  if (key) await fileCprKey(unit, id, key)
  return { id, version: 1, warnings: [...choice.warnings] }
}
