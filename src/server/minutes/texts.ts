import type { z } from 'zod'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { mentions } from '../../domain/family/mentions.ts'
import { readGivenNames, readInvitedPeople, readTexts, type ReaderRow, type TextRow } from '../../store/minutes.ts'
import { namesUnseen, protectedWords } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { checkUnseen } from '../shared/unseen.ts'
import { writingAbout, type Place, type Saved, type Writing } from './on-minutes.ts'
import { readersOf, requireReaders, type Reader } from './readers.ts'
import { readersIn, takeFromReaders } from './shown.ts'

type Routes = typeof minutesRoutes
export type TextPlace = Place & { readonly text: string }
type New = z.output<Routes['POST /api/minutes/:family/:item/texts']['body']>
type Changed = z.output<Routes['PUT /api/minutes/:family/:item/texts/:text']['body']>
type Words = Pick<New, 'heading' | 'says' | 'decided'>

/**
 * Writes a text about an item for one reader or several: a draft, seen by those who write here alone. Throws Problem 400 for
 * a reader for whom none may be written and for words that name what is protected, 409 when a reader has one, and what
 * `writingAbout` throws.
 */
export async function writeText(
  unit: UnitOfWork,
  input: { params: Place; body: New },
  services: Services,
): Promise<Saved> {
  const { family, item } = input.params
  const writing = await writingAbout(unit, input.params)
  const { readers, ...words } = input.body
  await requireWritable(unit, family, { writing, readers })
  await requireNothingSecret(unit, family, { words, readers }, services)
  const id = unit.newId()
  await unit.insert('minutes_text', {
    id,
    compartment: writing.item.compartment,
    case_id: family,
    item,
    ...words,
    written_by: unit.asking.actor.id,
  })
  await writeReaders(unit, { id, compartment: writing.item.compartment, caseId: family }, [], readers)
  return { id, version: 1 }
}

/** Changes a text, or whom it is for: it is a draft again, and what its readers had is taken back. An approved one is changed with a reason only. */
export async function changeText(
  unit: UnitOfWork,
  input: { params: TextPlace; body: Changed },
  services: Services,
): Promise<Saved> {
  const { family } = input.params
  const writing = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  const { reason, basedOn, readers, ...words } = input.body
  if (text.approved !== null && reason === null)
    throw refusedField('reason', 'text.empty', 'Skriv, hvorfor den godkendte tekst bliver rettet.')
  const before = readersIn(text).map(({ person }) => person)
  await requireWritable(unit, family, { writing, readers: readers.filter((one) => !before.includes(one)) })
  await requireNothingSecret(unit, family, { words, readers }, services)
  await takeFromReaders(unit, family, writing.item, text, reason ?? undefined)
  const now = await textOf(unit, input.params, 'standing')
  await writeReaders(unit, { id: text.id, compartment: writing.item.compartment, caseId: family }, now.readers, readers)
  const patch = { ...words, ...DRAFT, written_by: unit.asking.actor.id, changed_because: reason }
  return changed(unit, text, basedOn, patch, reason ?? undefined)
}

/** Takes a text out, and from its readers. */
export async function takeTextOut(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { basedOn: number } },
): Promise<Saved> {
  const { item } = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'standing')
  await takeFromReaders(unit, input.params.family, item, text)
  return changed(unit, text, input.body.basedOn, { ...DRAFT, taken_out_at: unit.asking.at })
}

/** Puts a text back as a draft. Throws Problem 409 when a reader of it has another one meanwhile. */
export async function putTextBack(
  unit: UnitOfWork,
  input: { params: TextPlace; body: { basedOn: number } },
): Promise<Saved> {
  const writing = await writingAbout(unit, input.params)
  const text = await textOf(unit, input.params, 'taken-out')
  await requireWritable(unit, input.params.family, { writing, readers: readersIn(text).map(({ person }) => person) })
  return changed(unit, text, input.body.basedOn, { taken_out_at: null })
}

const DRAFT = { approved_at: null, approved_by: null }

interface For {
  readonly writing: Writing
  readonly readers: readonly string[]
}

/** Each of these may be given a text about the item, and has none yet. Throws Problem 400, 409 at `readers`. */
async function requireWritable(unit: UnitOfWork, family: string, { writing, readers }: For): Promise<void> {
  requireReaders(await readersNow(unit, family, writing), readers, await readGivenNames(unit, readers))
  const texts = (await readTexts(unit, [writing.item.id])).filter((text) => !text.takenOut)
  const has = texts.flatMap(readersIn).find(({ person }) => readers.includes(person))
  if (has)
    throw new Problem(
      409,
      'text-there',
      `Der er allerede en tekst til ${has.name ?? 'den læser'} om dette punkt. Ret den i stedet.`,
      { field: 'readers' },
    )
}

/** Who a text about this item may go to now: walls, invitations and ages may have changed since it was written. */
export async function readersNow(unit: UnitOfWork, family: string, { item }: Writing): Promise<readonly Reader[]> {
  const invited = await readInvitedPeople(unit, family, item.meeting)
  return readersOf(unit, await namingIn(unit, family), item, invited)
}

/** Writes whom a text is for: whoever is left out is taken off, and whoever was taken off before is put back. */
async function writeReaders(
  unit: UnitOfWork,
  text: { readonly id: string; readonly compartment: number; readonly caseId: string },
  before: readonly ReaderRow[],
  readers: readonly string[],
): Promise<void> {
  for (const row of before) {
    const takenOff = !readers.includes(row.person)
    if (takenOff !== row.takenOff)
      await unit.update('minutes_reader', row.id, row.version, { taken_off_at: takenOff ? unit.asking.at : null })
  }
  for (const reader of new Set(readers)) {
    if (before.some(({ person }) => person === reader)) continue
    const { id, compartment, caseId } = text
    await unit.insert('minutes_reader', { id: unit.newId(), compartment, case_id: caseId, text: id, reader })
  }
}

/** What is let go to some of the family names no protected address, number or home of anybody. Throws Problem 400, 429. */
export async function requireNothingSecret(
  unit: UnitOfWork,
  family: string,
  { words, readers }: { readonly words: Words; readonly readers: readonly string[] },
  services: Services,
): Promise<void> {
  const fields = (['heading', 'says', 'decided'] as const).flatMap((field) => {
    const said = words[field]
    return said === null ? [] : [{ field, said }]
  })
  const secrets = await protectedWords(unit, family)
  const texts = fields.map(({ said }) => said)
  const unseen: boolean[] = []
  for (const [n, party] of readers.entries()) {
    // One text is one attempt, however many it is for.
    const found =
      n === 0
        ? await checkUnseen(unit, services, family, { texts, party })
        : await namesUnseen(unit, family, texts, party)
    for (const [field, isNamed] of found.entries()) unseen[field] ||= isNamed
  }
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
