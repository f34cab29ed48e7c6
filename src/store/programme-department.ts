import { sql } from 'kysely'
import { Conflict } from './conflict.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Which of the municipality's own departments stands for one that a programme names. */
export interface SaidDepartment {
  readonly asked: string
  /** Null: the municipality has none such. */
  readonly department: string | null
  /** The version for which it was said; another than the one asked for when it was carried forward. */
  readonly programmeVersion: string
  readonly version: number
}

/** What was said of a department that has got a neutral name since counts as not said. */
const TOLD = (unit: UnitOfWork) => sql`
  (p.department is null or exists (
    select from department d where d.municipality = ${unit.municipality} and d.key = p.department and d.shown_as is null))`

/**
 * What was said for a version of a programme; what was said for another version of it holds until something else is. A
 * department that goes by a neutral name is not told: the programme's name for it would give it away.
 */
export async function readSaidDepartments(
  unit: UnitOfWork,
  programme: string,
  programmeVersion: string,
): Promise<SaidDepartment[]> {
  const { rows } = await sql<SaidDepartment>`
    select distinct on (asked) asked, department, programme_version as "programmeVersion", version from programme_department p
    where municipality = ${unit.municipality} and programme = ${programme} and ${TOLD(unit)}
    order by asked, (programme_version = ${programmeVersion}) desc, updated_at desc, programme_version desc`.execute(
    unit.tx,
  )
  return rows
}

interface Saying {
  readonly programme: string
  readonly programmeVersion: string
  readonly asked: string
  readonly department: string | null
}

/** Says which department it is in one version. `basedOn` is the version of what this version says itself. Throws Conflict. */
export async function sayDepartment(unit: UnitOfWork, saying: Saying, basedOn: number | null): Promise<void> {
  const m = unit.municipality
  const { actor, at } = unit.asking
  const { programme, programmeVersion, asked, department } = saying
  const { rows } = await sql<{ version: number }>`
    select version from programme_department p where municipality = ${m} and programme = ${programme}
      and programme_version = ${programmeVersion} and asked = ${asked} and ${TOLD(unit)} for update of p`.execute(
    unit.tx,
  )
  const version = rows[0]?.version ?? null
  if (version !== basedOn) throw new Conflict({ id: asked, version: version ?? 0 })
  await sql`
    insert into programme_department (municipality, programme, programme_version, asked, department, set_by, updated_at)
    values (${m}, ${programme}, ${programmeVersion}, ${asked}, ${department}, ${actor.id}, ${at})
    on conflict (municipality, programme, programme_version, asked) do update set department = excluded.department,
      set_by = excluded.set_by, updated_at = excluded.updated_at, version = programme_department.version + 1`.execute(
    unit.tx,
  )
}

/** A programme of one's own begins with what was said for the one that it was copied from. */
export async function carrySaidDepartments(
  unit: UnitOfWork,
  from: { readonly programme: string; readonly version: string },
  to: { readonly programme: string; readonly version: string },
): Promise<void> {
  for (const { asked, department } of await readSaidDepartments(unit, from.programme, from.version))
    await sayDepartment(unit, { programme: to.programme, programmeVersion: to.version, asked, department }, null)
}
