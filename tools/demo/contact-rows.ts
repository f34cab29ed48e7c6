import type { Day } from '../../src/domain/shared/time.ts'
import type { CaseBook } from './family-rows.ts'

const moment = (day: Day, time: string): string => `${day}T${time}:00.000Z`

/** What was had and tried, how often it was agreed, and what could not wait. */
export function putContact(c: CaseBook): void {
  for (const [i, one] of (c.file.contacts ?? []).entries()) {
    const at = moment(one.on, one.time)
    c.book.put('contact_entry', {
      id: c.id('contact-entry', i),
      compartment: c.place({
        subject: one.party === undefined ? null : c.person(one.party),
        category: 'cooperation',
        department: c.departmentOf(one.by),
      }),
      case_id: c.caseId,
      form: one.form,
      happened_at: at,
      on_day: one.on,
      minutes: one.minutes ?? null,
      persons: one.persons.map(c.person),
      reached: one.reached,
      aim: one.aim ?? null,
      note: one.note ?? null,
      asked_by: one.askedBy ?? null,
      counts: one.party === undefined,
      written_by: c.employee(one.by),
      updated_at: at,
    })
  }
  for (const [i, one] of (c.file.contactRhythms ?? []).entries())
    c.book.put('contact_rhythm', {
      id: c.id('contact-rhythm', i),
      compartment: c.place({ subject: null, category: 'cooperation', department: c.departmentOf(one.by) }),
      case_id: c.caseId,
      every_days: one.everyDays,
      form: one.form ?? null,
      persons: one.persons.map(c.person),
      employee: one.employee === undefined ? null : c.employee(one.employee),
      words: one.words ?? null,
      from_on: one.from,
      written_by: c.employee(one.by),
      updated_at: moment(one.from, '09:00'),
    })
  for (const [i, one] of (c.file.acute ?? []).entries()) {
    const id = c.id('acute-call', i)
    const said = moment(one.on, one.time)
    const answered = one.answered && moment(one.on, one.answered.time)
    c.book.put('acute_call', {
      id,
      compartment: c.place({
        subject: c.person(one.by),
        category: 'own-words',
        audienceId: id,
        department: c.home,
      }),
      case_id: c.caseId,
      words: one.words,
      by_person: c.person(one.by),
      said_at: said,
      answered_at: answered ?? null,
      answered_by: one.answered === undefined ? null : c.employee(one.answered.by),
      answer_words: one.answered?.words ?? null,
      updated_at: answered ?? said,
    })
  }
}
