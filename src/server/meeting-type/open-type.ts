import type { MeetingType } from '../../domain/meeting/type.ts'
import {
  readTypeDraft,
  readTypeDrafts,
  readTypeSaves,
  readTypeVersions,
  readTypeWithdrawals,
} from '../../store/meeting-type.ts'
import { readMeetingType } from '../../domain/meeting/check-type.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { typeWithdrawal } from '../meeting-types.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { isOwn } from '../shared/own-key.ts'
import { mayEdit, requireEditor, requireEmployee } from '../shared/preset-editor.ts'
import { choices, knownIn, told, type Output } from './standing.ts'

const MOST_SAVES = 30

/** Every version of one type, the newest first. Throws 404 where there is none. */
export async function versionsOf(unit: UnitOfWork, services: Services, type: string): Promise<MeetingType[]> {
  const found = (await services.meetingTypes.all(unit)).map((one) => one.type).filter(({ id }) => id === type)
  if (found.length === 0) throw notFound()
  return found.toSorted((a, b) => b.version - a.version)
}

/** One type to be read as a page, with what was done with it. Throws 404 for citizens and where there is none. */
export async function openType(
  unit: UnitOfWork,
  { params }: { params: { type: string } },
  services: Services,
): Promise<Output<'GET /api/meeting-types/:type'>> {
  requireEmployee(unit)
  const versions = await versionsOf(unit, services, params.type)
  const withdrawals = (await readTypeWithdrawals(unit)).filter(({ type }) => type === params.type)
  return {
    type: params.type,
    own: isOwn(params.type),
    withdrawn: typeWithdrawal(withdrawals, params.type) !== undefined,
    versions: versions.map((content) => ({ version: content.version, content })),
    events: await eventsOf(unit, params.type, withdrawals),
    ...choices(services),
    may: { edit: mayEdit(unit) },
  }
}

type Event = Output<'GET /api/meeting-types/:type'>['events'][number]

/** What was published, taken out of use and back; latest first. */
async function eventsOf(
  unit: UnitOfWork,
  type: string,
  withdrawals: Awaited<ReturnType<typeof readTypeWithdrawals>>,
): Promise<Event[]> {
  const published = (await readTypeVersions(unit, type)).map(
    ({ version, publishedAt: at, publishedByName: byName, decided: says }): Event => ({
      kind: 'published',
      version,
      at,
      byName,
      says,
    }),
  )
  const withdrawn = withdrawals.flatMap(({ at, byName, reason, undoneAt, undoneByName, undoneReason }): Event[] => {
    const back: Event | null =
      undoneAt === null ? null : { ...BACK, at: undoneAt, byName: undoneByName, says: undoneReason ?? '' }
    return [{ kind: 'withdrawn', version: null, at, byName, says: reason }, ...(back ? [back] : [])]
  })
  return [...published, ...withdrawn].toSorted((a, b) => b.at.localeCompare(a.at))
}
const BACK = { kind: 'offered-again', version: null } as const

/** Drafts for those who may write them. Throws 404 for citizens. */
export async function listDrafts(unit: UnitOfWork): Promise<Output<'GET /api/meeting-type-drafts'>> {
  requireEmployee(unit)
  const edit = mayEdit(unit)
  const drafts = edit ? await readTypeDrafts(unit) : []
  return {
    drafts: drafts.map((draft) => ({ ...draft, name: (draft.content as MeetingType).name || draft.type })),
    may: { edit },
  }
}

/** One draft, what is wrong with it, and what it is compared with. Throws 404. */
export async function openDraft(
  unit: UnitOfWork,
  { params }: { params: { draft: string } },
  services: Services,
): Promise<Output<'GET /api/meeting-type-drafts/:draft'>> {
  requireEditor(unit)
  const draft = await readTypeDraft(unit, params.draft)
  if (!draft) throw notFound()
  const { fromType: type, fromVersion: version } = draft
  const from = (await services.meetingTypes.of(unit, [{ type, typeVersion: version }]))({ type, typeVersion: version })
  const newest = (await readTypeVersions(unit, draft.type))[0] ?? null
  return {
    ...draft,
    faults: told(readMeetingType(draft.content, knownIn(services)).faults),
    from: from && { type, version, content: from },
    newest,
    next: (newest?.version ?? 0) + 1,
    saves: await readTypeSaves(unit, draft.id, { most: MOST_SAVES }),
    ...choices(services),
  }
}
