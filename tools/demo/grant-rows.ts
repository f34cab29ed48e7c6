import { employeeId, nameOf, type CaseBook } from './family-rows.ts'
import type { DemoWorld } from './municipality.ts'
import type { RowBook } from './row-book.ts'
import { demoId } from './ids.ts'

const at = (day: string): string => `${day}T09:00:00.000Z`

/** Who may grant how much in the demo's municipality: made-up figures, and said so. */
export function putAuthorities(book: RowBook, { municipality: { grantAuthorities } }: DemoWorld): void {
  for (const [i, one] of grantAuthorities.entries())
    book.put('grant_authority', {
      id: demoId(`grant authority ${i}`),
      department: one.department,
      role: one.role ?? null,
      employee: one.employee === undefined ? null : employeeId(one.employee),
      kinds: [],
      per_measure: one.perMeasure,
      per_year: one.perYear ?? null,
      no_limit: false,
      starts_on: one.from,
      source: one.source,
      set_by: employeeId(one.by),
      set_at: at(one.from),
    })
}

/** What was asked for in a family: one place for each request beside its measure, and a task that opens it to its leader. */
export function putGrants(c: CaseBook & { readonly measureName: (kind: string) => string }): void {
  for (const [i, one] of (c.file.grants ?? []).entries()) {
    const measure = c.file.measures[one.measure]
    const person = c.file.people.find(({ key }) => key === measure?.person)
    if (!measure || !person) throw new Error(`${c.file.key}: grant ${i} names no measure.`)
    const id = c.id('grant', i)
    const task = c.id('grant-task', i)
    const compartment = c.place({
      subject: c.person(measure.person),
      category: measure.category,
      department: measure.department,
      audienceId: id,
    })
    const { answer } = one
    c.book.put('decision_task', {
      id: task,
      case_id: c.caseId,
      kind: 'grant',
      job_function: 'granting-leader',
      department: measure.department,
      employee: c.employee(one.goesTo),
      compartments: [compartment],
      opened_at: at(one.on),
      decided_at: answer ? at(answer.on) : null,
      decided_by: answer ? c.employee(one.goesTo) : null,
    })
    c.book.put('grant_request', {
      id,
      compartment,
      case_id: c.caseId,
      measure: c.id('measure', one.measure),
      what: measure.kind === null ? (measure.title ?? '') : c.measureName(measure.kind),
      about_name: nameOf(c.file, person).givenName,
      family_name: `Familien ${c.file.family.surname}`,
      department: measure.department,
      kind: measure.kind ?? 'own',
      why: one.why,
      legal_basis: measure.legalBasis,
      amount: one.amount,
      per: one.per,
      times: one.times,
      starts_on: one.from,
      ends_on: one.until,
      alternatives: one.alternatives ?? null,
      family_says: one.familySays,
      asked_by: c.employee(one.by),
      asked_at: at(one.on),
      stood: measure.status,
      goes_to: 'level',
      leader: c.employee(one.goesTo),
      task,
      ...(answer && {
        answer: answer.answer,
        answer_reason: answer.reason,
        granted_amount: one.amount,
        granted_per: one.per,
        granted_times: answer.times,
        granted_from: one.from,
        granted_until: one.until,
        answered_at: at(answer.on),
        answered_by: c.employee(one.goesTo),
        answered_as: 'level',
      }),
      updated_at: at(answer?.on ?? one.on),
    })
  }
}
