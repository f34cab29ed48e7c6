import { at, type CaseBook } from './family-rows.ts'

/** What the family has answered and agreed on, which plans by law there are, and who is placed. */
export function putAgreed(c: CaseBook): void {
  putStances(c)
  putAgreements(c)
  putLinks(c)
  putPlacements(c)
}

/** One's own answer lies with oneself and the coordinator. */
function putStances(c: CaseBook): void {
  for (const [i, { goal, measure, person, answer, says, on }] of (c.file.stances ?? []).entries()) {
    const by = c.person(person)
    c.book.put('stance', {
      id: c.id('stance', i),
      compartment: c.place({ subject: by, category: 'own-words', department: null }),
      case_id: c.caseId,
      question: goal === undefined ? 'matters' : 'realistic',
      object: goal === undefined ? c.id('measure', measure ?? 0) : c.id('goal', goal),
      by_person: by,
      by_employee: null,
      answer,
      says,
      at: at(on),
      recorded_by: by,
      updated_at: at(on),
    })
  }
}

function putAgreements(c: CaseBook): void {
  for (const [i, { goal: key, on, note }] of (c.file.agreements ?? []).entries()) {
    const goal = c.file.goals.find((one) => one.key === key)
    if (goal === undefined) throw new Error(`presets/demo: ${c.file.key} names the goal ${key}, which is not there.`)
    const { category, department } = goal
    c.book.put('goal_agreement', {
      id: c.id('agreement', i),
      compartment: c.place({ subject: goal.concerns === null ? null : c.person(goal.concerns), category, department }),
      case_id: c.caseId,
      goal: c.id('goal', key),
      agreed_on: on,
      note,
      updated_at: at(on),
    })
  }
}

function putLinks(c: CaseBook): void {
  for (const [i, one] of (c.file.links ?? []).entries()) {
    const subject = c.person(one.person)
    c.book.put('statutory_link', {
      id: c.id('link', i),
      compartment: c.place({ subject, category: one.category, department: c.home }),
      case_id: c.caseId,
      kind: one.kind,
      persons: [subject],
      owner_department: one.department,
      reference: one.reference,
      next_on: one.nextOn,
      goals: one.goals.map((goal) => c.id('goal', goal)),
      measures: one.measures.map((measure) => c.id('measure', measure)),
      ended_on: null,
      updated_at: at(one.on),
    })
  }
}

function putPlacements(c: CaseBook): void {
  for (const [i, one] of (c.file.placements ?? []).entries()) {
    const child = c.person(one.child)
    c.book.put('placement', {
      id: c.id('placement', i),
      compartment: c.place({ subject: child, category: 'child-case', department: c.home }),
      case_id: c.caseId,
      child,
      kind: one.kind,
      visits: one.visits,
      starts_on: one.from,
      ends_on: one.until,
      updated_at: at(one.from),
    })
  }
}
