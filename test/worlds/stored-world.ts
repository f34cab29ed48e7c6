import { randomUUID } from 'node:crypto'
import { storedTokens } from '../../src/domain/shared/search-token.ts'
import { bulk, type BulkRow, type BulkTable } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { writeTeamRows } from './stored-team.ts'
import { DEPARTMENTS, makeWorld, NOW, type World } from './world.ts'

/** The mark that the one row of a compartment carries in its text: whoever reads it has opened the compartment. */
export const markOf = (compartment: number): string => `§${compartment}§`
export const marksIn = (text: string): Set<number> => new Set([...text.matchAll(/§(\d+)§/g)].map((m) => Number(m[1])))

/** Every person carries this name too, so that a search can find them all. */
export const COMMON_NAME = 'Allesammen'

/** The one meeting of a case likewise. */
export const meetingOf = (caseId: string): string => `${caseId.slice(0, -4)}1111`

/** The move of a case to another municipality likewise: everything that may go along goes along. */
export const moveOf = (caseId: string): string => `${caseId.slice(0, -4)}2222`

/** The published plan of a case has an id that follows from the case's. */
export const snapshotOf = (caseId: string): string => `${caseId.slice(0, -4)}0000`

/** And one published after it, in which every goal is worded otherwise. */
export const secondSnapshotOf = (caseId: string): string => `${caseId.slice(0, -4)}2222`

/** The statutory plans of a world: in a few compartments of each family, among them one about several people. */
export const linksOf = (world: World): { caseId: string; id: string; compartment: number }[] =>
  world.cases.flatMap((one) => {
    const open = world.compartments.filter((c) => c.caseId === one.id && c.audience === 'family')
    const few = [...open.slice(0, 2), ...open.filter((c) => c.also?.length).slice(0, 1)]
    return few.map((c, n) => ({ caseId: one.id, compartment: c.id, id: `${one.id.slice(0, -4)}333${n}` }))
  })

const snapshotGoal = (id: string, mark: string, whose: string) => ({
  id,
  version: 1,
  department: null,
  category: 'cooperation',
  concerns: null,
  ownWords: mark,
  whoseWords: whose,
  wishedChange: 'x',
  successCriterion: 'x',
  horizon: 'step',
  parentGoal: null,
  position: 0,
  status: 'active',
})

