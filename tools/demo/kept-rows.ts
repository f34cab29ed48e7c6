import type { DepthBook } from './depth-rows.ts'
import { at } from './family-rows.ts'
import { putPerson } from './person-rows.ts'

/** What a team keeps for itself, and what the family has asked of it. After everything that it is about. */
export function putKept(c: DepthBook): void {
  putApart(c)
  putSteps(c)
  putMerged(c)
  putMove(c)
  putNeeds(c)
  putWishes(c)
  putChanges(c)
}

function putApart(c: DepthBook): void {
  for (const [i, one] of (c.file.restrictions ?? []).entries())
    c.book.put('restriction', {
      id: c.id('restriction', i),
      compartment: c.place({ subject: null, category: 'cooperation', audience: 'team', department: c.home }),
      case_id: c.caseId,
      person: c.person(one.person),
      kind: one.kind,
      what: one.what,
      starts_on: one.from,
      ends_on: one.until,
      updated_at: at(one.from),
    })
  for (const [i, one] of (c.file.assessments ?? []).entries()) {
    const person = c.person(one.person)
    c.book.put('partner_assessment', {
      id: c.id('assessment', i),
      compartment: c.place({ subject: person, category: 'violence', audience: 'team', department: c.home }),
      case_id: c.caseId,
      person,
      assessed_by: c.employee(one.by),
      assessed_on: one.on,
      outcome: one.outcome,
      violence: one.violence,
      reason: one.reason,
      updated_at: at(one.on),
    })
  }
}

function putSteps(c: DepthBook): void {
  for (const { person: key, age, step, on, by } of c.file.birthdaySteps ?? []) {
    const person = c.person(key)
    c.book.put('birthday_step', {
      id: c.id('birthday', `${key}-${age}-${step}`),
      compartment: c.place({ subject: person, category: 'cooperation', audience: 'team', department: c.home }),
      case_id: c.caseId,
      person,
      age,
      step,
      done_at: at(on),
      done_by: c.employee(by),
      updated_at: at(on),
    })
  }
}

/** The second record steps aside; what was done is noted as the command notes it, so that it can be taken apart. */
function putMerged(c: DepthBook): void {
  for (const [i, one] of (c.file.merged ?? []).entries()) {
    const like = c.file.people.find(({ key }) => key === one.kept)
    if (like === undefined) throw new Error(`presets/demo: ${c.file.key} names ${one.kept}, who is not there.`)
    const [kept, gone] = [c.person(one.kept), c.id('person', `gone ${i}`)]
    const began = at(c.file.decision.on)
    const [merge, part] = [c.id('merge', i), c.id('participation', `gone ${i}`)]
    putPerson(c, { ...one, id: gone, born: like.born, due: like.due }, began)
    c.book.put('participation', {
      id: part,
      case_id: c.caseId,
      person: gone,
      stands_as: like.standsAs,
      in_initiative: like.inInitiative,
      own_access: false,
      starts_at: began,
      ends_at: at(one.on),
      version: 2,
    })
    c.book.put('person_merge', {
      id: merge,
      compartment: c.place({
        subject: kept,
        category: 'identity',
        sensitivity: 2,
        audience: 'team',
        department: c.home,
      }),
      case_id: c.caseId,
      kept,
      gone,
      reason: one.reason,
      merged_at: at(one.on),
      merged_by: c.employee(one.by),
      updated_at: at(one.on),
    })
    const note = (kind: string, object: string, before: object, version: number | null): void =>
      c.book.put('person_merge_change', {
        id: c.id('merge-change', `${i}-${kind}`),
        merge,
        kind,
        object,
        columns: [],
        from_compartment: null,
        to_compartment: null,
        before,
        after_version: version,
      })
    note('merge', merge, { kept, gone, at: at(one.on) }, null)
    note('participation', part, { own_access: false, ends_at: null }, 2)
  }
}

function putMove(c: DepthBook): void {
  const { moving } = c.file
  if (moving === undefined) return
  c.book.put('family_move', {
    id: c.id('move', 1),
    compartment: c.place({ subject: null, category: 'cooperation', audience: 'team', department: c.home }),
    case_id: c.caseId,
    package: c.id('package', 1),
    to_number: moving.toNumber,
    to_name: moving.toName,
    moves_on: moving.movesOn,
    parts: moving.parts,
    prepared_by: c.employee(moving.by),
    shown_on: moving.shownOn,
    updated_at: at(moving.shownOn ?? moving.on),
  })
}

