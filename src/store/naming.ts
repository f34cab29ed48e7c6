import type { Circle } from '../access/naming.ts'
import { arrayOf, instantOf, statement } from './statement.ts'
import type { UnitOfWork } from './unit-of-work.ts'

const SPELL = `${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt"`
const NOW = `t.municipality = $1 and t.case_id = $2::uuid and t.starts_at <= $3::timestamptz and (t.ends_at is null or t.ends_at > $3)`

const find = statement<Circle>(
  'circle',
  `select ${arrayOf(`t.case_id as "caseId", t.employee, t.department, t.role, t.party, ${SPELL}`, `membership t where ${NOW}`)} as memberships,
    ${arrayOf(`t.case_id as "caseId", t.person, t.representative, ${SPELL}`, `representation t where ${NOW}`)} as representations`,
)

/** Facts about everybody around a family now. They decide who may be named there, and are shown to nobody. */
export async function readCircle(unit: UnitOfWork, caseId: string): Promise<Circle> {
  const [circle] = await find(unit.tx, [unit.municipality, caseId, unit.asking.at])
  return circle ?? { memberships: [], representations: [] }
}
