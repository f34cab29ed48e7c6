import { sql } from 'kysely'
import type { Protection, Releases } from '../contract/protection.ts'
import { mentions } from '../domain/family/mentions.ts'
import { compartmentsAbout } from './merge.ts'
import { withReach } from './reach.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** Whom to keep out of what: rows in the ring, each with the compartment that says who may change it. */
type Row<T> = Omit<T, 'mine'> & { readonly compartment: number }
export type QuestionRow = Row<Protection['questions'][number]> & { readonly firewall: string }
export type RestrictionRow = Row<Protection['restrictions'][number]>
export type AssessmentRow = Row<Protection['assessments'][number]>
export type ReleaseRow = Releases['releases'][number] & { readonly compartment: number }

export async function readQuestions(unit: UnitOfWork, caseId: string): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    select t.id, t.version, t.compartment, t.person, t.other, t.firewall, t.answer, t.reason, t.answered_at as "answeredAt",
      e.name as "answeredByName"
    from wall_question t left join employee e on e.municipality = ${unit.municipality} and e.id = t.answered_by
    where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.asked_at, t.id`.execute(unit.tx)
  return rows
}

export async function readRestrictions(unit: UnitOfWork, caseId: string): Promise<RestrictionRow[]> {
  const { rows } = await sql<RestrictionRow>`
    select t.id, t.version, t.compartment, t.person, t.kind, t.what, t.starts_on as "startsOn", t.ends_on as "endsOn"
    from restriction t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.starts_on, t.id`.execute(
    unit.tx,
  )
  return rows
}

/** Latest first: the first about a person is the one that counts. */
export async function readAssessments(unit: UnitOfWork, caseId: string): Promise<AssessmentRow[]> {
  const { rows } = await sql<AssessmentRow>`
    select t.id, t.version, t.compartment, t.person, t.assessed_on as "assessedOn", t.outcome, t.violence, t.reason,
      e.name as "assessedByName"
    from partner_assessment t join employee e on e.municipality = ${unit.municipality} and e.id = t.assessed_by
    where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.assessed_on desc, t.id desc`.execute(unit.tx)
  return rows
}

export async function readReleases(unit: UnitOfWork, caseId: string): Promise<ReleaseRow[]> {
  const { rows } = await sql<ReleaseRow>`
    select t.id, t.version, t.compartment, t.party, t.title, t.body, t.released_at as "releasedAt", t.taken_back_at as "takenBackAt",
      e.name as "releasedByName"
    from released_text t join employee e on e.municipality = ${unit.municipality} and e.id = t.released_by
    where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.released_at, t.id`.execute(unit.tx)
  return rows
}

/** Addresses, numbers and places of the family's people, but not those of one of them; names of protected homes. */
export async function secretsFrom(unit: UnitOfWork, caseId: string, party: string): Promise<string[]> {
  const m = unit.municipality
  const { rows } = await sql<{ value: string }>`
    select t.value from contact_point t
    where t.person in (select person from participation where municipality = ${m} and case_id = ${caseId})
      and t.person <> ${party} and ${withinRing(unit, 't')}
    union select t.name from home t where t.case_id = ${caseId} and t.protected and ${withinRing(unit, 't')}`.execute(
    unit.tx,
  )
  return rows.map(({ value }) => value)
}

/** What is protected of everybody in the family, as far as it lies in the ring: ways to be reached, names of homes. */
export async function protectedWords(unit: UnitOfWork, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`
    select t.value from contact_point t
    where t.person in (select person from participation where municipality = ${unit.municipality} and case_id = ${caseId})
      and t.protected and ${withinRing(unit, 't')}
    union select t.name from home t where t.case_id = ${caseId} and t.protected and ${withinRing(unit, 't')}`.execute(
    unit.tx,
  )
  return rows.map(({ value }) => value)
}

/**
 * For each text, whether it names what is protected of somebody in the family and filed where the reader does not read:
 * by another department, or in another family. Only yes or no leaves it; closed circles (§ 115) are not asked. `party`:
 * to whom the text goes, who may be told what is their own.
 */
export async function namesUnseen(
  unit: UnitOfWork,
  caseId: string,
  texts: readonly string[],
  party: string | null,
): Promise<readonly boolean[]> {
  const m = unit.municipality
  const people = unit.facts.participations.flatMap((p) => (p.caseId === caseId && p.person !== party ? [p.person] : []))
  const beyond = (await compartmentsAbout(unit, people)).filter(
    (c) => !c.enclave && !unit.open.has(c.id) && (c.audience === 'family' || c.audience === 'team'),
  )
  const lies = beyond.map(({ id }) => id)
  const secrets = await withReach(unit, lies, async () => {
    const { rows } = await sql<{ value: string }>`
      select t.value from contact_point t
      where t.municipality = ${m} and t.compartment = any(${lies}::bigint[]) and t.person = any(${people}::uuid[]) and t.protected
      union select t.name from home t where t.municipality = ${m} and t.compartment = any(${lies}::bigint[]) and t.protected`.execute(
      unit.tx,
    )
    return rows.map(({ value }) => value)
  })
  return texts.map((text) => mentions(text, secrets).length > 0)
}

/**
 * Those with whom somebody lives today, by bonds and by homes in the ring. Of somebody with two homes, only those who live
 * in both, or in one that is protected: whoever lives in one of them does not know the other.
 */
export async function livesWith(unit: UnitOfWork, caseId: string, person: string): Promise<string[]> {
  const day = unit.asking.today
  const lives = (alias: string) => sql`${withinRing(unit, alias)} and ${sql.ref(`${alias}.case_id`)} = ${caseId}
    and ${sql.ref(`${alias}.starts_on`)} <= ${day} and (${sql.ref(`${alias}.ends_on`)} is null or ${sql.ref(`${alias}.ends_on`)} > ${day})`
  const { rows } = await sql<{ other: string }>`
    with mine as (select distinct t.home from residence t where t.person = ${person} and ${lives('t')})
    select case when t.person = ${person} then t.relative else t.person end as other from relationship t
    where t.case_id = ${caseId} and ${person} in (t.person, t.relative) and t.in_household and ${withinRing(unit, 't')}
      and (t.starts_on is null or t.starts_on <= ${day}) and (t.ends_on is null or t.ends_on > ${day})
      and (select count(*) from mine) < 2
    union
    select o.person from mine join residence o on o.home = mine.home and o.person <> ${person}
    left join home h on h.id = o.home and ${withinRing(unit, 'h')}
    where ${lives('o')} group by o.person having count(distinct o.home) = (select count(*) from mine) or bool_or(coalesce(h.protected, false))`.execute(
    unit.tx,
  )
  return rows.map(({ other }) => other)
}

/** Those of a family whose way to be reached is protected now, or about whom it was asked whether to keep somebody apart. */
export async function protectedHere(unit: UnitOfWork, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select t.person from contact_point t join participation p on p.municipality = ${unit.municipality} and p.case_id = ${caseId} and p.person = t.person
    where t.protected and (t.ends_on is null or t.ends_on > ${unit.asking.today}) and ${withinRing(unit, 't')}
    union select t.person from wall_question t where t.case_id = ${caseId} and ${withinRing(unit, 't')}`.execute(
    unit.tx,
  )
  return rows.map(({ person }) => person)
}

/** Those who have left a family, with when; of each person the last time. Names lie beyond the reader's ring by then. */
export async function readFormer(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ person: string; born: string | null; standsAs: string; inInitiative: boolean; leftAt: string }[]> {
  const m = unit.municipality
  const { rows } = await sql<{
    person: string
    born: string | null
    standsAs: string
    inInitiative: boolean
    leftAt: string
  }>`
    select distinct on (p.person) p.person, q.born, p.stands_as as "standsAs", p.in_initiative as "inInitiative", p.ends_at as "leftAt"
    from participation p join person q on q.municipality = ${m} and q.id = p.person
    where p.municipality = ${m} and p.case_id = ${caseId} and p.ends_at <= ${unit.asking.at}
      and not exists (select from participation n where n.municipality = ${m} and n.case_id = ${caseId} and n.person = p.person
        and (n.ends_at is null or n.ends_at > ${unit.asking.at}))
    order by p.person, p.ends_at desc`.execute(unit.tx)
  return rows
}
