import type { MeetingType } from '../domain/meeting/type.ts'
import { readTypeVersions, readTypeWithdrawals, type TypeWithdrawalRow } from '../store/meeting-type.ts'
import type { UnitOfWork } from '../store/unit-of-work.ts'
import type { Presets } from './presets.ts'
import { isOwn } from './shared/own-key.ts'

/** By which type, and which version of it, a meeting was called; null for one without a type. */
interface CalledBy {
  readonly type: string | null
  readonly typeVersion: number | null
}

/** One version of a type, as it stands here. */
interface Standing {
  readonly type: MeetingType
  /** Whether new meetings are called by it: the newest version of a type that is in use. */
  readonly offered: boolean
}

/** The one way from a meeting to its type: shipped ones, and the municipality's own. A meeting keeps the version it was called by. */
export interface MeetingTypes {
  /** Every version of every type, shipped and one's own. */
  readonly all: (unit: UnitOfWork) => Promise<readonly Standing[]>
  /** The types of these meetings; null for one without, or whose version is not shipped any more. */
  readonly of: (unit: UnitOfWork, meetings: readonly CalledBy[]) => Promise<(meeting: CalledBy) => MeetingType | null>
}

/** The withdrawal that keeps a type from new meetings, if there is one. */
export const typeWithdrawal = (
  withdrawals: readonly TypeWithdrawalRow[],
  type: string,
): TypeWithdrawalRow | undefined => withdrawals.find((one) => one.undoneAt === null && one.type === type)

export function createMeetingTypes({ meetingTypes: shipped }: Pick<Presets, 'meetingTypes'>): MeetingTypes {
  const own = async (unit: UnitOfWork): Promise<MeetingType[]> =>
    (await readTypeVersions(unit)).map(({ content }) => content as MeetingType)

  const all = async (unit: UnitOfWork): Promise<readonly Standing[]> => {
    const types = [...shipped, ...(await own(unit))]
    const withdrawals = await readTypeWithdrawals(unit)
    return types.map((type) => ({
      type,
      offered:
        typeWithdrawal(withdrawals, type.id) === undefined &&
        types.every(({ id, version }) => id !== type.id || version <= type.version),
    }))
  }

  const of: MeetingTypes['of'] = async (unit, meetings) => {
    const types = [...shipped, ...(meetings.some(({ type }) => type !== null && isOwn(type)) ? await own(unit) : [])]
    return ({ type, typeVersion }) => types.find(({ id, version }) => id === type && version === typeVersion) ?? null
  }

  return { all, of }
}
