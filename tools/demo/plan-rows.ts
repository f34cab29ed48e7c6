import { putMeetings } from './meeting-rows.ts'
import { at, type CaseBook } from './family-rows.ts'

type File = CaseBook['file']

/** What is published with the plan: the row's own columns as the plan shows them, and where it lies. */
interface PlanRow {
  readonly kind: 'goal' | 'scaling' | 'action' | 'measure'
  readonly from: string
  readonly id: string
  readonly compartment: number
  readonly content: Readonly<Record<string, unknown>>
}

/** Plan, goals, scalings, agreements, measures, meetings and published versions of one family. */
export function putPlan(c: CaseBook): void {
  const { file, caseId, book } = c
  const cooperation = c.place({ subject: null, category: 'cooperation', department: c.home })
  book.put('plan', {
    id: c.id('plan', 1),
    compartment: cooperation,
    case_id: caseId,
    last_follow_up: file.plan.lastFollowUp,
    next_follow_up: file.plan.nextFollowUp,
    updated_at: at(file.plan.lastFollowUp ?? file.decision.on),
  })
  const rows = [...file.goals.map((g, i) => putGoal(c, g, i)), ...putScalings(c), ...putActions(c), ...putMeasures(c)]
  putMeetings(c)
  putSnapshots(c, rows, cooperation)
}

const goalId = (c: CaseBook, key: string | null): string | null => (key === null ? null : c.id('goal', key))

function goalPlace(c: CaseBook, key: string | null): { subject: string | null; category: string; department: string } {
  const goal = c.file.goals.find((one) => one.key === key)
  if (goal === undefined) return { subject: null, category: 'cooperation', department: c.home }
  return {
    subject: goal.concerns === null ? null : c.person(goal.concerns),
    category: goal.category,
    department: goal.department,
  }
}

function putGoal(c: CaseBook, goal: File['goals'][number], position: number): PlanRow {
  const place = goalPlace(c, goal.key)
  const compartment = c.place(place)
  const id = c.id('goal', goal.key)
  const row = {
    concerns: place.subject,
    own_words: goal.ownWords,
    whose_words: c.person(goal.whoseWords),
    wished_change: goal.wishedChange,
    success_criterion: goal.successCriterion,
    horizon: goal.horizon,
    parent_goal: goalId(c, goal.parentGoal),
    position,
    status: goal.status,
  }
  // With its version, so that all goals are written at once: one may be a step towards another.
  c.book.put('goal', {
    version: 1,
    id,
    compartment,
    case_id: c.caseId,
    ...row,
    updated_at: at(goal.since ?? c.file.decision.on),
  })
  return planRow('goal', { from: goal.since ?? c.file.decision.on, id, compartment }, place, {
    concerns: row.concerns,
    ownWords: row.own_words,
    whoseWords: row.whose_words,
    wishedChange: row.wished_change,
    successCriterion: row.success_criterion,
    horizon: row.horizon,
    parentGoal: row.parent_goal,
    position,
    status: row.status,
  })
}

function putScalings(c: CaseBook): PlanRow[] {
  return c.file.scalings.map((s, i) => {
    const id = c.id('scaling', i)
    const by = who(c, s)
    // A person's number lies with that person, an employee's with the cooperation.
    const place = {
      subject: by.by_person,
      category: by.by_person === null ? 'cooperation' : 'own-words',
      department: c.home,
    }
    const compartment = c.place(place)
    const goal = goalId(c, s.goal)
    const recorded = by.by_employee ?? by.by_person
    c.book.put('scaling', {
      id,
      compartment,
      case_id: c.caseId,
      goal,
      ...by,
      value: s.value,
      says: s.says,
      at: at(s.on),
      recorded_by: recorded,
      updated_at: at(s.on),
    })
    return planRow('scaling', { from: s.on, id, compartment }, place, {
      goal,
      byPerson: by.by_person,
      byEmployee: by.by_employee,
      value: s.value,
      says: s.says,
      at: at(s.on),
    })
  })
}

