import type { Day } from '../../src/domain/shared/time.ts'
import type { CaseFile, CasePerson } from './case-file.ts'
import { fictionalCpr } from './fictional-cpr.ts'
import { demoId } from './ids.ts'
import { putPerson, putTokens } from './person-rows.ts'
import type { Place, RowBook } from './row-book.ts'
import { underProgramme } from './shipped.ts'

/** Whatever happened on a day is written down at this hour, so that nothing depends on when the demo was filled. */
export const at = (day: Day): string => `${day}T09:00:00.000Z`
const atOrNull = (day: Day | null): string | null => (day === null ? null : at(day))

/** What the rows of one family need to know about each other. */
export interface CaseBook {
  readonly file: CaseFile
  readonly caseId: string
  /** The department that keeps what the coordinator writes down. */
  readonly home: string
  readonly person: (key: string) => string
  readonly employee: (key: string) => string
  readonly departmentOf: (employee: string) => string
  /** What the catalogue calls a kind of measure. */
  readonly measureName: (kind: string) => string
  readonly book: RowBook
  /** The number that the person is known by, made up; null for none. */
  readonly idOfPerson: (person: CasePerson) => { readonly kind: 'cpr' | 'replacement'; readonly value: string } | null
  /** True for somebody who is written down with another family: a child with two homes. */
  readonly isKnown: (key: string) => boolean
  /** Numbers the rows of a kind within the family, for their ids. */
  readonly id: (kind: string, which: number | string) => string
  readonly place: (place: Omit<Place, 'caseId' | 'sensitivity'> & { readonly sensitivity?: number }) => number
}

/** The person's id; the same at every start. */
export const personId = (file: string, key: string): string => demoId(`person ${file} ${key}`)
/** The employee's id; the same at every start. */
export const employeeId = (key: string): string => demoId(`employee ${key}`)

export const nameOf = (file: CaseFile, person: CasePerson): { givenName: string; familyName: string } => ({
  givenName: person.givenName,
  familyName: person.familyName ?? file.family.surname,
})

/** Which of the made-up numbers of a day somebody has, when the same person is written down again as another. */
export const NEWCOMER = 1

/** The made-up CPR number of a person who has one: ten digits. */
export const cprOf = (person: CasePerson, which = 0): string | null =>
  person.cpr === null || person.cpr === 'replacement' || person.born === null
    ? null
    : fictionalCpr(person.born, person.cpr, which)

/** Case, people and how they belong together, who may see them, and the facts that access follows from. */
export function putFamily(c: CaseBook): void {
  const { file, caseId, book } = c
  const began = at(file.decision.on)
  const updated = at(file.plan.lastFollowUp ?? file.decision.on)
  const name = `Familien ${file.family.surname}`
  const cooperation = c.place({ subject: null, category: 'cooperation', department: c.home })
  book.put('case_file', { id: caseId, kind: 'family', created_at: at(file.referral.receivedOn) })
  book.put('family', {
    id: caseId,
    compartment: cooperation,
    name,
    language: file.family.language,
    interpreter: file.family.interpreter,
    updated_at: updated,
  })
  putTokens(c, 'family', caseId, cooperation, name)
  const { course, planPending: pending } = file
  const common = {
    compartment: cooperation,
    case_id: caseId,
    ...underProgramme(file.programme),
  }
  book.put('programme_place', {
    id: c.id('place', 1),
    case_id: caseId,
    programme: common.programme,
    starts_at: at(file.decision.on),
  })
  book.put('course', {
    id: c.id('course', 1),
    ...common,
    state: course.state,
    starts_on: course.startsOn,
    ends_on: course.endsOn,
    closing_reason: course.closingReason,
    ...(pending?.madeOn === null && {
      plan_pending_reason: pending.reason,
      plan_expected_on: pending.lookAgainOn,
    }),
    updated_at: began,
  })
  for (const person of file.people) putMember(c, person, began)
  putBonds(c)
  putFacts(c)
}

function putMember(c: CaseBook, person: CasePerson, began: string): void {
  const { caseId, book } = c
  const id = c.person(person.key)
  if (!c.isKnown(person.key)) putPerson(c, { id, ...nameOf(c.file, person), born: person.born, due: person.due }, began)
  book.put('participation', {
    id: c.id('participation', person.key),
    case_id: caseId,
    person: id,
    stands_as: person.standsAs,
    in_initiative: person.inInitiative,
    own_access: person.ownAccess,
    starts_at: began,
    ends_at: null,
  })
  putIdentifier(c, person, began)
  if (person.address !== null)
    putContact(c, person, { kind: 'address', value: person.address, protected: person.addressProtected })
  if (person.phone !== null)
    putContact(c, person, { kind: 'phone', value: person.phone, protected: person.addressProtected })
}

function putIdentifier(c: CaseBook, person: CasePerson, began: string): void {
  if (c.isKnown(person.key)) return
  const number = c.idOfPerson(person)
  const value = number?.value ?? null
  if (value === null && person.noCprReason === null) return
  // For the team only, apart from the name.
  const compartment = c.place({
    subject: c.person(person.key),
    category: 'identity',
    sensitivity: 2,
    audience: 'team',
    department: c.home,
  })
  c.book.put('person_identifier', {
    id: c.id('identifier', person.key),
    compartment,
    person: c.person(person.key),
    kind: number?.kind ?? 'none',
    value,
    reason: value === null ? person.noCprReason : null,
    updated_at: began,
  })
}

