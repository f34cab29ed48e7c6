import { fileNameKey } from '../../store/people.ts'
import { fileName } from '../../store/search.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { nameKey } from './person-key.ts'

interface Named {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: string | null
}

/** Files a name so that it is found again: within the family's team by its letters, elsewhere only by its key. */
export async function fileNames(
  unit: UnitOfWork,
  person: string,
  compartment: number,
  { givenName, familyName, born }: Named,
  secret: string,
): Promise<void> {
  await fileName(unit, {
    kind: 'person',
    object: person,
    compartment,
    text: [givenName, familyName].filter(Boolean).join(' '),
  })
  const key =
    givenName !== null && familyName !== null && born !== null ? nameKey(secret, { givenName, familyName, born }) : null
  await fileNameKey(unit, person, key)
}
