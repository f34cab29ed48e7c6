import { sql, type Transaction } from 'kysely'
import type { Asking, Facts } from '../access/facts.ts'
import { prepared } from './database.ts'
import type { Database } from './schema.ts'

/**
 * What a request is about: one case; or all cases in which the actor stands, for compartments of
 * the named categories that concern the family as a whole (lists) or of any subject (search).
 */
export type Scope =
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'mine'; readonly categories: readonly string[]; readonly subjects: 'none' | 'any' }
  | { readonly kind: 'none' }

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * Everything that access is decided by, for this actor and scope, in one statement.
 * A scope in another municipality, or of no case, yields empty facts: the same work for "none" and "not there".
 */
export async function loadFacts(tx: Transaction<Database>, asking: Pick<Asking, 'actor' | 'at'>, scope: Scope): Promise<Facts> {
  const { actor } = asking
  const at = sql`${asking.at}::timestamptz`
  const m = actor.municipality
  const me = actor.id
  const functions = sql`(select functions from me)::text[]`
  const mine =
    scope.kind === 'case'
      ? sql`select ${scope.caseId}::uuid as case_id`
      : scope.kind === 'mine'
        ? actor.kind === 'employee'
          ? sql`select case_id from membership where municipality = ${m} and employee = ${me} and ends_at is null
              or municipality = ${m} and employee = ${me} and ends_at > ${at}
              union select case_id from decision_task where municipality = ${m} and job_function = any(${functions})
                and (decided_at is null or decided_at > ${at} - interval '14 days')
              union select case_id from admission where municipality = ${m} and employee = ${me} and ends_at > ${at}`
          : sql`select case_id from participation where municipality = ${m} and person = ${me}`
        : sql`select null::uuid as case_id where false`
  const narrowed =
    scope.kind === 'mine'
      ? sql`and c.category = any(${[...scope.categories]}::text[]) ${scope.subjects === 'none' ? sql`and c.subject is null` : sql``}`
      : sql``

  const { rows } = await sql<{ facts: Facts }>`
    ${prepared(`facts-${scope.kind}-${actor.kind}${scope.kind === 'mine' ? `-${scope.subjects}` : ''}`)}
    with me as materialized (
      select functions from employee where municipality = ${m} and id = ${me} and starts_at <= ${at} and (ends_at is null or ends_at > ${at})
    ),
    mine as materialized (${mine}),
    people as materialized (
      select p.case_id, p.person, p.stands_as, p.own_access, p.starts_at, p.ends_at, q.born
      from participation p
      join person q on q.municipality = ${m} and q.id = p.person
      where p.municipality = ${m} and p.case_id in (select case_id from mine)
    )
    select json_build_object(
      'functions', coalesce((select to_json(functions) from me), '[]'),
      'compartments', (select coalesce(json_agg(json_build_object('id', c.id, 'caseId', c.case_id, 'subject', c.subject,
          'category', c.category, 'sensitivity', c.sensitivity, 'audience', c.audience, 'audienceId', c.audience_id,
          'department', c.department)), '[]')
        from (
          select * from compartment c where c.municipality = ${m} and c.case_id in (select case_id from mine) ${narrowed}
          union all
          select * from compartment c where c.municipality = ${m} and c.case_id is null
            and c.subject in (select person from people) ${narrowed}
          union all
          select * from compartment c where c.municipality = ${m} and c.case_id is null and c.subject is null
            and c.audience = 'author' and c.audience_id = ${me}
        ) c),
      'memberships', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'department', t.department, 'role', t.role,
          'party', t.party, 'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from membership t where t.municipality = ${m} and t.employee = ${me} and t.case_id in (select case_id from mine)
          and exists (select from me)),
      'tasks', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'kind', t.kind, 'compartments', t.compartments,
          'openedAt', ${instant('t.opened_at')}, 'decidedAt', ${instant('t.decided_at')})), '[]')
        from decision_task t where t.municipality = ${m} and t.case_id in (select case_id from mine)
          and t.job_function = any(${functions}) and (t.employee is null or t.employee = ${me})),
      'admissions', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'compartments', t.compartments,
          'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from admission t where t.municipality = ${m} and t.case_id in (select case_id from mine)
          and ${sql.ref(actor.kind === 'employee' ? 't.employee' : 't.person')} = ${me}),
      'bases', (select coalesce(json_agg(json_build_object('id', t.id, 'caseId', t.case_id, 'kind', t.kind, 'persons', t.persons,
          'coversFamily', t.covers_family, 'categories', t.categories, 'fromDepartments', t.from_departments,
          'toDepartment', t.to_department, 'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')},
          'withdrawnAt', ${instant('t.withdrawn_at')})), '[]')
        from basis t where t.municipality = ${m} and t.case_id in (select case_id from mine)),
      'firewalls', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'protected', t.protected, 'other', t.other,
          'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from firewall t where t.municipality = ${m} and t.case_id in (select case_id from mine)),
      'participations', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'person', t.person,
          'standsAs', t.stands_as, 'ownAccess', t.own_access, 'born', t.born,
          'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from people t),
      'custody', (select coalesce(json_agg(json_build_object('child', t.child, 'holder', t.holder,
          'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from custody t where t.municipality = ${m} and t.child in (select person from people)),
      'representations', (select coalesce(json_agg(json_build_object('caseId', t.case_id, 'person', t.person,
          'representative', t.representative, 'startsAt', ${instant('t.starts_at')}, 'endsAt', ${instant('t.ends_at')})), '[]')
        from representation t where t.municipality = ${m} and t.representative = ${me} and t.case_id in (select case_id from mine))
    ) as facts`.execute(tx)
  return rows[0]!.facts
}
