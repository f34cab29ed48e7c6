import type { z } from 'zod'
import type { familyMergeRoutes } from '../../contract/family-merge.ts'
import { Conflict } from '../../store/conflict.ts'
import { familiesOf } from '../../store/enquiry.ts'
import { asksOf, familyMergesOf, familyWords, lockFamilies, type FamilyMergeRow } from '../../store/family-merge.ts'
import { standingIn } from '../../store/proposal.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { mayOpenAccess, refusedField, requireOpenFamily, requireOpeningAccess } from '../shared/case-guard.ts'
import { findPeople } from '../shared/find-people.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { familiesNotHere, requireJoinable } from './family-ready.ts'
import { carryFamilyMerge, ONLY_COORDINATOR } from './join-families.ts'
import { openingRoles } from './may-merge.ts'

type Routes = typeof familyMergeRoutes
type Saved = { id: string; version: number }
type Meetings = 'called-off' | 'kept'
const OPEN_DAYS = 14
const DAY_MS = 86_400_000

/**
 * Proposes that this family is the same as the one in which somebody stands who is found by a number or a name. Whoever
 * proposes learns what a look-up answers: known or not. The words go to the coordinator of the other.
 * Throws 403, 404, 400 at `whom` or `meetings`, 409, 429.
 */
export async function proposeFamily(
  unit: UnitOfWork,
  caseId: string,
  body: z.output<Routes['POST /api/families/:family/family-proposals']['body']>,
  services: Services,
  limit: HourlyLimit,
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, ONLY_COORDINATOR)
  const { actor, at } = unit.asking
  const asker = body.goesOn === 'this'
  const meetings = decided(body.meetings, !asker)
  limit.take(actor.id, unit.now)
  const people = await findPeople(unit, body.whom, services.secret)
  if (people.length === 0)
    throw refusedField(
      'whom',
      'family-merge.unknown',
      'Vi kender ingen med de oplysninger her i kommunen. Står familien i en anden kommune, skal den flyttes hertil først.',
    )
  const families = [...new Set((await familiesOf(unit, people)).map((one) => one.caseId))]
  const [other, ...more] = families.filter((one) => one !== caseId)
  if (families.length > 0 && other === undefined)
    throw refusedField('whom', 'family-merge.same', 'Personen står kun i denne familie. Skriv en fra den anden.')
  if (other === undefined || more.length > 0) throw familiesNotHere()
  const [opener] = await standingIn(unit, [other], openingRoles(services))
  if (!opener) throw familiesNotHere()
  const [goesOn, closed] = asker ? [caseId, other] : [other, caseId]
  await requireJoinable(unit, { goesOn, closed, mine: new Set([caseId]) })
  const waiting = (await familyMergesOf(unit, caseId)).filter((one) => isWaiting(one, at))
  if (waiting.some((one) => one.caseId === caseId))
    throw new Problem(409, 'already-so', 'Du har allerede foreslået det, og der er ikke svaret endnu.')
  if (waiting.some((one) => one.caseId === other))
    throw new Problem(409, 'already-so', 'Der venter allerede et forslag om familien. Svar på det i stedet.')

  const id = unit.newId()
  await unit.insertFact('family_merge', {
    id,
    case_id: caseId,
    of_case: other,
    asked_by: actor.id,
    asker_goes_on: asker,
    meetings,
    starts_at: at,
    ends_at: new Date(Date.parse(at) + OPEN_DAYS * DAY_MS).toISOString(),
  })
  const { department } = opener
  const place = { caseId: other, subject: null, category: 'identity', sensitivity: 2, audience: 'team' } as const
  const compartment = await unit.drop({ ...place, department })
  await unit.insert('family_merge_words', {
    id: unit.newId(),
    compartment,
    case_id: other,
    merge: id,
    words: body.words,
  })
  unit.saw([caseId], [id])
  return { id, version: 1 }
}

/** Whoever has the family that is closed says what becomes of its meetings ahead. Throws 400 at `meetings`. */
function decided(given: Meetings | null, isTheirs: boolean): Meetings | null {
  if (isTheirs && given === null)
    throw refusedField('meetings', 'choice.missing', 'Vælg, hvad der skal ske med de møder, der er aftalt.')
  return isTheirs ? given : null
}

export const isWaiting = ({ answer, endsAt }: FamilyMergeRow, at: string): boolean => answer === null && at < endsAt

