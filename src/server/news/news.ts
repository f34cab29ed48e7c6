import type { z } from 'zod'
import type { newsRoutes } from '../../contract/news.ts'
import { newsKinds, newsPlaces, placeOfFact, placeOfKind, type NewsPlace } from '../../domain/news/places.ts'
import { changedFacts, ownCompartment, readConsents, readNews, readTeamPlaces, readVisits } from '../../store/news.ts'
import { unprovenSince } from '../../store/notice.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { behindWall, requirePersonHere, requireSomethingOpen } from '../shared/case-guard.ts'
import { shutTexts } from '../shared/shut-texts.ts'
import { showsToFamily, visibleTeam } from '../shared/visible-facts.ts'

type Told = z.input<(typeof newsRoutes)['GET /api/own/families/:family/news']['output']>

/** So many are named. */
const NAMED = 5

interface New {
  readonly place: NewsPlace
  readonly title: string | null
}

/**
 * What others have written or changed since the reader last looked, page by page; a page never opened is all new. Behind a
 * firewall only one's own messages count, as nothing else is shown. Throws 404.
 */
export async function tellNews(unit: UnitOfWork, caseId: string): Promise<Told> {
  requirePersonHere(unit, caseId, unit.asking.actor.id)
  requireSomethingOpen(unit)
  const own = await ownCompartment(unit)
  const visits = own === undefined ? [] : await withReach(unit, [own], () => readVisits(unit, caseId))
  const unproven = own === undefined ? undefined : await withReach(unit, [own], () => unprovenSince(unit))
  const since = new Map(visits.map(({ place, until }) => [place, until]))
  const isApart = behindWall(unit, caseId)
  const kinds = isApart ? newsKinds.filter((kind) => placeOfKind[kind] === 'messages') : newsKinds
  const rows = await readNews(unit, caseId, kinds, since, shutTexts(unit, caseId))
  const all: New[] = rows.map(({ kind, title }) => ({ place: placeOfKind[kind], title }))
  if (!isApart) all.push(...(await newPlaces(unit, caseId, since)), ...(await newConsents(unit, caseId, since)))
  // Nothing is sent to an address before its owner has proven it: told once, also to who stands apart.
  if (unproven !== undefined && unproven > (since.get(placeOfFact.address) ?? ''))
    all.push({ place: placeOfFact.address, title: null })
  unit.saw([caseId])
  return {
    until: unit.asking.at,
    places: newsPlaces.flatMap((place) => {
      const here = all.filter((one) => one.place === place)
      const titles = [...new Set(here.flatMap(({ title }) => title ?? []))].slice(0, NAMED)
      return here.length === 0 ? [] : [{ place, count: here.length, titles }]
    }),
  }
}

type Since = ReadonlyMap<NewsPlace, string>

/** Who came to the team, left it or has another place in it, of those whom the reader may know. */
async function newPlaces(unit: UnitOfWork, caseId: string, since: Since): Promise<New[]> {
  const place = placeOfFact.membership
  const team = visibleTeam(unit, caseId, await readTeamPlaces(unit, caseId, since.get(place)))
  const changed = await changedFacts(
    unit,
    team.map(({ id }) => id),
    since.get(place),
  )
  return team.filter(({ id }) => changed.has(id)).map(({ name }) => ({ place, title: name }))
}

/** Consents that were asked for, answered or taken back, of those that the reader is shown; what they are about stands there. */
async function newConsents(unit: UnitOfWork, caseId: string, since: Since): Promise<New[]> {
  const place = placeOfFact.basis
  const consents = (await readConsents(unit, caseId)).filter((one) => showsToFamily(unit, caseId, one))
  const changed = await changedFacts(
    unit,
    consents.flatMap(({ id, signatures }) => [id, ...signatures.map((one) => one.id)]),
    since.get(place),
  )
  return consents
    .filter(({ id, signatures }) => changed.has(id) || signatures.some((one) => changed.has(one.id)))
    .map(() => ({ place, title: null }))
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
