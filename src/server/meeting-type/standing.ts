import type { z } from 'zod'
import type { MeetingTypeFault, meetingTypeRoutes } from '../../contract/meeting-type.ts'
import type { Known } from '../../domain/meeting/check-type.ts'
import type { Fault } from '../../domain/shared/fault.ts'
import { readTypeDraft, readTypeSaves, type TypeDraftRow } from '../../store/meeting-type.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireEditor } from '../shared/preset-editor.ts'

export type Output<K extends keyof typeof meetingTypeRoutes> = z.input<(typeof meetingTypeRoutes)[K]['output']>

/**
 * The draft, locked, as it stands at `basedOn`. Throws 404 where it is not the municipality's, and 409 with what stands now
 * when somebody else has changed it.
 */
export async function lockDraft(unit: UnitOfWork, id: string, basedOn: number): Promise<TypeDraftRow> {
  requireEditor(unit)
  const draft = await readTypeDraft(unit, id, true)
  if (!draft) throw notFound()
  if (draft.version !== basedOn)
    throw new Problem(
      409,
      'meeting-type-changed-meanwhile',
      'En kollega har gemt kladden, mens du skrev. Begge udgaver vises, og intet er tabt.',
      {
        current: {
          version: draft.version,
          updatedByName: draft.updatedByName,
          content: draft.content,
          /** What both began from, so that the page can tell who changed what. */
          base: (await readTypeSaves(unit, draft.id, { most: 1, upTo: basedOn }))[0]?.content ?? null,
        },
      },
    )
  return draft
}

/** Throws 409 when the draft is no longer one that can be changed. */
export function requireOpen(draft: TypeDraftRow): void {
  if (draft.publishedAs !== null)
    throw new Problem(409, 'draft-published', `Kladden er allerede udgivet som udgave ${draft.publishedAs}.`)
  if (draft.discardedAt !== null)
    throw new Problem(409, 'draft-discarded', 'Kladden er smidt væk. Hent den tilbage, før du retter i den.')
}

/** What a type may point at here. */
export const knownIn = ({ presets }: Services): Known => ({ boards: presets.boards, roles: presets.rules.roles })

export const told = (faults: readonly Fault[]): MeetingTypeFault[] =>
  faults.map(({ path, code, sentence }) => ({ field: path, code, detail: sentence }))

/** Boards and the professionals' roles by name, to choose from. */
export const choices = ({ presets }: Services): Pick<Output<'GET /api/meeting-types/:type'>, 'boards' | 'roles'> => ({
  boards: [...presets.boards.values()].map(({ id, name }) => ({ id, name })),
  roles: [...presets.rules.roles.values()]
    .filter(({ side }) => side === 'professional')
    .map(({ id, name }) => ({ id, name })),
})
