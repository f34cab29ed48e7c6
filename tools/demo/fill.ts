import type pg from 'pg'
import type { Presets } from '../../src/server/presets.ts'
import { cprKey, nameKey } from '../../src/server/shared/person-key.ts'
import { bulk, inMunicipality } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { putAgreed } from './agreed-rows.ts'
import { putBeside } from './beside-rows.ts'
import type { CaseFile } from './case-file.ts'
import { putCourse } from './course-rows.ts'
import { cprOf, employeeId, nameOf, personId, putFamily } from './family-rows.ts'
import { putContact } from './contact-rows.ts'
import { putAuthorities, putGrants } from './grant-rows.ts'
import { putDepth, type DepthBook } from './depth-rows.ts'
import { demoId } from './ids.ts'
import { putIntake, putOpenReferral } from './intake-rows.ts'
import type { DemoWorld } from './municipality.ts'
import { putKept } from './kept-rows.ts'
import { putNotices } from './notice-rows.ts'
import { putPlan } from './plan-rows.ts'
import { putMessages } from './message-rows.ts'
import { putSaid } from './said-rows.ts'
import { openRowBook, type RowBook } from './row-book.ts'
import { shippedPresets } from './shipped.ts'

/** Employees were there before everything else. */
const ALWAYS = '2020-01-01T00:00:00.000Z'

/**
 * Fills the demo municipality once: nothing is done when it holds anything. All or nothing.
 * @param secret keys the tokens by which identifiers are found again
 * @returns whether it was filled now
 */
export async function fillDemo(store: Pick<Store, 'app' | 'job'>, world: DemoWorld, secret: string): Promise<boolean> {
  const { number, name } = world.municipality
  const lock = await store.job.connect()
  try {
    // Two servers that start on one database fill it once.
    await lock.query(`select pg_advisory_lock(hashtext('samspil demo'))`)
    if (await isFilled(store.app, number)) return false
    await store.job.query(
      'insert into reference.municipality (number, name, fictional) values ($1, $2, true) on conflict do nothing',
      [number, name],
    )
    const book = demoRows(world)
    // First, so that a start that breaks off here begins again: what is filled is filled whole.
    await putKeys(store.job, world, secret)
    await withdrawUnused(store.app, world)
    await bulk(store.job, number, (writer) => book.write(writer))
    return true
  } finally {
    await lock.query(`select pg_advisory_unlock(hashtext('samspil demo'))`)
    lock.release()
  }
}

/** Every row of the demo, not yet written. */
export function demoRows(world: DemoWorld): RowBook {
  const book = openRowBook()
  const { departments, employees } = world.municipality
  book.put(
    'department',
    ...departments.map((d) => ({
      key: d.key,
      name: d.name,
      does_what: d.doesWhat,
      receives_referrals: d.receivesReferrals,
    })),
  )
  book.put(
    'employee',
    ...employees.map((e) => ({
      id: employeeId(e.key),
      name: e.name,
      title: e.title,
      department: e.department,
      functions: e.functions,
      phone: e.phone,
      starts_at: ALWAYS,
      ends_at: null,
    })),
  )
  putCompetences(book, world)
  putAuthorities(book, world)
  const presets = shippedPresets()
  const home = departments.find((d) => d.receivesReferrals)?.key ?? departments[0]?.key ?? ''
  for (const file of world.families) {
    const caseBook = openCase(book, { world, presets, file, home })
    putFamily(caseBook)
    putIntake(caseBook)
    putPlan(caseBook)
    putDepth(caseBook)
    putSaid(caseBook)
    putMessages(caseBook)
    putContact(caseBook)
    putGrants(caseBook)
    putBeside(caseBook)
    putAgreed(caseBook)
    putCourse(caseBook)
    putKept(caseBook)
  }
  for (const { waits, ...referral } of world.openReferrals) {
    const setback = waits ? ({ ...waits, decision: 'wait', by: employeeId(waits.by), reason: null } as const) : null
    putOpenReferral(book, { referral, home, setback })
  }
  putNotices(book)
  return book
}

