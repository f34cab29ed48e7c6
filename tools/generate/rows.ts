import type { Span, Written } from '../../src/store/bulk-run.ts'
import type { BulkTable, BulkWriter } from '../../src/store/bulk.ts'
import { cprKey, nameKey } from '../../src/server/shared/person-key.ts'
import { putAgreed } from '../demo/agreed-rows.ts'
import { putBeside } from '../demo/beside-rows.ts'
import { putCourse } from '../demo/course-rows.ts'
import { putDepth, type DepthBook } from '../demo/depth-rows.ts'
import { nameOf, putFamily } from '../demo/family-rows.ts'
import { putIntake, putOpenReferral } from '../demo/intake-rows.ts'
import { putKept } from '../demo/kept-rows.ts'
import { putPlan } from '../demo/plan-rows.ts'
import { putSaid } from '../demo/said-rows.ts'
import { openRowBook, ORDER, type RowBook } from '../demo/row-book.ts'
import { makeFamily, type MadeFamily, type MadeReferral, type Mould } from './family.ts'
import { idsOf } from './ids.ts'
import { numberOf } from './numbers.ts'
import { MOST_PEOPLE } from './people.ts'
import {
  departmentOf,
  departments,
  employeesFrom,
  FAMILIES_EACH,
  heads,
  LEADER,
  VISITATOR,
  type Employee,
} from './town.ts'
import { competences } from './words.ts'

const always = { starts_at: '2020-01-01T00:00:00.000Z', ends_at: null }
const HOME = 'familie'

/** What all families stand on: the departments, and who decides. */
export async function writeTown(writer: BulkWriter, { seed }: Mould): Promise<void> {
  await writer.write('department', departments)
  await writer.write(
    'employee',
    heads.map((one) => employeeRow(seed, one)),
  )
  const book = openRowBook()
  for (const { key, name, category } of competences)
    book.put('competence', {
      id: competenceId(seed, key),
      name,
      category,
      ...always,
      added_by: employeeId(seed, LEADER),
    })
  await book.write(writer)
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
    putEmployees(book, mould.seed, number)
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

/** The id of a parent or a child who belongs to this family first. */
export const personIdOf = (seed: number, number: number, key: string): string => ids(seed, number)(`person ${key}`)

/** What belongs to the whole municipality is numbered in this order. */
const TOWN = [...heads.map(({ key }) => `employee ${key}`), ...competences.map(({ key }) => `competence ${key}`)]

function idsOfEmployee(seed: number, key: string): (name: string) => string {
  const [lanes, group, lane] = key.split('-')
  if (lanes === 'm') return idsOf(seed, Number(group) * FAMILIES_EACH + 1 + Number(lane), 'employees')
  const id = idsOf(seed, 0, 'employees')
  for (const name of TOWN) id(name)
  return id
}

/** The id of somebody who works for the municipality, by their key. */
export const employeeId = (seed: number, key: string): string => idsOfEmployee(seed, key)(`employee ${key}`)

const competenceId = (seed: number, key: string): string => idsOfEmployee(seed, '')(`competence ${key}`)

function putEmployees(book: RowBook, seed: number, family: number): void {
  for (const one of employeesFrom(seed, family)) {
    book.put('employee', employeeRow(seed, one))
    const id = idsOfEmployee(seed, one.key)
    id(`employee ${one.key}`)
    for (const key of one.can)
      book.put('employee_competence', {
        id: id(`skill ${key}`),
        employee: employeeId(seed, one.key),
        competence: competenceId(seed, key),
        ...always,
        added_by: employeeId(seed, LEADER),
      })
  }
}

const employeeRow = (seed: number, { key, name, title, department, functions }: Employee) => ({
  id: employeeId(seed, key),
  name,
  title,
  department,
  functions,
  phone: '00 00 00 00',
  ...always,
})

function putMade(book: RowBook, mould: Mould, number: number, { file, shared }: MadeFamily): Identified[] {
  const { seed, presets } = mould
  const id = ids(seed, number)
  const before = shared.size > 0 ? ids(seed, number - 1) : id
  const slots = new Map(file.people.map((person, i) => [person.key, number * MOST_PEOPLE + i]))
  const sensitivityOf = (category: string): number => presets.rules.categories.get(category)?.sensitivity ?? 3
  const caseBook: DepthBook = {
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
    sensitivityOf,
    competence: (key) => ({
      id: competenceId(seed, key),
      category: competences.find((one) => one.key === key)?.category ?? null,
    }),
    place: (place) =>
      book.compartment({
        caseId: id('case'),
        ...place,
        sensitivity: place.sensitivity ?? sensitivityOf(place.category),
      }),
  }
  putFamily(caseBook)
  putIntake(caseBook)
  putPlan(caseBook)
  putDepth(caseBook)
  putSaid(caseBook)
  putBeside(caseBook)
  putAgreed(caseBook)
  putCourse(caseBook)
  putKept(caseBook)
  return file.people
    .filter(({ key }) => !shared.has(key))
    .map((person) => ({
      person: caseBook.person(person.key),
      cpr: cprOnly(caseBook.idOfPerson(person)),
      name: person.born === null ? null : { ...nameOf(file, person), born: person.born },
    }))
}

const cprOnly = (number: ReturnType<DepthBook['idOfPerson']>): string | null =>
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
