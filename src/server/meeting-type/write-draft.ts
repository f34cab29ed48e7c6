import type { MeetingTypeFault } from '../../contract/meeting-type.ts'
import { readMeetingType } from '../../domain/meeting/check-type.ts'
import type { MeetingType } from '../../domain/meeting/type.ts'
import {
  insertTypeDraft,
  lockType,
  readTypeDrafts,
  readTypeSaves,
  readTypeVersions,
  updateTypeDraft,
} from '../../store/meeting-type.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { freeKey, isOwn, ownKey } from '../shared/own-key.ts'
import { requireEditor } from '../shared/preset-editor.ts'
import { versionsOf } from './open-type.ts'
import { knownIn, lockDraft, requireOpen, told } from './standing.ts'

interface Saved {
  readonly id: string
  readonly version: number
  readonly faults: MeetingTypeFault[]
}
interface OneDraft {
  readonly params: { readonly draft: string }
}

/**
 * Begins a draft from a version: under a new name a type of its own, without a name the next version of one's own. Throws
 * 404, 400 at `name`.
 */
export async function beginDraft(
  unit: UnitOfWork,
  { body }: { body: { readonly type: string; readonly version: number; readonly name: string | null } },
  services: Services,
): Promise<{ id: string }> {
  requireEditor(unit)
  const { type, version, name } = body
  const from = (await versionsOf(unit, services, type)).find((one) => one.version === version)
  if (!from) throw notFound()
  if (name === null && !isOwn(type))
    throw new Problem(400, 'invalid-input', 'Giv jeres mødetype et navn.', { field: 'name' })
  const key = name === null ? type : await keyFor(unit, name)
  const next = ((await readTypeVersions(unit, key))[0]?.version ?? 0) + 1
  const content: MeetingType = { ...from, id: key, version: next, ...(name !== null && { name }) }
  return { id: await insertTypeDraft(unit, { type: key, fromType: type, fromVersion: version, content }) }
}

/** A key made from the name, that no type or draft of the municipality has. */
async function keyFor(unit: UnitOfWork, name: string): Promise<string> {
  const wanted = ownKey(name, 'moede')
  await lockType(unit, wanted)
  return freeKey(
    wanted,
    new Set([...(await readTypeVersions(unit)), ...(await readTypeDrafts(unit))].map(({ type }) => type)),
  )
}

/**
 * Saves a draft as it stands, faults and all; only what is no type of meeting at all is refused. `onTopOf`: the writer has
 * chosen between their own and this published version, and goes on from it. Throws 404, 400, 409.
 */
export async function saveDraft(
  unit: UnitOfWork,
  {
    params,
    body,
  }: OneDraft & { body: { basedOn: number; content: Record<string, unknown>; onTopOf?: number | undefined } },
  services: Services,
): Promise<Saved> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  // Key and version are the municipality's to give, not the form's.
  const { id, version } = draft.content as MeetingType
  const { onTopOf } = body
  if (onTopOf !== undefined && !(await readTypeVersions(unit, draft.type)).some((one) => one.version === onTopOf))
    throw notFound()
  return keep(unit, services, {
    id: draft.id,
    basedOn: body.basedOn,
    content: { ...body.content, id, version },
    onTopOf,
  })
}

/** Brings back what the draft held at an earlier save; what it held now stays among the saves. Throws 404, 409. */
export async function bringBackSave(
  unit: UnitOfWork,
  { params, body }: OneDraft & { body: { basedOn: number; save: number } },
  services: Services,
): Promise<Saved> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  const save = (await readTypeSaves(unit, draft.id, { most: 1, upTo: body.save }))[0]
  if (save?.number !== body.save) throw notFound()
  const { content, fromVersion } = save
  return keep(unit, services, { id: draft.id, basedOn: body.basedOn, content, onTopOf: fromVersion ?? undefined })
}

interface Kept {
  readonly id: string
  readonly basedOn: number
  readonly content: unknown
  readonly onTopOf: number | undefined
}

async function keep(unit: UnitOfWork, services: Services, { id, basedOn, content, onTopOf }: Kept): Promise<Saved> {
  const read = readMeetingType(content, knownIn(services))
  const faults = told(read.faults)
  if (!read.ok)
    throw new Problem(400, 'invalid-input', 'Kladden har en form, som ikke kan gemmes.', {
      field: faults[0]?.field ?? '',
      problems: faults.slice(0, 30),
    })
  const patch = { content: read.type, ...(onTopOf !== undefined && { onTopOf }) }
  return { id, version: await updateTypeDraft(unit, id, basedOn, patch), faults }
}

/** Throws a draft away, or takes it back; nothing of it is lost either way. Throws 404, 409 for a published one. */
export async function discardDraft(
  unit: UnitOfWork,
  { params, body }: OneDraft & { body: { basedOn: number; discarded: boolean } },
): Promise<{ id: string; version: number }> {
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  if (draft.publishedAs !== null) requireOpen(draft)
  return { id: draft.id, version: await updateTypeDraft(unit, draft.id, body.basedOn, { discarded: body.discarded }) }
}
