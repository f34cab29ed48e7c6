import type { z } from 'zod'
import type { depthOutput } from '../../contract/plan-depth.ts'
import { latestStances, whoIsAsked } from '../../domain/plan/stance.ts'
import { readDepth, type DepthRows, type GoalPlace } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from '../shared/case-guard.ts'
import { placeOf, requireCase } from '../shared/plan-place.ts'

type Depth = z.output<typeof depthOutput>

/** What hangs on the rows of the plan, as far as the reader may open both it and what it hangs on. */
export async function openDepth(unit: UnitOfWork, input: { params: { family: string } }): Promise<Depth> {
  const caseId = input.params.family
  requireCase(unit, caseId)
  const rows = await readDepth(unit, caseId)
  const isProfessional = unit.asking.actor.kind === 'employee'
  const place = <Row extends { compartment: number }>(row: Row) => {
    const { department, category } = placeOf(unit, row)
    return { ...row, department, category }
  }
  unit.saw(
    [caseId],
    [...rows.waits, ...rows.stones, ...rows.pitfalls, ...rows.spells].map((row) => row.id),
  )
  return {
    waits: rows.waits.map(place),
    stones: rows.stones.map(place),
    pitfalls: rows.pitfalls.map(place),
    spells: rows.spells.map(place),
    stances: [...rows.stances],
    agreements: rows.agreements.map(place),
    followUps: rows.followUps.map((one) => ({
      ...place(one),
      goals: rows.followUpGoals.filter(({ followUp }) => followUp === one.id),
    })),
    shared: rows.goals.flatMap((goal) => {
      const people = aboutSeveral(unit, goal)
      return people === null ? [] : [{ goal: goal.id, people }]
    }),
    toAsk: isProfessional ? toAskOf(unit, caseId, rows) : [],
    meetings: isProfessional ? rows.meetings : [],
    limits: isProfessional ? rows.limits : [],
  }
}

/** The people a goal is about when they are several. */
function aboutSeveral(unit: UnitOfWork, goal: GoalPlace): string[] | null {
  const { subject, also = [] } = placeOf(unit, goal)
  return subject === null || also.length === 0 ? null : [subject, ...also]
}

/** For each goal under way that is not agreed: whom to ask whether it is realistic, as far as this reader knows of answers. */
function toAskOf(unit: UnitOfWork, caseId: string, rows: DepthRows): Depth['toAsk'] {
  const agreed = new Set(rows.agreements.map(({ goal }) => goal))
  return rows.goals
    .filter(({ id, status }) => status === 'active' && !agreed.has(id))
    .map((goal) => ({ goal: goal.id, people: notAsked(unit, caseId, goal, rows.stances) }))
}

/** Who has not been asked about this goal yet, as far as the reader knows. */
export function notAsked(unit: UnitOfWork, caseId: string, goal: GoalPlace, stances: DepthRows['stances']): string[] {
  const { at, today } = unit.asking
  const members = unit.facts.participations.filter((p) => p.caseId === caseId && standing(p, at))
  const keptOut = new Set(
    unit.facts.firewalls.filter((f) => f.caseId === caseId && standing(f, at)).map((f) => f.other),
  )
  const concerns = aboutSeveral(unit, goal) ?? (goal.concerns === null ? null : [goal.concerns])
  const answered = new Set(latestStances(stances, 'realistic', goal.id).map(({ byPerson }) => byPerson))
  return whoIsAsked({ whoseWords: goal.whoseWords, concerns }, members, keptOut, today).filter(
    (person) => !answered.has(person),
  )
}
