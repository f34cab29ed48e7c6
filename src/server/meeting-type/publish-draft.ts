import { readMeetingType } from '../../domain/meeting/check-type.ts'
import {
  insertTypeVersion,
  insertTypeWithdrawal,
  lockType,
  readTypeDraft,
  readTypeVersions,
  readTypeWithdrawals,
  undoTypeWithdrawal,
  updateTypeDraft,
} from '../../store/meeting-type.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { typeWithdrawal } from '../meeting-types.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireEditor } from '../shared/preset-editor.ts'
import { versionsOf } from './open-type.ts'
import { knownIn, lockDraft, requireOpen, told } from './standing.ts'

interface Publication {
  readonly params: { readonly draft: string }
  readonly body: { readonly basedOn: number; readonly after: number | null; readonly decided: string }
}

/**
 * Publishes a draft as the next version, with where it was decided. New meetings are called by it; those that were called
 * keep theirs. Throws 404, 400 with every fault, 409 with what stands when somebody else has published or saved meanwhile.
 */
export async function publishDraft(
  unit: UnitOfWork,
  { params, body }: Publication,
  services: Services,
): Promise<{ type: string; version: number }> {
  requireEditor(unit)
  const found = await readTypeDraft(unit, params.draft)
  if (!found) throw notFound()
  // The type before the draft: two drafts of one type are published one after the other.
  await lockType(unit, found.type)
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  const { type } = draft
  const newest = (await readTypeVersions(unit, type))[0] ?? null
  if ((newest?.version ?? null) !== body.after)
    throw new Problem(
      409,
      'meeting-type-published-meanwhile',
      'En kollega har udgivet en ny udgave imens. Din kladde er her stadig. Vælg, hvad der skal stå, før du udgiver.',
      { current: newest },
    )
  const version = (newest?.version ?? 0) + 1
  const read = readMeetingType({ ...(draft.content as object), version }, knownIn(services))
  if (!read.ok || read.faults.length > 0)
    throw new Problem(400, 'meeting-type-faulty', 'Der er fejl i kladden. Ret dem, før du udgiver.', {
      problems: told(read.faults),
    })
  await insertTypeVersion(unit, { type, version, content: read.type, decided: body.decided })
  await updateTypeDraft(unit, draft.id, body.basedOn, { publishedAs: version })
  return { type, version }
}

interface InUse {
  readonly params: { readonly type: string }
  readonly body: { readonly reason: string }
}

/** Takes a type out of use, shipped or one's own; meetings that were called by it keep it. Throws 404, 409. */
export async function withdrawType(
  unit: UnitOfWork,
  { params, body }: InUse,
  services: Services,
): Promise<Record<string, never>> {
  if (await standing(unit, params.type, services))
    throw new Problem(
      409,
      'already-withdrawn',
      'Mødetypen er allerede taget ud af brug. Hent siden igen for at se det.',
    )
  await insertTypeWithdrawal(unit, params.type, body.reason)
  return {}
}

/** Takes a type into use again. Throws 404, 409. */
export async function offerAgain(
  unit: UnitOfWork,
  { params, body }: InUse,
  services: Services,
): Promise<Record<string, never>> {
  const withdrawal = await standing(unit, params.type, services)
  if (!withdrawal) throw new Problem(409, 'not-withdrawn', 'Mødetypen er i brug. Hent siden igen for at se det.')
  await undoTypeWithdrawal(unit, withdrawal.id, body.reason)
  return {}
}

async function standing(unit: UnitOfWork, type: string, services: Services) {
  requireEditor(unit)
  await versionsOf(unit, services, type)
  await lockType(unit, type)
  return typeWithdrawal(await readTypeWithdrawals(unit), type)
}
