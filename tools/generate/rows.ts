import type { Span, Written } from '../../src/store/bulk-run.ts'
import type { BulkTable, BulkWriter } from '../../src/store/bulk.ts'
import { cprKey, nameKey } from '../../src/server/shared/person-key.ts'
import { nameOf, putFamily, type CaseBook } from '../demo/family-rows.ts'
import { putIntake, putOpenReferral } from '../demo/intake-rows.ts'
import { putPlan } from '../demo/plan-rows.ts'
import { openRowBook, ORDER, type RowBook } from '../demo/row-book.ts'
import { makeFamily, type MadeFamily, type MadeReferral, type Mould } from './family.ts'
import { idsOf } from './ids.ts'
import { numberOf } from './numbers.ts'
import { MOST_PEOPLE } from './people.ts'
import { departmentOf, departments, employeesFrom, FAMILIES_EACH, VISITATOR } from './town.ts'

const ALWAYS = '2020-01-01T00:00:00.000Z'
const HOME = 'familie'

/** What all families stand on: the departments, and who decides. */
export async function writeTown(writer: BulkWriter, { seed }: Mould): Promise<void> {
  await writer.write('department', departments)
  await writer.write('employee', [
    employeeRow(seed, { key: VISITATOR, name: 'Visitator Opdigtet', title: 'Visitator', department: HOME }, [
      'visitation',
      'intake',
      'decision-right',
    ]),
  ])
}

/** Writes the families of a span with the employees who begin there, in one transaction. `secret` keys the tokens of identifiers. */
export async function writeFamilies(writer: BulkWriter, mould: Mould, span: Span, secret: string): Promise<Written> {
  const { book, keys, cases } = rowsOf(mould, span)
  await book.write(writer)
  const found = keysOf(keys, secret)
  await writer.write('identity.person_key', found.numbers)
  await writer.write('identity.person_name_key', found.names)
  return { rows: countOf(book) + found.numbers.length + found.names.length, cases }
}

/** By what a person is found again, before it is keyed. */
interface Identified {
  readonly person: string
  readonly cpr: string | null
  readonly name: { readonly givenName: string; readonly familyName: string; readonly born: string } | null
}

export interface Rows {
  readonly book: RowBook
  readonly keys: readonly Identified[]
  readonly cases: readonly string[]
}

/** Every row of a span of families; the same each time. */
export function rowsOf(mould: Mould, span: Span): Rows {
  const book = openRowBook()
  const keys: Identified[] = []
  const cases: string[] = []
  for (let number = span.from; number < span.until; number += 1) {
    book.put('employee', ...employeesFrom(mould.seed, number).map((one) => employeeRow(mould.seed, one, [])))
    cases.push(caseOf(mould.seed, number))
    const made = makeFamily(mould, number)
    if (made.kind === 'family') keys.push(...putMade(book, mould, number, made))
    else putUndecided(book, mould.seed, number, made)
  }
  return { book, keys, cases }
}

const caseOf = (seed: number, number: number): string => idsOf(seed, number, 'family')('case')

/** Ids are numbered as they are asked for; those that other families ask for come first, in an order of their own. */
function ids(seed: number, number: number): (name: string) => string {
  const id = idsOf(seed, number, 'family')
  for (const name of [
    'case',
    ...['mor', 'far', 'barn-0', 'barn-1', 'barn-2', 'barn-3', 'barn-4'].map((key) => `person ${key}`),
  ])
    id(name)
  return id
}

const employeeId = (seed: number, key: string): string => {
  const [, group, lane] = key.split('-')
  return idsOf(seed, key === VISITATOR ? 0 : Number(group) * FAMILIES_EACH + 1 + Number(lane), 'employees')('employee')
}

const employeeRow = (
  seed: number,
  { key, name, title, department }: { key: string; name: string; title: string; department: string },
  functions: readonly string[],
) => ({
  id: employeeId(seed, key),
  name,
  title,
  department,
  functions,
  phone: '00 00 00 00',
  starts_at: ALWAYS,
  ends_at: null,
})

function putMade(book: RowBook, mould: Mould, number: number, { file, shared }: MadeFamily): Identified[] {
  const { seed, presets } = mould
  const id = ids(seed, number)
  const before = shared.size > 0 ? ids(seed, number - 1) : id
  const slots = new Map(file.people.map((person, i) => [person.key, number * MOST_PEOPLE + i]))
  const caseBook: CaseBook = {
    file,
    caseId: id('case'),
    home: HOME,
    book,
    person: (key) => (shared.has(key) ? before : id)(`person ${key}`),
    employee: (key) => employeeId(seed, key),
    departmentOf,
    measureName: (kind) => presets.measures.get(kind)?.name.da ?? kind,
    idOfPerson: (person) =>
      person.cpr === null || person.born === null
        ? null
        : numberOf(person.born, person.cpr, slots.get(person.key) ?? 0),
    isKnown: (key) => shared.has(key),
    id: (kind, which) => id(`${kind} ${which}`),
    place: (place) =>
      book.compartment({
        caseId: id('case'),
        ...place,
        sensitivity: place.sensitivity ?? presets.rules.categories.get(place.category)?.sensitivity ?? 3,
      }),
  }
  putFamily(caseBook)
  putIntake(caseBook)
  putPlan(caseBook)
  return file.people
    .filter(({ key }) => !shared.has(key))
    .map((person) => ({
      person: caseBook.person(person.key),
      cpr: cprOnly(caseBook.idOfPerson(person)),
      name: person.born === null ? null : { ...nameOf(file, person), born: person.born },
    }))
}

const cprOnly = (number: ReturnType<CaseBook['idOfPerson']>): string | null =>
  number?.kind === 'cpr' ? number.value : null

function putUndecided(book: RowBook, seed: number, number: number, made: MadeReferral): void {
  const { referral, decidedOn: on, reason } = made
  const decision = referral.state === 'declined' ? 'decline' : 'wait'
  const setback = on === null ? null : ({ decision, on, by: employeeId(seed, VISITATOR), reason } as const)
  putOpenReferral(book, { referral, home: HOME, id: ids(seed, number), setback })
}

function keysOf(keys: readonly Identified[], secret: string) {
  return {
    numbers: keys.flatMap(({ person, cpr }) => (cpr === null ? [] : [{ key: cprKey(secret, cpr), person }])),
    names: keys.flatMap(({ person, name }) => (name === null ? [] : [{ key: nameKey(secret, name), person }])),
  }
}

const countOf = (book: RowBook): number => ORDER.reduce((sum, table: BulkTable) => sum + book.rows(table).length, 0)
