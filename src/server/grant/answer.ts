import { routeOf } from '../../domain/grant/authority.ts'
import { afterAnswer, asBefore, whileAsked } from '../../domain/grant/answer.ts'
import { readAuthorities } from '../../store/grant-authority.ts'
import { readWaits } from '../../store/grant-waits.ts'
import { findRequest, openTaskVersion, type RequestRow } from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { corrected, grantColumns, grantedBy, requireSomethingElse, type Answer } from './answered.ts'
import { requireWriteIn } from '../shared/case-guard.ts'
import { openTask, settleTask, wantedOf } from '../shared/grant-task.ts'
import { mayCallCheck } from './call-check.ts'
import { readDeciders, whoIsAsked } from './deciders.ts'
import { moveMeasure } from './move-measure.ts'
import { requireAuthority, requireUnanswered, saved, type OfGrant, type Saved } from './standing.ts'

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
  if (body.answer !== 'refused') await requireAuthority(unit, row, granted)
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
  if (body.answer !== 'refused') await requireAuthority(unit, row, granted)
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
  const version = (await sendOn(unit, services, row, body)).version
  return saved(grant, version)
}

/**
 * Sends a request on whose leader can no longer answer: by whoever works with the family and could withdraw it or call a
 * reality check. Throws 404, 403, 409 `somebody-answers`, Conflict.
 */
export async function moveOn(
  unit: UnitOfWork,
  { params, body }: OfGrant & { readonly body: { readonly basedOn: number } },
  services: Services,
): Promise<Saved & { goesTo: 'level' | 'reality-check'; leaderName: string | null }> {
  const { family, grant } = params
  const row = await findRequest(unit, family, grant)
  if (!row) throw notFound()
  if (!mayCallCheck(unit, family))
    requireWriteIn(unit, family, row.compartment, 'Det er familiens team, der sender den videre.')
  requireUnanswered(row)
  const waits = await readWaits(unit, [family])
  if (!waits.some(({ id, kind }) => id === grant && kind === 'nobody'))
    throw new Problem(409, 'somebody-answers', 'Ansøgningen venter på en, der kan svare, eller på et realitetstjek.')
  const reason = `${row.leaderName ?? 'Den, der blev spurgt,'} kan ikke svare mere`
  const { version, goesTo, asked } = await sendOn(unit, services, row, { ...body, reason })
  return { ...saved(grant, version), goesTo, leaderName: asked?.name ?? null }
}

/** To the lowest level that may, the one who was asked left out, or to the reality check. */
async function sendOn(
  unit: UnitOfWork,
  services: Services,
  row: RequestRow,
  { basedOn, reason }: { readonly basedOn: number; readonly reason: string },
) {
  const others = (await readDeciders(unit, row.family, row.compartment)).filter((one) => one.employee !== row.leader)
  const nobody = { employee: row.askedBy, department: row.department, roles: [] }
  const route = routeOf(await readAuthorities(unit), wantedOf(row), nobody, others, unit.asking.today)
  const asked = whoIsAsked(route, others)
  await settleTask(unit, row.task)
  const task = await openTask(unit, { ...row, caseId: row.family, asked })
  const goesTo = asked === null ? 'reality-check' : 'level'
  const patch = { goes_to: goesTo, leader: asked?.employee ?? null, task, passed_on_reason: reason }
  const version = await unit.update('grant_request', row.id, basedOn, patch, reason)
  await moveMeasure(unit, services, row, reason, (now) => whileAsked(now, goesTo))
  return { version, goesTo, asked } as const
}
