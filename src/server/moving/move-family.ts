import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { movingRoutes } from '../../contract/moving.ts'
import { packageSchema, type MovePackage } from '../../domain/moving/package.ts'
import { restartGrants, stopTasks } from '../../store/case-over.ts'
import { steppedAside } from '../../store/family-merge.ts'
import { endAllAdmissions } from '../../store/meeting.ts'
import { accessNow, membersNow, moveOf, peopleMoving, type Ended, type MoveRow } from '../../store/moving.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import {
  actingDepartment,
  mayDo,
  mayOpenAccess,
  refusedField,
  requireOpenFamily,
  standing,
} from '../shared/case-guard.ts'
import { basesOf, whoSaysYes } from './basis.ts'
import { compose } from './compose.ts'
import { receiptOf } from './receipt.ts'
import { readArrival } from './undo-arrival.ts'

type Routes = typeof movingRoutes
type Saved = { id: string; version: number }
const NO = 'Kun koordinatoren kan flytte familien til en anden kommune.'
const KEEPER = 'record-keeper'

/** The move as it stands, and who must say yes. Whoever may not move the family is told no more than that. Throws 404. */
export async function readMove(
  unit: UnitOfWork,
  caseId: string,
  services: Services,
): Promise<z.input<Routes['GET /api/families/:family/moves']['output']>> {
  requireOpenFamily(unit, caseId)
  const { today, at } = unit.asking
  const nothing = { today, mayMove: false, move: null, signers: [], unresolved: [], walled: false, arrival: null }
  const mayMove = movesFamilies(unit, caseId)
  if (!mayMove && !keeps(unit, caseId)) return nothing
  const row = await moveOf(unit, caseId)
  const { signatures, unresolved } = mayMove
    ? await whoSaysYes(unit, caseId, services.presets.consentRules)
    : { signatures: [], unresolved: [] }
  const people = await peopleMoving(unit, caseId)
  const named = (id: string) => {
    const found = people.find((p) => p.id === id)
    return { id, name: found ? `${found.givenName} ${found.familyName}`.trim() : 'En, du ikke kan se navnet på' }
  }
  unit.saw([caseId], row ? [row.id] : [])
  return {
    today,
    mayMove,
    move: row ? shown(row) : null,
    signers: signatures.map(({ signer, about, sentence, verified }) => ({
      signer: named(signer),
      about: named(about),
      sentence,
      verified,
    })),
    unresolved: [...new Set(unresolved.map(({ sentence }) => sentence))],
    walled: unit.facts.firewalls.some((w) => w.caseId === caseId && standing(w, at)),
    arrival: mayMove ? await readArrival(unit, caseId) : null,
  }
}

/** To pass a whole family on is to open it and to share it: the one responsible, and nobody who only helps with a part. */
const movesFamilies = (unit: UnitOfWork, caseId: string): boolean =>
  mayOpenAccess(unit, caseId) && mayDo(unit, caseId, { category: 'cooperation' }, 'share')

function requireMover(unit: UnitOfWork, caseId: string): void {
  if (!movesFamilies(unit, caseId)) throw new Problem(403, 'not-yours', NO)
}

const shown = ({ package: _p, ended: _e, ...move }: MoveRow) => ({ ...move, parts: [...move.parts] })

const keeps = (unit: UnitOfWork, caseId: string): boolean =>
  unit.facts.memberships.some((m) => m.caseId === caseId && m.role === KEEPER && standing(m, unit.asking.at))

