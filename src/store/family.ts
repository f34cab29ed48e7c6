import { sql } from 'kysely'
import type { z } from 'zod'
import type { familyCard, Room } from '../contract/family.ts'
import { prepared } from './database.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Rows of one protected table in the ring, as a JSON array; the ring is a parameter so that the statement stays the same. */
const list = (table: string, ring: readonly number[], m: number, caseId: string, fields: ReturnType<typeof sql>, order = sql``) => sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, ${fields}) ${order}), '[]')
  from ${sql.table(table)} t where t.municipality = ${m} and t.compartment = any(${[...ring]}::bigint[]) and t.case_id = ${caseId})`

/** As `list`, with the department and category of the compartment that each row lies in. */
const placedList = (table: string, ring: readonly number[], m: number, caseId: string, fields: ReturnType<typeof sql>, order = sql``) => sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'department', c.department, 'category', c.category, ${fields}) ${order}), '[]')
  from ${sql.table(table)} t join compartment c on c.municipality = ${m} and c.id = t.compartment
  where t.municipality = ${m} and t.compartment = any(${[...ring]}::bigint[]) and t.case_id = ${caseId})`

export type RoomRow = Omit<Room, 'today' | 'exists' | 'may' | 'plan' | 'course' | 'team'> & {
  plan: Omit<NonNullable<Room['plan']>, 'followUpDue' | 'overdueDays'> | null
  course: Omit<NonNullable<Room['course']>, 'programmeName'> | null
  team: Omit<Room['team'][number], 'roleName' | 'inPlainWords'>[]
  departments: { key: string; name: string }[]
}

