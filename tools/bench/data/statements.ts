import { compartmentSql, idSql, places } from './ids.ts'
import { familyIndexSql, givenIndexSql } from './names.ts'
import { personKeySql } from './person-key.ts'

/** One municipality: the hardest case, because nothing divides it. */
export const MUNICIPALITY = 999
export const FAMILIES_EACH = 18
const START = `'2025-01-01T00:00:00Z'::timestamptz`

const employee = (lane: number, n: string): string => idSql('employee', `(${n}) / ${FAMILIES_EACH} * 3 + ${lane}`)
const at = (n: string): string => `${START} + make_interval(secs => ${n})`
const person = (which: number | string): string => idSql('person', 'n', which)
const rows = (count: number): string =>
  `generate_series($1::bigint, $2::bigint - 1) n cross join generate_series(0, ${count - 1}) k`

/** Inserts one row for each family in [$1, $2) and each k below `count`; values by column. */
function insert(table: string, count: number, values: Readonly<Record<string, string>>): string {
  const columns = { municipality: String(MUNICIPALITY), ...values }
  const overriding = table === 'compartment' ? 'overriding system value' : ''
  return `insert into ${table} (${Object.keys(columns).join(', ')}) ${overriding} select ${Object.values(columns).join(', ')} from ${rows(count)} order by n, k`
}

const pick = (k: string, choices: readonly string[]): string => `(array[${choices.join(', ')}])[(${k}) + 1]`
const texts = (list: readonly string[]): string[] => list.map((text) => `'${text}'`)

const place = (list: readonly number[], k = 'k'): string => compartmentSql('n', pick(k, list.map(String)))
const placed = { case_id: idSql('case', 'n'), updated_at: at('n') }

/** What each place is: category, sensitivity, department, and the person it concerns. */
const PLACES: readonly (readonly [
  category: string,
  sensitivity: number,
  department: string | null,
  subject: number | null,
])[] = [
  ['cooperation', 1, 'familie', null],
  ['own-words', 1, null, null],
  ['relations', 1, 'familie', null],
  ['contact', 1, 'familie', 0],
  ['contact', 1, 'familie', 1],
  ['employment', 2, 'job', 0],
  ['cooperation', 1, 'job', null],
  ['school', 2, 'skole', 2],
  ['child-case', 3, 'familie', 2],
  ['physical-health', 3, 'familie', 0],
  ['identity', 1, null, 0],
  ['identity', 1, null, 1],
  ['identity', 1, null, 2],
  ['identity', 1, null, 3],
]

const names = `names as materialized (select * from json_to_recordset($3::json) as (kind text, i int, name text, tokens text[]))`
const GOAL_PLACES = [places.together, places.together, places.job]
const ACTION_PLACES = [0, 0, 0, 0, 0, 0, places.job, places.job, places.jobTogether, places.jobTogether]
/** How many a family has. */
export const ROWS_OF = { action: ACTION_PLACES.length }
const ACTION_GOALS = [0, 0, 0, 0, 1, 1, 2, 2, 1, 1]

