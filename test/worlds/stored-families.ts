import { randomUUID } from 'node:crypto'
import { storedTokens } from '../../src/domain/shared/search-token.ts'
import { COMMON_NAME, commonPart, markOf, moveOf, type Write } from './stored-ids.ts'
import { NOW, type World } from './world.ts'

/** The families and the people in them by name, as a search finds them, and each family's move to another municipality. */
export async function writeFamilies(write: Write, world: World): Promise<void> {
  const people = world.compartments.flatMap((c) =>
    c.caseId === null && c.subject !== null ? [{ id: c.subject, compartment: c.id }] : [],
  )
  const families = world.cases.flatMap(({ id }) => {
    const place = commonPart(world, id)
    return place ? [{ id, compartment: place.id }] : []
  })
  await write(
    'person_detail',
    people.map((one) => ({
      ...one,
      given_name: `Fornavn ${markOf(one.compartment)}`,
      family_name: COMMON_NAME,
      updated_at: NOW,
    })),
  )
  await write(
    'family',
    families.map((one) => ({ ...one, name: `Familien ${markOf(one.compartment)} ${COMMON_NAME}`, updated_at: NOW })),
  )
  const found = (kind: 'person' | 'family', { id, compartment }: (typeof people)[number]) =>
    storedTokens(COMMON_NAME).map((token) => ({ token, compartment, object: id, kind }))
  await write('search_token', [
    ...people.flatMap((one) => found('person', one)),
    ...families.flatMap((one) => found('family', one)),
  ])
  await write(
    'family_move',
    families.map(({ id, compartment }) => ({
      id: moveOf(id),
      compartment,
      case_id: id,
      package: randomUUID(),
      to_number: world.municipality + 1,
      to_name: 'Et andet sted',
      moves_on: '2026-10-01',
      parts: ['people', 'relations', 'contacts', 'plan'].map((part) => ({ part, basis: 'x' })),
      prepared_by: randomUUID(),
      shown_on: '2026-08-30',
      updated_at: NOW,
    })),
  )
}
