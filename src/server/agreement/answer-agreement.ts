import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { standingDoers } from './doers.ts'
import { isMine, notYours, openOne, type OfOne, type Saved } from './on-agreement.ts'
import { setReminders } from './reminders.ts'

type Body = z.output<(typeof agreementRoutes)['PUT /api/agreements/:family/:agreed/answer']['body']>

/**
 * Says yes or no to what one is named for; `asked` takes the answer back. Nobody answers for another. Throws 404, 403, 409 for
 * what is settled, 400 at the field for a no without a sentence, Conflict.
 */
export async function answerAgreement(unit: UnitOfWork, input: { params: OfOne; body: Body }): Promise<Saved> {
  const row = await openOne(unit, input.params)
  const mine = standingDoers(row).find((doer) => isMine(unit, doer))
  if (!mine) throw notYours('Kun den, der er spurgt, kan svare.')
  const { answer, says, basedOn } = input.body
  if (mine.answer === answer && mine.says === says) return { id: mine.id, version: mine.version }
  if (row.status !== 'open')
    throw new Problem(409, 'agreement-settled', 'Aftalen er afsluttet. Åbn den igen, før du svarer.')
  if (answer === 'declined' && says === null)
    throw refusedField('says', 'agreement.no-sentence', 'Skriv med en sætning, hvorfor du siger nej.')
  const version = await unit.update('agreement_doer', mine.id, basedOn, {
    answer,
    says,
    answered_at: answer === 'asked' ? null : unit.asking.at,
  })
  if (version === null) throw notFound()
  await setReminders(unit, input.params.family, row.id)
  return { id: mine.id, version }
}
