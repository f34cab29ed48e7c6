import type { Store } from '../../src/store/open.ts'
import type { CaseFile } from './case-file.ts'
import { cprOf, employeeId, NEWCOMER, nameOf, personId } from './family-rows.ts'
import { demoId } from './ids.ts'
import type { DemoWorld } from './municipality.ts'

/** Somebody whom a visitor of the demo can be: for the local identity provider, and for the list on the console. */
export interface DemoSignIn {
  readonly subject: string
  readonly name: string
  /** What they are and can try, in plain words. */
  readonly role: string
  readonly group: 'professionals' | 'family' | 'others'
  /** Ten digits that belong to nobody; only for those whom the municipality does not know yet. */
  readonly cpr?: string
  readonly employee?: string
  readonly person?: string
}

/** Everybody of the demo who can sign in. */
export function signInPeople(world: DemoWorld): DemoSignIn[] {
  const { municipality, families, newcomers } = world
  return [
    ...municipality.employees.flatMap((e): DemoSignIn[] =>
      e.signIn === null
        ? []
        : [
            {
              subject: e.key,
              name: e.name,
              role: `${e.title}: ${e.signIn}`,
              group: 'professionals',
              employee: employeeId(e.key),
            },
          ],
    ),
    ...families.flatMap(peopleOf),
    ...newcomers.flatMap((newcomer) => newcomerOf(families, newcomer)),
  ]
}

const peopleOf = (file: CaseFile): DemoSignIn[] =>
  file.people.flatMap((person): DemoSignIn[] => {
    if (person.signIn === null) return []
    const { givenName, familyName } = nameOf(file, person)
    return [
      {
        subject: `${file.key}-${person.key}`,
        name: `${givenName} ${familyName}`,
        role: person.signIn,
        group: 'family',
        person: personId(file.key, person.key),
      },
    ]
  })

function newcomerOf(families: readonly CaseFile[], newcomer: DemoWorld['newcomers'][number]): DemoSignIn[] {
  const person = families.find((file) => file.key === newcomer.case)?.people.find((one) => one.key === newcomer.person)
  const cpr = person === undefined ? null : cprOf(person, NEWCOMER)
  if (person === undefined || cpr === null)
    throw new Error(`presets/demo/newcomers.json: ${newcomer.key} names nobody with a CPR number.`)
  return [
    {
      subject: newcomer.key,
      name: `${person.givenName} ${newcomer.surname}`,
      role: newcomer.signIn,
      group: 'others',
      cpr,
    },
  ]
}

/** Gives each known one an account under this issuer; those who have one keep it. */
export async function openAccounts(
  pool: Store['app'],
  issuer: string,
  people: readonly DemoSignIn[],
  municipality: number,
): Promise<void> {
  for (const person of people) {
    if (person.employee === undefined && person.person === undefined) continue
    await pool.query(
      `insert into identity.account (id, issuer, subject, kind, municipality, employee, person, display_name, active_from)
       values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01') on conflict do nothing`,
      [
        demoId(`account ${issuer} ${person.subject}`),
        issuer,
        person.subject,
        person.employee === undefined ? 'citizen' : 'employee',
        municipality,
        person.employee ?? null,
        person.person ?? null,
        person.name,
      ],
    )
  }
}