function putActions(c: CaseBook): PlanRow[] {
  return c.file.actions.map((a, i) => {
    const id = c.id('action', i)
    const by = who(c, a)
    const alone = a.onlyFor === null ? null : c.person(a.onlyFor)
    const place =
      alone === null ? goalPlace(c, a.goal) : { subject: alone, category: 'cooperation', department: c.home }
    const compartment = c.place(alone === null ? place : { ...place, audience: 'party', audienceId: alone })
    const goal = goalId(c, a.goal)
    const doneAt = a.doneOn === null ? null : at(a.doneOn)
    c.book.put('action', {
      id,
      compartment,
      case_id: c.caseId,
      goal,
      what: a.what,
      ...by,
      due: a.due,
      done_at: doneAt,
      updated_at: doneAt ?? at(a.since ?? c.file.decision.on),
    })
    return planRow('action', { from: a.since ?? c.file.decision.on, id, compartment }, place, {
      goal,
      what: a.what,
      byPerson: by.by_person,
      byEmployee: by.by_employee,
      due: a.due,
      doneAt,
    })
  })
}

function putMeasures(c: CaseBook): PlanRow[] {
  return c.file.measures.map((m, i) => {
    const id = c.id('measure', i)
    const place = { subject: c.person(m.person), category: m.category, department: m.department }
    const compartment = c.place(place)
    const title = m.kind === null ? (m.title ?? '') : c.measureName(m.kind)
    const kind = m.kind ?? 'own'
    const goal = goalId(c, m.goal)
    c.book.put('measure', {
      id,
      compartment,
      case_id: c.caseId,
      goal,
      person: place.subject,
      kind,
      title,
      outside_catalogue_reason: m.outsideCatalogueReason,
      department: m.department,
      legal_basis: m.legalBasis,
      status: m.status,
      waiting_for: m.waitingFor,
      starts_on: m.startsOn,
      ends_on: m.endsOn,
      updated_at: at(m.startsOn ?? m.since ?? c.file.decision.on),
    })
    return planRow('measure', { from: m.since ?? c.file.decision.on, id, compartment }, place, {
      goal,
      person: place.subject,
      kind,
      title,
      outsideCatalogueReason: m.outsideCatalogueReason,
      legalBasis: m.legalBasis,
      status: m.status,
      waitingFor: m.waitingFor,
      startsOn: m.startsOn,
      endsOn: m.endsOn,
      byDepartment: m.department,
    })
  })
}

/** A published version holds the rows that were there that day, each in its own compartment. */
function putSnapshots(c: CaseBook, rows: readonly PlanRow[], compartment: number): void {
  for (const [i, s] of c.file.snapshots.entries()) {
    const id = c.id('snapshot', i)
    c.book.put('plan_snapshot', {
      id,
      compartment,
      case_id: c.caseId,
      number: i + 1,
      reason: s.reason,
      holds_depth: true,
      published_at: at(s.on),
      published_by: c.employee(s.by),
      updated_at: at(s.on),
    })
    const shown = rows.filter((row) => row.from <= s.on)
    c.book.put(
      'snapshot_item',
      ...shown.map((row) => ({
        id: c.id('snapshot-item', `${i}-${row.id}`),
        compartment: row.compartment,
        snapshot: id,
        kind: row.kind,
        object: row.id,
        object_version: 1,
        content: row.content,
        updated_at: at(s.on),
      })),
    )
  }
}

function planRow(
  kind: PlanRow['kind'],
  row: Pick<PlanRow, 'from' | 'id' | 'compartment'>,
  place: { category: string; department: string },
  content: Record<string, unknown>,
): PlanRow {
  return {
    kind,
    ...row,
    content: { id: row.id, version: 1, category: place.category, department: place.department, ...content },
  }
}

const who = (c: CaseBook, row: { byPerson: string | null; byEmployee: string | null }) => ({
  by_person: row.byPerson === null ? null : c.person(row.byPerson),
  by_employee: row.byEmployee === null ? null : c.employee(row.byEmployee),
})
