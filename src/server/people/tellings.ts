import type { z } from 'zod'
import type { voiceRoutes } from '../../contract/voice.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { moveRow } from '../../store/move.ts'
import { departmentsAround, readTellings, readTold, type TellingRow } from '../../store/voice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField, requirePersonHere } from '../shared/case-guard.ts'

type Routes = typeof voiceRoutes
type Saved = { id: string; version: number }
type Add = z.output<Routes['POST /api/own/tellings']['body']>
type Change = z.output<Routes['PUT /api/own/tellings/:telling']['body']>

/** From this age one shares with the municipality without somebody who holds custody (retssikkerhedsloven). */
const SHARES_FROM = 15

/** Where somebody keeps what they have written for themselves: nobody else opens it, and it belongs to no case. */
async function ownPlace(unit: UnitOfWork): Promise<number> {
  const compartment = await unit.compartment({
    caseId: null,
    subject: null,
    category: 'cooperation',
    audience: 'author',
    audienceId: unit.asking.actor.id,
    department: null,
  })
  if (compartment === null || unit.asking.actor.kind !== 'citizen') throw notFound()
  return compartment
}

/** What the reader has written for themselves. */
export async function listTellings(unit: UnitOfWork): Promise<{ tellings: TellingRow[] }> {
  if (unit.asking.actor.kind !== 'citizen') throw notFound()
  return { tellings: await readTellings(unit) }
}

/** Writes it. The story is one, told once: a second is refused. Throws 409 `already-so`, 400 at `title`. */
export async function addTelling(unit: UnitOfWork, body: Add): Promise<Saved> {
  const compartment = await ownPlace(unit)
  checkTelling(body)
  if (body.kind === 'story' && (await readTellings(unit)).some((one) => one.kind === 'story'))
    throw new Problem(409, 'already-so', 'Du har allerede en historie. Ret i den.')
  const id = await unit.insert('telling', {
    id: unit.newId(),
    compartment,
    owner: unit.asking.actor.id,
    kind: body.kind,
    title: body.title,
    body: body.body,
    experience: body.experience,
  })
  return { id, version: 1 }
}

function checkTelling({ kind, title }: Pick<Add, 'kind' | 'title'>): void {
  if (kind === 'trust' && title === null) throw refusedField('title', 'telling.who', 'Skriv, hvem det handler om.')
}

/** Rewrites it. Throws 404, 400 at `title`, Conflict. */
export async function changeTelling(unit: UnitOfWork, id: string, body: Change): Promise<Saved> {
  const row = await requireOwn(unit, id)
  checkTelling({ kind: row.kind, title: body.title })
  const { title, experience } = body
  const version = await unit.update('telling', id, body.basedOn, { title, body: body.body, experience })
  if (version === null) throw notFound()
  return { id, version }
}

/** Throws it away. Throws 404. */
export async function dropTelling(unit: UnitOfWork, id: string): Promise<Record<never, never>> {
  await requireOwn(unit, id)
  await unit.remove('telling', id, null)
  return {}
}

async function requireOwn(unit: UnitOfWork, id: string): Promise<TellingRow> {
  await ownPlace(unit)
  const row = (await readTellings(unit)).find((one) => one.id === id)
  if (!row) throw notFound()
  return row
}

const toldPlace = (unit: UnitOfWork, caseId: string, department: string) =>
  ({
    caseId,
    subject: unit.asking.actor.id,
    category: 'own-words',
    audience: 'family',
    department,
  }) as const

/**
 * Lets one department of the family's team read what I have written: a copy, so that what I write later stays with me until
 * I tell it anew. Told again, the copy becomes today's text. Throws 404, 403, 400 at `department`.
 */
export async function tell(unit: UnitOfWork, caseId: string, id: string, department: string): Promise<Saved> {
  const { actor, at, today } = unit.asking
  const own = await requireOwn(unit, id)
  const me = requirePersonHere(unit, caseId, actor.id)
  const around = await departmentsAround(unit, caseId)
  const to = around.find((one) => one.key === department)
  if (!to) throw refusedField('department', 'choice.missing', 'Vælg en fra listen.')
  const age = me.born === null ? null : ageOn(me.born, today)
  if (age !== null && age < SHARES_FROM && !to.holds)
    throw refusedField(
      'department',
      'telling.too-young',
      'Du kan dele det med koordinatorens afdeling. Vil du dele det med andre, så tal med koordinatoren.',
    )
  const compartment = await unit.compartment(toldPlace(unit, caseId, department))
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det kan du ikke dele herfra. Ring til kommunen.')
  const { title, body, experience } = own
  const earlier = (await readTold(unit, caseId)).find((one) => one.origin === id && one.department === department)
  if (earlier) {
    const version = await unit.update('telling', earlier.id, earlier.version, { title, body, experience, told_at: at })
    return { id: earlier.id, version: version ?? earlier.version }
  }
  const copy = await unit.insert('telling', {
    id: unit.newId(),
    compartment,
    owner: actor.id,
    case_id: caseId,
    origin: id,
    kind: own.kind,
    title,
    body,
    experience,
    department,
    told_at: at,
  })
  return { id: copy, version: 1 }
}

/**
 * A department no longer reads what I told it: the copy comes home with its history. Whoever told may take back, also from
 * behind a firewall. Throws 404.
 */
export async function takeBack(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  department: string,
): Promise<Record<never, never>> {
  const home = await ownPlace(unit)
  const { actor, at } = unit.asking
  requirePersonHere(unit, caseId, actor.id)
  const around = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.subject === actor.id && c.category === 'own-words' && c.department === department,
  )
  if (around.length === 0) throw notFound()
  const from = await unit.drop(toldPlace(unit, caseId, department))
  const copy = (await readTold(unit, caseId)).find((one) => one.origin === id && one.department === department)
  if (!copy || copy.owner !== actor.id) throw notFound()
  await unit.update('telling', copy.id, copy.version, { taken_back_at: at })
  await moveRow(unit, 'telling', copy.id, from, home)
  return {}
}
