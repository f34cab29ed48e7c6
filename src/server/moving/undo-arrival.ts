import type { z } from 'zod'
import type { movingRoutes } from '../../contract/moving.ts'
import { undoArrivalSentences, whyArrivalStands } from '../../domain/moving/undo-arrival.ts'
import { arrivalOf, sinceArrival, type ArrivalRow } from '../../store/arrival.ts'
import { lockTeamSince } from '../../store/course.ts'
import { lockParticipations } from '../../store/place.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireOpenFamily } from '../shared/case-guard.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}
type Shown = z.input<(typeof movingRoutes)['GET /api/families/:family/moves']['output']>['arrival']

/** Where the family came from, and whether the reader may undo that; null where it was not received, or is not theirs to know. */
export async function readArrival(unit: UnitOfWork, caseId: string): Promise<Shown> {
  const arrival = await arrivalOf(unit, caseId)
  if (!arrival) return null
  const mine = arrival.receivedBy === unit.asking.actor.id
  return {
    version: arrival.version,
    fromName: arrival.fromName,
    receivedAt: arrival.receivedAt,
    mayUndo: mine,
    stands: mine ? (await standsBy(unit, caseId, arrival)).map(({ detail }) => detail) : [],
  }
}

/**
 * A family that was received by mistake is here no more: nobody is in its team, nobody takes part, and its people are not
 * found. By whoever received it, as long as nothing was written on it; the same file can be received again. What was
 * received stays in the history with the reason. Throws 404, 403, 409 `arrival-stands` with what stands in the way, Conflict.
 */
export async function undoArrival(unit: UnitOfWork, { params, body }: Input): Promise<{ id: string; version: number }> {
  const caseId = params.family
  requireOpenFamily(unit, caseId)
  const arrival = await arrivalOf(unit, caseId)
  if (!arrival) throw notFound()
  if (arrival.receivedBy !== unit.asking.actor.id)
    throw new Problem(403, 'not-yours', 'Kun den, der tog imod familien, kan fortryde det.')
  const problems = await standsBy(unit, caseId, arrival)
  if (problems.length > 0) {
    const sentences = [...problems.map(({ detail }) => detail), 'Afslut familien her i stedet.']
    throw new Problem(409, 'arrival-stands', sentences.join(' '), { problems })
  }
  const { at } = unit.asking
  // The number of the file is let go, so that the file can be received again; the history keeps it.
  const version = await unit.update('family_arrival', arrival.id, body.basedOn, { package: unit.newId() }, body.reason)
  if (version === null) throw notFound()
  for (const one of await lockParticipations(unit, caseId))
    await unit.updateFact('participation', one.id, one.version, { said_no: true, ends_at: at }, body.reason)
  for (const member of await lockTeamSince(unit, caseId, null))
    await unit.updateFact('membership', member.id, member.version, { ends_at: at }, body.reason)
  unit.saw([caseId], [arrival.id])
  return { id: arrival.id, version }
}

async function standsBy(
  unit: UnitOfWork,
  caseId: string,
  arrival: ArrivalRow,
): Promise<{ field: string; code: string; detail: string }[]> {
  const people = unit.facts.participations.filter((p) => p.caseId === caseId).map((p) => p.person)
  const compartments = unit.facts.compartments
    .filter((c) => c.caseId === caseId || (c.caseId === null && c.subject !== null && people.includes(c.subject)))
    .map((c) => c.id)
  const since = await sinceArrival(unit, caseId, arrival, compartments)
  return whyArrivalStands(since).map((code) => ({ field: '', code, detail: undoArrivalSentences[code].da }))
}
