import { refuseSpell, type SpellFault, type SpellKind } from '../../domain/plan/spell.ts'
import { fieldSentences } from '../../domain/shared/fields.ts'
import { findIn, findSpells } from '../../store/plan-depth.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireWrite, saved } from '../shared/plan-place.ts'

interface SpellBody {
  readonly kind: SpellKind
  readonly startsOn: string
  readonly endsOn: string | null
  readonly says: string | null
  readonly reason: string
}
type Saved = Promise<{ id: string; version: number }>

const faults: Readonly<Record<SpellFault, { readonly field: string; readonly sentence: string }>> = {
  'period.ends-before-start': { field: 'endsOn', sentence: fieldSentences['period.ends-before-start'].da },
  'spell.says-missing': { field: 'says', sentence: 'Skriv, hvor meget hjælp der er i den tid.' },
  'spell.overlaps': {
    field: 'startsOn',
    sentence: 'Der står allerede noget for de dage. Ret det, eller vælg andre dage.',
  },
}

/** A measure pauses, or becomes less and less; kept where the measure is kept. */
export async function addSpell(
  unit: UnitOfWork,
  input: { params: { family: string; measure: string }; body: SpellBody },
): Saved {
  const { params, body } = input
  const measure = await findIn(unit, 'measure', params.family, params.measure)
  if (!measure) throw notFound()
  requireWrite(unit, measure.compartment)
  await requireSound(unit, params.family, measure.id, body)
  const row = { id: unit.newId(), compartment: measure.compartment, case_id: params.family, measure: measure.id }
  return { id: await unit.insert('measure_spell', { ...row, ...columns(body) }, body.reason), version: 1 }
}

/** Changes its days or words, or takes it away. */
export async function changeSpell(
  unit: UnitOfWork,
  input: { params: { family: string; spell: string }; body: SpellBody & { basedOn: number; withdrawn: boolean } },
): Saved {
  const { params, body } = input
  const spell = await findIn<{ measure: string }>(unit, 'measure_spell', params.family, params.spell, {
    measure: 'measure',
  })
  if (!spell) throw notFound()
  requireWrite(unit, spell.compartment)
  if (!body.withdrawn) await requireSound(unit, params.family, spell.measure, body, spell.id)
  const patch = { ...columns(body), withdrawn_at: body.withdrawn ? unit.asking.at : null }
  return saved(spell.id, await unit.update('measure_spell', spell.id, body.basedOn, patch, body.reason))
}

const columns = ({ kind, startsOn, endsOn, says, reason }: SpellBody) => ({
  kind,
  starts_on: startsOn,
  ends_on: endsOn,
  says,
  reason,
})

async function requireSound(
  unit: UnitOfWork,
  caseId: string,
  measure: string,
  spell: SpellBody,
  self?: string,
): Promise<void> {
  const others = await findSpells(unit, caseId, measure)
  const fault = refuseSpell(
    spell,
    others.filter(({ id }) => id !== self),
  )
  if (fault) throw new Problem(400, fault, faults[fault].sentence, { field: faults[fault].field })
}
