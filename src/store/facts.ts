import type { Actor, Asking, Facts } from '../access/facts.ts'
import { heldText } from './employee-now.ts'
import { arrayOf, instantOf, statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/**
 * What a request is about: one case; or all cases in which the actor stands, for compartments of
 * the named categories that concern the family as a whole (lists) or of any subject (search).
 */
export type Scope =
  | { readonly kind: 'case'; readonly caseId: string }
  | {
      readonly kind: 'mine'
      readonly categories: readonly string[]
      readonly subjects: 'none' | 'any'
      /** The case that is asked about, for the log when it is refused. */
      readonly about?: string
    }
  | { readonly kind: 'none' }

/** $1 municipality, $2 the actor, $3 the instant; $4 the case or the categories. */
const MINE = {
  case: () => `select $4::uuid as case_id`,
  mine: (kind: Actor['kind']) =>
    kind === 'employee'
      ? `select case_id from membership where municipality = $1 and employee = $2 and (ends_at is null or ends_at > $3)
         union select case_id from decision_task where municipality = $1 and job_function = any((select functions from me)::text[])
           and (decided_at is null or decided_at > $3 - interval '14 days')
         union select case_id from admission where municipality = $1 and employee = $2 and ends_at > $3 and not waits`
      : `select case_id from participation where municipality = $1 and person = $2
         union select case_id from admission where municipality = $1 and person = $2 and ends_at > $3`,
  none: () => `select null::uuid as case_id where false`,
}

const COMPARTMENT = `c.id, c.case_id as "caseId", c.subject, c.also, c.category, c.sensitivity, c.audience, c.audience_id as "audienceId", c.department`
const SPELL = `${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt"`
const NOTHING = `'[]'::json`

/** What a statement of facts is made for: each has a text of its own, so that nothing is looked for that cannot count. */
interface Made {
  readonly kind: Scope['kind']
  readonly actor: Actor['kind']
  readonly subjects: 'none' | 'any'
  /** Tasks count for decisions and admissions for meetings; a scope of many cases is also a way to find them. */
  readonly tasks: boolean
  readonly admissions: boolean
}

/** A firewall stands between two people, not in one file: in each case that both have taken part in. */
const WALLS = {
  case: `(
    select $4::uuid as case_id, f.protected, f.other, f.starts_at, f.ends_at from firewall f where f.municipality = $1
      and (f.case_id = $4 or (f.other in (select person from people) and f.protected in (select person from people)))
  ) t`,
  mine: `(
    select f.case_id, f.protected, f.other, f.starts_at, f.ends_at from firewall f where f.municipality = $1 and f.case_id in (select case_id from mine)
    union
    select a.case_id, f.protected, f.other, f.starts_at, f.ends_at
    from people a join firewall f on f.municipality = $1 and f.other = a.person
    join people b on b.case_id = a.case_id and b.person = f.protected
  ) t`,
}

function factsText({ kind, actor, subjects, tasks, admissions }: Made): string {
  const here = (column: string): string =>
    kind === 'case' ? `${column} = $4::uuid` : `${column} in (select case_id from mine)`
  const ours = `t.municipality = $1 and ${here('t.case_id')}`
  const narrowed =
    kind === 'mine' ? `and c.category = any($4::text[]) ${subjects === 'none' ? 'and c.subject is null' : ''}` : ''
  // What the actor alone wrote belongs to no case: it must not make a foreign one look open.
  const own = `compartment c where c.municipality = $1 and c.case_id is null and c.subject is null and c.audience = 'author' and c.audience_id = $2`
  const ofCases = `(
      select * from compartment c where c.municipality = $1 and ${here('c.case_id')} ${narrowed}
      union all
      select * from compartment c where c.municipality = $1 and c.case_id is null and c.subject in (select person from people) ${narrowed}
    ) c`
  const employed = actor === 'employee' ? 'and exists (select from me)' : ''
  const where = (counts: boolean, list: string): string => (counts ? list : NOTHING)
  return `
    with me as materialized (
      select ${heldText('functions', '$3::timestamptz')} as functions from employee e
      where municipality = $1 and id = $2::uuid and starts_at <= $3::timestamptz and (ends_at is null or ends_at > $3)
    ),
    ${kind === 'case' ? '' : `mine as materialized (${MINE[kind](actor)}),`}
    people as materialized (
      select p.case_id, p.person, p.stands_as, p.own_access, p.starts_at, p.ends_at, q.born
      from participation p
      join person q on q.municipality = $1 and q.id = p.person
      where p.municipality = $1 and ${here('p.case_id')}
    )
    select coalesce((select to_json(functions) from me), '[]') as functions,
      ${actor === 'employee' ? 'exists (select from me)' : 'true'} as employed,
      ${arrayOf(COMPARTMENT, kind === 'none' ? own : ofCases)} as compartments,
      ${arrayOf(`t.case_id as "caseId", t.department, t.role, t.party, ${SPELL}`, `membership t where ${ours} and t.employee = $2 and exists (select from me)`)} as memberships,
      ${where(
        tasks,
        arrayOf(
          `t.case_id as "caseId", t.kind, t.compartments, ${instantOf('t.opened_at')} as "openedAt", ${instantOf('t.decided_at')} as "decidedAt"`,
          `decision_task t where ${ours} and t.job_function = any((select functions from me)::text[]) and (t.employee is null or t.employee = $2)`,
        ),
      )} as tasks,
      ${where(
        admissions,
        arrayOf(
          `t.case_id as "caseId", t.compartments, ${SPELL}`,
          `admission t where ${ours} and t.${actor === 'employee' ? 'employee' : 'person'} = $2 and not t.waits ${employed}`,
        ),
      )} as admissions,
      ${arrayOf(
        `t.id, t.case_id as "caseId", t.kind, t.persons, t.covers_family as "coversFamily", t.categories, t.from_departments as "fromDepartments",
         t.to_department as "toDepartment", ${SPELL}, ${instantOf('t.withdrawn_at')} as "withdrawnAt"`,
        `basis t where ${ours}`,
      )} as bases,
      ${where(kind !== 'none', arrayOf(`t.case_id as "caseId", t.protected, t.other, ${SPELL}`, kind === 'case' ? WALLS.case : WALLS.mine))} as firewalls,
      ${arrayOf(`t.case_id as "caseId", t.person, t.stands_as as "standsAs", t.own_access as "ownAccess", t.born, ${SPELL}`, `people t`)} as participations,
      ${where(actor === 'citizen', arrayOf(`t.child, t.holder, ${SPELL}`, `custody t where t.municipality = $1 and t.child in (select person from people)`))} as custody,
      ${where(actor === 'citizen', arrayOf(`t.case_id as "caseId", t.person, t.representative, ${SPELL}`, `representation t where ${ours} and t.representative = $2`))} as representations`
}

type Load = ReturnType<typeof statement<Facts>>
const loaders = new Map<string, Load>()

function loaderFor(scope: Scope, asking: Pick<Asking, 'actor' | 'purpose'>): Load {
  const made: Made = {
    kind: scope.kind,
    actor: asking.actor.kind,
    subjects: scope.kind === 'mine' ? scope.subjects : 'any',
    tasks: scope.kind !== 'case' || asking.purpose === 'decision',
    admissions: scope.kind !== 'case' || asking.purpose === 'meeting',
  }
  const name = `facts-${Object.values(made).join('-')}`
  const known = loaders.get(name)
  if (known) return known
  const load = statement<Facts>(name, factsText(made))
  loaders.set(name, load)
  return load
}

/**
 * Everything that access is decided by, for this actor and scope, in one statement. Custody and representation
 * are rights of citizens only, so they are not looked for when an employee asks.
 * A scope in another municipality, or of no case, yields empty facts: the same work for "none" and "not there".
 */
export async function loadFacts(
  tx: Transaction,
  asking: Pick<Asking, 'actor' | 'purpose' | 'at'>,
  scope: Scope,
): Promise<Facts> {
  const { actor, at } = asking
  const about = scope.kind === 'case' ? [scope.caseId] : scope.kind === 'mine' ? [[...scope.categories]] : []
  const [facts] = await loaderFor(scope, asking)(tx, [actor.municipality, actor.id, at, ...about])
  if (facts === undefined) throw new Error('The statement of facts answers one row.')
  return facts
}
