import type { z } from 'zod'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { mentions } from '../../domain/family/mentions.ts'
import { readInvitedPeople, readTexts, type TextRow } from '../../store/minutes.ts'
import { protectedWords } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { checkUnseen } from '../shared/unseen.ts'
import { writingAbout, type Place, type Saved, type Writing } from './on-minutes.ts'
import { readersOf, requireReader } from './readers.ts'
import { takeFromReader } from './shown.ts'

type Routes = typeof minutesRoutes
export type TextPlace = Place & { readonly text: string }
type New = z.output<Routes['POST /api/minutes/:family/:item/texts']['body']>
type Changed = z.output<Routes['PUT /api/minutes/:family/:item/texts/:text']['body']>
type Words = Pick<New, 'heading' | 'says' | 'decided'>

/**
 * Writes a text about an item for one reader: a draft, seen by those who write here alone. Throws Problem 400 for a reader
 * for whom none may be written and for words that name what is protected, 409 when this reader has one, and what
 * `writingAbout` throws.
 */
export async function writeText(
  unit: UnitOfWork,
  input: { params: Place; body: New },
  services: Services,
): Promise<Saved> {
  const { family, item } = input.params
  const writing = await writingAbout(unit, input.params)
  const { reader, ...words } = input.body
  await requireStillReader(unit, family, writing, reader)
  if ((await readTexts(unit, [item])).some((text) => text.reader === reader && !text.takenOut))
    throw new Problem(409, 'text-there', 'Der er allerede en tekst til den læser om dette punkt. Ret den i stedet.', {
      field: 'reader',
    })
  await requireNothingSecret(unit, family, { words, reader }, services)
  const id = unit.newId()
  await unit.insert('minutes_text', {
    id,
    compartment: writing.item.compartment,
    case_id: family,
    item,
    reader,
    ...words,
    written_by: unit.asking.actor.id,
  })
  return { id, version: 1 }
}

/** Changes a text: it is a draft again, and what its reader had is taken back. An approved one is changed with a reason only. */
export async function changeText(
  unit: UnitOfWork,
  input: { params: TextPlace; body: Changed },
  services: Services,
): Promise<Saved> {
  const { family } = input.params
  const writing = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  const { reason, basedOn, ...words } = input.body
  if (text.approved !== null && reason === null)
    throw refusedField('reason', 'text.empty', 'Skriv, hvorfor den godkendte tekst bliver rettet.')
  await requireNothingSecret(unit, family, { words, reader: text.reader }, services)
  await takeFromReader(unit, family, writing.item, text, reason ?? undefined)
  const patch = { ...words, ...DRAFT, written_by: unit.asking.actor.id, changed_because: reason }
  return changed(unit, text, basedOn, patch, reason ?? undefined)
}

/** Takes a text out, and from its reader. */
export async function takeTextOut(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { basedOn: number } },
): Promise<Saved> {
  const { item } = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  await takeFromReader(unit, input.params.family, item, text)
  return changed(unit, text, input.body.basedOn, { ...DRAFT, taken_out_at: unit.asking.at })
}

/** Puts a text back as a draft. Throws Problem 409 when its reader has another one meanwhile. */
export async function putTextBack(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { basedOn: number } },
): Promise<Saved> {
  const writing = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'taken-out')
  await requireStillReader(unit, input.params.family, writing, text.reader)
  if ((await readTexts(unit, [input.params.item])).some((one) => one.reader === text.reader && !one.takenOut))
    throw new Problem(409, 'text-there', 'Der er skrevet en anden tekst til den læser imens.')
  return changed(unit, text, input.body.basedOn, { taken_out_at: null })
}

const DRAFT = { approved_at: null, approved_by: null }

/** Whether a text about this item may (still) go to a reader: walls, invitations and ages may have changed. */
export async function requireStillReader(
  unit: UnitOfWork,
  family: string,
  { item }: Writing,
  reader: string,
): Promise<void> {
  const invited = await readInvitedPeople(unit, family, item.meeting)
  requireReader(readersOf(unit, await namingIn(unit, family), item, invited), reader)
}

/** What is let go to one of the family names no protected address, number or home of anybody. Throws Problem 400, 429. */
export async function requireNothingSecret(
  unit: UnitOfWork,
  family: string,
  { words, reader }: { readonly words: Words; readonly reader: string },
  services: Services,
): Promise<void> {
  const fields = (['heading', 'says', 'decided'] as const).flatMap((field) => {
    const said = words[field]
    return said === null ? [] : [{ field, said }]
  })
  const secrets = await protectedWords(unit, family)
  const unseen = await checkUnseen(unit, services, family, { texts: fields.map(({ said }) => said), party: reader })
  const named = fields.find(({ said }, n) => unseen[n] === true || mentions(said, secrets).length > 0)
  if (named)
    throw refusedField(
      named.field,
      'names-protected',
      'Teksten nævner en adresse, et nummer eller et sted, der er beskyttet. Skriv den uden.',
    )
}

/** One text of an item. Throws 404 for one that is not there. */
export async function textOf(
  unit: UnitOfWork,
  { item, text }: TextPlace,
  which: 'standing' | 'taken-out',
): Promise<TextRow> {
  const found = (await readTexts(unit, [item])).find(
    (one) => one.id === text && one.takenOut === (which === 'taken-out'),
  )
  if (!found) throw notFound()
  return found
}

async function changed(
  unit: UnitOfWork,
  text: TextRow,
  basedOn: number,
  patch: Parameters<typeof unit.update<'minutes_text'>>[3],
  reason?: string,
): Promise<Saved> {
  const version = await unit.update('minutes_text', text.id, basedOn, patch, reason)
  if (version === null) throw notFound()
  return { id: text.id, version }
}
