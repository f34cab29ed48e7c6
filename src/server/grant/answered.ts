import type { GrantAnswer } from '../../domain/grant/answer.ts'
import type { Cost, Stretch } from '../../domain/grant/cost.ts'
import type { GoesTo, RequestRow } from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refusedField } from '../shared/case-guard.ts'
import { costOfRequest, wantedOf } from '../shared/grant-task.ts'
import { requirePeriod } from './standing.ts'

export interface Answer {
  readonly answer: GrantAnswer
  readonly reason: string
  readonly cost: Cost | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly instead: string | null
}

/** The columns of an answer: what was granted and until when, by whom, and in which right. */
export const grantColumns = (
  unit: UnitOfWork,
  as: GoesTo,
  { answer, reason, instead }: Pick<Answer, 'answer' | 'reason' | 'instead'>,
  granted: Stretch & { readonly cost: Cost | null },
) => {
  const given = answer === 'refused' ? null : granted
  return {
    answer,
    answer_reason: reason,
    granted_amount: given?.cost?.amount ?? null,
    granted_per: given?.cost?.per ?? null,
    granted_times: given?.cost?.times ?? null,
    granted_from: given?.startsOn ?? null,
    granted_until: given?.endsOn ?? null,
    instead: answer === 'changed' ? instead : null,
    answered_at: unit.asking.at,
    answered_by: unit.asking.actor.id,
    answered_as: as,
  }
}

/** What an answer grants: what was asked for, except where the answer says something else. */
export const grantedBy = (
  row: RequestRow,
  { cost, startsOn, endsOn }: Pick<Answer, 'cost' | 'startsOn' | 'endsOn'>,
) => ({
  ...wantedOf(row),
  cost: cost ?? costOfRequest(row),
  startsOn: startsOn ?? row.startsOn,
  endsOn: endsOn ?? row.endsOn,
})

/** What is kept of an earlier answer that is corrected, and why it no longer stands. */
export const corrected = (unit: UnitOfWork, { answer, answerReason }: RequestRow, why: string) => ({
  earlier_answer: answer,
  earlier_reason: answerReason,
  corrected_at: unit.asking.at,
  correction_reason: why,
})

/** Granted otherwise says what is otherwise; granted as asked and refused say nothing else. Throws 400 at a field. */
export function requireSomethingElse(answer: Answer, row: RequestRow): void {
  const { cost, startsOn, endsOn, instead } = answer
  const isElse = cost !== null || startsOn !== null || endsOn !== null || instead !== null
  if (answer.answer === 'changed' && !isElse)
    throw refusedField(
      'cost',
      'grant.nothing-else',
      'Skriv, hvad der bevilges i stedet: beløb, periode eller en anden indsats.',
    )
  if (answer.answer !== 'changed' && isElse)
    throw refusedField(
      'answer',
      'grant.something-else',
      'Vælg “Bevilget med ændringer”, når noget er anderledes end ansøgt.',
    )
  requirePeriod(startsOn ?? row.startsOn, endsOn ?? row.endsOn)
}
