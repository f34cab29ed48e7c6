import { sql } from 'kysely'
import { askedTokens, storedTokens } from '../domain/shared/search-token.ts'
import { statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** As many as a question is cut to (see askedTokens). */
const MOST_WORDS = 5

/** Files a name under its tokens, in the compartment of the row that holds it; earlier tokens of that row go. */
export async function fileName(
  unit: UnitOfWork,
  entry: { kind: 'family' | 'person'; object: string; compartment: number; text: string },
): Promise<void> {
  const m = unit.municipality
  await sql`delete from search_token where municipality = ${m} and compartment = ${entry.compartment} and object = ${entry.object} and kind = ${entry.kind}`.execute(
    unit.tx,
  )
  await sql`
    insert into search_token (municipality, token, compartment, object, kind)
    select ${m}, token, ${entry.compartment}, ${entry.object}, ${entry.kind} from unnest(${storedTokens(entry.text)}::text[]) token`.execute(
    unit.tx,
  )
}

export interface NamedHit {
  readonly family: string
  readonly familyName: string
  readonly person: string | null
  readonly personName: string | null
}

/**
 * Families that have stepped aside for one that the reader opens: they are found as the one that goes on. Looked up once
 * a search, from the few that were ever joined; `offset 0` keeps it from being turned into a walk through the ring.
 */
const ASIDE = `select fm.closed from family_merge fm where fm.municipality = $1 and fm.answer = 'accepted' and fm.undone_at is null
  and exists (select from family g where g.municipality = $1 and g.id = fm.goes_on and g.compartment = any($2) offset 0)`
const NOT_TWICE = `and f.id <> all(array(select closed from aside))`

/** $1 municipality, $2 the ring, $3 the instant, then for each word the tokens of which any will do. */
function findersText(words: number): string {
  const like = (word: number): string =>
    `select t.kind, t.object from search_token t
     where t.municipality = $1 and t.compartment = any($2::bigint[]) and t.token = any($${word + 4}::text[])`
  const all = Array.from({ length: words }, (_, word) => like(word)).join(' intersect ')
  return `
    with hit as materialized (select distinct kind, object from (${all}) likeness limit 50),
      aside as materialized (${ASIDE})
    select f.id as family, f.name as "familyName", null::uuid as person, null as "personName"
    from family f
    where f.municipality = $1 and f.id = any(array(select object from hit where kind = 'family')) and f.compartment = any($2) ${NOT_TWICE}
    union all
    select f.id, f.name, d.id, d.given_name || ' ' || d.family_name
    from person_detail d
    join participation p on p.municipality = $1 and p.person = d.id
      and p.starts_at <= $3::timestamptz and (p.ends_at is null or p.ends_at > $3)
    join family f on f.municipality = $1 and f.id = p.case_id and f.compartment = any($2) ${NOT_TWICE}
    where d.municipality = $1 and d.id = any(array(select object from hit where kind = 'person')) and d.compartment = any($2)
    order by 2, 4 nulls first`
}

const finders = Array.from({ length: MOST_WORDS }, (_, at) =>
  statement<NamedHit>(`find-${at + 1}`, findersText(at + 1)),
)

/**
 * Families and people whose name has a likeness to each word asked for, at most 50, each named as far as it lies in the
 * ring. Tokens and keys lead the way through the indexes, so the ring may be a parameter.
 */
export async function findByName(unit: UnitOfWork, question: string): Promise<NamedHit[]> {
  const asked = askedTokens(question)
  const find = finders[asked.length - 1]
  return find ? find(unit.tx, [unit.municipality, [...unit.open], unit.asking.at, ...asked]) : []
}
