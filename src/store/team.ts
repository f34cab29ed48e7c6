import { sql } from 'kysely'
import type { Stage } from '../domain/team/workload.ts'
import { heldText } from './employee-now.ts'
import { HERE } from './in-case.ts'
import { arrayOf, instantOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Queries about a family's team. */
export interface MembershipRow {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly department: string
  readonly role: string
  readonly party: string | null
  readonly startsAt: string
  readonly endsAt: string | null
  readonly pair: string | null
  readonly countsAgainst: number | null
}

/**
 * The members of a family's team, now and to come. Locks the team until the transaction ends, so that two changes at once
 * cannot make two coordinators.
 */
export async function lockPlaces(unit: UnitOfWork, caseId: string): Promise<MembershipRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`team ${unit.municipality} ${caseId}`}, 0))`.execute(
    unit.tx,
  )
  const { rows } = await sql<MembershipRow>`
    select id, version, employee, department, role, party, pair, counts_against as "countsAgainst",
      ${sql.raw(instantOf('starts_at'))} as "startsAt", ${sql.raw(instantOf('ends_at'))} as "endsAt"
    from membership
    where municipality = ${unit.municipality} and case_id = ${caseId}
      and (ends_at is null or (ends_at > ${unit.asking.at} and ends_at > starts_at))
    order by starts_at, id for update`.execute(unit.tx)
  return rows
}

export interface TeamRow {
  readonly members: readonly (MembershipRow & {
    readonly name: string
    readonly title: string
    readonly phone: string | null
    readonly departmentName: string
    readonly departmentDoes: string
    readonly chosenByFamily: boolean
    readonly familySaidAt: string | null
    readonly authority: 'authority' | 'provider' | 'both' | null
    readonly stage: Stage | null
    readonly weight: string | null
    readonly standsInFor: string | null
  })[]
  readonly parts: readonly {
    readonly id: string
    readonly version: number
    readonly membership: string
    readonly does: string | null
    readonly bothReason: string | null
    readonly toldFamilyOn: string | null
  }[]
  readonly handovers: readonly {
    readonly id: string
    readonly version: number
    readonly from: string
    readonly fromName: string
    readonly toName: string
    readonly beginsAt: string
    readonly takesOverAt: string
    readonly reason: string | null
    readonly noOverlapReason: string | null
    readonly jointMeetingOn: string | null
    readonly familyAskedOn: string | null
    readonly familySays: string | null
    readonly cancelledAt: string | null
  }[]
  readonly wishes: readonly WishRow[]
  readonly released: readonly {
    readonly id: string
    readonly version: number
    readonly wish: string
    readonly aboutName: string
    readonly words: string
  }[]
  readonly needs: readonly {
    readonly id: string
    readonly version: number
    readonly competence: string
    readonly name: string
  }[]
  readonly canDo: readonly { readonly employee: string; readonly competence: string }[]
  readonly competences: readonly { readonly id: string; readonly name: string; readonly category: string | null }[]
  /** By what the municipality's departments are called. */
  readonly departments: readonly { readonly key: string; readonly name: string; readonly neutral: boolean }[]
  readonly course: { readonly programme: string; readonly programmeVersion: string } | null
  readonly isNaming: boolean
}

export interface WishRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly membership: string
  readonly aboutName: string
  readonly askedBy: string
  readonly words: string
  readonly askedAt: string
  readonly task: string
  readonly withdrawnAt: string | null
  readonly leaderName: string | null
  readonly answerBy: string | null
  readonly answer: 'yes' | 'no' | null
  readonly answerWords: string | null
  readonly answeredAt: string | null
  readonly answeredByName: string | null
  readonly releasedAt: string | null
  readonly correctedAt: string | null
  readonly correctionReason: string | null
  readonly earlierAnswer: 'yes' | 'no' | null
  readonly earlierWords: string | null
}

const nameOf = (id: string): string => `(select e.name from employee e where e.municipality = $1 and e.id = ${id})`
const nameOfMember = (id: string): string =>
  `(select e.name from membership x join employee e on e.municipality = $1 and e.id = x.employee where x.municipality = $1 and x.id = ${id})`

const members = arrayOf(
  `t.id, t.version, t.employee, e.name, ${heldText('title', '$4')} as title, e.phone, t.department, coalesce(d.shown_as, d.name) as "departmentName", case when d.shown_as is null then d.does_what else '' end as "departmentDoes", t.role, t.party,
   t.pair, t.counts_against as "countsAgainst", t.authority, t.stage, t.weight, t.stands_in_for as "standsInFor", ${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt",
   t.chosen_by_family as "chosenByFamily", ${instantOf('t.family_said_at')} as "familySaidAt"`,
  `membership t
   join employee e on e.municipality = $1 and e.id = t.employee
   join department d on d.municipality = $1 and d.key = t.department
   where t.municipality = $1 and t.case_id = $2 and (t.ends_at is null or (t.ends_at > $4 and t.ends_at > t.starts_at))
   order by t.starts_at > $4, t.role <> 'coordinator', t.starts_at, t.id`,
)
const parts = arrayOf(
  `t.id, t.version, t.membership, t.does, t.both_reason as "bothReason", t.told_family_on as "toldFamilyOn"`,
  `team_part t where ${HERE} order by t.id`,
)
const handovers = arrayOf(
  `t.id, t.version, t.from_membership as "from", ${nameOfMember('t.from_membership')} as "fromName", ${nameOfMember('t.new_membership')} as "toName",
   ${instantOf('t.begins_at')} as "beginsAt", ${instantOf('t.takes_over_at')} as "takesOverAt", t.reason, t.no_overlap_reason as "noOverlapReason",
   t.joint_meeting_on as "jointMeetingOn", t.family_asked_on as "familyAskedOn", t.family_says as "familySays", ${instantOf('t.cancelled_at')} as "cancelledAt"`,
  `handover t where ${HERE} order by t.begins_at desc, t.id desc limit 20`,
)
/** One wish as all who may read it see it. */
export const WISH = `t.id, t.version, t.compartment, t.membership, ${nameOfMember('t.membership')} as "aboutName", t.asked_by as "askedBy", t.words,
  ${instantOf('t.asked_at')} as "askedAt", t.task, ${instantOf('t.withdrawn_at')} as "withdrawnAt", ${nameOf('t.taken_by')} as "leaderName",
  t.answer_by as "answerBy", t.answer, t.answer_words as "answerWords", ${instantOf('t.answered_at')} as "answeredAt", ${nameOf('t.answered_by')} as "answeredByName",
  ${instantOf('t.released_at')} as "releasedAt", ${instantOf('t.corrected_at')} as "correctedAt", t.correction_reason as "correctionReason",
  t.earlier_answer as "earlierAnswer", t.earlier_words as "earlierWords"`
const wishes = arrayOf(WISH, `adviser_wish t where ${HERE} order by t.asked_at desc, t.id desc limit 50`)
const released = arrayOf(
  `t.id, t.version, t.wish, ${nameOfMember('t.membership')} as "aboutName", t.words`,
  `released_wish t where ${HERE} and t.taken_back_at is null order by t.id`,
)
const needs = arrayOf(
  `t.id, t.version, t.competence, c.name`,
  `competence_need t join competence c on c.municipality = $1 and c.id = t.competence where ${HERE} and t.ended_at is null order by c.name, t.id`,
)
const canDo = arrayOf(
  `k.employee, k.competence`,
  `employee_competence k where k.municipality = $1 and k.starts_at <= $4 and (k.ends_at is null or k.ends_at > $4)
     and k.employee in (select m.employee from membership m where m.municipality = $1 and m.case_id = $2 and m.starts_at <= $4 and (m.ends_at is null or m.ends_at > $4))`,
)
const competences = arrayOf(
  `c.id, c.name, c.category`,
  `competence c where c.municipality = $1 and c.starts_at <= $4 and (c.ends_at is null or c.ends_at > $4) order by c.name, c.id`,
)

const find = statement<TeamRow>(
  'team',
  `select ${members} as members, ${parts} as parts, ${handovers} as handovers, ${wishes} as wishes, ${released} as released,
     ${needs} as needs, ${canDo} as "canDo", ${competences} as competences,
     ${arrayOf('d.key, coalesce(d.shown_as, d.name) as name, d.shown_as is not null as neutral', 'department d where d.municipality = $1 order by d.key')} as departments,
     (select to_json(r) from (select t.programme, t.programme_version as "programmeVersion" from course t where ${HERE} order by t.updated_at desc, t.id desc limit 1) r) as course,
     exists (select from decision_task t where t.municipality = $1 and t.case_id = $2 and t.kind = 'naming' and t.decided_at is null) as "isNaming"`,
)

/** A family's team with what lies in the ring about it, in one statement. */
export async function readTeam(unit: UnitOfWork, caseId: string): Promise<TeamRow> {
  const [found] = await find(unit.tx, [unit.municipality, caseId, [...unit.open], unit.asking.at])
  if (found === undefined) throw new Error('The statement of the team answers one row.')
  return found
}
