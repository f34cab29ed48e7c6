import { courseIsClosed } from '../../store/case-over.ts'
import type { Protected } from '../../store/tables.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'

/** What the plan of a family is made of. It stands as it was when the course was closed. */
const PLAN: ReadonlySet<Protected> = new Set<Protected>([
  'plan',
  'goal',
  'scaling',
  'action',
  'measure',
  'plan_snapshot',
  'snapshot_item',
  'plan_wait',
  'stepping_stone',
  'pitfall',
  'measure_spell',
  'stance',
  'goal_agreement',
  'follow_up',
  'follow_up_goal',
  'statutory_link',
  'oral_agreement',
  'course_pause',
  // A board that was open when the course was closed stays as it was left.
  'board',
  'board_card',
  'board_comment',
  // Nobody grants anything to a family that is worked with no longer.
  'grant_request',
  'reality_check',
  'reality_item',
])

type Why = 'closes' | 'goes on' | 'corrects' | 'takes back' | 'own words' | 'moves away'

/**
 * Commands that write in the plan of a closed course, or let somebody stay with the family, all the same, each with why
 * (decision 200). What is wrong can be put right, what somebody takes back is taken back, and nobody’s own words are
 * locked away from them.
 */
export const STILL_WRITES: ReadonlyMap<string, Why> = new Map<string, Why>([
  ['POST /api/families/:family/closings', 'closes'],
  ['POST /api/families/:family/closings/:closing/checks', 'goes on'],
  ['POST /api/families/:family/history/:kind/:row/restore', 'corrects'],
  ['POST /api/own/families/:family/history/:kind/:row/restore', 'corrects'],
  ['POST /api/families/:family/mistakes', 'corrects'],
  ['POST /api/families/:family/mistakes/:mistake/undo', 'corrects'],
  ['POST /api/own/families/:family/mistakes', 'corrects'],
  ['POST /api/own/families/:family/mistakes/:mistake/undo', 'corrects'],
  ['PUT /api/families/:family/scalings/:scaling', 'corrects'],
  ['PUT /api/own/families/:family/scalings/:scaling', 'corrects'],
  ['PUT /api/families/:family/oral-agreements/:oral', 'corrects'],
  ['POST /api/families/:family/oral-agreements/:oral/withdraw', 'takes back'],
  ['POST /api/families/:family/pauses/:pause/withdraw', 'takes back'],
  ['PUT /api/families/:family/goal-agreements/:agreement/withdrawn', 'takes back'],
  ['POST /api/families/:family/snapshots/:snapshot/withdrawal', 'takes back'],
  ['PUT /api/own/families/:family/goals/:goal/own-words', 'own words'],
  ['PUT /api/own/families/:family/pitfalls/:pitfall', 'own words'],
  ['POST /api/families/:family/moves/:move/receipt', 'moves away'],
  ['POST /api/families/:family/moves/:move/reopen', 'moves away'],
])

type Table = Protected | 'membership'

/**
 * The one place that keeps a closed course as it stands: its plan, and a team that nobody is let into and nobody stays
 * longer in. Asked by the unit of work before each row is written, after the use-case has refused what was never the
 * actor’s. A course that is written in cannot be closed meanwhile.
 */
export function closedCourseStands(): (unit: UnitOfWork, table: Table, caseId: string) => Promise<void> {
  const known = new Map<string, boolean>()
  return async (unit, table, caseId) => {
    if (table !== 'membership' && !PLAN.has(table)) return
    if (STILL_WRITES.has(unit.action)) return
    const closed = known.get(caseId) ?? (await courseIsClosed(unit, caseId, true))
    known.set(caseId, closed)
    if (!closed) return
    throw table === 'membership' ? teamIsOver() : courseClosed(unit.asking.actor.kind === 'employee')
  }
}

/** The one refusal of whatever belongs to a course that is over, to an employee or to one of the family. */
export const courseClosed = (employee: boolean): Problem =>
  new Problem(
    409,
    'course-closed',
    employee
      ? 'Forløbet er afsluttet, så planen står, som den er. Genoptag forløbet for at skrive i planen.'
      : 'Forløbet er slut, så planen står, som den er. Er det blevet svært igen, så sig det til os på jeres side.',
  )

const teamIsOver = (): Problem =>
  new Problem(
    409,
    'course-closed',
    'Forløbet er afsluttet, så ingen kan komme med i teamet. Genoptag forløbet, så får familien en koordinator igen.',
  )
