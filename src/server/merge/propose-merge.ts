import type { z } from 'zod'
import type { mergeRoutes } from '../../contract/merge.ts'
import { Conflict } from '../../store/conflict.ts'
import { familiesOf } from '../../store/enquiry.ts'
import { bornOf, proposalsOf, standingIn, wordsOf, type ProposalRow } from '../../store/proposal.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { inFamily, mayOpenAccess, refusedField, requireOpeningAccess, requireOpenFamily } from '../shared/case-guard.ts'
import { findPeople } from '../shared/find-people.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { lookAround, mayBeMerged, notHere, openingRoles, opensAll } from './may-merge.ts'
import { carryMerge } from './merge-people.ts'

type Routes = typeof mergeRoutes
type Body = z.output<Routes['POST /api/families/:family/merge-proposals']['body']>
type Answer = z.output<Routes['POST /api/families/:family/merge-proposals/:proposal/answer']['body']>
type Saved = { id: string; version: number }

/** As long as a decision stays open elsewhere (docs/access.md). */
const OPEN_DAYS = 14
const DAY_MS = 86_400_000
const NO = 'Kun koordinatoren kan foreslå, at to samles, eller svare på det.'

/**
 * Proposes that somebody in the family is the same person as one whom another coordinator knows. Whoever proposes learns
 * what a look-up answers: known or not. The words go to the coordinator of the other, with the name that stands there.
 * Throws 403, 404, 400 at `person` or `whom`, 409 `merge-not-here` or `already-so`, 429.
 */
export async function proposeMerge(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
  limit: HourlyLimit,
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, NO)
  const { person } = body
  if (!inFamily(unit, caseId, person))
    throw refusedField('person', 'person.not-in-family', 'Personen hører ikke til familien.')
  const { actor, at } = unit.asking
  limit.take(actor.id, unit.now)
  const found = await findPeople(unit, body.whom, services.secret)
  const [other, ...more] = found.filter((one) => one !== person)
  if (other === undefined) throw refusedField('whom', 'merge.unknown', 'Vi kender ingen anden med de oplysninger.')
  const born = await bornOf(unit, person)
  if (more.length > 0 || born === null || born !== (await bornOf(unit, other))) throw notHere()
  const around = await lookAround(unit, other, person)
  const elsewhere = around.cases.filter((one) => !mayOpenAccess(unit, one))
  const openers = await standingIn(unit, elsewhere, openingRoles(services))
  const opener = openers.find((one) => opensAll(openers, one.employee, elsewhere))
  const [family] = (await familiesOf(unit, [other])).filter((one) => elsewhere.includes(one.caseId))
  if (!opener || !family || !(await mayBeMerged(unit, around))) throw notHere()
  const waiting = (await proposalsOf(unit, caseId)).filter((one) => isOpen(one, at))
  if (waiting.some((one) => [one.person, one.ofPerson].includes(other) && [one.person, one.ofPerson].includes(person)))
    throw new Problem(409, 'already-so', 'Det er allerede foreslået, og der er ikke svaret endnu.')

  const id = unit.newId()
  await unit.insertFact('merge_proposal', {
    id,
    case_id: caseId,
    person,
    asked_by: actor.id,
    of_case: family.caseId,
    of_person: other,
    starts_at: at,
    ends_at: new Date(Date.parse(at) + OPEN_DAYS * DAY_MS).toISOString(),
  })
  const there = openers.find((one) => one.caseId === family.caseId && one.employee === opener.employee)
  const compartment = await unit.drop(wordsPlace(family.caseId, there?.department ?? null))
  await unit.insert('merge_words', { id, compartment, case_id: family.caseId, words: body.words })
  unit.saw([caseId], [person])
  return { id, version: 1 }
}

const wordsPlace = (caseId: string, department: string | null) =>
  ({ caseId, subject: null, category: 'identity', sensitivity: 2, audience: 'team', department }) as const

/** Neither answered nor expired. */
export const isOpen = ({ answer, endsAt }: ProposalRow, at: string): boolean => answer === null && at < endsAt

/** Whoever proposed it, or who has the family now, takes it back while nobody has answered. Throws 403, 404, 409, Conflict. */
export async function withdrawProposal(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  { basedOn }: { basedOn: number },
): Promise<Saved> {
  const proposal = await requireProposal(unit, caseId, id, 'caseId')
  return answered(unit, proposal, basedOn, { answer: 'withdrawn' })
}

/**
 * The other coordinator says yes or no. With a yes the two become one at once, by the hands of both: each opens their own
 * families, and the merge is refused where the one who proposed has them no longer. Throws 403, 404, 409, Conflict.
 */
export async function answerProposal(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  { basedOn, answer }: Answer,
  services: Services,
): Promise<Saved> {
  const proposal = await requireProposal(unit, caseId, id, 'ofCase')
  if (proposal.version !== basedOn) throw new Conflict({ id, version: proposal.version })
  if (answer === 'declined') return answered(unit, proposal, basedOn, { answer })
  const { person: gone, ofPerson: kept, askedBy } = proposal
  if (!inFamily(unit, caseId, kept)) throw notHere()
  const born = await bornOf(unit, kept)
  const around = await lookAround(unit, kept, gone)
  const elsewhere = around.cases.filter((one) => !mayOpenAccess(unit, one))
  const openers = await standingIn(unit, elsewhere, openingRoles(services))
  const both = elsewhere.includes(proposal.caseId) && opensAll(openers, askedBy, elsewhere)
  if (!both || born === null || born !== (await bornOf(unit, gone)) || !(await mayBeMerged(unit, around)))
    throw notHere()
  const reason = (await wordsOf(unit, [id])).get(id)
  if (reason === undefined) throw notFound()
  const merge = await carryMerge(unit, {
    caseId,
    kept,
    gone,
    reason,
    around,
    no: NO,
    by: { id: askedBy, in: elsewhere },
  })
  return answered(unit, proposal, basedOn, { answer, merge })
}

async function answered(
  unit: UnitOfWork,
  proposal: ProposalRow,
  basedOn: number,
  patch: { answer: string; merge?: string },
): Promise<Saved> {
  const { actor, at } = unit.asking
  const change = { ...patch, answered_at: at, answered_by: actor.id }
  const version = await unit.updateFact('merge_proposal', proposal.id, basedOn, change)
  if (version === null) throw notFound()
  return { id: proposal.id, version }
}

/** A proposal that waits, on this family's side of it. */
async function requireProposal(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  side: 'caseId' | 'ofCase',
): Promise<ProposalRow> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, NO)
  const [proposal] = await proposalsOf(unit, caseId, id)
  // The words lie with the one department that was asked; for others of the family there is no proposal.
  const isTheirs = side === 'caseId' || (await wordsOf(unit, [id])).has(id)
  if (!proposal || proposal[side] !== caseId || !isTheirs) throw notFound()
  if (!isOpen(proposal, unit.asking.at))
    throw new Problem(409, 'proposal-over', 'Forslaget er besvaret, trukket tilbage eller udløbet.')
  unit.saw([caseId], [side === 'caseId' ? proposal.person : proposal.ofPerson])
  return proposal
}
