import type {
  Actor,
  Admission,
  Asking,
  Basis,
  Compartment,
  Custody,
  DecisionTask,
  Facts,
  Firewall,
  Membership,
  Participation,
  Representation,
} from '../access/facts.ts'
import { DECIDING_MEMBER } from '../domain/grant/authority.ts'
import { heldText } from './employee-now.ts'
import { instant, number, numbers, type Rows, rowsOf, text, texts, truth } from './rows.ts'
import { statement } from './statement.ts'
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

/** What cannot count is not looked for. */
const NOTHING: Rows<never> = { sql: 'null::text', read: () => [] }

const spell = { startsAt: instant('t.starts_at'), endsAt: instant('t.ends_at') }
const here = { caseId: text('t.case_id') }

const compartments = (from: string): Rows<Compartment> =>
  rowsOf<Compartment>(
    {
      id: number('t.id'),
      ...here,
      subject: text('t.subject'),
      also: texts('t.also'),
      category: text('t.category'),
      sensitivity: number('t.sensitivity'),
      audience: text('t.audience'),
      audienceId: text('t.audience_id'),
      department: text('t.department'),
    },
    from,
  )
const memberships = (from: string): Rows<Membership> =>
  rowsOf<Membership>(
    { ...here, department: text('t.department'), role: text('t.role'), party: text('t.party'), ...spell },
    from,
  )
const tasks = (from: string): Rows<DecisionTask> =>
  rowsOf<DecisionTask>(
    {
      ...here,
      kind: text('t.kind'),
      compartments: numbers('t.compartments'),
      openedAt: instant('t.opened_at'),
      decidedAt: instant('t.decided_at'),
    },
    from,
  )
const admissions = (from: string): Rows<Admission> =>
  rowsOf<Admission>(
    {
      ...here,
      early: truth(`(t.meeting_at is null or t.ends_at < t.meeting_at + interval '336 hours')`),
      compartments: numbers('t.compartments'),
      ...spell,
    },
    from,
  )
const bases = (from: string): Rows<Basis> =>
  rowsOf<Basis>(
    {
      id: text('t.id'),
      ...here,
      kind: text('t.kind'),
      persons: texts('t.persons'),
      coversFamily: truth('t.covers_family'),
      categories: texts('t.categories'),
      fromDepartments: texts('t.from_departments'),
      toDepartment: text('t.to_department'),
      ...spell,
      withdrawnAt: instant('t.withdrawn_at'),
    },
    from,
  )
const firewalls = (from: string): Rows<Firewall> =>
  rowsOf<Firewall>({ ...here, protected: text('t.protected'), other: text('t.other'), ...spell }, from)
const participations = (from: string): Rows<Participation> =>
  rowsOf<Participation>(
    {
      ...here,
      person: text('t.person'),
      standsAs: text('t.stands_as'),
      ownAccess: truth('t.own_access'),
      born: text('t.born'),
      ...spell,
    },
    from,
  )
const custody = (from: string): Rows<Custody> =>
  rowsOf<Custody>({ child: text('t.child'), holder: text('t.holder'), ...spell }, from)
const representations = (from: string): Rows<Representation> =>
  rowsOf<Representation>(
    { ...here, person: text('t.person'), representative: text('t.representative'), ...spell },
    from,
  )

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

/** A statement of facts, and how what it finds is read. */
interface Loader {
  readonly find: (tx: Transaction, parameters: readonly unknown[]) => Promise<Found[]>
  readonly read: (found: Found) => Facts
}
type Lists = Omit<Facts, 'functions' | 'employed'>
type Found = Pick<Facts, 'functions' | 'employed'> & Readonly<Record<keyof Lists, string | null>>

