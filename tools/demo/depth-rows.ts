import { at, type CaseBook } from './family-rows.ts'

/** A family's book that also knows how guarded a category is. */
export interface DepthBook extends CaseBook {
  readonly sensitivityOf: (category: string) => number
  /** One of the municipality's list of what its employees can, by its key. */
  readonly competence: (key: string) => { readonly id: string; readonly category: string | null }
}
type Thing = NonNullable<CaseBook['file']['waits']>[number]['for']
type Row = Readonly<{ subject: string | null; category: string; department: string; sensitivity?: number }>

/** What hangs on the plan, and what the family itself has said of homes, network and agreements by word. */
export function putDepth(c: DepthBook): void {
  putStones(c)
  putPitfalls(c)
  putWaits(c)
  putSpells(c)
  putPublished(c)
  putRounds(c)
  putHomes(c)
  putNetwork(c)
  putCommunications(c)
  putParts(c)
}

const listOf = <T>(part: readonly T[] | undefined) => (part ?? []).entries()

const family = (c: DepthBook, category: 'cooperation' | 'relations'): number =>
  c.place({ subject: null, category, department: c.home })

/** Beside the goal: readable by whoever reads the goal, written by the coordinator's department. */
function besideGoal(c: DepthBook, key: string): Row {
  const goal = c.file.goals.find((one) => one.key === key)
  if (goal === undefined) throw new Error(`presets/demo: ${c.file.key} names the goal ${key}, which is not there.`)
  return {
    subject: goal.concerns === null ? null : c.person(goal.concerns),
    category: goal.category,
    department: c.home,
  }
}

function putStones(c: DepthBook): void {
  for (const [i, stone] of listOf(c.file.stones))
    c.book.put('stepping_stone', {
      id: c.id('stone', i),
      compartment: c.place(besideGoal(c, stone.goal)),
      case_id: c.caseId,
      goal: c.id('goal', stone.goal),
      what: stone.what,
      position: i,
      reached_on: stone.reachedOn,
      updated_at: at(stone.reachedOn ?? c.file.decision.on),
    })
}

function putPitfalls(c: DepthBook): void {
  for (const [i, { goal, whose, ...words }] of listOf(c.file.pitfalls))
    c.book.put('pitfall', {
      id: c.id('pitfall', i),
      compartment: c.place(besideGoal(c, goal)),
      case_id: c.caseId,
      goal: c.id('goal', goal),
      whose: c.person(whose),
      ...words,
      updated_at: at(c.file.decision.on),
    })
}

const kindOf = (one: Thing): 'goal' | 'action' | 'measure' =>
  one.goal === undefined ? (one.action === undefined ? 'measure' : 'action') : 'goal'
const idOf = (c: DepthBook, one: Thing): string => c.id(kindOf(one), one.goal ?? one.action ?? one.measure ?? '')

/** Where one thing of the plan lies. */
function lies(c: DepthBook, one: Thing): Row {
  if (one.goal !== undefined) return besideGoal(c, one.goal)
  if (one.action !== undefined) {
    const goal = c.file.actions[one.action]?.goal ?? null
    return goal === null ? { subject: null, category: 'cooperation', department: c.home } : besideGoal(c, goal)
  }
  const measure = c.file.measures[one.measure ?? 0]
  if (measure === undefined) throw new Error(`presets/demo: ${c.file.key} has no measure ${one.measure}.`)
  return { subject: c.person(measure.person), category: measure.category, department: c.home }
}

/** With the more guarded of the two, so that the reason tells nobody of it. */
function guarded(c: DepthBook, wait: { readonly waiting: Thing; readonly for: Thing }): Row {
  const [first, second] = [lies(c, wait.waiting), lies(c, wait.for)]
  return c.sensitivityOf(second.category) > c.sensitivityOf(first.category) ? second : first
}

function putWaits(c: DepthBook): void {
  for (const [i, wait] of listOf(c.file.waits))
    c.book.put('plan_wait', {
      id: c.id('wait', i),
      compartment: c.place(guarded(c, wait)),
      case_id: c.caseId,
      waiting_kind: kindOf(wait.waiting),
      waiting: idOf(c, wait.waiting),
      for_kind: kindOf(wait.for),
      for_object: idOf(c, wait.for),
      until: wait.until,
      reason: wait.reason,
      updated_at: at(wait.on),
    })
}

/** Where a measure itself lies. */
function measurePlace(c: DepthBook, place: number): Row {
  const measure = c.file.measures[place]
  if (measure === undefined) throw new Error(`presets/demo: ${c.file.key} has no measure ${place}.`)
  return { subject: c.person(measure.person), category: measure.category, department: measure.department }
}

function putSpells(c: DepthBook): void {
  for (const [i, spell] of listOf(c.file.spells))
    c.book.put('measure_spell', {
      id: c.id('spell', i),
      compartment: c.place(measurePlace(c, spell.measure)),
      case_id: c.caseId,
      measure: c.id('measure', spell.measure),
      kind: spell.kind,
      starts_on: spell.startsOn,
      ends_on: spell.endsOn,
      says: spell.says,
      reason: spell.reason,
      updated_at: at(c.file.plan.lastFollowUp ?? c.file.decision.on),
    })
}