/** Puts a random world in the database: the facts as they are, and one marked row in each compartment. */
export async function storeWorld(store: Store, seed: number): Promise<World> {
  const municipality = 1 + (seed % 90_000)
  return bulk(store.job, municipality, async (w) => {
    const first = Math.min(...(await w.reserve(120)))
    const world = makeWorld(seed, municipality, first)
    const spelled = (s: { startsAt: string | null; endsAt: string | null }) => ({
      starts_at: s.startsAt,
      ends_at: s.endsAt,
    })
    await w.write(
      'department',
      DEPARTMENTS.map((key) => ({ key, name: key, does_what: key })),
    )
    await w.write(
      'employee',
      world.employees.map((e) => ({
        id: e.id,
        name: 'Ansat',
        title: 'Rådgiver',
        department: e.department,
        functions: e.functions,
        starts_at: '2020-01-01T00:00:00Z',
      })),
    )
    await w.write(
      'case_file',
      world.cases.map((c) => ({ id: c.id, kind: c.kind, created_at: NOW })),
    )
    await w.write(
      'person',
      world.people.map((p) => ({ id: p.id, born: p.born })),
    )
    await w.write(
      'compartment',
      world.compartments.map((c) => ({
        id: c.id,
        case_id: c.caseId,
        subject: c.subject,
        also: c.also ?? [],
        category: c.category,
        sensitivity: c.sensitivity,
        audience: c.audience,
        audience_id: c.audienceId,
        department: c.department,
      })),
    )
    const write = async (table: BulkTable, rows: BulkRow[]): Promise<void> =>
      rows.length > 0 ? w.write(table, rows) : undefined
    const memberIds = world.memberships.map(() => randomUUID())
    await write(
      'membership',
      world.memberships.map((m, place) => ({
        id: memberIds[place],
        case_id: m.caseId,
        employee: m.employee,
        department: m.department,
        role: m.role,
        party: m.party,
        added_by: m.employee,
        ...spelled(m),
      })),
    )
    await write(
      'participation',
      world.participations.map((p) => ({
        id: randomUUID(),
        case_id: p.caseId,
        person: p.person,
        stands_as: p.standsAs,
        in_initiative: true,
        own_access: p.ownAccess,
        ...spelled(p),
      })),
    )
    await write(
      'custody',
      world.custody.map((u) => ({
        id: randomUUID(),
        child: u.child,
        holder: u.holder,
        kind: 'joint',
        source: 'world',
        ...spelled(u),
      })),
    )
    await write(
      'representation',
      world.representations.map((r) => ({
        id: randomUUID(),
        case_id: r.caseId,
        person: r.person,
        representative: r.representative,
        kind: 'bisidder',
        ...spelled(r),
      })),
    )
    await write(
      'basis',
      world.bases.map((b) => ({
        id: b.id,
        case_id: b.caseId,
        kind: b.kind,
        persons: b.persons,
        covers_family: b.coversFamily,
        categories: b.categories,
        from_departments: b.fromDepartments,
        to_department: b.toDepartment,
        withdrawn_at: b.withdrawnAt,
        recorded_by: randomUUID(),
        created_at: NOW,
        ...spelled(b),
      })),
    )
    const wallOf = new Map<string, Wall>()
    await write(
      'firewall',
      world.firewalls.map((f) => ({
        id: wallIn(wallOf, f),
        case_id: f.caseId,
        protected: f.protected,
        other: f.other,
        kind: 'violence',
        set_by: randomUUID(),
        ...spelled(f),
      })),
    )
    await write(
      'decision_task',
      world.tasks.map((t) => ({
        id: randomUUID(),
        case_id: t.caseId,
        kind: t.kind,
        job_function: t.jobFunction,
        employee: t.employee,
        compartments: t.compartments,
        opened_at: t.openedAt,
        decided_at: t.decidedAt,
      })),
    )
    await write(
      'admission',
      world.admissions.map((a) => ({
        id: randomUUID(),
        case_id: a.caseId,
        meeting: meetingOf(a.caseId),
        meeting_at: NOW,
        employee: a.employee,
        person: a.person,
        compartments: a.compartments,
        ...spelled(a),
      })),
    )

    await writeTeamRows(w, world, memberIds, markOf)
    const anybody = world.people[0]!.id
    const tokens: BulkRow[] = []
    const file = (kind: 'person' | 'family', object: string, compartment: number): void =>
      void tokens.push(...storedTokens(COMMON_NAME).map((token) => ({ token, compartment, object, kind })))
    const goals: BulkRow[] = []
    const details: BulkRow[] = []
    const families: BulkRow[] = []
    const actions: BulkRow[] = []
    const history: BulkRow[] = []
    const measures: BulkRow[] = []
    const stones: BulkRow[] = []
    const pitfalls: BulkRow[] = []
    const spells: BulkRow[] = []
    const stances: BulkRow[] = []
    const agreed: BulkRow[] = []
    const followUps: BulkRow[] = []
    const followUpGoals: BulkRow[] = []
    const waits: BulkRow[] = []
    const links: BulkRow[] = []
    const lastOfCase = new Map<string, { goal: string; compartment: number }>()
    const linkIds = new Map(linksOf(world).map(({ compartment, id }) => [compartment, id]))
    const snapshots: BulkRow[] = []
    const moves: BulkRow[] = []
    const items: BulkRow[] = []
    const meetings: BulkRow[] = []
    const agenda: BulkRow[] = []
    const referrals: BulkRow[] = []
    const courses: BulkRow[] = []
    const visitations: BulkRow[] = []
    /** Every third waits for a place. */
    const hasToWait = (c: { id: number }): boolean => c.id % 3 === 0
    const agreements: BulkRow[] = []
    for (const c of world.compartments) {
      if (c.caseId === null && c.subject !== null) {
        details.push({
          id: c.subject,
          compartment: c.id,
          given_name: `Fornavn ${markOf(c.id)}`,
          family_name: COMMON_NAME,
          updated_at: NOW,
        })
        file('person', c.subject, c.id)
      }
      if (c.caseId === null) continue
      const goal = randomUUID()
      goals.push({
        id: goal,
        case_id: c.caseId,
        compartment: c.id,
        own_words: markOf(c.id),
        whose_words: anybody,
        wished_change: 'x',
        success_criterion: 'x',
        horizon: 'step',
        updated_at: NOW,
      })
      actions.push({
        id: randomUUID(),
        case_id: c.caseId,
        compartment: c.id,
        what: `Aftale ${markOf(c.id)}`,
        by_employee: world.employees[c.id % world.employees.length]?.id,
        due: '2026-09-02',
        updated_at: NOW,
      })
      agreements.push({
        id: randomUUID(),
        case_id: c.caseId,
        compartment: c.id,
        what: `Mundtligt ${markOf(c.id)}`,
        agreed_on: '2026-08-30',
        persons: [],
        written_by: randomUUID(),
        updated_at: NOW,
      })
      items.push({
        id: randomUUID(),
        compartment: c.id,
        snapshot: snapshotOf(c.caseId),
        kind: 'goal',
        object: goal,
        object_version: 1,
        updated_at: NOW,
        content: snapshotGoal(goal, markOf(c.id), anybody),
      })
      if (c.audience === 'family') {
        const hung = { case_id: c.caseId, compartment: c.id, updated_at: NOW }
        const publish = (kind: string, content: Readonly<Record<string, unknown>>): void =>
          [snapshotOf, secondSnapshotOf].forEach((snapshot, n) => {
            const id = randomUUID()
            const row = { id, version: 1, department: null, category: 'cooperation', ...content }
            items.push({
              id: randomUUID(),
              compartment: c.id,
              snapshot: snapshot(c.caseId!),
              kind,
              object: id,
              object_version: n + 1,
              updated_at: NOW,
              content: row,
            })
          })
        const measure = randomUUID()
        measures.push({
          ...hung,
          id: measure,
          goal,
          person: anybody,
          kind: 'own',
          title: `Indsats ${markOf(c.id)}`,
          department: DEPARTMENTS[0],
          status: 'planned',
        })
        stones.push({ ...hung, id: randomUUID(), goal, what: `Trin ${markOf(c.id)}`, position: 0 })
        pitfalls.push({ ...hung, id: randomUUID(), goal, whose: anybody, what: markOf(c.id), response: 'x' })
        spells.push({
          ...hung,
          id: randomUUID(),
          measure,
          kind: 'pause',
          starts_on: '2026-09-01',
          reason: markOf(c.id),
        })
        stances.push({
          ...hung,
          id: randomUUID(),
          question: 'realistic',
          object: goal,
          by_person: anybody,
          answer: 'no',
          says: markOf(c.id),
          at: NOW,
          recorded_by: anybody,
        })
        agreed.push({ ...hung, id: randomUUID(), goal, agreed_on: '2026-08-01', note: markOf(c.id) })
        const followUp = randomUUID()
        followUps.push({ ...hung, id: followUp, held_on: '2026-08-01', changed: markOf(c.id), recorded_by: anybody })
        followUpGoals.push({
          ...hung,
          id: randomUUID(),
          follow_up: followUp,
          goal,
          outcome: 'continue',
          happened: markOf(c.id),
        })
        // A wait tells of both its ends: this one's reason carries the marks of both.
        const before = lastOfCase.get(c.caseId)
        if (before)
          publish('wait', {
            waitingKind: 'goal',
            waiting: goal,
            forKind: 'goal',
            forObject: before.goal,
            until: 'done',
            reason: `${markOf(c.id)} ${markOf(before.compartment)}`,
          })
        publish('stone', { goal, what: markOf(c.id), reachedOn: null })
        publish('pitfall', { goal, whose: anybody, what: markOf(c.id), response: 'x', status: 'open' })
        // A stone may lie in a wider compartment than the goal that it hangs on, and then tells of both.
        if (before)
          publish('stone', {
            goal: before.goal,
            what: `${markOf(c.id)} ${markOf(before.compartment)}`,
            reachedOn: null,
          })
        publish('agreement', { goal, agreedOn: '2026-08-01', note: markOf(c.id) })
        publish('stance', {
          question: 'realistic',
          object: goal,
          byPerson: anybody,
          byEmployee: null,
          answer: 'no',
          says: markOf(c.id),
          at: NOW,
        })
        publish('link', { kindName: 'Barnets plan', persons: [anybody], ownerName: markOf(c.id), nextOn: null })
        if (before) {
          const reason = `${markOf(c.id)} ${markOf(before.compartment)}`
          const wait = {
            ...hung,
            id: randomUUID(),
            waiting_kind: 'goal',
            waiting: goal,
            for_kind: 'goal',
            for_object: before.goal,
            until: 'done',
            reason,
          }
          waits.push(wait)
          // Its history lies with it and tells of both ends too.
          history.push({
            id: randomUUID(),
            compartment: c.id,
            kind: 'plan_wait',
            object: wait.id,
            object_version: 1,
            change: 'insert',
            after: { reason },
            at: NOW,
            actor_kind: 'employee',
            request: 'worlds',
          })
        }
        const link = linkIds.get(c.id)
        if (link)
          links.push({
            ...hung,
            id: link,
            kind: 'barnets-plan',
            persons: [anybody],
            owner_department: DEPARTMENTS[0],
            reference: markOf(c.id),
            // A mark may name what lies in another compartment.
            goals: [goal, ...(before ? [before.goal] : [])],
            measures: [measure],
          })
        lastOfCase.set(c.caseId, { goal, compartment: c.id })
        items.push({
          id: randomUUID(),
          compartment: c.id,
          snapshot: secondSnapshotOf(c.caseId),
          kind: 'goal',
          object: goal,
          object_version: 2,
          updated_at: NOW,
          content: snapshotGoal(goal, `Nu ${markOf(c.id)}`, anybody),
        })
      }
      history.push({
        id: randomUUID(),
        compartment: c.id,
        kind: 'goal',
        object: goal,
        object_version: 2,
        change: 'update',
        before: { own_words: markOf(c.id), case_id: c.caseId },
        after: { case_id: c.caseId },
        at: NOW,
        actor_kind: 'employee',
        reason: `Fordi ${markOf(c.id)}`,
        request: 'worlds',
      })
      if (c.audience === 'meeting')
        agenda.push({
          id: randomUUID(),
          compartment: c.id,
          case_id: c.caseId,
          meeting: meetingOf(c.caseId),
          position: 0,
          title: `Punkt ${markOf(c.id)}`,
          updated_at: NOW,
        })
      if (c.audience === 'team' || c.audience === 'family') {
        referrals.push({
          id: randomUUID(),
          compartment: c.id,
          case_id: c.caseId,
          kind: 'outsider',
          received_at: NOW,
          about_name: `Barn ${markOf(c.id)}`,
          concern: markOf(c.id),
          parents_know: true,
          receipt: 'AAAA-11',
          updated_at: NOW,
        })
        courses.push({
          id: randomUUID(),
          compartment: c.id,
          case_id: c.caseId,
          programme: 'udenom-banderne',
          programme_version: '1',
          state: hasToWait(c) ? 'waiting' : 'candidate',
          updated_at: NOW,
        })
        if (hasToWait(c))
          visitations.push({
            id: randomUUID(),
            compartment: c.id,
            case_id: c.caseId,
            decision: 'wait',
            note: `Venter ${markOf(c.id)}`,
            next_step: `Næste ${markOf(c.id)}`,
            decided_at: NOW,
            decided_by: world.employees[0]!.id,
            updated_at: NOW,
          })
      }
      const holdsFamily =
        c.category === 'cooperation' &&
        c.subject === null &&
        c.audience === 'family' &&
        !families.some((f) => f['id'] === c.caseId)
      if (holdsFamily) {
        families.push({
          id: c.caseId,
          compartment: c.id,
          name: `Familien ${markOf(c.id)} ${COMMON_NAME}`,
          updated_at: NOW,
        })
        file('family', c.caseId, c.id)
        meetings.push({
          id: meetingOf(c.caseId),
          compartment: c.id,
          case_id: c.caseId,
          title: `Møde ${markOf(c.id)}`,
          starts_at: NOW,
          updated_at: NOW,
        })
        moves.push({
          id: moveOf(c.caseId),
          compartment: c.id,
          case_id: c.caseId,
          package: randomUUID(),
          to_number: municipality + 1,
          to_name: 'Et andet sted',
          moves_on: '2026-10-01',
          parts: ['people', 'relations', 'contacts', 'plan'].map((part) => ({ part, basis: 'x' })),
          prepared_by: randomUUID(),
          shown_on: '2026-08-30',
          updated_at: NOW,
        })
        for (const [number, id] of [
          [1, snapshotOf(c.caseId)],
          [2, secondSnapshotOf(c.caseId)],
        ] as const)
          snapshots.push({
            id,
            compartment: c.id,
            case_id: c.caseId,
            number,
            reason: 'Udgivet',
            holds_depth: true,
            published_at: NOW,
            published_by: randomUUID(),
            updated_at: NOW,
          })
      }
    }
    await writeAround(write, world, { anybody, wallOf })
    const drafts = world.compartments
      .filter((c) => c.audience === 'author')
      .map((c) => ({
        id: randomUUID(),
        compartment: c.id,
        owner: c.audienceId,
        key: 'note',
        content: { text: markOf(c.id) },
        updated_at: NOW,
      }))
    await write('person_detail', details)
    await write('goal', goals)
    await write('family', families)
    await write('action', actions)
    await write('oral_agreement', agreements)
    await write('history', history)
    await write('plan_snapshot', snapshots)
    await write('family_move', moves)
    await write('referral', referrals)
    await write('course', courses)
    await write('visitation', visitations)
    await write('meeting', meetings)
    await write('agenda_item', agenda)
    await write(
      'snapshot_item',
      items.filter((item) => snapshots.some((one) => one['id'] === item['snapshot'])),
    )
    await write('measure', measures)
    await write('stepping_stone', stones)
    await write('pitfall', pitfalls)
    await write('measure_spell', spells)
    await write('stance', stances)
    await write('goal_agreement', agreed)
    await write('follow_up', followUps)
    await write('follow_up_goal', followUpGoals)
    await write('plan_wait', waits)
    await write('statutory_link', links)
    await write('draft', drafts)
    await write('search_token', tokens)
    return world
  })
}

