import { remindersFor } from '../../src/domain/agreement/due.ts'
import type { AgreedFile } from './agreement-file.ts'
import { at, type CaseBook } from './family-rows.ts'

interface Made {
  readonly meeting: string
  readonly item: string
  /** The day of the meeting. */
  readonly on: string
}

/** The agreements of an item, in the part of the family's that everybody who works with it shares. */
export function putAgreements(c: CaseBook, agreed: readonly AgreedFile[], { meeting, item, on }: Made): void {
  const compartment = c.place({ subject: null, category: 'cooperation', department: c.home })
  const there = { compartment, case_id: c.caseId, updated_at: at(on) }
  for (const [n, one] of agreed.entries()) {
    const id = c.id('agreed', `${item}-${n}`)
    const by = c.employee(one.by)
    c.book.put('agreement', {
      id,
      ...there,
      what: one.what,
      due: one.due,
      no_day: one.due === null,
      meeting,
      item,
      made_on: on,
      by_employee: by,
      status: one.status,
      why: one.why,
      settled_at: one.status === 'open' ? null : at(on),
      settled_by: one.status === 'open' ? null : by,
    })
    const doers = [
      ...one.people.map((who) => ({ by_person: c.person(who), by_employee: null, answer: 'agreed' })),
      ...one.employees.map((who) => ({ by_person: null, by_employee: c.employee(who), answer: 'agreed' })),
      ...one.asked.map((who) => ({ by_person: null, by_employee: c.employee(who), answer: 'asked' })),
    ]
    for (const [k, doer] of doers.entries()) {
      c.book.put('agreement_doer', { id: c.id('doer', `${item}-${n}-${k}`), ...there, agreement: id, ...doer })
      if (doer.answer !== 'agreed' || one.status !== 'open') continue
      for (const { kind, on: remind } of remindersFor(one.due, on))
        c.book.put('agreement_reminder', {
          id: c.id('reminder', `${item}-${n}-${k}-${kind}`),
          ...there,
          agreement: id,
          for_employee: doer.by_employee,
          for_person: doer.by_person,
          kind,
          remind_on: remind,
        })
    }
  }
}