function loader(name: string, { kind, actor, subjects, tasks: asksTasks, admissions: asksAdmissions }: Made): Loader {
  const inCases = (column: string): string =>
    kind === 'case' ? `${column} = $4::uuid` : `${column} in (select case_id from mine)`
  const ours = `t.municipality = $1 and ${inCases('t.case_id')}`
  const narrowed =
    kind === 'mine' ? `and c.category = any($4::text[]) ${subjects === 'none' ? 'and c.subject is null' : ''}` : ''
  // What the actor alone wrote belongs to no case: it must not make a foreign one look open.
  const own = `compartment t where t.municipality = $1 and t.case_id is null and t.subject is null and t.audience = 'author' and t.audience_id = $2`
  const ofCases = `(
      select * from compartment c where c.municipality = $1 and ${inCases('c.case_id')} ${narrowed}
      union all
      select * from compartment c where c.municipality = $1 and c.case_id is null and c.subject in (select person from people) ${narrowed}
    ) t`
  const employed = actor === 'employee' ? 'and exists (select from me)' : ''
  const only = <T>(counts: boolean, list: Rows<T>): Rows<T> => (counts ? list : NOTHING)
  const lists: { readonly [K in keyof Lists]: Rows<Lists[K][number]> } = {
    compartments: compartments(kind === 'none' ? own : ofCases),
    memberships: memberships(`membership t where ${ours} and t.employee = $2 and exists (select from me)`),
    tasks: only(
      asksTasks,
      tasks(
        `decision_task t where ${ours} and (t.employee is null or t.employee = $2) and (t.job_function = any((select functions from me)::text[])
          or (t.job_function = '${DECIDING_MEMBER}' and t.employee = $2 and exists (select from me) and exists (select from membership s
            where s.municipality = $1 and s.case_id = t.case_id and s.employee = $2 and s.starts_at <= $3 and (s.ends_at is null or s.ends_at > $3))))`,
      ),
    ),
    admissions: only(
      asksAdmissions,
      admissions(
        `admission t where ${ours} and t.${actor === 'employee' ? 'employee' : 'person'} = $2 and not t.waits ${employed}`,
      ),
    ),
    bases: bases(`basis t where ${ours}`),
    firewalls: only(kind !== 'none', firewalls(kind === 'case' ? WALLS.case : WALLS.mine)),
    participations: participations(`people t`),
    custody: only(
      actor === 'citizen',
      custody(`custody t where t.municipality = $1 and t.child in (select person from people)`),
    ),
    representations: only(
      actor === 'citizen',
      representations(`representation t where ${ours} and t.representative = $2`),
    ),
  }
  const selected = Object.entries(lists).map(([list, { sql }]) => `${sql} as ${list}`)
  const find = statement<Found>(
    name,
    `with me as materialized (
      select ${heldText('functions', '$3::timestamptz')} as functions from employee e
      where municipality = $1 and id = $2::uuid and starts_at <= $3::timestamptz and (ends_at is null or ends_at > $3)
    ),
    ${kind === 'case' ? '' : `mine as materialized (${MINE[kind](actor)}),`}
    people as materialized (
      select p.case_id, p.person, p.stands_as, p.own_access, p.starts_at, p.ends_at, q.born
      from participation p
      join person q on q.municipality = $1 and q.id = p.person
      where p.municipality = $1 and ${inCases('p.case_id')}
    )
    select coalesce((select functions from me), '{}') as functions,
      ${actor === 'employee' ? 'exists (select from me)' : 'true'} as employed,
      ${selected.join(',\n')}`,
  )
  return {
    find,
    read: (found) => ({
      functions: found.functions,
      employed: found.employed ?? false,
      compartments: lists.compartments.read(found.compartments),
      memberships: lists.memberships.read(found.memberships),
      tasks: lists.tasks.read(found.tasks),
      admissions: lists.admissions.read(found.admissions),
      bases: lists.bases.read(found.bases),
      firewalls: lists.firewalls.read(found.firewalls),
      participations: lists.participations.read(found.participations),
      custody: lists.custody.read(found.custody),
      representations: lists.representations.read(found.representations),
    }),
  }
}

const loaders = new Map<string, Loader>()

function loaderFor(scope: Scope, asking: Pick<Asking, 'actor' | 'purpose'>): Loader {
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
  const fresh = loader(name, made)
  loaders.set(name, fresh)
  return fresh
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
  const { find, read } = loaderFor(scope, asking)
  const [found] = await find(tx, [actor.municipality, actor.id, at, ...about])
  if (found === undefined) throw new Error('The statement of facts answers one row.')
  return read(found)
}
