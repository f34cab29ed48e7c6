import type { Compartment } from '../../access/facts.ts'
import type { Room } from '../../contract/family.ts'
import { daysBetween } from '../../domain/shared/time.ts'
import { readRoom, type RoomRow } from '../../store/room.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { visibleFacts } from './visible-facts.ts'

/** Opens one family: everything the reader may see, what exists besides, and what they may do. Logged as read. */
export async function openFamily(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<Room> {
  const caseId = input.params.family
  const own = unit.facts.compartments.filter((c) => unit.open.has(c.id))
  const verdict = own.map((c) => unit.may(c)).find((v) => v.answer === 'content')
  if (!verdict) throw notFound()
  unit.because(verdict)
  const row = await readRoom(unit, caseId)
  const room = forReader(unit, caseId, row, services)
  unit.saw(
    [caseId],
    room.people.map((p) => p.id),
  )
  return room
}

function forReader(unit: UnitOfWork, caseId: string, row: RoomRow, services: Services): Room {
  const citizen = unit.asking.actor.kind === 'citizen'
  const { departments: _, ...rest } = row
  const facts = visibleFacts(unit, caseId, row)
  const roles = services.presets.rules.roles
  return {
    ...rest,
    ...facts,
    today: unit.asking.today,
    course: row.course && {
      ...row.course,
      programmeName: services.presets.programmes.get(row.course.programme)?.name.da ?? row.course.programme,
    },
    team: facts.team.map(({ party: _party, ...m }) => ({
      ...m,
      roleName: roles.get(m.role)?.name ?? m.role,
      inPlainWords: roles.get(m.role)?.inPlainWords ?? '',
    })),
    plan: row.plan && { ...row.plan, ...followUp(row.plan.nextFollowUp, unit.asking.today) },
    exists: citizen ? [] : existing(unit, row, services),
    may: rights(unit, caseId),
  }
}

const followUp = (next: string | null, today: string): { followUpDue: string | null; overdueDays: number } => ({
  followUpDue: next,
  overdueDays: next === null ? 0 : Math.max(0, daysBetween(next, today)),
})

/** One line for each category and department in which something exists that this reader may not open. */
function existing(unit: UnitOfWork, row: RoomRow, services: Services): Room['exists'] {
  const seen = new Map<string, Room['exists'][number]>()
  for (const c of unit.facts.compartments) {
    if (unit.open.has(c.id)) continue
    const verdict = unit.may(c)
    if (verdict.answer !== 'existence') continue
    const ask = row.team.find((m) => m.department === c.department)
    seen.set(`${c.category} ${c.department}`, {
      category: c.category,
      categoryName: services.presets.rules.categories.get(c.category)?.name ?? c.category,
      department: c.department,
      departmentName: row.departments.find((d) => d.key === c.department)?.name ?? null,
      askName: ask?.name ?? row.team.find((m) => m.role === 'coordinator')?.name ?? null,
    })
  }
  return [...seen.values()]
}

/** What the page may offer. Each command decides for itself; this only keeps the page from offering what would be refused. */
function rights(unit: UnitOfWork, caseId: string): Room['may'] {
  const { actor, at } = unit.asking
  const membership = unit.facts.memberships.find((m) => m.caseId === caseId && standing(m, at))
  const plan: Compartment = {
    id: 0,
    caseId,
    subject: null,
    category: 'cooperation',
    sensitivity: 1,
    audience: 'family',
    audienceId: null,
    department: membership?.department ?? null,
  }
  const can = (verb: 'write' | 'invite' | 'share' | 'print' | 'export'): boolean =>
    unit.may(plan, verb).answer === 'content'
  return {
    role: unit.may(plan).role ?? null,
    me: actor.id,
    department: membership?.department ?? null,
    write: can('write'),
    invite: can('invite'),
    share: can('share'),
    print: can('print'),
    export: can('export'),
  }
}

const standing = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  spell.startsAt <= at && (spell.endsAt === null || at < spell.endsAt)
