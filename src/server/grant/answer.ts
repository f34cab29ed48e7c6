import { routeOf } from '../../domain/grant/authority.ts'
import { afterAnswer, asBefore, whileAsked } from '../../domain/grant/answer.ts'
import { readAuthorities, readLeaders } from '../../store/grant-authority.ts'
import { findRequest, openTaskVersion, type RequestRow } from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { corrected, grantColumns, grantedBy, requireSomethingElse, type Answer } from './answered.ts'
import { openTask } from './ask.ts'
import { moveMeasure } from './move-measure.ts'
import {
  requireAuthority,
  requireUnanswered,
  saved,
  settleTask,
  wantedOf,
  type OfGrant,
  type Saved,
} from './standing.ts'

type Answering = OfGrant & { readonly body: Answer & { readonly basedOn: number } }

/** The request that waits for this leader. Throws 404, 409 with what became of it, 403 where somebody else answers. */
async function findMine(unit: UnitOfWork, caseId: string, grant: string): Promise<RequestRow> {
  const row = await findRequest(unit, caseId, grant)
  if (!row) throw notFound()
  requireUnanswered(row)
  const isOpen = row.task !== null && (await openTaskVersion(unit, row.task)) !== null
  if (!isOpen || row.leader !== unit.asking.actor.id)
    throw new Problem(403, 'not-yours', 'Ansøgningen venter ikke på dit svar.')
  if (row.askedBy === unit.asking.actor.id)
    throw new Problem(403, 'own-request', 'Du har selv søgt, så en anden svarer. Send ansøgningen videre.')
  return row
}

/**
 * Answers a request: as asked, otherwise, or no, each with why. What is granted lies within the leader's own authority.
 * Throws 404, 403 `not-yours`, `own-request`, `beyond-authority`, 400 at a field, 409, Conflict.
 */
export async function answerGrant(unit: UnitOfWork, { params, body }: Answering, services: Services): Promise<Saved> {
  const { family, grant } = params
  const row = await findMine(unit, family, grant)
  requireSomethingElse(body, row)
  const granted = grantedBy(row, body)
  if (body.answer !== 'refused') await requireAuthority(unit, granted)
  const patch = grantColumns(unit, 'level', body, granted)
  const version = await unit.update('grant_request', grant, body.basedOn, patch, body.reason)
  await moveMeasure(unit, services, row, body.reason, (now) =>
    afterAnswer(now, body.answer, granted, unit.asking.today),
  )
  await settleTask(unit, row.task)
  return saved(grant, version)
}

/**
 * Corrects an answer of one's own, while what was decided stays open; the earlier answer is kept, and the family reads both.
 * Throws 404, 403, 400 at a field, Conflict.
 */
export async function correctGrant(
  unit: UnitOfWork,
  { params, body }: OfGrant & { readonly body: Answer & { readonly basedOn: number; readonly why: string } },
  services: Services,
): Promise<Saved> {
  const { family, grant } = params
  const row = await findRequest(unit, family, grant)
  if (!row || row.answer === null) throw notFound()
  if (row.answeredBy !== unit.asking.actor.id || row.answeredAs !== 'level')
    throw new Problem(403, 'not-yours', 'Kun den, der har svaret, kan rette svaret.')
  requireSomethingElse(body, row)
  const granted = grantedBy(row, body)
  if (body.answer !== 'refused') await requireAuthority(unit, granted)
  const patch = { ...grantColumns(unit, 'level', body, granted), ...corrected(unit, row, body.why) }
  const version = await unit.update('grant_request', grant, body.basedOn, patch, body.why)
  await moveMeasure(unit, services, row, body.why, (now) =>
    afterAnswer(asBefore(now, row.stood), body.answer, granted, unit.asking.today),
  )
  return saved(grant, version)
}

/**
 * Passes a request on: to the lowest level that may, this leader left out, or to the reality check. Throws 404, 403, 409,
 * Conflict.
 */
export async function passOn(
  unit: UnitOfWork,
  { params, body }: OfGrant & { readonly body: { readonly basedOn: number; readonly reason: string } },
  services: Services,
): Promise<Saved> {
  const { family, grant } = params
  const row = await findRequest(unit, family, grant)
  if (!row) throw notFound()
  requireUnanswered(row)
  if (row.leader !== unit.asking.actor.id) throw new Problem(403, 'not-yours', 'Ansøgningen venter ikke på dit svar.')
  const others = (await readLeaders(unit)).filter(({ employee }) => employee !== unit.asking.actor.id)
  const nobody = { employee: row.askedBy, department: row.department, roles: [] }
  const route = routeOf(await readAuthorities(unit), wantedOf(row), nobody, others, unit.asking.today)
  const leader = route.goesTo === 'level' ? route.employee : null
  await settleTask(unit, row.task)
  const task = await openTask(unit, family, row.department, row.compartment, leader)
  const goesTo = leader === null ? 'reality-check' : 'level'
  const patch = { goes_to: goesTo, leader, task, passed_on_reason: body.reason }
  const version = await unit.update('grant_request', grant, body.basedOn, patch, body.reason)
  await moveMeasure(unit, services, row, body.reason, (now) => whileAsked(now, goesTo))
  return saved(grant, version)
}
