import { AFTER_CARE } from '../../src/domain/course/standing.ts'
import { DAYS_AFTER_LAST_CHECK } from '../../src/domain/course/closing.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import { at, endedByClosing, type CaseBook } from './family-rows.ts'

type Closing = NonNullable<CaseBook['file']['closing']>

/** When the course rested, how it ended, who kept in touch, and what became hard again. */
export function putCourse(c: CaseBook): void {
  const compartment = c.place({ subject: null, category: 'cooperation', department: c.home })
  for (const [i, pause] of (c.file.pauses ?? []).entries())
    c.book.put('course_pause', {
      id: c.id('pause', i),
      compartment,
      case_id: c.caseId,
      course: c.id('course', 1),
      reason: pause.reason,
      starts_on: pause.startsOn,
      expected_until: pause.expectedUntil,
      ended_on: pause.endedOn,
      updated_at: at(pause.endedOn ?? pause.startsOn),
    })
  const { closing } = c.file
  if (closing !== undefined) {
    putClosing(c, closing, compartment)
    putContact(c, closing)
  }
  putSetbacks(c, compartment)
}

function putClosing(c: CaseBook, closing: Closing, compartment: number): void {
  const id = c.id('closing', 1)
  const common = { case_id: c.caseId, closing: id, updated_at: at(closing.on) }
  const { afterCare, reopened } = closing
  c.book.put('course_closing', {
    id,
    compartment,
    case_id: c.caseId,
    course: c.id('course', 1),
    state_before: 'active',
    reason: closing.reason,
    note: closing.note,
    decided_by: closing.decidedBy,
    closed_at: at(closing.on),
    closed_by: c.employee(closing.by),
    handed_to: closing.handedTo,
    handed_department: closing.handedDepartment,
    handed_name: closing.handedName,
    handed_on: closing.handedOn,
    accepted_by: closing.acceptedBy,
    accepted_on: closing.acceptedOn,
    after_care: afterCare === null ? 'not-wished' : 'planned',
    after_care_contact: afterCare === null ? null : c.employee(afterCare.contact),
    ended_grounds: Object.fromEntries(
      c.file.consents.flatMap((consent, i) => (endedByClosing(c.file, consent) ? [[c.id('basis', i), null]] : [])),
    ),
    meetings: [],
    reopened_at: reopened === null ? null : at(reopened.on),
    reopened_by: reopened === null ? null : c.employee(reopened.by),
    reopened_reason: reopened?.reason ?? null,
    updated_at: at(reopened?.on ?? closing.on),
  })
  for (const [i, need] of closing.needs.entries()) {
    const subject = need.concerns === null ? null : c.person(need.concerns)
    c.book.put('remaining_need', {
      id: c.id('need', i),
      compartment: c.place({ subject, category: need.category, department: c.home }),
      ...common,
      what: need.what,
      concerns: subject,
      receiver_department: need.receiverDepartment,
      receiver_name: need.receiverName,
      from_on: need.fromOn,
      accepted_by: need.acceptedBy,
      accepted_on: need.acceptedOn,
    })
  }
  for (const [i, said] of closing.words.entries()) {
    const person = c.person(said.person)
    c.book.put('closing_word', {
      id: c.id('closing-word', i),
      compartment: c.place({ subject: person, category: 'own-words', department: c.home }),
      ...common,
      person,
      words: said.words,
    })
  }
  for (const [i, check] of (afterCare?.checks ?? []).entries())
    c.book.put('after_care_check', {
      id: c.id('check', i),
      compartment,
      ...common,
      planned_on: check.on,
      done_on: check.doneOn,
      outcome: check.outcome,
      note: check.note,
      updated_at: at(check.doneOn ?? closing.on),
    })
}

/** Whoever keeps in touch comes into the team the day after, with a role that reads little, and leaves after the last day. */
function putContact(c: CaseBook, { on, afterCare, by, reopened }: Closing): void {
  if (afterCare === null) return
  const last = afterCare.checks.map((check) => check.on).reduce((a, b) => (a > b ? a : b))
  const until: Day = addDays(last, DAYS_AFTER_LAST_CHECK + 1)
  c.book.put('membership', {
    id: c.id('membership', 'after-care'),
    case_id: c.caseId,
    employee: c.employee(afterCare.contact),
    department: c.departmentOf(afterCare.contact),
    role: AFTER_CARE,
    party: null,
    starts_at: at(addDays(on, 1)),
    ends_at: at(reopened !== null && reopened.on < until ? reopened.on : until),
    added_by: c.employee(by),
  })
}

/** What somebody in the family said lies in a place of its own; what the team said, with the cooperation. */
function putSetbacks(c: CaseBook, compartment: number): void {
  for (const [i, one] of (c.file.setbacks ?? []).entries()) {
    const id = c.id('setback', i)
    const subject = one.byPerson === null ? null : c.person(one.byPerson)
    const place =
      subject === null
        ? compartment
        : c.place({ subject, category: 'own-words', audience: 'family', audienceId: id, department: c.home })
    const closed = c.file.closing !== undefined && one.on >= c.file.closing.on
    const task = closed ? c.id('review', i) : null
    const answered = one.answeredOn === null ? null : at(one.answeredOn)
    const answeredBy = one.answeredBy === null ? null : c.employee(one.answeredBy)
    if (task !== null)
      c.book.put('decision_task', {
        id: task,
        case_id: c.caseId,
        kind: 'review',
        job_function: 'visitation',
        department: null,
        compartments: [...new Set([compartment, place])],
        opened_at: at(one.on),
        decided_at: answered,
        decided_by: answeredBy,
      })
    c.book.put('setback', {
      id,
      compartment: place,
      case_id: c.caseId,
      words: one.words,
      by_person: subject,
      by_employee: one.byEmployee === null ? null : c.employee(one.byEmployee),
      said_at: at(one.on),
      task,
      answer: one.answer,
      answer_words: one.answerWords,
      answered_at: answered,
      answered_by: answeredBy,
      updated_at: answered ?? at(one.on),
    })
  }
}
