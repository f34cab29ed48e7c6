import type { ProgrammeFault } from '../../contract/programme.ts'
import { readDraft as readProgrammeDraft } from '../../domain/programme/draft.ts'
import { readSave, readVersion, updateDraft } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { faultsOf, lockDraft, requireOpen } from './standing.ts'

interface Saved {
  readonly id: string
  readonly version: number
  readonly faults: ProgrammeFault[]
}
interface OneDraft {
  readonly params: { readonly draft: string }
}

/**
 * Saves a draft as it stands, faults and all; only what is no programme at all is refused. `onTopOf`: the writer has chosen
 * between their own and this published version, and goes on from it. Throws 404, 400, 409.
 */
export async function saveDraft(
  unit: UnitOfWork,
  { params, body }: OneDraft & { body: { basedOn: number; content: object; onTopOf?: string | undefined } },
): Promise<Saved> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  // Key and version are the municipality's to give, not the form's.
  const { id, version } = draft.content as { id: string; version: string }
  const { onTopOf } = body
  if (onTopOf !== undefined && (await readVersion(unit, draft.programme, onTopOf)) === null) throw notFound()
  return keep(unit, draft.id, body.basedOn, { ...body.content, id, version }, onTopOf)
}

/** Brings back what the draft held at an earlier save; what it held now stays among the saves. */
export async function bringBackSave(
  unit: UnitOfWork,
  { params, body }: OneDraft & { body: { basedOn: number; save: number } },
): Promise<Saved> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  const save = await readSave(unit, draft.id, body.save)
  if (save === null) throw notFound()
  return keep(unit, draft.id, body.basedOn, save.content, save.fromVersion ?? undefined)
}

async function keep(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  content: unknown,
  onTopOf: string | undefined,
): Promise<Saved> {
  const read = readProgrammeDraft(content)
  if (!read.ok) {
    const problems = read.faults.map(({ path, code, sentence }) => ({ field: path, code, detail: sentence }))
    throw new Problem(400, 'invalid-input', 'Kladden har en form, som ikke kan gemmes.', {
      field: problems[0]?.field ?? '',
      problems: problems.slice(0, 30),
    })
  }
  const version = await updateDraft(unit, id, basedOn, {
    content: read.programme,
    ...(onTopOf !== undefined && { onTopOf }),
  })
  return { id, version, faults: faultsOf(read.programme, read.faults) }
}

/** Throws a draft away, or takes it back; nothing of it is lost either way. */
export async function discardDraft(
  unit: UnitOfWork,
  { params, body }: OneDraft & { body: { basedOn: number; discarded: boolean } },
): Promise<{ id: string; version: number }> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  if (draft.publishedAs !== null) requireOpen(draft)
  return { id: draft.id, version: await updateDraft(unit, draft.id, body.basedOn, { discarded: body.discarded }) }
}
