import { randomUUID } from 'node:crypto'
import { bulk, type BulkRow, type BulkTable } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { storedTokens } from '../../src/domain/shared/search-token.ts'

const START = '2026-01-01T00:00:00.000Z'

/**
 * Two made-up families in one municipality: a mother with protected address, her daughter of 12, a father behind a
 * firewall and a small brother; and next door another family that the first one's people have nothing to do with.
 */
export async function twoFamilies(store: Store, municipality = 999) {
  const id = {
    family: randomUUID(),
    other: randomUUID(),
    mother: randomUUID(),
    father: randomUUID(),
    daughter: randomUUID(),
    son: randomUUID(),
    stranger: randomUUID(),
    coordinator: randomUUID(),
    jobAdviser: randomUUID(),
    neighbour: randomUUID(),
    leader: randomUUID(),
    goal: randomUUID(),
    jobGoal: randomUUID(),
    otherGoal: randomUUID(),
    address: randomUUID(),
    plan: randomUUID(),
    otherPlan: randomUUID(),
    consent: randomUUID(),
    firewall: randomUUID(),
    coordinatorMembership: randomUUID(),
    jobMembership: randomUUID(),
    consentSignature: randomUUID(),
    action: randomUUID(),
    jobMeasure: randomUUID(),
    crimeGoal: randomUUID(),
  }
  const person = (who: string, born: string) => ({ id: who, born })
  const spell = { starts_at: START, ends_at: null }
  await bulk(store.job, municipality, async (w) => {
    const rows = new Map<BulkTable, BulkRow[]>()
    const put = (table: BulkTable, ...list: BulkRow[]) => rows.set(table, [...(rows.get(table) ?? []), ...list])
    put(
      'department',
      { key: 'familie', name: 'Familieafdelingen', does_what: 'Hjælper børn og forældre' },
      { key: 'job', name: 'Jobcenteret', does_what: 'Hjælper med arbejde' },
      { key: 'skole', name: 'Skolen', does_what: 'Skole' },
    )
    const employee = (who: string, name: string, department: string, functions: string[] = []) => ({
      id: who,
      name,
      title: 'Rådgiver',
      department,
      functions,
      phone: '12345678',
      ...spell,
    })
    put(
      'employee',
      employee(id.coordinator, 'Kirsten Koordinator', 'familie', ['intake']),
      employee(id.jobAdviser, 'Jens Job', 'job'),
      employee(id.neighbour, 'Nina Nabo', 'familie'),
      employee(id.leader, 'Lise Leder', 'familie', ['visitation']),
    )
    put(
      'case_file',
      { id: id.family, kind: 'family', created_at: START },
      { id: id.other, kind: 'family', created_at: START },
    )
    put(
      'person',
      person(id.mother, '1985-04-02'),
      person(id.father, '1982-06-07'),
      person(id.daughter, '2014-05-06'),
      person(id.son, '2020-01-02'),
      person(id.stranger, '1990-01-01'),
    )
    const keys: BulkRow[] = []
    const numbers = await w.reserve(40)
    const compartment = (key: {
      case_id: string | null
      subject: string | null
      category: string
      sensitivity: number
      department: string | null
    }): number => {
      const found = keys.find((k) => JSON.stringify({ ...k, id: 0 }) === JSON.stringify({ ...row(key), id: 0 }))
      if (found) return found['id'] as number
      const next = { ...row(key), id: numbers[keys.length]! }
      keys.push(next)
      return next.id
    }
    const row = (key: object) => ({ ...key, audience: 'family', audience_id: null, id: 0 })
    const named = (who: string, given: string, family: string) => {
      const c = compartment({ case_id: null, subject: who, category: 'identity', sensitivity: 1, department: null })
      put('person_detail', { id: who, compartment: c, given_name: given, family_name: family, updated_at: START })
      put(
        'search_token',
        ...storedTokens(`${given} ${family}`).map((token) => ({ token, compartment: c, object: who, kind: 'person' })),
      )
    }
    named(id.mother, 'Mette', 'Mosegård')
    named(id.father, 'Frank', 'Mosegård')
    named(id.daughter, 'Dina', 'Mosegård')
    named(id.son, 'Sofus', 'Mosegård')
    named(id.stranger, 'Stine', 'Mosegård')
    const part = (who: string, case_id: string, stands_as: string, own_access: boolean) =>
      put('participation', {
        id: randomUUID(),
        case_id,
        person: who,
        stands_as,
        in_initiative: true,
        own_access,
        ...spell,
      })
    part(id.mother, id.family, 'parent', true)
    part(id.father, id.family, 'parent', true)
    part(id.daughter, id.family, 'child', true)
    part(id.son, id.family, 'child', false)
    part(id.stranger, id.other, 'parent', true)
    for (const child of [id.daughter, id.son])
      for (const holder of [id.mother, id.father])
        put('custody', { id: randomUUID(), child, holder, kind: 'joint', source: 'told', ...spell })
    put('firewall', {
      id: id.firewall,
      case_id: id.family,
      protected: id.mother,
      other: id.father,
      kind: 'violence',
      set_by: id.coordinator,
      ...spell,
    })
    const member = (mid: string, case_id: string, employee: string, department: string, role: string) =>
      put('membership', { id: mid, case_id, employee, department, role, added_by: employee, ...spell })
    member(id.coordinatorMembership, id.family, id.coordinator, 'familie', 'coordinator')
    member(id.jobMembership, id.family, id.jobAdviser, 'job', 'adviser-with-decision-right')
    member(randomUUID(), id.other, id.neighbour, 'familie', 'coordinator')
    put('basis', {
      id: id.consent,
      case_id: id.family,
      kind: 'consent-to-pass-on',
      persons: [id.mother],
      covers_family: true,
      categories: ['cooperation', 'identity', 'employment'],
      from_departments: ['familie'],
      to_department: 'job',
      purpose: 'coordination',
      starts_at: START,
      recorded_by: id.coordinator,
      created_at: START,
    })
    put('basis_signature', {
      id: id.consentSignature,
      basis: id.consent,
      signer: id.mother,
      on_behalf_of: id.mother,
      required: true,
      signed_at: START,
      form: 'signed-in',
      recorded_by: id.mother,
    })
    const at = (
      category: string,
      sensitivity: number,
      department: string | null,
      subject: string | null = null,
      case_id = id.family,
    ) => compartment({ case_id, subject, category, sensitivity, department })
    const cooperation = at('cooperation', 1, 'familie')
    put(
      'family',
      { id: id.family, compartment: cooperation, name: 'Familien Mosegård', updated_at: '2026-02-01T00:00:00.000Z' },
      {
        id: id.other,
        compartment: at('cooperation', 1, 'familie', null, id.other),
        name: 'Familien Nabo',
        updated_at: START,
      },
    )
    put(
      'search_token',
      ...storedTokens('Familien Mosegård').map((token) => ({
        token,
        compartment: cooperation,
        object: id.family,
        kind: 'family',
      })),
    )
    put(
      'plan',
      { id: id.plan, compartment: cooperation, case_id: id.family, next_follow_up: '2026-08-20', updated_at: START },
      {
        id: id.otherPlan,
        compartment: at('cooperation', 1, 'familie', null, id.other),
        case_id: id.other,
        updated_at: START,
      },
    )
    const goal = (gid: string, case_id: string, compartment: number, own_words: string, concerns: string | null) =>
      put('goal', {
        id: gid,
        case_id,
        compartment,
        concerns,
        own_words,
        whose_words: concerns ?? id.mother,
        wished_change: 'En roligere hverdag',
        success_criterion: 'Vi spiser sammen tre aftener om ugen',
        horizon: 'long-term',
        position: 0,
        updated_at: START,
      })
    goal(id.goal, id.family, cooperation, 'Vi vil have ro om aftenen', null)
    goal(id.jobGoal, id.family, at('employment', 2, 'familie', id.mother), 'Jeg vil have et arbejde', id.mother)
    goal(id.crimeGoal, id.family, at('crime', 3, 'familie', id.daughter), 'HEMMELIGT-KRIM', id.daughter)
    goal(id.otherGoal, id.other, at('cooperation', 1, 'familie', null, id.other), 'NABOENS-MAAL', null)
    put('contact_point', {
      id: id.address,
      compartment: at('contact', 3, 'familie', id.mother),
      person: id.mother,
      kind: 'address',
      value: 'HEMMELIG-ADRESSE 7',
      protected: true,
      starts_on: '2026-01-01',
      updated_at: START,
    })
    put('action', {
      id: id.action,
      case_id: id.family,
      compartment: cooperation,
      goal: id.goal,
      what: 'Skrive en ugeplan',
      by_person: id.mother,
      due: '2026-09-10',
      updated_at: START,
    })
    put('measure', {
      id: id.jobMeasure,
      case_id: id.family,
      compartment: at('employment', 2, 'job', id.mother),
      goal: id.jobGoal,
      person: id.mother,
      kind: 'mentor',
      title: 'Mentor',
      department: 'job',
      status: 'active',
      updated_at: START,
    })
    rows.set('compartment', keys)
    for (const table of [
      'department',
      'employee',
      'case_file',
      'person',
      'compartment',
      'person_detail',
      'participation',
      'custody',
      'firewall',
      'membership',
      'basis',
      'basis_signature',
      'family',
      'plan',
      'goal',
      'contact_point',
      'action',
      'measure',
      'search_token',
    ] as const)
      await w.write(table, rows.get(table) ?? [])
  })
  return { municipality, id }
}