/** A whole family in one statement: everything in it that lies in the ring, and the facts about the people seen. */
export async function readRoom(unit: UnitOfWork, caseId: string): Promise<RoomRow> {
  const m = unit.municipality
  const ring = [...unit.open]
  const { rows } = await sql<{ room: RoomRow }>`
    ${prepared('room')}
    with seen as materialized (
      select p.case_id, p.id as participation, p.person, p.stands_as, p.in_initiative, p.own_access, d.version, d.given_name, d.family_name, d.due, q.born
      from participation p
      join person q on q.municipality = ${m} and q.id = p.person
      join person_detail d on d.municipality = ${m} and d.id = p.person and d.compartment = any(${ring}::bigint[])
      where p.municipality = ${m} and p.case_id = ${caseId} and p.starts_at <= ${unit.asking.at} and (p.ends_at is null or p.ends_at > ${unit.asking.at})
    )
    select json_build_object(
      'family', (select json_build_object('id', t.id, 'version', t.version, 'name', t.name, 'language', t.language, 'interpreter', t.interpreter)
        from family t where t.municipality = ${m} and t.id = ${caseId} and t.compartment = any(${ring}::bigint[])),
      'course', (select json_build_object('id', t.id, 'version', t.version, 'programme', t.programme, 'programmeVersion', t.programme_version,
          'state', t.state, 'startsOn', t.starts_on, 'endsOn', t.ends_on)
        from course t where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${ring}::bigint[])
        order by t.updated_at desc limit 1),
      'people', (select coalesce(json_agg(json_build_object('id', s.person, 'version', s.version, 'givenName', s.given_name, 'familyName', s.family_name,
          'born', s.born, 'due', s.due, 'standsAs', s.stands_as, 'inInitiative', s.in_initiative, 'ownAccess', s.own_access, 'participation', s.participation,
          'identifiers', (select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'value', i.value, 'reason', i.reason)), '[]')
            from person_identifier i where i.municipality = ${m} and i.person = s.person and i.compartment = any(${ring}::bigint[])),
          'contacts', (select coalesce(json_agg(json_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'value', i.value,
              'protected', i.protected, 'startsOn', i.starts_on, 'endsOn', i.ends_on)), '[]')
            from contact_point i where i.municipality = ${m} and i.person = s.person and i.compartment = any(${ring}::bigint[]))
        ) order by s.born nulls last), '[]') from seen s),
      'relationships', ${list('relationship', ring, m, caseId, sql`'person', t.person, 'relative', t.relative, 'kind', t.kind, 'inHousehold', t.in_household, 'startsOn', t.starts_on, 'endsOn', t.ends_on`)},
      'custody', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'child', t.child, 'holder', t.holder, 'kind', t.kind,
          'startsAt', ${iso('t.starts_at')}, 'endsAt', ${iso('t.ends_at')})), '[]')
        from custody t where t.municipality = ${m} and t.child in (select person from seen) and t.holder in (select person from seen)),
      'team', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'employee', t.employee, 'name', e.name, 'title', e.title,
          'phone', e.phone, 'department', t.department, 'departmentName', d.name, 'departmentDoes', d.does_what, 'role', t.role,
          'startsAt', ${iso('t.starts_at')}, 'endsAt', ${iso('t.ends_at')}, 'chosenByFamily', t.chosen_by_family) order by t.starts_at, t.id), '[]')
        from membership t
        join employee e on e.municipality = ${m} and e.id = t.employee
        join department d on d.municipality = ${m} and d.key = t.department
        where t.municipality = ${m} and t.case_id = ${caseId} and t.starts_at <= ${unit.asking.at} and (t.ends_at is null or t.ends_at > ${unit.asking.at})),
      'bases', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'persons', t.persons, 'coversFamily', t.covers_family,
          'categories', t.categories, 'fromDepartments', t.from_departments, 'toDepartment', t.to_department, 'purpose', t.purpose, 'paragraph', t.paragraph,
          'startsAt', ${iso('t.starts_at')}, 'endsAt', ${iso('t.ends_at')}, 'withdrawnAt', ${iso('t.withdrawn_at')}, 'createdAt', ${iso('t.created_at')},
          'signatures', (select coalesce(json_agg(json_build_object('id', s.id, 'version', s.version, 'signer', s.signer, 'onBehalfOf', s.on_behalf_of,
              'required', s.required, 'signedAt', ${iso('s.signed_at')}, 'refusedAt', ${iso('s.refused_at')}, 'withdrawnAt', ${iso('s.withdrawn_at')}, 'form', s.form) order by s.id), '[]')
            from basis_signature s where s.municipality = ${m} and s.basis = t.id)
        ) order by t.created_at, t.id), '[]') from basis t where t.municipality = ${m} and t.case_id = ${caseId}),
      'firewalls', (select coalesce(json_agg(json_build_object('id', t.id, 'version', t.version, 'protected', t.protected, 'other', t.other, 'kind', t.kind,
          'startsAt', ${iso('t.starts_at')})), '[]')
        from firewall t where t.municipality = ${m} and t.case_id = ${caseId} and (t.ends_at is null or t.ends_at > ${unit.asking.at})),
      'plan', (select json_build_object('id', t.id, 'version', t.version, 'lastFollowUp', t.last_follow_up, 'nextFollowUp', t.next_follow_up)
        from plan t where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${ring}::bigint[]) limit 1),
      'goals', ${placedList('goal', ring, m, caseId, sql`'concerns', t.concerns, 'ownWords', t.own_words, 'whoseWords', t.whose_words, 'wishedChange', t.wished_change, 'successCriterion', t.success_criterion, 'horizon', t.horizon, 'parentGoal', t.parent_goal, 'position', t.position, 'status', t.status`, sql`order by t.position, t.id`)},
      'scalings', ${list('scaling', ring, m, caseId, sql`'goal', t.goal, 'byPerson', t.by_person, 'byEmployee', t.by_employee, 'value', t.value, 'says', t.says, 'at', ${iso('t.at')}`, sql`order by t.at, t.id`)},
      'actions', ${placedList('action', ring, m, caseId, sql`'goal', t.goal, 'what', t.what, 'byPerson', t.by_person, 'byEmployee', t.by_employee, 'due', t.due, 'doneAt', ${iso('t.done_at')}`, sql`order by t.done_at is not null, t.due nulls last, t.id`)},
      'measures', ${placedList('measure', ring, m, caseId, sql`'goal', t.goal, 'person', t.person, 'kind', t.kind, 'title', t.title, 'outsideCatalogueReason', t.outside_catalogue_reason, 'legalBasis', t.legal_basis, 'status', t.status, 'waitingFor', t.waiting_for, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'byDepartment', t.department`, sql`order by t.id`)},
      'meetings', ${list('meeting', ring, m, caseId, sql`'title', t.title, 'startsAt', ${iso('t.starts_at')}, 'place', t.place`, sql`order by t.starts_at`)},
      'snapshots', ${list('plan_snapshot', ring, m, caseId, sql`'number', t.number, 'reason', t.reason, 'publishedAt', ${iso('t.published_at')}, 'publishedBy', t.published_by, 'publishedByName', (select e.name from employee e where e.municipality = ${m} and e.id = t.published_by)`, sql`order by t.number desc`)},
      'departments', (select json_agg(json_build_object('key', d.key, 'name', d.name)) from department d where d.municipality = ${m})
    ) as room`.execute(unit.tx)
  return rows[0]!.room
}

type Card = Omit<z.output<typeof familyCard>, 'programmeName' | 'role'> & { programme: string | null; caseId: string }

/** Families in the ring, latest changed first; `before` is the last card of the page before. */
export async function readCards(unit: UnitOfWork, before: string | undefined, size: number): Promise<Card[]> {
  const m = unit.municipality
  const { rows } = await sql<Card>`
    with page as materialized (
      select f.id, f.name, f.language, f.interpreter, f.updated_at from family f
      where f.municipality = ${m} and ${withinRing(unit, 'f')} and (${before ?? null}::timestamptz is null or f.updated_at < ${before ?? null}::timestamptz)
      order by f.updated_at desc, f.id limit ${size}
    )
    select page.id, page.id as "caseId", page.name, page.language, page.interpreter, ${iso('page.updated_at')} as "updatedAt", c.state, c.programme,
      p.next_follow_up as "nextFollowUp",
      (select count(*) from action a where a.municipality = ${m} and ${withinRing(unit, 'a')} and a.case_id = page.id and a.done_at is null) as "openActions"
    from page
    left join lateral (select state, programme from course t where t.municipality = ${m} and ${withinRing(unit, 't')} and t.case_id = page.id
      order by t.updated_at desc limit 1) c on true
    left join lateral (select next_follow_up from plan t where t.municipality = ${m} and ${withinRing(unit, 't')} and t.case_id = page.id limit 1) p on true
    order by page.updated_at desc, page.id`.execute(unit.tx)
  return rows
}
