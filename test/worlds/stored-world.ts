import { randomUUID } from 'node:crypto'
import { storedTokens } from '../../src/domain/shared/search-token.ts'
import { bulk, type BulkRow, type BulkTable } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { DEPARTMENTS, makeWorld, NOW, type World } from './world.ts'

/** The mark that the one row of a compartment carries in its text: whoever reads it has opened the compartment. */
export const markOf = (compartment: number): string => `§${compartment}§`
export const marksIn = (text: string): Set<number> => new Set([...text.matchAll(/§(\d+)§/g)].map((m) => Number(m[1])))

/** Every person carries this name too, so that a search can find them all. */
export const COMMON_NAME = 'Allesammen'

/** The one meeting of a case likewise. */
export const meetingOf = (caseId: string): string => `${caseId.slice(0, -4)}1111`

/** The published plan of a case has an id that follows from the case's. */
export const snapshotOf = (caseId: string): string => `${caseId.slice(0, -4)}0000`

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
        category: c.category,
        sensitivity: c.sensitivity,
        audience: c.audience,
        audience_id: c.audienceId,
        department: c.department,
      })),
    )
    const write = async (table: BulkTable, rows: BulkRow[]): Promise<void> =>
      rows.length > 0 ? w.write(table, rows) : undefined
    await write(
      'membership',
      world.memberships.map((m) => ({
        id: randomUUID(),
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
    await write(
      'firewall',
      world.firewalls.map((f) => ({
        id: randomUUID(),
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

    const anybody = world.people[0]!.id
    const tokens: BulkRow[] = []
    const file = (kind: 'person' | 'family', object: string, compartment: number): void =>
      void tokens.push(...storedTokens(COMMON_NAME).map((token) => ({ token, compartment, object, kind })))
    const goals: BulkRow[] = []
    const details: BulkRow[] = []
    const families: BulkRow[] = []
    const actions: BulkRow[] = []
    const history: BulkRow[] = []
    const snapshots: BulkRow[] = []
    const items: BulkRow[] = []
    const meetings: BulkRow[] = []
    const agenda: BulkRow[] = []
    const referrals: BulkRow[] = []
    const courses: BulkRow[] = []
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
          state: 'candidate',
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
        snapshots.push({
          id: snapshotOf(c.caseId),
          compartment: c.id,
          case_id: c.caseId,
          number: 1,
          reason: 'Første',
          published_at: NOW,
          published_by: randomUUID(),
          updated_at: NOW,
        })
      }
    }
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
    await write('history', history)
    await write('plan_snapshot', snapshots)
    await write('referral', referrals)
    await write('course', courses)
    await write('meeting', meetings)
    await write('agenda_item', agenda)
    await write(
      'snapshot_item',
      items.filter((item) => snapshots.some((one) => one['id'] === item['snapshot'])),
    )
    await write('draft', drafts)
    await write('search_token', tokens)
    return world
  })
}