function putCompetences(book: RowBook, { municipality: { competences, employees } }: DemoWorld): void {
  const by = employees.find(({ functions }) => functions.includes('team-lead'))
  const common = { starts_at: ALWAYS, ends_at: null, added_by: by === undefined ? null : employeeId(by.key) }
  for (const { key, name, category, employees: able } of competences) {
    book.put('competence', { id: competenceId(key), name, category, ...common })
    for (const employee of able)
      book.put('employee_competence', {
        id: demoId(`skill ${key} ${employee}`),
        employee: employeeId(employee),
        competence: competenceId(key),
        ...common,
      })
  }
}

const competenceId = (key: string): string => demoId(`competence ${key}`)

interface Opening {
  readonly world: DemoWorld
  readonly presets: Presets
  readonly file: CaseFile
  readonly home: string
}

function openCase(book: RowBook, { world, presets, file, home }: Opening): DepthBook {
  const { rules, measures } = presets
  const caseId = demoId(`case ${file.key}`)
  const known = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`presets/demo: ${file.key} names ${what}, who or which is not there.`)
    return found
  }
  const person = (key: string): string =>
    personId(
      file.key,
      known(
        file.people.find((p) => p.key === key),
        key,
      ).key,
    )
  const employee = (key: string) =>
    known(
      world.municipality.employees.find((e) => e.key === key),
      key,
    )
  const sensitivityOf = (category: string): number => known(rules.categories.get(category), category).sensitivity
  return {
    file,
    caseId,
    home,
    book,
    person,
    employee: (key) => employeeId(employee(key).key),
    departmentOf: (key) => employee(key).department,
    measureName: (kind) => known(measures.get(kind), kind).name.da,
    idOfPerson: (person) => {
      const value = cprOf(person)
      return value === null ? null : { kind: 'cpr', value }
    },
    isKnown: () => false,
    sensitivityOf,
    competence: (key) => {
      const { category } = known(
        world.municipality.competences.find((one) => one.key === key),
        key,
      )
      return { id: competenceId(key), category }
    },
    id: (kind, which) => demoId(`${kind} ${file.key} ${which}`),
    place: (place) =>
      book.compartment({
        caseId,
        ...place,
        sensitivity: place.sensitivity ?? sensitivityOf(place.category),
      }),
  }
}

/** Programmes that the municipality does not use are withdrawn, as its administrator would do it and can take back. */
async function withdrawUnused(pool: pg.Pool, { municipality }: DemoWorld): Promise<void> {
  const by = municipality.employees.find((one) => one.functions.includes('administrator'))
  const unused = [...shippedPresets().programmes.values()].filter(({ id }) => !municipality.programmes.includes(id))
  if (by === undefined) return
  await inMunicipality(pool, municipality.number, async (client) => {
    for (const { id, version } of unused)
      await client.query(
        `insert into programme_withdrawal (municipality, id, programme, programme_version, reason, at, by_employee)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [
          municipality.number,
          demoId(`withdrawal ${id}`),
          id,
          version,
          'Kommunen bruger ikke indsatsen.',
          ALWAYS,
          employeeId(by.key),
        ],
      )
  })
}

async function isFilled(pool: pg.Pool, municipality: number): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${Math.trunc(municipality)}'`)
    const { rowCount } = await client.query('select 1 from department where municipality = $1 limit 1', [municipality])
    await client.query('commit')
    return rowCount !== 0
  } finally {
    client.release()
  }
}

/** So that somebody of the demo who is written down again is found to be known. */
function putKeys(pool: pg.Pool, { families, municipality: { number } }: DemoWorld, secret: string): Promise<void> {
  return inMunicipality(pool, number, async (client) => {
    const put = (table: 'person_key' | 'person_name_key', key: Buffer, person: string) =>
      client.query(
        `insert into identity.${table} (municipality, key, person) values ($1, $2, $3) on conflict do nothing`,
        [number, key, person],
      )
    for (const file of families) {
      for (const person of file.people) {
        const id = personId(file.key, person.key)
        const cpr = cprOf(person)
        if (cpr !== null) await put('person_key', cprKey(secret, cpr), id)
        if (person.born !== null)
          await put('person_name_key', nameKey(secret, { ...nameOf(file, person), born: person.born }), id)
      }
    }
  })
}
