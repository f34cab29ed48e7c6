import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Proposals to merge across two coordinators, and guesses dismissed. Facts hold ids only; words lie with who answers. */
export interface ProposalRow {
  readonly id: string
  readonly version: number
  /** The family of whoever proposes, and whom they mean in it. */
  readonly caseId: string
  readonly person: string
  readonly askedBy: string
  readonly ofCase: string
  readonly ofPerson: string
  readonly startsAt: string
  readonly endsAt: string
  readonly answer: 'accepted' | 'declined' | 'withdrawn' | null
  readonly answeredAt: string | null
}

/** Proposals that name this family on either side, latest first, locked where `id` is given. */
export async function proposalsOf(unit: UnitOfWork, caseId: string, id?: string): Promise<readonly ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`
    select id, version, case_id as "caseId", person, asked_by as "askedBy", of_case as "ofCase", of_person as "ofPerson",
      ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt", answer, ${iso('answered_at')} as "answeredAt"
    from merge_proposal where municipality = ${unit.municipality} and (case_id = ${caseId} or of_case = ${caseId})
      and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
    order by starts_at desc, id desc limit 200 ${id === undefined ? sql`` : sql`for update`}`.execute(unit.tx)
  return rows
}

/** The proposal that a merge followed from, when two coordinators decided it. */
export async function proposalOfMerge(
  unit: UnitOfWork,
  merge: string,
): Promise<{ readonly caseId: string } | undefined> {
  const { rows } = await sql<{ caseId: string }>`
    select case_id as "caseId" from merge_proposal where municipality = ${unit.municipality} and merge = ${merge}`.execute(
    unit.tx,
  )
  return rows[0]
}

/** Words of proposals as far as they lie in the ring, by proposal. */
export async function wordsOf(unit: UnitOfWork, proposals: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; words: string }>`
    select t.id, t.words from merge_words t where ${withinRing(unit, 't')} and t.id = any(${[...proposals]}::uuid[])`.execute(
    unit.tx,
  )
  return new Map(rows.map(({ id, words }) => [id, words]))
}

export interface Opener {
  readonly caseId: string
  readonly employee: string
  readonly department: string
}

/** Who stands in one of these roles in these cases now, for the whole family, and is employed. */
export async function standingIn(
  unit: UnitOfWork,
  cases: readonly string[],
  roles: readonly string[],
): Promise<readonly Opener[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<Opener>`
    select t.case_id as "caseId", t.employee, t.department from membership t
    join employee e on e.municipality = ${m} and e.id = t.employee and (e.ends_at is null or e.ends_at > ${asking.at})
    where t.municipality = ${m} and t.case_id = any(${[...cases]}::uuid[]) and t.role = any(${[...roles]}::text[]) and t.party is null
      and t.starts_at <= ${asking.at} and (t.ends_at is null or t.ends_at > ${asking.at})
    order by t.role <> 'coordinator', t.starts_at, t.id`.execute(unit.tx)
  return rows
}

/** The birth date of somebody whose name the reader may not know: two records are compared by it, and it is not shown. */
export async function bornOf(unit: UnitOfWork, person: string): Promise<string | null> {
  const { rows } = await sql<{ born: string | null }>`
    select born from person where municipality = ${unit.municipality} and id = ${person}`.execute(unit.tx)
  return rows[0]?.born ?? null
}

export interface NotSameRow {
  readonly id: string
  readonly version: number
  readonly one: string
  readonly other: string
  readonly alike: string
  readonly reason: string
  readonly saidAt: string
}

/** Pairs of which somebody has said that they are two people, as far as they lie in the ring. */
export async function notSame(unit: UnitOfWork): Promise<readonly NotSameRow[]> {
  const { rows } = await sql<NotSameRow>`
    select t.id, t.version, t.one, t.other, t.alike, t.reason, ${iso('t.said_at')} as "saidAt" from not_same t
    where t.municipality = ${unit.municipality} and ${withinRing(unit, 't')} and t.undone_at is null order by t.said_at desc, t.id limit 500`.execute(
    unit.tx,
  )
  return rows
}