/** Prepares what goes along. Throws 403, 400 at a field, 409 when a move stands already. */
export async function prepareMove(
  unit: UnitOfWork,
  caseId: string,
  body: z.output<Routes['POST /api/families/:family/moves']['body']>,
  services: Services,
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireMover(unit, caseId)
  if (body.toNumber === unit.municipality) throw refusedField('toNumber', 'moving.same', 'Det er jeres egen kommune.')
  if ((await steppedAside(unit, [caseId])).has(caseId))
    throw new Problem(409, 'stepped-aside', 'Familien er lagt sammen med en anden. Flyt den, der går videre.')
  if (await moveOf(unit, caseId)) throw new Problem(409, 'already-so', 'Der er allerede forberedt en flytning.')
  const parts = await basesOf(unit, caseId, body, services.presets.consentRules)
  const compartment = await unit.compartment({
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'team',
    department: actingDepartment(unit, caseId),
  })
  if (compartment === null) throw new Problem(403, 'not-yours', NO)
  const { toNumber, toName, movesOn } = body
  const id = await unit.insert('family_move', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    package: randomUUID(),
    to_number: toNumber,
    to_name: toName,
    moves_on: movesOn,
    parts: JSON.stringify(parts),
    prepared_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** What goes along, as it stands now. The file may be fetched when the family has seen it. Throws 404, 403, 409 `not-shown`. */
export async function readPackage(
  unit: UnitOfWork,
  which: { family: string; move: string },
  services: Services,
  seenFirst: boolean,
): Promise<MovePackage> {
  requireOpenFamily(unit, which.family)
  requireMover(unit, which.family)
  const move = await requireMove(unit, which)
  if (seenFirst && move.shownOn === null)
    throw new Problem(409, 'not-shown', 'Vis familien udtrækket først, og skriv, hvornår det var.')
  return packageSchema.parse(await compose(unit, which.family, move, services))
}

async function requireMove(unit: UnitOfWork, { family, move }: { family: string; move: string }): Promise<MoveRow> {
  const found = await moveOf(unit, family)
  if (found?.id !== move) throw notFound()
  return found
}

type Which = { readonly family: string; readonly move: string }

/** The family has seen the extract. Throws 404, 403, 400, 409, Conflict. */
export async function noteShown(unit: UnitOfWork, which: Which, body: { on: string; basedOn: number }): Promise<Saved> {
  await requireOpenMove(unit, which)
  if (body.on > unit.asking.today) throw refusedField('on', 'day.later', 'Datoen ligger i fremtiden.')
  return change(unit, which.move, body.basedOn, { shown_on: body.on })
}

/** Nothing goes along after all. Throws as `noteShown`. */
export async function withdrawMove(
  unit: UnitOfWork,
  which: Which,
  body: { reason: string; basedOn: number },
): Promise<Saved> {
  await requireOpenMove(unit, which)
  const patch = { withdrawn_at: unit.asking.at, withdrawn_reason: body.reason }
  return change(unit, which.move, body.basedOn, patch, body.reason)
}

/**
 * The other municipality has the file and answered its receipt: the team's parts and own access end, and whoever did it
 * keeps the case, to read only. Throws as `noteShown`, and 400 at `receipt` for a wrong one.
 */
export async function closeByReceipt(
  unit: UnitOfWork,
  which: Which,
  body: { receipt: string; basedOn: number },
): Promise<Saved> {
  const move = await requireOpenMove(unit, which)
  if (move.shownOn === null)
    throw new Problem(409, 'not-shown', 'Vis familien udtrækket først, og skriv, hvornår det var.')
  if (body.receipt.trim().toUpperCase() !== receiptOf(move.package))
    throw refusedField(
      'receipt',
      'moving.receipt',
      'Kvitteringen passer ikke til filen. Bed den anden kommune læse den op igen.',
    )
  const { at, actor } = unit.asking
  const { family } = which
  const department = actingDepartment(unit, family)
  if (department === null) throw notFound()
  const members = await membersNow(unit, family)
  const access = (await accessNow(unit, family)).filter(({ ownAccess }) => ownAccess)
  const ended: Ended = {
    members: members.map(({ id: _id, version: _v, ...member }) => member),
    access: access.map(({ id }) => id),
  }
  const patch = { closed_at: at, closed_by: actor.id, receipt: receiptOf(move.package), ended: JSON.stringify(ended) }
  const saved = await change(unit, which.move, body.basedOn, patch)
  for (const { id, version } of access) await unit.updateFact('participation', id, version, { own_access: false })
  for (const { id, version } of members) await unit.updateFact('membership', id, version, { ends_at: at })
  await endAllAdmissions(unit, family)
  await stopTasks(unit, family)
  await join(unit, family, {
    employee: actor.id,
    department,
    role: KEEPER,
    party: null,
    chosenByFamily: false,
    endsAt: null,
  })
  return saved
}

/**
 * The move came to nothing: the team and own access begin again as they were, and who was to come later comes later.
 * By the keeper. Throws 404, 409, Conflict.
 */
export async function reopenMove(
  unit: UnitOfWork,
  which: Which,
  body: { reason: string; basedOn: number },
): Promise<Saved> {
  requireOpenFamily(unit, which.family)
  const move = await requireMove(unit, which)
  if (!keeps(unit, which.family))
    throw new Problem(403, 'not-yours', 'Kun den, der holder den lukkede sag, kan åbne den.')
  if (move.closedAt === null || move.ended === null) throw new Problem(409, 'already-so', 'Sagen er ikke lukket.')
  const { at } = unit.asking
  const saved = await change(
    unit,
    which.move,
    body.basedOn,
    { reopened_at: at, reopened_reason: body.reason },
    body.reason,
  )
  for (const { id, version } of await membersNow(unit, which.family))
    await unit.updateFact('membership', id, version, { ends_at: at })
  for (const member of move.ended.members) {
    const begins = member.startsAt !== undefined && member.startsAt > at ? member.startsAt : at
    if (member.endsAt === null || member.endsAt > begins) await join(unit, which.family, member, begins)
  }
  for (const { id, version } of await accessNow(unit, which.family))
    if (move.ended.access.includes(id)) await unit.updateFact('participation', id, version, { own_access: true })
  await restartGrants(unit, which.family, { at: move.closedAt })
  return saved
}

async function join(
  unit: UnitOfWork,
  caseId: string,
  member: Ended['members'][number],
  begins = unit.asking.at,
): Promise<void> {
  await unit.insertFact('membership', {
    id: unit.newId(),
    case_id: caseId,
    employee: member.employee,
    department: member.department,
    role: member.role,
    party: member.party,
    chosen_by_family: member.chosenByFamily,
    added_by: unit.asking.actor.id,
    starts_at: begins,
    ends_at: member.endsAt,
  })
}

async function requireOpenMove(unit: UnitOfWork, which: Which): Promise<MoveRow> {
  requireOpenFamily(unit, which.family)
  requireMover(unit, which.family)
  const move = await requireMove(unit, which)
  if (move.closedAt !== null) throw new Problem(409, 'already-so', 'Sagen er lukket.')
  return move
}

async function change(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: Parameters<typeof UnitOfWork.prototype.update<'family_move'>>[3],
  reason?: string,
): Promise<Saved> {
  const version = await unit.update('family_move', id, basedOn, patch, reason)
  if (version === null) throw notFound()
  return { id, version }
}
