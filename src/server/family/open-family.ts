import type { Compartment } from '../../access/facts.ts'
import type { Opened } from '../../contract/family.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { daysBetween } from '../../domain/shared/time.ts'
import { readRoom, type RoomRow } from '../../store/room.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { visibleTeam } from '../shared/visible-facts.ts'
import { requireSomethingOpen } from '../shared/case-guard.ts'
import { roleWords } from '../shared/role-words.ts'

/** Opens one family: people, team, plan and agreements as far as the reader may see them, and what they may do. Logged as read. */
export async function openFamily(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<Opened> {
  const caseId = input.params.family
  requireSomethingOpen(unit)
  const row = await readRoom(unit, caseId)
  const programme = row.course && (await services.programmes.of(unit, row.course))
  const room = forReader(unit, caseId, { row, programme }, services)
  unit.saw(
    [caseId],
    room.people.map((p) => p.id),
  )
  return room
}

function forReader(
  unit: UnitOfWork,
  caseId: string,
  { row, programme }: { row: RoomRow; programme: Programme | null },
  services: Services,
): Opened {
  return {
    ...row,
    today: unit.asking.today,
    course: row.course && {
      ...row.course,
      programmeName: programme?.name.da ?? row.course.programme,
    },
    team: visibleTeam(unit, caseId, row.team).map(({ party: _party, ...m }) => ({
      ...m,
      ...roleWords(m.role, services.presets.rules, programme),
    })),
    plan: row.plan && { ...row.plan, ...followUp(row.plan.nextFollowUp, unit.asking.today) },
    may: rights(unit, caseId),
  }
}

const followUp = (next: string | null, today: string): { followUpDue: string | null; overdueDays: number } => ({
  followUpDue: next,
  overdueDays: next === null ? 0 : Math.max(0, daysBetween(next, today)),
})

/** What the page may offer. Each command decides for itself; this only keeps the page from offering what would be refused. */
function rights(unit: UnitOfWork, caseId: string): Opened['may'] {
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
