import type pg from 'pg'
import type { Store } from '../../src/store/open.ts'
import { arrayOf, instantOf } from '../../src/store/statement.ts'
import { marksIn } from './stored-ids.ts'
import type { World } from './world.ts'

export type Row = Readonly<Record<string, unknown>>
/** Reads anything of one municipality, whoever may see it. */
type Look = <T extends Row = Row>(text: string, parameters?: readonly unknown[]) => Promise<T[]>

/** Looks at a municipality with all its compartments open. */
export async function looking<T>(store: Store, municipality: number, work: (look: Look) => Promise<T>): Promise<T> {
  const client: pg.PoolClient = await store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${municipality}'`)
    const { rows } = await client.query<{ ids: string }>(
      `select coalesce(string_agg(id::text, ','), '') as ids from compartment where municipality = ${municipality}`,
    )
    await client.query(`set local app.ring = '{${rows[0]!.ids}}'`)
    const result = await work(
      async (text, parameters = []) => (await client.query(text, [...parameters])).rows as never,
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const SPELL = `${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt"`

/** The facts of a world, read back from where the product has written them. */
export function readWorld(store: Store, municipality: number): Promise<World> {
  const all = (columns: string, table: string): string =>
    arrayOf(columns, `${table} t where t.municipality = $1 order by t.id`)
  const lists: Record<Exclude<keyof World, 'municipality' | 'aside'>, string> = {
    employees: all(`t.id, t.department, t.functions, ${instantOf('t.ends_at')} as "until"`, 'employee'),
    people: all('t.id, t.born', 'person'),
    cases: all('t.id, t.kind', 'case_file'),
    compartments: all(
      `t.id, t.case_id as "caseId", t.subject, t.also, t.category, t.sensitivity, t.audience, t.audience_id as "audienceId", t.department`,
      'compartment',
    ),
    memberships: all(`t.case_id as "caseId", t.employee, t.department, t.role, t.party, ${SPELL}`, 'membership'),
    tasks: all(
      `t.case_id as "caseId", t.kind, t.job_function as "jobFunction", t.employee, t.compartments,
       ${instantOf('t.opened_at')} as "openedAt", ${instantOf('t.decided_at')} as "decidedAt"`,
      'decision_task',
    ),
    admissions: all(
      `t.case_id as "caseId", t.employee, t.person, t.compartments, t.ends_at < t.meeting_at + interval '336 hours' as "early", ${SPELL}`,
      'admission',
    ),
    bases: all(
      `t.id, t.case_id as "caseId", t.kind, t.persons, t.covers_family as "coversFamily", t.categories,
       t.from_departments as "fromDepartments", t.to_department as "toDepartment", ${SPELL}, ${instantOf('t.withdrawn_at')} as "withdrawnAt"`,
      'basis',
    ),
    firewalls: all(`t.case_id as "caseId", t.protected, t.other, ${SPELL}`, 'firewall'),
    participations: arrayOf(
      `t.case_id as "caseId", t.person, t.stands_as as "standsAs", t.own_access as "ownAccess", q.born, ${SPELL}`,
      `participation t join person q on q.municipality = $1 and q.id = t.person where t.municipality = $1 order by t.id`,
    ),
    custody: all(`t.child, t.holder, ${SPELL}`, 'custody'),
    representations: all(`t.case_id as "caseId", t.person, t.representative, ${SPELL}`, 'representation'),
  }
  const text = `select ${Object.entries(lists)
    .map(([name, list]) => `${list} as "${name}"`)
    .join(',')}`
  return looking(store, municipality, async (look) => {
    const [found] = await look(text, [municipality])
    const aside = await look<{ closed: string }>(
      `select closed from family_merge where municipality = $1 and answer = 'accepted' and undone_at is null`,
      [municipality],
    )
    return { municipality, ...found, aside: aside.map(({ closed }) => closed) } as unknown as World
  })
}

/** Where the rows with each mark lie now. A row that tells of two compartments says nothing about where either lies. */
export function readPlaces(store: Store, municipality: number): Promise<Map<number, Set<number>>> {
  return looking(store, municipality, async (look) => {
    const tables = await look<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'compartment' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'search_token'`,
    )
    const places = new Map<number, Set<number>>()
    for (const { name } of tables)
      for (const row of await look<{ compartment: string; text: string }>(
        `select t.compartment, to_json(t)::text as text from "${name}" t where t.municipality = $1`,
        [municipality],
      )) {
        const [mark, ...more] = marksIn(row.text)
        if (mark !== undefined && more.length === 0)
          places.set(mark, (places.get(mark) ?? new Set()).add(Number(row.compartment)))
      }
    return places
  })
}