function putContact(
  c: CaseBook,
  person: CasePerson,
  contact: { kind: string; value: string; protected: boolean },
): void {
  const compartment = c.place({
    subject: c.person(person.key),
    category: 'contact',
    sensitivity: contact.protected ? 3 : 1,
    department: c.home,
  })
  c.book.put('contact_point', {
    id: c.id(contact.kind, person.key),
    compartment,
    person: c.person(person.key),
    ...contact,
    starts_on: c.file.decision.on,
    updated_at: at(c.file.decision.on),
  })
}

function putBonds(c: CaseBook): void {
  const { file, caseId, book } = c
  const relations = c.place({ subject: null, category: 'relations', department: c.home })
  for (const [i, bond] of file.relationships.entries()) {
    book.put('relationship', {
      id: c.id('relationship', i),
      compartment: relations,
      case_id: caseId,
      person: c.person(bond.person),
      relative: c.person(bond.relative),
      kind: bond.kind,
      in_household: bond.inHousehold,
      starts_on: bond.from,
      ends_on: bond.until,
      source: 'told',
      updated_at: at(file.decision.on),
    })
  }
  for (const [i, u] of file.custody.entries()) {
    if (c.isKnown(u.child)) continue
    book.put('custody', {
      id: c.id('custody', i),
      child: c.person(u.child),
      holder: c.person(u.holder),
      kind: u.kind,
      source: 'told',
      starts_at: at(u.from),
      ends_at: null,
    })
  }
}

function putFacts(c: CaseBook): void {
  const { file, caseId, book } = c
  const coordinator = c.employee(file.team.find((m) => m.role === 'coordinator')?.employee ?? file.decision.by)
  for (const [i, f] of file.firewalls.entries()) {
    book.put('firewall', {
      id: c.id('firewall', i),
      case_id: caseId,
      protected: c.person(f.protected),
      other: c.person(f.other),
      kind: f.kind,
      starts_at: at(f.from),
      ends_at: null,
      set_by: coordinator,
    })
  }
  for (const [i, r] of file.representations.entries()) {
    book.put('representation', {
      id: c.id('representation', i),
      case_id: caseId,
      person: c.person(r.person),
      representative: c.person(r.representative),
      kind: r.kind,
      starts_at: at(r.from),
      ends_at: null,
    })
  }
  for (const [i, m] of file.team.entries()) {
    book.put('membership', {
      id: c.id('membership', i),
      case_id: caseId,
      employee: c.employee(m.employee),
      department: c.departmentOf(m.employee),
      role: m.role,
      party: m.party === null ? null : c.person(m.party),
      starts_at: at(m.from),
      ends_at: atOrNull(m.until),
      chosen_by_family: m.chosenByFamily,
      added_by: coordinator,
      authority: m.authority ?? null,
      stage: m.stage ?? null,
      stands_in_for: m.standsInFor === undefined ? null : c.id('membership', m.standsInFor),
      pair: m.pair === undefined ? null : c.id('membership', m.pair),
    })
  }
  for (const [i, consent] of file.consents.entries()) putConsent(c, consent, i, coordinator)
}

/** What was given for a course ends with it, unless it was taken back before. */
export const endedByClosing = (
  { closing }: CaseFile,
  { signedOn, withdrawnOn }: CaseFile['consents'][number],
): boolean =>
  closing !== undefined &&
  (signedOn === null || signedOn < closing.on) &&
  (withdrawnOn === null || withdrawnOn > closing.on)

function putConsent(c: CaseBook, consent: CaseFile['consents'][number], i: number, coordinator: string): void {
  const basis = c.id('basis', i)
  c.book.put('basis', {
    id: basis,
    case_id: c.caseId,
    kind: consent.kind,
    persons: consent.persons.map(c.person),
    covers_family: consent.coversFamily,
    categories: consent.categories,
    from_departments: consent.fromDepartments,
    to_department: consent.toDepartment,
    purpose: consent.purpose,
    starts_at: atOrNull(consent.signedOn),
    ends_at: endedByClosing(c.file, consent) ? atOrNull(c.file.closing?.on ?? null) : null,
    withdrawn_at: atOrNull(consent.withdrawnOn),
    recorded_by: coordinator,
    created_at: at(consent.signedOn ?? c.file.decision.on),
  })
  for (const [j, { signer, onBehalfOf }] of consent.signers.entries()) {
    c.book.put('basis_signature', {
      id: c.id('signature', `${i}-${j}`),
      basis,
      signer: c.person(signer),
      on_behalf_of: c.person(onBehalfOf),
      required: true,
      signed_at: atOrNull(consent.signedOn),
      refused_at: j === 0 ? atOrNull(consent.refusedOn) : null,
      withdrawn_at: atOrNull(consent.withdrawnOn),
      form: consent.signedOn === null ? null : consent.form,
      recorded_by: coordinator,
    })
  }
}