/** Where whoever reads the category of what is needed reads the need. */
function putNeeds(c: DepthBook): void {
  for (const [i, key] of (c.file.needs ?? []).entries()) {
    const { id, category } = c.competence(key)
    c.book.put('competence_need', {
      id: c.id('competence-need', i),
      compartment: c.place({ subject: null, category: category ?? 'cooperation', department: c.home }),
      case_id: c.caseId,
      competence: id,
      updated_at: at(c.file.decision.on),
    })
  }
}

/** With the one who asks, and with the leader who answers. */
function putWishes(c: DepthBook): void {
  for (const [i, one] of (c.file.wishes ?? []).entries()) {
    const asker = c.person(one.by)
    const task = c.id('wish-task', i)
    const compartment = c.place({ subject: asker, category: 'team-matter', department: null })
    const leader = c.employee(one.takenBy)
    const answered = one.answeredOn === null ? null : at(one.answeredOn)
    const answeredBy = answered === null ? null : leader
    c.book.put('decision_task', {
      id: task,
      case_id: c.caseId,
      kind: 'adviser-wish',
      job_function: 'team-lead',
      department: null,
      employee: leader,
      compartments: [compartment],
      opened_at: at(one.on),
      decided_at: answered,
      decided_by: answeredBy,
    })
    c.book.put('adviser_wish', {
      id: c.id('wish', i),
      compartment,
      case_id: c.caseId,
      membership: c.id('membership', one.member),
      asked_by: asker,
      words: one.words,
      asked_at: at(one.on),
      task,
      taken_by: leader,
      answer_by: one.answerBy,
      answer: one.answer,
      answer_words: one.answerWords,
      answered_at: answered,
      answered_by: answeredBy,
      updated_at: answered ?? at(one.on),
    })
  }
}

const NUMBERED = { stepping_stone: 'stone', plan: 'plan' } as const

/** Each row that was changed, with all it was: from its first state, step by step, to how it stands. */
function putChanges(c: DepthBook): void {
  const { file } = c
  const changes = (file.changes ?? []).toSorted((a, b) => a.on.localeCompare(b.on))
  const rows = new Map<string, typeof changes>()
  for (const change of changes) {
    const name = change.kind in NUMBERED ? NUMBERED[change.kind as keyof typeof NUMBERED] : change.kind
    const id = c.id(name, change.which)
    rows.set(id, [...(rows.get(id) ?? []), change])
  }
  const coordinator = file.team.find(({ role }) => role === 'coordinator')?.employee ?? file.decision.by
  for (const [id, list] of rows) {
    const [first] = list
    if (first === undefined) continue
    const { kind } = first
    const { compartment, ...now } = c.book.changed(kind, id, list.length + 1, at(list.at(-1)?.on ?? file.decision.on))
    const put = (
      version: number,
      on: string,
      by: string,
      reason: string | null,
      before: object | null,
      after: object,
    ) =>
      c.book.put('history', {
        id: c.id('history', `${id}-${version}`),
        compartment,
        kind,
        object: id,
        object_version: version,
        change: before === null ? 'insert' : 'update',
        before,
        after,
        at: at(on),
        ...actor(c, by),
        reason,
        request: `demo ${file.key}`,
      })
    // Backwards from what stands now.
    let after: Readonly<Record<string, unknown>> = { ...now, version: list.length + 1 }
    for (const [i, change] of [...list.entries()].toReversed()) {
      const before = { ...after, ...change.before, version: i + 1 }
      put(i + 2, change.on, change.by, change.reason, before, after)
      after = before
    }
    put(1, firstDay(c, first), coordinator, null, null, after)
  }
}

/** The day on which the row was written. */
function firstDay({ file }: DepthBook, { kind, which, on }: NonNullable<DepthBook['file']['changes']>[number]): string {
  const written =
    kind === 'goal'
      ? file.goals.find(({ key }) => key === which)?.since
      : kind === 'action'
        ? file.actions[Number(which)]?.since
        : file.measures[kind === 'measure' ? Number(which) : -1]?.since
  const day = written ?? file.course.startsOn ?? file.decision.on
  return day < on ? day : file.decision.on
}

const actor = (c: DepthBook, key: string) =>
  c.file.people.some((one) => one.key === key)
    ? { actor: c.person(key), actor_kind: 'citizen' }
    : { actor: c.employee(key), actor_kind: 'employee' }