/** Takes a proposal back while nobody has answered. Throws 403, 404, 409, Conflict. */
export async function withdrawFamilyProposal(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  { basedOn }: { basedOn: number },
): Promise<Saved> {
  const proposal = await requireWaiting(unit, caseId, id, 'caseId')
  return answered(unit, proposal, basedOn, 'withdrawn')
}

/**
 * The other coordinator says yes or no. With a yes the two become one at once, as long as whoever proposed still has the
 * other family. Throws 400 at `meetings`, 403, 404, 409, Conflict.
 */
export async function answerFamilyProposal(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: z.output<Routes['POST /api/families/:family/family-proposals/:familyProposal/answer']['body']>,
  services: Services,
): Promise<Saved> {
  const proposal = await requireWaiting(unit, caseId, id, 'ofCase')
  if (proposal.version !== body.basedOn) throw new Conflict({ id, version: proposal.version })
  if (body.answer === 'declined') return answered(unit, proposal, body.basedOn, 'declined')
  const { goesOn, closed, askedBy } = proposal
  const meetings = decided(body.meetings, closed === caseId) ?? proposal.meetings ?? 'kept'
  await lockFamilies(unit, [goesOn, closed])
  const openers = await standingIn(unit, [proposal.caseId], openingRoles(services))
  if (!openers.some(({ employee }) => employee === askedBy)) throw familiesNotHere()
  const pair = { goesOn, closed, mine: new Set([caseId]) }
  const facts = await requireJoinable(unit, pair)
  const [said] = (await familyWords(unit, [id])).filter((one) => one.caseId === caseId)
  if (!said) throw notFound()
  const saved = await answered(unit, proposal, body.basedOn, 'accepted')
  await carryFamilyMerge(unit, { id, pair, facts, meetings, reason: said.words }, services)
  return saved
}

async function answered(
  unit: UnitOfWork,
  { id }: FamilyMergeRow,
  basedOn: number,
  answer: 'accepted' | 'declined' | 'withdrawn',
): Promise<Saved> {
  const { actor, at } = unit.asking
  const version = await unit.updateFact('family_merge', id, basedOn, { answer, answered_at: at, answered_by: actor.id })
  if (version === null) throw notFound()
  return { id, version }
}

async function requireWaiting(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  side: 'caseId' | 'ofCase',
): Promise<FamilyMergeRow> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, ONLY_COORDINATOR)
  const [proposal] = await familyMergesOf(unit, caseId, id)
  const isTheirs = side === 'caseId' || (await familyWords(unit, [id])).length > 0
  if (!proposal || proposal[side] !== caseId || !isTheirs) throw notFound()
  if (!isWaiting(proposal, unit.asking.at))
    throw new Problem(409, 'proposal-over', 'Forslaget er besvaret, trukket tilbage eller udløbet.')
  unit.saw([caseId], [id])
  return proposal
}

/** Whether whoever works with the closed family wants to be in the other's team; being let in is its coordinator's to do. Throws 404, Conflict. */
export async function answerAsk(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: { basedOn: number; answer: 'yes' | 'no' },
): Promise<Saved> {
  const merge = await requireStanding(unit, caseId, id)
  const { actor, at } = unit.asking
  const own = (await asksOf(unit, [merge.id])).find(({ employee }) => employee === actor.id)
  if (!own || merge.closed !== caseId) throw notFound()
  const patch = { answer: body.answer, answered_at: at }
  const version = await unit.updateFact('family_merge_ask', own.id, body.basedOn, patch)
  if (version === null) throw notFound()
  unit.tellRingChanged(id, merge.goesOn)
  return { id: own.id, version }
}

/** Two families that are one now, on either side of which the actor works. Throws 404. */
export async function requireStanding(unit: UnitOfWork, caseId: string, id: string): Promise<FamilyMergeRow> {
  requireOpenFamily(unit, caseId)
  const [merge] = await familyMergesOf(unit, caseId, id)
  if (!merge || merge.answer !== 'accepted' || merge.undoneAt !== null) throw notFound()
  unit.saw([caseId], [id])
  return merge
}

/** Families of the actor's own besides this one. */
export const otherFamilies = (unit: UnitOfWork, caseId: string): string[] =>
  [...new Set(unit.facts.memberships.map((m) => m.caseId))].filter((one) => one !== caseId && mayOpenAccess(unit, one))
