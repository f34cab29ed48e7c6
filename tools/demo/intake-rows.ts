import { at, nameOf, type CaseBook } from './family-rows.ts'
import type { OpenReferral } from './municipality.ts'
import type { RowBook } from './row-book.ts'
import { demoId } from './ids.ts'
import { underProgramme } from './shipped.ts'

/** Referral, criteria and decision of a family: for the team and those who decide, never for the family's own pages. */
export function putIntake(c: CaseBook): void {
  const { file, caseId, book } = c
  const { referral, decision } = file
  const compartment = c.place({ subject: null, category: 'child-case', audience: 'team', department: c.home })
  const about = file.people.find((person) => person.key === referral.aboutPerson)
  const name = about === undefined ? undefined : nameOf(file, about)
  book.put('referral', {
    id: c.id('referral', 1),
    compartment,
    case_id: caseId,
    ...referralRow({ ...referral, key: file.key }),
    about_name: name === undefined ? referral.aboutName : `${name.givenName} ${name.familyName}`,
    about_born: about?.born ?? null,
  })
  for (const tick of file.criteria) {
    book.put('criterion_tick', {
      id: c.id('tick', tick.criterion),
      compartment,
      case_id: caseId,
      ...tick,
      answered_by: c.employee(decision.by),
      updated_at: at(decision.on),
    })
  }
  const task = c.id('task', 1)
  book.put('visitation', {
    id: c.id('visitation', 1),
    compartment,
    case_id: caseId,
    decision: 'accept',
    ...underProgramme(file.programme),
    note: decision.note,
    decided_at: at(decision.on),
    decided_by: c.employee(decision.by),
    updated_at: at(decision.on),
  })
  book.put('decision_task', {
    id: task,
    case_id: caseId,
    kind: 'visitation',
    job_function: 'visitation',
    department: c.home,
    compartments: [compartment],
    opened_at: at(referral.receivedOn),
    decided_at: at(decision.on),
    decided_by: c.employee(decision.by),
  })
}

/** What people decided on a referral that became no family. */
export interface Setback {
  readonly decision: 'wait' | 'decline'
  readonly on: string
  readonly by: string
  readonly reason: string | null
  readonly note?: string
  readonly nextStep?: string | null
  readonly nextOn?: string | null
}

interface OpenRow {
  readonly referral: Omit<OpenReferral, 'state'> & { readonly state: string }
  readonly home: string
  readonly id?: (kind: string) => string
  readonly setback?: Setback | null
}

/** A referral that is no family yet: in the notification queue when the parents do not know, else a candidate. */
export function putOpenReferral(
  book: RowBook,
  { referral, home, id = (kind) => demoId(`${kind} ${referral.key}`), setback = null }: OpenRow,
): void {
  const caseId = id('case')
  const hidden = !referral.parentsKnow || referral.kind === 'duty'
  const compartment = book.compartment({
    caseId,
    subject: null,
    category: 'child-case',
    sensitivity: 3,
    audience: 'team',
    department: home,
  })
  book.put('case_file', { id: caseId, kind: 'family', created_at: at(referral.receivedOn) })
  book.put('referral', {
    id: id('referral'),
    compartment,
    case_id: caseId,
    ...referralRow(referral),
    about_name: referral.aboutName,
    about_age: referral.aboutAge,
  })
  book.put('course', {
    id: id('course'),
    compartment,
    case_id: caseId,
    ...underProgramme(referral.programme),
    state: referral.state,
    updated_at: at(setback?.on ?? referral.receivedOn),
  })
  if (setback !== null)
    book.put('visitation', {
      id: id('visitation'),
      compartment,
      case_id: caseId,
      decision: setback.decision,
      reason: setback.reason,
      note: setback.note ?? (setback.decision === 'wait' ? 'Der er ikke plads lige nu' : null),
      ...underProgramme(referral.programme),
      next_step: setback.nextStep ?? null,
      next_on: setback.nextOn ?? null,
      decided_at: at(setback.on),
      decided_by: setback.by,
      updated_at: at(setback.on),
    })
  const decided = setback?.decision === 'decline' ? setback : null
  book.put('decision_task', {
    id: id('task'),
    case_id: caseId,
    kind: hidden ? 'notification' : 'visitation',
    job_function: hidden ? 'intake' : 'visitation',
    department: home,
    compartments: [compartment],
    opened_at: at(referral.receivedOn),
    decided_at: decided === null ? null : at(decided.on),
    decided_by: decided?.by ?? null,
  })
}

const referralRow = (referral: Omit<OpenReferral, 'state'>) => ({
  kind: referral.kind,
  source: referral.source,
  sender_name: referral.senderName,
  sender_contact: referral.senderContact,
  sender_relation: referral.senderRelation,
  received_at: at(referral.receivedOn),
  concern: referral.concern,
  wish: referral.wish,
  parents_know: referral.parentsKnow,
  parents_unaware_reason: referral.unawareReason,
  circumstances_discussed: referral.circumstancesDiscussed,
  receipt: receiptOf(referral.key),
  updated_at: at(referral.receivedOn),
})

/** As a sender would have been given one. */
const receiptOf = (key: string): string => {
  const letters = demoId(`receipt ${key}`).replaceAll('-', '').slice(16, 22).toUpperCase()
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
