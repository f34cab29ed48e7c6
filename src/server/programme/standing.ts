import type { z } from 'zod'
import type { DraftCard, programmeRoutes, ProgrammeFault } from '../../contract/programme.ts'
import type { Fault } from '../../domain/shared/fault.ts'
import { placeInForm } from '../../domain/programme/not-stated.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { readDraft, readSaveAt, type DraftRow } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireEditor } from '../shared/preset-editor.ts'

export type Output<K extends keyof typeof programmeRoutes> = z.input<(typeof programmeRoutes)[K]['output']>

export type Draft = DraftRow & { readonly content: unknown }

/**
 * The draft, locked, as it stands at `basedOn`. Throws 404 where it is not the municipality's, and a conflict with what
 * stands now when somebody else has changed it.
 */
export async function lockDraft(unit: UnitOfWork, id: string, basedOn: number): Promise<Draft> {
  requireEditor(unit)
  const draft = await readDraft(unit, id, true)
  if (!draft) throw notFound()
  if (draft.version !== basedOn)
    throw new Problem(
      409,
      'programme-changed-meanwhile',
      'En kollega har gemt kladden, mens du skrev. Begge udgaver vises, og intet er tabt.',
      {
        current: {
          version: draft.version,
          updatedByName: draft.updatedByName,
          content: draft.content,
          /** What both began from, so that the page can tell who changed what. */
          base: await readSaveAt(unit, draft.id, basedOn),
        },
      },
    )
  return draft
}

/** Throws when the draft is no longer one that can be changed. */
export function requireOpen(draft: Draft): void {
  if (draft.publishedAs !== null)
    throw new Problem(409, 'draft-published', `Kladden er allerede udgivet som udgave ${draft.publishedAs}.`)
  if (draft.discardedAt !== null)
    throw new Problem(409, 'draft-discarded', 'Kladden er smidt væk. Hent den tilbage, før du retter i den.')
}

export const cardOf = (row: DraftRow): DraftCard => ({
  id: row.id,
  programme: row.programme,
  name: row.name ?? row.programme,
  version: row.version,
  updatedAt: row.updatedAt,
  updatedByName: row.updatedByName,
  discardedAt: row.discardedAt,
})

/** Faults with their places as the form names them. */
export const faultsOf = (programme: Programme, faults: readonly Fault[]): ProgrammeFault[] =>
  faults.map(({ path, code, sentence }) => ({ field: placeInForm(programme, path), code, detail: sentence }))

export const measureNames = ({ presets }: Services): { id: string; name: string }[] =>
  [...presets.measures.values()].map(({ id, name }) => ({ id, name: name.da }))

export const boardNames = ({ presets }: Services): Output<'GET /api/programmes/:programme/:version'>['boards'] =>
  [...presets.boards.values()].map(({ id, name, fields }) => ({
    id,
    name,
    columns: fields.map(({ title, prompts }) => ({ name: title, prompts })),
  }))

/** One more than the newest: 1.0.0, 1.1.0, 1.2.0 … */
export const versionAfter = (number: number): string => `1.${number}.0`
