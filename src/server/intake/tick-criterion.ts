import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { openReferral } from './open-intake.ts'
import { alreadyDecided, refuse } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string; readonly criterion: string }
  readonly body: {
    readonly basedOn: number
    readonly answer: 'yes' | 'no' | 'unknown'
    readonly exception: boolean
    readonly note: string | null
  }
}

/** Answers one criterion, with a note. The advice may read differently afterwards; nothing else changes. */
export async function tickCriterion(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const { row, referral, programme, writes } = await openReferral(unit, params.family, services)
  if (!writes || !row.tasks.some((task) => task.kind === 'visitation')) throw alreadyDecided()
  const criterion = programme.criteria.find((one) => one.id === params.criterion)
  if (!criterion) throw notFound()
  if (criterion.expression !== undefined)
    throw new Problem(409, 'criterion-derived', 'Dette kriterium følger af de andre. Svar på dem i stedet.')
  refuse(faultsOf(body, criterion.exception !== null))

  const { basedOn, ...answer } = body
  const patch = { ...answer, answered_by: unit.asking.actor.id }
  const earlier = row.ticks.find((tick) => tick.criterion === params.criterion)
  if (!earlier) {
    if (basedOn !== 0) throw new Conflict({ version: 0 })
    const id = await unit.insert('criterion_tick', {
      id: unit.newId(),
      compartment: referral.compartment,
      case_id: params.family,
      criterion: params.criterion,
      ...patch,
    })
    return { id, version: 1 }
  }
  const version = await unit.update('criterion_tick', earlier.id, basedOn, patch)
  if (version === null) throw notFound()
  return { id: earlier.id, version }
}

function faultsOf(body: Input['body'], mayExcept: boolean) {
  if (!body.exception) return []
  return [
    ...(mayExcept
      ? []
      : [
          {
            field: 'exception',
            code: 'criterion.no-exception',
            detail: 'Indsatsen beskriver ingen undtagelse for dette kriterium.',
          },
        ]),
    ...(body.note === null
      ? [{ field: 'note', code: 'criterion.exception-reason', detail: 'Skriv, hvorfor I gør en undtagelse.' }]
      : []),
  ]
}
