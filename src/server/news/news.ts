import type { z } from 'zod'
import type { newsRoutes } from '../../contract/news.ts'
import { newsKinds, newsPlaces, placeOfKind, type NewsPlace } from '../../domain/news/places.ts'
import { ownCompartment, readNews, readVisits } from '../../store/news.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { behindWall, requirePersonHere, requireSomethingOpen } from '../shared/case-guard.ts'

type Told = z.input<(typeof newsRoutes)['GET /api/own/families/:family/news']['output']>

/** So many are named. */
const NAMED = 5

/**
 * What others have written or changed since the reader last looked, page by page; a page never opened is all new. Behind a
 * firewall only one's own messages count, as nothing else is shown. Throws 404.
 */
export async function tellNews(unit: UnitOfWork, caseId: string): Promise<Told> {
  requirePersonHere(unit, caseId, unit.asking.actor.id)
  requireSomethingOpen(unit)
  const own = await ownCompartment(unit)
  const visits = own === undefined ? [] : await withReach(unit, [own], () => readVisits(unit, caseId))
  const kinds = behindWall(unit, caseId) ? newsKinds.filter((kind) => placeOfKind[kind] === 'messages') : newsKinds
  const rows = await readNews(unit, caseId, kinds, new Map(visits.map(({ place, until }) => [place, until])))
  unit.saw([caseId])
  return {
    until: unit.asking.at,
    places: newsPlaces.flatMap((place) => {
      const here = rows.filter(({ kind }) => placeOfKind[kind] === place)
      const titles = here.flatMap(({ title }) => title ?? []).slice(0, NAMED)
      return here.length === 0 ? [] : [{ place, count: here.length, titles }]
    }),
  }
}

/** Says that the reader has seen a page up to an instant; never back in time, never ahead of now. Throws 404. */
export async function markSeen(
  unit: UnitOfWork,
  caseId: string,
  place: NewsPlace,
  until: string,
): Promise<{ place: NewsPlace }> {
  const { actor, at } = unit.asking
  requirePersonHere(unit, caseId, actor.id)
  requireSomethingOpen(unit)
  const compartment = await unit.compartment({
    caseId: null,
    subject: null,
    category: 'cooperation',
    audience: 'author',
    audienceId: actor.id,
    department: null,
  })
  if (compartment === null) throw notFound()
  const seen = Date.parse(until) < Date.parse(at) ? new Date(until).toISOString() : at
  const known = (await readVisits(unit, caseId)).find((one) => one.place === place)
  if (!known) {
    await unit.insert('own_visit', { id: unit.newId(), compartment, case_id: caseId, place, seen_until: seen })
  } else if (known.until < seen) {
    await unit.update('own_visit', known.id, known.version, { seen_until: seen })
  }
  return { place }
}