/** Whom a firewall of a case stands between. */
interface Wall {
  readonly person: string
  readonly other: string
  readonly firewall: string
}

function wallIn(walls: Map<string, Wall>, { caseId, protected: person, other }: World['firewalls'][number]): string {
  const firewall = randomUUID()
  walls.set(caseId, { person, other, firewall })
  return firewall
}

/** A marked row of each kind that lies around a family, in each compartment of a case. */
async function writeAround(
  write: (table: BulkTable, rows: BulkRow[]) => Promise<void>,
  world: World,
  { anybody, wallOf }: { anybody: string; wallOf: ReadonlyMap<string, Wall> },
): Promise<void> {
  const inCase = world.compartments.flatMap((c) =>
    c.caseId === null
      ? []
      : [{ caseId: c.caseId, home: randomUUID(), mark: markOf(c.id), compartment: c.id, place: c }],
  )
  const base = (one: { caseId: string; compartment: number }) => ({
    id: randomUUID(),
    compartment: one.compartment,
    case_id: one.caseId,
    updated_at: NOW,
  })
  const employee = world.employees[0]!.id
  const day = '2026-01-01'
  const rowsOf = (row: (one: (typeof inCase)[number]) => object): BulkRow[] =>
    inCase.map((one) => ({ ...base(one), ...row(one) }))
  await write(
    'home',
    rowsOf((one) => ({ id: one.home, name: `Hjem ${one.mark}`, kind: 'family' })),
  )
  await write(
    'residence',
    rowsOf((one) => ({ home: one.home, person: anybody, share: 'some', note: one.mark, starts_on: day })),
  )
  await write(
    'placement',
    rowsOf((one) => ({ child: anybody, kind: 'kin', visits: one.mark, starts_on: day })),
  )
  await write(
    'partner_assessment',
    rowsOf((one) => ({
      person: anybody,
      assessed_by: employee,
      assessed_on: day,
      outcome: 'resource',
      violence: 'no',
      reason: one.mark,
    })),
  )
  await write(
    'restriction',
    rowsOf((one) => ({ person: anybody, kind: 'not-told', what: one.mark, starts_on: day })),
  )
  await write(
    'wall_question',
    inCase.flatMap((one) => {
      const wall = wallOf.get(one.caseId)
      return wall === undefined ? [] : [{ ...base(one), ...wall, asked_at: NOW, reason: one.mark }]
    }),
  )
  await write(
    'released_text',
    rowsOf((one) => ({
      party: one.place.audienceId !== null && one.place.audience === 'party' ? one.place.audienceId : anybody,
      title: 'Til dig',
      body: one.mark,
      released_by: employee,
      released_at: NOW,
    })),
  )
  await write(
    'telling',
    rowsOf((one) => ({
      owner: anybody,
      origin: randomUUID(),
      kind: 'story',
      body: one.mark,
      department: one.place.department ?? DEPARTMENTS[0],
      told_at: NOW,
    })),
  )
  await write(
    'supporter',
    rowsOf((one) => ({ name: one.mark, does: 'Henter i skole', agreed_on: day })),
  )
  await write(
    'communication',
    rowsOf((one) => ({ person: anybody, reach: [], words: one.mark })),
  )
}