const facts: readonly string[] = [
  insert('case_file', 1, { id: idSql('case', 'n'), kind: `'family'`, created_at: at('n') }),
  insert('person', 4, {
    id: person('k'),
    born: pick('k', [`'1986-03-04'::date`, `'1984-11-12'::date`, `'2013-05-06'::date`, `'2018-07-08'::date`]),
  }),
  insert('compartment', PLACES.length, {
    id: compartmentSql('n', 'k'),
    case_id: `case when k < ${places.people} then ${idSql('case', 'n')} end`,
    subject: idSql(
      'person',
      'n',
      pick(
        'k',
        PLACES.map(([, , , subject]) => String(subject)),
      ),
    ),
    category: pick('k', texts(PLACES.map(([category]) => category))),
    sensitivity: pick(
      'k',
      PLACES.map(([, sensitivity]) => String(sensitivity)),
    ),
    audience: `'family'`,
    department: pick(
      'k',
      PLACES.map(([, , department]) => (department === null ? 'null' : `'${department}'`)),
    ),
  }),
  insert('participation', 4, {
    id: idSql('participation', 'n', 'k'),
    case_id: placed.case_id,
    person: person('k'),
    stands_as: `case when k < 2 then 'parent' else 'child' end`,
    in_initiative: 'true',
    own_access: 'k < 3',
    starts_at: START,
  }),
  insert('custody', 4, {
    id: idSql('custody', 'n', 'k'),
    child: person('2 + k / 2'),
    holder: person('k % 2'),
    kind: `'joint'`,
    source: `'told'`,
    starts_at: START,
  }),
  insert('membership', 3, {
    id: idSql('membership', 'n', 'k'),
    case_id: placed.case_id,
    starts_at: START,
    added_by: employee(0, 'n'),
    employee: `case k when 0 then ${employee(0, 'n')} when 1 then ${employee(1, 'n')} else ${employee(2, 'n')} end`,
    department: pick('k', texts(['familie', 'job', 'skole'])),
    role: pick('k', texts(['coordinator', 'adviser-with-decision-right', 'school-adviser'])),
  }),
  insert('basis', 2, {
    id: idSql('basis', 'n', 'k'),
    case_id: placed.case_id,
    kind: `'consent-to-pass-on'`,
    covers_family: 'true',
    purpose: `'coordination'`,
    persons: `array[${[0, 1, 2, 3].map((which) => person(which)).join(', ')}]`,
    categories: `array['cooperation', 'employment', 'school', 'identity']`,
    from_departments: `case k when 0 then array['familie'] else array['job', 'skole'] end`,
    to_department: pick('k', texts(['job', 'familie'])),
    starts_at: START,
    recorded_by: employee(0, 'n'),
    created_at: START,
  }),
  insert('basis_signature', 4, {
    id: idSql('signature', 'n', 'k'),
    basis: idSql('basis', 'n', 'k / 2'),
    signer: person('k % 2'),
    on_behalf_of: person('k % 2'),
    signed_at: START,
    form: `'signed-in'`,
    recorded_by: person('k % 2'),
  }),
]

const content: readonly string[] = [
  insert('person_identifier', 4, {
    id: idSql('identifier', 'n', 'k'),
    compartment: compartmentSql('n', `${places.people} + k`),
    person: person('k'),
    kind: `'none'`,
    reason: `'made up'`,
    updated_at: placed.updated_at,
  }),
  insert('contact_point', 2, {
    id: idSql('contact', 'n', 'k'),
    compartment: place([places.contactMother, places.contactFather]),
    person: person('k'),
    kind: `'phone'`,
    value: `'12345678'`,
    starts_on: `'2025-01-01'`,
    updated_at: placed.updated_at,
  }),
  insert('relationship', 5, {
    id: idSql('relationship', 'n', 'k'),
    compartment: compartmentSql('n', places.relations),
    ...placed,
    person: person('case when k = 0 then 0 else (k - 1) % 2 end'),
    relative: person('case when k = 0 then 1 else 2 + (k - 1) / 2 end'),
    kind: `case when k = 0 then 'partner' else 'parent' end`,
    in_household: 'true',
    source: `'told'`,
  }),
  insert('course', 1, {
    id: idSql('course', 'n'),
    compartment: compartmentSql('n', places.together),
    ...placed,
    programme: `'udenom-banderne'`,
    programme_version: `'1'`,
    state: `'active'`,
    starts_on: `'2025-02-01'`,
  }),
  insert('plan', 1, {
    id: idSql('plan', 'n'),
    compartment: compartmentSql('n', places.together),
    ...placed,
    last_follow_up: `'2025-05-01'`,
    next_follow_up: `'2027-05-01'`,
  }),
  insert('goal', 3, {
    id: idSql('goal', 'n', 'k'),
    compartment: place(GOAL_PLACES),
    ...placed,
    concerns: `case when k = 2 then ${person(0)} end`,
    position: 'k',
    own_words: pick(
      'k',
      texts([
        'Vi vil gerne have mere ro om aftenen, så alle kan sove',
        'Vi vil spise sammen uden telefoner',
        'Jeg vil have et arbejde, jeg kan holde til',
      ]),
    ),
    whose_words: person(0),
    wished_change: `'Aftenerne skal være rolige, og vi skal kunne tale sammen uden at råbe'`,
    success_criterion: `'Vi har fire rolige aftener om ugen tre uger i træk'`,
    horizon: `case when k = 1 then 'step' else 'long-term' end`,
    parent_goal: `case when k = 1 then ${idSql('goal', 'n', 0)} end`,
  }),
  insert('scaling', 6, {
    id: idSql('scaling', 'n', 'k'),
    compartment: place(GOAL_PLACES, 'k / 2'),
    ...placed,
    goal: idSql('goal', 'n', 'k / 2'),
    by_person: person('k % 2'),
    value: '3 + k',
    says: `'Det går lidt bedre end sidst'`,
    at: START,
    recorded_by: employee(0, 'n'),
  }),
  insert('action', ACTION_PLACES.length, {
    id: idSql('action', 'n', 'k'),
    compartment: place(ACTION_PLACES),
    ...placed,
    updated_at: at('n + k'),
    goal: idSql('goal', 'n', pick('k', ACTION_GOALS.map(String))),
    what: `'Aftale nummer ' || k || ': ringe til skolen og finde en tid, der passer alle'`,
    by_person: `case when k % 2 = 0 then ${person(0)} end`,
    by_employee: `case when k % 2 = 1 then ${employee(0, 'n')} end`,
    due: `'2026-01-01'::date + k`,
    done_at: `case when k in (4, 5, 7, 9) then ${START} end`,
  }),
  insert('measure', 2, {
    id: idSql('measure', 'n', 'k'),
    compartment: place([places.job, places.school]),
    ...placed,
    goal: idSql('goal', 'n', pick('k', ['2', '0'])),
    person: person(pick('k', ['0', '2'])),
    kind: pick('k', texts(['mentor', 'other'])),
    title: pick('k', texts(['Mentor', 'Lektiehjælp'])),
    department: pick('k', texts(['job', 'skole'])),
    status: `'active'`,
    starts_on: `'2025-03-01'`,
  }),
  insert('meeting', 1, {
    id: idSql('meeting', 'n'),
    compartment: compartmentSql('n', places.together),
    ...placed,
    title: `'Møde om planen'`,
    starts_at: `'2027-01-01T10:00:00Z'`,
    place: `'Rådhuset'`,
  }),
  `with ${names}
   insert into family (municipality, id, compartment, name, updated_at)
   select ${MUNICIPALITY}, ${idSql('case', 'n')}, ${compartmentSql('n', places.together)}, 'Familien ' || f.name, ${at('n')}
   from generate_series($1::bigint, $2::bigint - 1) n join names f on f.kind = 'family' and f.i = ${familyIndexSql('n')}`,
]

