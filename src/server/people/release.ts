import type { z } from 'zod'
import type { protectionRoutes } from '../../contract/protection.ts'
import { mentions } from '../../domain/family/mentions.ts'
import { moveRow } from '../../store/move.ts'
import { readReleases, secretsFrom } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { checkUnseen } from '../shared/unseen.ts'
import {
  actingDepartment,
  refusedField,
  requireInFamily,
  requireRight,
  requireSomethingOpen,
  requireWriteIn,
  standing,
} from '../shared/case-guard.ts'

type Routes = typeof protectionRoutes
type Saved = { id: string; version: number }
const NO = 'Kun koordinatoren kan give en tekst videre over et skel.'

const partiesOf = (unit: UnitOfWork, caseId: string): string[] => [
  ...new Set(
    unit.facts.firewalls.filter((f) => f.caseId === caseId && standing(f, unit.asking.at)).map((f) => f.other),
  ),
]

/** Texts that were released, also those taken back, and to whom something can be released. Throws 403. */
export async function openReleases(
  unit: UnitOfWork,
  caseId: string,
): Promise<z.input<Routes['GET /api/families/:family/releases']['output']>> {
  requireSomethingOpen(unit)
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  const releases = await readReleases(unit, caseId)
  unit.saw(
    [caseId],
    releases.map((one) => one.party),
  )
  return { parties: partiesOf(unit, caseId), releases: releases.map(({ compartment: _compartment, ...row }) => row) }
}

type Add = z.output<Routes['POST /api/families/:family/releases']['body']>

/**
 * Releases one text to one person behind a firewall: a copy that lies with them alone, so that nothing written later
 * follows it over. A text that names an address, a number or a protected home of somebody else is refused, also one that
 * only another department has filed, without telling what it is; what is said in other words only the one who releases can
 * see. Throws 403, 400 at a field, 429.
 */
export async function releaseText(unit: UnitOfWork, caseId: string, body: Add, services: Services): Promise<Saved> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  requireInFamily(unit, caseId, body.party, 'party')
  if (!partiesOf(unit, caseId).includes(body.party))
    throw refusedField(
      'party',
      'release.no-wall',
      'Der er ikke sat skel for den person, så planen kan deles som ellers.',
    )
  const secrets = await secretsFrom(unit, caseId, body.party)
  for (const field of ['title', 'body'] as const) {
    const [named] = mentions(body[field], secrets)
    if (named !== undefined)
      throw refusedField(field, 'release.names-secret', `Teksten nævner “${named}”. Det må ikke komme over skellet.`)
  }
  const unseen = await checkUnseen(unit, services, caseId, { texts: [body.title, body.body], party: body.party })
  if (unseen.includes(true))
    throw refusedField(
      unseen[0] ? 'title' : 'body',
      'release.names-unseen',
      'Teksten nævner noget, der er beskyttet, og som du ikke selv kan se. Det må ikke komme over skellet. Skriv den uden adresser, numre og navne på steder.',
    )
  const compartment = await unit.compartment(partyPlace(unit, caseId, body.party))
  if (compartment === null)
    throw refusedField(
      'party',
      'release.not-adult',
      'Du kan kun give tekster videre til en voksen, hvis fødselsdato er skrevet ind.',
    )
  const id = await unit.insert('released_text', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    party: body.party,
    title: body.title,
    body: body.body,
    released_by: unit.asking.actor.id,
    released_at: unit.asking.at,
    taken_back_at: null,
  })
  unit.saw([caseId], [body.party])
  return { id, version: 1 }
}

const partyPlace = (unit: UnitOfWork, caseId: string, party: string) =>
  ({
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'party',
    audienceId: party,
    department: actingDepartment(unit, caseId),
  }) as const

/**
 * Takes a released text back: it moves with its history to where the team alone reads it, so that nothing of it lies with
 * the other party any more. Throws 403, 404, 409 when it is taken back already, Conflict.
 */
export async function takeBackRelease(
  unit: UnitOfWork,
  caseId: string,
  id: string,
  body: { readonly reason: string; readonly basedOn: number },
): Promise<Saved> {
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  const row = (await readReleases(unit, caseId)).find((one) => one.id === id)
  if (!row) throw notFound()
  const from = requireWriteIn(unit, caseId, row.compartment, NO)
  if (row.takenBackAt !== null) throw new Problem(409, 'already-so', 'Teksten er allerede taget tilbage.')
  const to = await unit.compartment({ ...partyPlace(unit, caseId, row.party), audience: 'team', audienceId: null })
  if (to === null) throw new Problem(403, 'not-yours', NO)
  const version = await unit.update('released_text', id, body.basedOn, { taken_back_at: unit.asking.at }, body.reason)
  if (version === null) throw notFound()
  await moveRow(unit, 'released_text', id, from.id, to)
  return { id, version }
}

/** What was released to the reader. It names nobody who works with the family. */
export async function readReleased(
  unit: UnitOfWork,
  caseId: string,
): Promise<z.input<Routes['GET /api/own/families/:family/released']['output']>> {
  requireSomethingOpen(unit)
  const texts = (await readReleases(unit, caseId)).filter(
    (one) => one.party === unit.asking.actor.id && one.takenBackAt === null,
  )
  unit.saw([caseId])
  return { texts: texts.map(({ id, version, title, body, releasedAt }) => ({ id, version, title, body, releasedAt })) }
}
