import { readWeights } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireLead } from './open-lead.ts'
import type { Saved } from './places.ts'

/** Adds a weight to the municipality's list. None is shipped: no source states one. Throws 404, 409. */
export async function addWeight(
  unit: UnitOfWork,
  body: { readonly name: string; readonly counts: number },
): Promise<Saved> {
  requireLead(unit)
  const name = body.name.trim()
  if ((await readWeights(unit)).some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new Problem(409, 'already-there', 'Den står på listen.', { field: 'name' })
  const { at, actor } = unit.asking
  const id = unit.newId()
  await unit.insertFact('workload_weight', { id, name, counts: body.counts, starts_at: at, set_by: actor.id })
  return { id, version: 1 }
}

/** Takes a weight off the list; families that have it count as not weighed. Throws 404, Conflict. */
export async function endWeight(unit: UnitOfWork, weight: string, basedOn: number): Promise<Saved> {
  requireLead(unit)
  if (!(await readWeights(unit)).some((one) => one.id === weight)) throw notFound()
  const version = await unit.updateFact('workload_weight', weight, basedOn, { ends_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id: weight, version }
}