/** People with the tokens they are found by. Without a family around them, in [$1, $2) as well: somebody whom the municipality knows. */
const people: readonly string[] = [
  insert('identity.person_key', 4, { key: personKeySql('n * 4 + k'), person: person('k') }),
  `with ${names}
   insert into person_detail (municipality, id, compartment, given_name, family_name, updated_at)
   select ${MUNICIPALITY}, ${person('k')}, ${compartmentSql('n', `${places.people} + k`)}, g.name, f.name, ${at('n')}
   from ${rows(4)} join names f on f.kind = 'family' and f.i = ${familyIndexSql('n')} join names g on g.kind = 'given' and g.i = ${givenIndexSql('n * 4 + k')}`,
  // A given and a family name may begin alike, so a token can come twice. Sorted, because the index is: one pass over its pages.
  `with ${names}
   insert into search_token (municipality, token, compartment, object, kind)
   select distinct ${MUNICIPALITY}, token, ${compartmentSql('n', `${places.people} + k`)}, ${person('k')}, 'person'
   from ${rows(4)} join names f on f.kind = 'family' and f.i = ${familyIndexSql('n')} join names g on g.kind = 'given' and g.i = ${givenIndexSql('n * 4 + k')}
   cross join lateral unnest(f.tokens || g.tokens) token order by 2, 3`,
]

const familyTokens = `with ${names}
   insert into search_token (municipality, token, compartment, object, kind)
   select distinct ${MUNICIPALITY}, token, ${compartmentSql('n', places.together)}, ${idSql('case', 'n')}, 'family'
   from generate_series($1::bigint, $2::bigint - 1) n join names f on f.kind = 'family' and f.i = ${familyIndexSql('n')} join names w on w.kind = 'word'
   cross join lateral unnest(f.tokens || w.tokens) token order by 2, 3`

/** For families in [$1, $2); $3 is `namesAsJson()` where it is used. */
export const familyStatements: readonly string[] = [...facts, ...content, ...people, familyTokens]

/** For people without a family, four a number in [$1, $2). */
export const strangerStatements: readonly string[] = [
  insert('person', 4, { id: person('k'), born: `'1970-01-01'` }),
  insert('compartment', 4, {
    id: compartmentSql('n', `${places.people} + k`),
    subject: person('k'),
    category: `'identity'`,
    sensitivity: '1',
    audience: `'family'`,
  }),
  ...people,
]