/** What hung on the plan on the day of each published version, beside the rows that the version holds. */
function putPublished(c: DepthBook): void {
  for (const [i, { on }] of c.file.snapshots.entries()) {
    const put = (kind: string, id: string, row: Row, content: Readonly<Record<string, unknown>>): void => {
      const { category, department } = row
      c.book.put('snapshot_item', {
        id: c.id('snapshot-item', `${i}-${id}`),
        compartment: c.place(row),
        snapshot: c.id('snapshot', i),
        kind,
        object: id,
        object_version: 1,
        content: { id, version: 1, category, department, ...content },
        updated_at: at(on),
      })
    }
    const until = (day: string | null): string | null => (day !== null && day <= on ? day : null)
    const had = (goal: string): boolean =>
      (c.file.goals.find(({ key }) => key === goal)?.since ?? c.file.decision.on) <= on
    for (const [n, { goal, what, reachedOn }] of listOf(c.file.stones))
      if (had(goal))
        put('stone', c.id('stone', n), besideGoal(c, goal), {
          goal: c.id('goal', goal),
          what,
          reachedOn: until(reachedOn),
        })
    for (const [n, { goal, whose, ...words }] of listOf(c.file.pitfalls))
      if (had(goal))
        put('pitfall', c.id('pitfall', n), besideGoal(c, goal), {
          goal: c.id('goal', goal),
          whose: c.person(whose),
          ...words,
        })
    for (const [n, wait] of listOf(c.file.waits))
      if (wait.on <= on)
        put('wait', c.id('wait', n), guarded(c, wait), {
          waitingKind: kindOf(wait.waiting),
          waiting: idOf(c, wait.waiting),
          forKind: kindOf(wait.for),
          forObject: idOf(c, wait.for),
          until: wait.until,
          reason: wait.reason,
        })
    for (const [n, { measure, ...spell }] of listOf(c.file.spells))
      if (spell.startsOn <= on)
        put('spell', c.id('spell', n), measurePlace(c, measure), { measure: c.id('measure', measure), ...spell })
  }
}

function putRounds(c: DepthBook): void {
  for (const [i, round] of listOf(c.file.rounds)) {
    const id = c.id('follow-up', i)
    c.book.put('follow_up', {
      id,
      compartment: family(c, 'cooperation'),
      case_id: c.caseId,
      held_on: round.on,
      changed: round.changed,
      next_on: round.nextOn,
      recorded_by: c.employee(round.by),
      updated_at: at(round.on),
    })
    for (const seen of round.goals)
      c.book.put('follow_up_goal', {
        id: c.id('follow-up-goal', `${i}-${seen.goal}`),
        compartment: c.place(besideGoal(c, seen.goal)),
        case_id: c.caseId,
        follow_up: id,
        goal: c.id('goal', seen.goal),
        outcome: seen.outcome,
        happened: seen.happened,
        next_step: seen.nextStep,
        updated_at: at(round.on),
      })
  }
}

function putHomes(c: DepthBook): void {
  const compartment = family(c, 'relations')
  for (const [i, home] of listOf(c.file.homes)) {
    const id = c.id('home', i)
    const written = at(c.file.decision.on)
    c.book.put('home', {
      id,
      compartment,
      case_id: c.caseId,
      name: home.name,
      kind: home.kind,
      updated_at: written,
    })
    for (const [j, one] of home.lives.entries())
      c.book.put('residence', {
        id: c.id('residence', `${i}-${j}`),
        compartment,
        case_id: c.caseId,
        home: id,
        person: c.person(one.person),
        share: one.share,
        note: one.note,
        starts_on: one.from,
        ends_on: one.until,
        updated_at: written,
      })
  }
}

function putNetwork(c: DepthBook): void {
  for (const [i, one] of listOf(c.file.supporters))
    c.book.put('supporter', {
      id: c.id('supporter', i),
      compartment: family(c, 'relations'),
      case_id: c.caseId,
      name: one.name,
      relation: one.relation,
      does: one.does,
      reached_by: one.reachedBy,
      contact_person: one.contactPerson,
      agreed_by: c.person(one.agreedBy),
      agreed_on: one.agreedOn,
      updated_at: at(one.agreedOn),
    })
  for (const [i, one] of listOf(c.file.oralAgreements))
    c.book.put('oral_agreement', {
      id: c.id('oral', i),
      compartment: family(c, 'cooperation'),
      case_id: c.caseId,
      what: one.what,
      agreed_on: one.on,
      persons: one.persons.map(c.person),
      employees: one.employees.map(c.employee),
      written_by: c.employee(one.writtenBy),
      goal: one.goal === undefined ? null : c.id('goal', one.goal),
      updated_at: at(one.on),
    })
}

function putCommunications(c: DepthBook): void {
  for (const [i, one] of listOf(c.file.communications))
    c.book.put('communication', {
      id: c.id('communication', i),
      compartment: c.place({ subject: c.person(one.person), category: 'cooperation', department: c.home }),
      case_id: c.caseId,
      person: c.person(one.person),
      language: one.language,
      interpreter: one.interpreter,
      interpreter_note: one.interpreterNote,
      reach: one.reach,
      not_when: one.notWhen,
      words: one.words,
      updated_at: at(one.on),
    })
}

/** What each member does, in words: those who have a share of their own. */
function putParts(c: DepthBook): void {
  for (const [i, m] of c.file.team.entries())
    if (m.does !== undefined || m.bothReason !== undefined)
      c.book.put('team_part', {
        id: c.id('team part', i),
        compartment: family(c, 'cooperation'),
        case_id: c.caseId,
        membership: c.id('membership', i),
        does: m.does ?? null,
        both_reason: m.bothReason ?? null,
        told_family_on: m.bothReason === undefined ? null : m.from,
        updated_at: at(m.from),
      })
}
