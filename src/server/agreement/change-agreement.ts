import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { answerAfterChange, firstAnswer } from '../../domain/agreement/standing.ts'
import type { AgreementRow } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireOwnHalf } from '../shared/board-preset.ts'
import type { Services } from '../services.ts'
import { namedIn, requireDoers, requireWhoAndWhen, standingDoers, writeDoers } from './doers.ts'
import { actorAsWriter, mayChange, notYours, openOne, placeOf, type OfOne, type Saved } from './on-agreement.ts'
import { readersIn, type Who } from '../shared/agreement-readers.ts'
import { setReminders } from './reminders.ts'

type Changed = z.output<(typeof agreementRoutes)['PUT /api/agreements/:family/:agreed']['body']>

/**
 * Corrects what, who or when, with a reason. A professional who had said yes is asked anew, unless they changed it
 * themselves. Who stands there already may stay. Throws 404, 403, 409 for what is settled, 400 at the field, Conflict.
 */
export async function changeAgreement(
  unit: UnitOfWork,
  input: { params: OfOne; body: Changed },
  services: Services,
): Promise<Saved> {
  const { family } = input.params
  const row = await openOne(unit, input.params)
  if (!mayChange(unit, family, row))
    throw notYours('Kun den, der skrev aftalen, og koordinatoren kan rette den. Du kan svare på den.')
  if (row.status !== 'open')
    throw new Problem(409, 'agreement-settled', 'Aftalen er afsluttet. Åbn den igen, før du retter den.')
  const { what, due, noDay, reason, basedOn } = input.body
  requireWhoAndWhen(unit, input.body, row.due)
  const named = namedIn(input.body)
  const isNew = ({ kind, id }: Who): boolean => !standingDoers(row).some((doer) => doer[kind] === id)
  // Somebody's wish, written down for them, names whom they wish it of.
  if (row.wishOf === null) await requireOwnHalf(unit, services, { family, item: row.item }, named.filter(isNew))
  await requireDoers(unit, await readersIn(unit, family), placeOf(unit, row.compartment), named.filter(isNew))
  const version = await unit.update('agreement', row.id, basedOn, { what, due, no_day: noDay }, reason)
  if (version === null) throw notFound()
  await rewriteDoers(unit, family, row, named, { what: what !== row.what, due: due !== row.due })
  await setReminders(unit, family, row.id)
  return { id: row.id, version }
}

async function rewriteDoers(
  unit: UnitOfWork,
  caseId: string,
  row: AgreementRow,
  named: readonly Who[],
  changed: { readonly what: boolean; readonly due: boolean },
): Promise<void> {
  const writer = actorAsWriter(unit)
  const isNamed = (doer: AgreementRow['doers'][number]): boolean => named.some(({ kind, id }) => doer[kind] === id)
  for (const doer of row.doers) {
    const answer = doer.left ? firstAnswer(writer, doer) : answerAfterChange(writer, doer, changed)
    if (!isNamed(doer)) {
      if (!doer.left) await unit.update('agreement_doer', doer.id, doer.version, { left_at: unit.asking.at })
    } else if (doer.left || answer !== doer.answer)
      await unit.update('agreement_doer', doer.id, doer.version, {
        left_at: null,
        answer,
        says: null,
        answered_at: answer === 'agreed' ? unit.asking.at : null,
      })
  }
  const added = named.filter(({ kind, id }) => !row.doers.some((doer) => doer[kind] === id))
  await writeDoers(unit, { id: row.id, compartment: row.compartment, caseId }, added)
}
