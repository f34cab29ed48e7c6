import { sql } from 'kysely'
import type { z } from 'zod'
import type { employeeOutput } from '../contract/employee.ts'
import { fold } from '../domain/shared/search-token.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export type EmployeeCard = z.output<typeof employeeOutput>

const MOST = 20
const ACCENTED = 'áàâäãéèêëíìîïóòôöõúùûüýÿñçšžğş'
const PLAIN = 'aaaaaeeeeiiiiooooouuuuyyncszgs'

/** The column as `fold` writes a name, each word after a space. */
export const foldedName = (column: string) =>
  sql`' ' || translate(replace(replace(replace(lower(normalize(${sql.ref(column)}, nfc)), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), ${ACCENTED}, ${PLAIN})`

export const likeAll = (text: string): string => text.replace(/[\\%_]/g, (one) => `\\${one}`)

/** The words of what was typed, folded; at most five. */
export const wordsOf = (typed: string): string[] =>
  fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 5)

/** Active employees of the municipality in whose name each typed word begins a word; at most 20, by name. */
export async function findEmployees(unit: UnitOfWork, typed: string): Promise<EmployeeCard[]> {
  const m = unit.municipality
  const matches = wordsOf(typed).map((word) => sql`and ${foldedName('e.name')} like ${`% ${likeAll(word)}%`}`)
  const { rows } = await sql<EmployeeCard>`
    select e.id, e.name, e.title, e.department, coalesce(d.shown_as, d.name) as "departmentName"
    from employee e join department d on d.municipality = ${m} and d.key = e.department
    where e.municipality = ${m} and e.starts_at <= ${unit.asking.at} and (e.ends_at is null or e.ends_at > ${unit.asking.at})
      ${sql.join(matches, sql` `)}
    order by e.name, e.id limit ${MOST}`.execute(unit.tx)
  return rows
}

/** One active employee, or undefined when there is none of that id in the municipality. */
export async function findEmployee(unit: UnitOfWork, id: string): Promise<EmployeeCard | undefined> {
  const m = unit.municipality
  const { rows } = await sql<EmployeeCard>`
    select e.id, e.name, e.title, e.department, coalesce(d.shown_as, d.name) as "departmentName"
    from employee e join department d on d.municipality = ${m} and d.key = e.department
    where e.municipality = ${m} and e.id = ${id} and e.starts_at <= ${unit.asking.at}
      and (e.ends_at is null or e.ends_at > ${unit.asking.at})`.execute(unit.tx)
  return rows[0]
}
