import { sql } from 'kysely'
import type { z } from 'zod'
import type { employeeOutput } from '../contract/employee.ts'
import { fold } from '../domain/shared/search-token.ts'
import { held } from './employee-now.ts'
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

/** What an employee can now, by the municipality's own list. */
const CAN = (unit: UnitOfWork) => sql`
  employee_competence k join competence c on c.municipality = ${unit.municipality} and c.id = k.competence
    and c.starts_at <= ${unit.asking.at} and (c.ends_at is null or c.ends_at > ${unit.asking.at})
  where k.municipality = ${unit.municipality} and k.starts_at <= ${unit.asking.at} and (k.ends_at is null or k.ends_at > ${unit.asking.at})`

/**
 * Active employees of the municipality in whose name each typed word begins a word; at most 20, by name. With
 * `orByWhatTheyCan`, a word may as well begin a word of something that they can.
 */
export async function findEmployees(
  unit: UnitOfWork,
  typed: string,
  { orByWhatTheyCan = false }: { readonly orByWhatTheyCan?: boolean } = {},
): Promise<EmployeeCard[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const matches = wordsOf(typed).map((word) => {
    const like = `% ${likeAll(word)}%`
    const byName = sql`${foldedName('e.name')} like ${like}`
    return orByWhatTheyCan
      ? sql`and (${byName} or exists (select 1 from ${CAN(unit)} and k.employee = e.id and ${foldedName('c.name')} like ${like}))`
      : sql`and ${byName}`
  })
  const { rows } = await sql<EmployeeCard>`
    select e.id, e.name, ${held('title', at)} as title, d.key as department, coalesce(d.shown_as, d.name) as "departmentName"
    from employee e join department d on d.municipality = ${m} and d.key = ${held('department', at)}
    where e.municipality = ${m} and e.starts_at <= ${unit.asking.at} and (e.ends_at is null or e.ends_at > ${unit.asking.at})
      ${sql.join(matches, sql` `)}
    order by e.name, e.id limit ${MOST}`.execute(unit.tx)
  return rows
}

/** One active employee, or undefined when there is none of that id in the municipality. */
export async function findEmployee(unit: UnitOfWork, id: string): Promise<EmployeeCard | undefined> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<EmployeeCard>`
    select e.id, e.name, ${held('title', at)} as title, d.key as department, coalesce(d.shown_as, d.name) as "departmentName"
    from employee e join department d on d.municipality = ${m} and d.key = ${held('department', at)}
    where e.municipality = ${m} and e.id = ${id} and e.starts_at <= ${unit.asking.at}
      and (e.ends_at is null or e.ends_at > ${unit.asking.at})`.execute(unit.tx)
  return rows[0]
}

/** What each of these can, by the municipality's own list, in the order of the words. */
export async function whatTheyCan(
  unit: UnitOfWork,
  employees: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await sql<{ employee: string; can: string[] }>`
    select k.employee, json_agg(c.name order by c.name) as can from ${CAN(unit)} and k.employee = any(${[...employees]}::uuid[])
    group by k.employee`.execute(unit.tx)
  return new Map(rows.map((row) => [row.employee, row.can]))
}
