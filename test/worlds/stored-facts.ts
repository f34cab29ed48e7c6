import { randomUUID } from 'node:crypto'
import { admissionOf, meetingOf, type Write } from './stored-ids.ts'
import { DEPARTMENTS, NOW, type World } from './world.ts'

/** What access is decided by, as the world has it. Answers the ids of memberships and walls. */
export async function writeFacts(
  write: Write,
  world: World,
): Promise<{ readonly memberIds: readonly string[]; readonly wallOf: ReadonlyMap<string, Wall> }> {
  const spelled = (s: { startsAt: string | null; endsAt: string | null }) => ({
    starts_at: s.startsAt,
    ends_at: s.endsAt,
  })
  await write(
    'department',
    DEPARTMENTS.map((key) => ({ key, name: key, does_what: key })),
  )
  await write(
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
  await write(
    'case_file',
    world.cases.map((c) => ({ id: c.id, kind: c.kind, created_at: NOW })),
  )
  await write(
    'person',
    world.people.map((p) => ({ id: p.id, born: p.born })),
  )
  await write(
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
    world.admissions.map((a, n) => ({
      id: admissionOf(a.caseId, n),
      case_id: a.caseId,
      meeting: meetingOf(a.caseId),
      meeting_at: meetingAt(a),
      employee: a.employee,
      person: a.person,
      compartments: a.compartments,
      ...spelled(a),
    })),
  )
  return { memberIds, wallOf }
}

/** Invitations run two weeks from the meeting, unless they end early. */
const meetingAt = ({ early, endsAt }: World['admissions'][number]): string => {
  const full = new Date(Date.parse(endsAt ?? NOW) - 14 * 86_400_000).toISOString()
  return early && full < NOW ? NOW : early ? (endsAt ?? NOW) : full
}

/** Whom a firewall of a case stands between. */
export interface Wall {
  readonly person: string
  readonly other: string
  readonly firewall: string
}

function wallIn(walls: Map<string, Wall>, { caseId, protected: person, other }: World['firewalls'][number]): string {
  const firewall = randomUUID()
  walls.set(caseId, { person, other, firewall })
  return firewall
}
