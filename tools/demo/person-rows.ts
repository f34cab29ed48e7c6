import { storedTokens } from '../../src/domain/shared/search-token.ts'
import type { RowBook } from './row-book.ts'

interface Books {
  readonly book: RowBook
}

interface Named {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly born: string | null
  readonly due: string | null
}

/** Somebody as access knows them, their name, and the tokens by which they are found. */
export function putPerson({ book }: Books, named: Named, began: string): void {
  const { id, givenName, familyName, born, due } = named
  const identity = book.compartment({
    caseId: null,
    subject: id,
    category: 'identity',
    sensitivity: 1,
    department: null,
  })
  book.put('person', { id, born })
  book.put('person_detail', {
    id,
    compartment: identity,
    given_name: givenName,
    family_name: familyName,
    due,
    updated_at: began,
  })
  putTokens({ book }, 'person', id, identity, `${givenName} ${familyName}`)
}

/** The words by which a family or a person is found. */
export function putTokens(
  { book }: Books,
  kind: 'family' | 'person',
  object: string,
  compartment: number,
  text: string,
): void {
  book.put('search_token', ...storedTokens(text).map((token) => ({ token, compartment, object, kind })))
}
