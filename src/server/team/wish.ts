import { lockPlaces, readTeam, type WishRow } from '../../store/team.ts'
import { leadersFor } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { behindWall, inFamily } from '../shared/case-guard.ts'
import { visibleTeam } from '../shared/visible-facts.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { TEAM_LEAD } from './open-lead.ts'
import { changePlace, type Saved } from './places.ts'

/** A member whom this reader of the family may know. Throws 404. */
async function findKnown(unit: UnitOfWork, caseId: string, membership: string) {
  if (behindWall(unit, caseId)) throw notFound()
  const row = await readTeam(unit, caseId)
  const member = visibleTeam(unit, caseId, row.members).find((m) => m.id === membership)
  if (!member) throw notFound()
  return { row, member }
}

/**
 * The family says whether it has chosen somebody itself: a grown-up who may write in its plan, or the one person that
 * the member works for, from 15 years. Saying it again changes it. Throws 403, 404, Conflict.
 */
export async function sayChosen(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  body: { readonly basedOn: number; readonly chosen: boolean },
): Promise<Saved> {
  const { member } = await findKnown(unit, caseId, membership)
  const me = unit.asking.actor.id
  const born = inFamily(unit, caseId, me)?.born ?? null
  const age = born === null ? 18 : (ageOn(born, unit.asking.today) ?? 0)
  if (!(age >= 18 && member.party === null) && !(age >= 15 && member.party === me))
    throw new Problem(403, 'not-yours', 'Det er de voksne i familien, der siger det.')
  const version = await changePlace(unit, membership, body.basedOn, {
    chosen_by_family: body.chosen,
    family_said_at: unit.asking.at,
  })
  return { id: membership, version }
}

/**
 * Asks for somebody else in a member's place. A leader other than the one it is about is named at once and answers. Why
 * lies with the one who asks, where nobody of the team reads it. Throws 403, 404, 409 `already-asked`, `no-leader`.
 */
export async function makeWish(unit: UnitOfWork, caseId: string, membership: string, words: string): Promise<Saved> {
  const { row, member } = await findKnown(unit, caseId, membership)
  if (row.wishes.some((w) => w.membership === membership && w.answeredAt === null && w.withdrawnAt === null))
    throw new Problem(409, 'already-asked', 'Du har allerede bedt om det. Du får svar her.')
  const [leader] = await leadersFor(unit, member.department, member.employee)
  if (leader === undefined)
    throw new Problem(
      409,
      'no-leader',
      'Kommunen har ikke sagt, hvem der svarer her. Dine ord er ikke sendt. Ring til kommunen, og bed om at tale med en leder.',
    )
  const compartment = await ownMatter(unit, caseId)
  const task = unit.newId()
  await unit.insertFact('decision_task', {
    id: task,
    case_id: caseId,
    kind: 'adviser-wish',
    job_function: TEAM_LEAD,
    employee: leader,
    compartments: [compartment],
    opened_at: unit.asking.at,
  })
  const id = await unit.insert('adviser_wish', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    membership,
    asked_by: unit.asking.actor.id,
    words,
    asked_at: unit.asking.at,
    task,
    taken_by: leader,
  })
  return { id, version: 1 }
}

/** Where the wishes of this reader lie: theirs alone, until a task opens it to the leader. Throws 403. */
async function ownMatter(unit: UnitOfWork, caseId: string): Promise<number> {
  const compartment = await unit.compartment({
    caseId,
    subject: unit.asking.actor.id,
    category: 'team-matter',
    audience: 'family',
    department: null,
  })
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det kan du ikke bede om her.')
  return compartment
}

async function ownWish(unit: UnitOfWork, caseId: string, wish: string): Promise<WishRow> {
  if (behindWall(unit, caseId)) throw notFound()
  const found = (await readTeam(unit, caseId)).wishes.find((w) => w.id === wish && w.askedBy === unit.asking.actor.id)
  if (!found) throw notFound()
  return found
}

/** Takes a wish back before it is answered; the leader is asked no longer. Throws 404, 409 `already-answered`, Conflict. */
export async function withdrawWish(unit: UnitOfWork, caseId: string, wish: string, basedOn: number): Promise<Saved> {
  const found = await ownWish(unit, caseId, wish)
  if (found.answeredAt !== null) throw new Problem(409, 'already-answered', 'Du har fået svar på det.')
  if (found.withdrawnAt !== null) throw new Problem(409, 'already-withdrawn', 'Det er allerede taget tilbage.')
  const version = await unit.update('adviser_wish', wish, basedOn, { withdrawn_at: unit.asking.at })
  if (version === null) throw notFound()
  if (found.releasedAt !== null) await takeBack(unit, caseId, found)
  const { rows } = await taskOf(unit, found.task)
  const task = rows[0]
  if (task)
    await unit.updateFact('decision_task', found.task, task.version, {
      decided_at: unit.asking.at,
      decided_by: unit.asking.actor.id,
    })
  return { id: wish, version }
}

/**
 * Lets the one whom the wish is about read why: a copy where their department reads. Taken back, it is gone from their
 * page; what somebody has read they have read. Throws 404, Conflict.
 */
export async function releaseWish(
  unit: UnitOfWork,
  caseId: string,
  wish: string,
  body: { readonly basedOn: number; readonly released: boolean },
): Promise<Saved> {
  const found = await ownWish(unit, caseId, wish)
  const released = found.releasedAt !== null
  if (released === body.released) return { id: wish, version: found.version }
  const version = await unit.update('adviser_wish', wish, body.basedOn, {
    released_at: body.released ? unit.asking.at : null,
  })
  if (version === null) throw notFound()
  if (!body.released) {
    await takeBack(unit, caseId, found)
    return { id: wish, version }
  }
  const member = (await lockPlaces(unit, caseId)).find((m) => m.id === found.membership)
  if (!member) throw new Problem(409, 'member-gone', 'Personen er ikke længere i jeres team.')
  const compartment = await unit.drop(theirs(caseId, member))
  await unit.insert('released_wish', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    wish,
    membership: member.id,
    words: found.words,
  })
  return { id: wish, version }
}

const theirs = (caseId: string, member: { readonly party: string | null; readonly department: string }) => ({
  caseId,
  subject: member.party,
  category: 'cooperation',
  audience: 'team' as const,
  department: member.department,
})

async function takeBack(unit: UnitOfWork, caseId: string, wish: WishRow): Promise<void> {
  const member = await memberOf(unit, wish.membership)
  if (!member) return
  await unit.drop(theirs(caseId, member))
  const copies = (await readTeam(unit, caseId)).released.filter((one) => one.wish === wish.id)
  for (const copy of copies)
    await unit.update('released_wish', copy.id, copy.version, { taken_back_at: unit.asking.at })
}

const memberOf = (unit: UnitOfWork, membership: string) =>
  unit.tx
    .selectFrom('membership')
    .select(['party', 'department'])
    .where('municipality', '=', unit.municipality)
    .where('id', '=', membership)
    .executeTakeFirst()

const taskOf = async (unit: UnitOfWork, task: string) => ({
  rows: await unit.tx
    .selectFrom('decision_task')
    .select('version')
    .where('municipality', '=', unit.municipality)
    .where('id', '=', task)
    .execute(),
})
