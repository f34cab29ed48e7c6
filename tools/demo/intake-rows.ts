import { at, nameOf, type CaseBook } from './family-rows.ts'
import type { OpenReferral } from './municipality.ts'
import type { RowBook } from './row-book.ts'
import { demoId } from './ids.ts'

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
    ...referralRow({ ...referral, key: file.key, state: 'candidate' }),
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

/** A referral that nobody has decided on: in the notification queue when the parents do not know, else a candidate. */
export function putOpenReferral(book: RowBook, referral: OpenReferral, home: string): void {
  const caseId = demoId(`case ${referral.key}`)
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
    id: demoId(`referral ${referral.key}`),
    compartment,
    case_id: caseId,
    ...referralRow(referral),
    about_name: referral.aboutName,
    about_age: referral.aboutAge,
  })
  book.put('course', {
    id: demoId(`course ${referral.key}`),
    compartment,
    case_id: caseId,
    programme: 'udenom-banderne',
    programme_version: '1.0.0',
    state: referral.state,
    updated_at: at(referral.receivedOn),
  })
  book.put('decision_task', {
    id: demoId(`task ${referral.key}`),
    case_id: caseId,
    kind: hidden ? 'notification' : 'visitation',
    job_function: hidden ? 'intake' : 'visitation',
    department: home,
    compartments: [compartment],
    opened_at: at(referral.receivedOn),
  })
}

const referralRow = (referral: OpenReferral) => ({
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
