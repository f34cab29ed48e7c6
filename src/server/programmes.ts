import type { Programme } from '../domain/programme/schema.ts'
import {
  readKept,
  readOffered,
  readVersion,
  readVersions,
  readWithdrawals,
  type WithdrawalRow,
} from '../store/programme.ts'
import type { UnitOfWork } from '../store/unit-of-work.ts'
import type { Presets } from './presets.ts'
import { isOwn } from './shared/own-key.ts'

/**
 * The withdrawal that keeps a version from new families, if there is one. A shipped programme that was withdrawn stays so
 * when a later release ships its next version: nobody is offered it again before somebody here says so.
 */
export const withdrawalOf = (
  withdrawals: readonly WithdrawalRow[],
  { programme, version }: { readonly programme: string; readonly version: string },
): WithdrawalRow | undefined =>
  withdrawals.find(
    (one) => one.undoneAt === null && one.programme === programme && (!isOwn(programme) || one.version === version),
  )

/** Under which programme, and which version of it, a course was entered. */
export interface Entered {
  readonly programme: string
  readonly programmeVersion: string
}

/**
 * The one way from a programme's key to the programme: shipped ones, and the municipality's own versions.
 * A family keeps the version that it was entered under; new families get the newest that is offered.
 */
export interface Programmes {
  /** The programme that a course was entered under; one that nobody kept answers with the shipped one of today. */
  readonly of: (unit: UnitOfWork, course: Entered) => Promise<Programme | null>
  /** What new families are offered: the newest version of each programme that is not withdrawn. */
  readonly offered: (unit: UnitOfWork) => Promise<readonly Programme[]>
}

/** Published versions never change, so what was read once is kept; nothing has to be told when another is published. */
const MOST_KEPT = 500

export function createProgrammes(presets: Pick<Presets, 'programmes'>): Programmes {
  const kept = new Map<string, Programme>()

  const shipped = ({ programme, programmeVersion }: Entered): Programme | null => {
    const found = presets.programmes.get(programme)
    return found?.version === programmeVersion ? found : null
  }

  const of = async (unit: UnitOfWork, course: Entered): Promise<Programme | null> => {
    const { programme, programmeVersion } = course
    const exact = shipped(course)
    if (exact) return exact
    const key = `${unit.municipality} ${programme} ${programmeVersion}`
    const known = kept.get(key)
    if (known) return known
    const find = isOwn(programme) ? readVersion : readKept
    const read = (await find(unit, programme, programmeVersion)) as Programme | null
    if (kept.size >= MOST_KEPT) kept.clear()
    const answer = read ?? presets.programmes.get(programme) ?? null
    // What is not there is not remembered: it may be published a moment later.
    if (answer) kept.set(key, answer)
    return answer
  }

  const offered = async (unit: UnitOfWork): Promise<readonly Programme[]> => {
    const withdrawals = await readWithdrawals(unit)
    const ofShipped = [...presets.programmes.values()].filter(
      ({ id, version }) => !withdrawalOf(withdrawals, { programme: id, version }),
    )
    return [...((await readOffered(unit)) as Programme[]), ...ofShipped]
  }

  return { of, offered }
}

/** The newest own version of a programme, whether offered or not; null when there is none. */
export async function newestOf(unit: UnitOfWork, programme: string) {
  return (await readVersions(unit)).find((row) => row.programme === programme) ?? null
}
