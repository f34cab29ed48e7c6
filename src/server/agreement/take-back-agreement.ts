import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { mayChange, notYours, openOne, type OfOne, type Saved } from './on-agreement.ts'
import { setReminders } from './reminders.ts'

const SENTENCE = 'Kun den, der skrev aftalen, og koordinatoren kan tage den tilbage.'

/** Takes back what was written by mistake; it stays in the history, and its reminders are called off. Throws 404, 403, Conflict. */
export async function takeBackAgreement(
  unit: UnitOfWork,
  input: { params: OfOne; body: { reason: string; basedOn: number } },
): Promise<Saved> {
  const { reason, basedOn } = input.body
  return set(unit, input.params, { basedOn, reason, takenBack: true })
}

/** Puts it back as it stood. Throws 404, 403, Conflict. */
export async function putAgreementBack(
  unit: UnitOfWork,
  input: { params: OfOne; body: { basedOn: number } },
): Promise<Saved> {
  return set(unit, input.params, { basedOn: input.body.basedOn, takenBack: false })
}

async function set(
  unit: UnitOfWork,
  params: OfOne,
  { basedOn, reason, takenBack }: { basedOn: number; reason?: string; takenBack: boolean },
): Promise<Saved> {
  const row = await openOne(unit, params, !takenBack)
  if (!mayChange(unit, params.family, row)) throw notYours(SENTENCE)
  const patch = { taken_back_at: takenBack ? unit.asking.at : null }
  const version = await unit.update('agreement', row.id, basedOn, patch, reason)
  if (version === null) throw notFound()
  await setReminders(unit, params.family, row.id)
  return { id: row.id, version }
}
