import type { Programme } from '../../domain/programme/schema.ts'
import {
  readVersion,
  readVersions,
  readWithdrawals,
  type VersionRow,
  type WithdrawalRow,
} from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { withdrawalOf } from '../programmes.ts'
import { isOwn } from '../shared/own-key.ts'
import type { Services } from '../services.ts'
import { mayEdit, requireEmployee } from '../shared/preset-editor.ts'
import { boardNames, measureNames, type Output } from './standing.ts'

interface OneVersion {
  readonly params: { readonly programme: string; readonly version: string }
}

/** The content of one version, shipped or the municipality's own; throws 404 where there is none. */
export async function findVersion(
  unit: UnitOfWork,
  { programme, version }: OneVersion['params'],
  { presets, programmes }: Services,
): Promise<Programme> {
  if (isOwn(programme)) {
    const own = (await readVersion(unit, programme, version)) as Programme | null
    if (!own) throw notFound()
    return own
  }
  const shipped = presets.programmes.get(programme)
  if (shipped?.version === version) return shipped
  // A family may have entered under one that is not shipped any more.
  const kept = await programmes.of(unit, { programme, programmeVersion: version })
  if (kept?.version !== version) throw notFound()
  return kept
}

/** One version to be read as a page, with the one before it and what was done with them. */
export async function openProgramme(
  unit: UnitOfWork,
  { params }: OneVersion,
  services: Services,
): Promise<Output<'GET /api/programmes/:programme/:version'>> {
  requireEmployee(unit)
  const content = await findVersion(unit, params, services)
  const rows = (await readVersions(unit)).filter((row) => row.programme === params.programme)
  const withdrawals = (await readWithdrawals(unit)).filter((row) => row.programme === params.programme)
  const number = rows.find((row) => row.version === params.version)?.number ?? 0
  const earlier = rows.find((row) => row.number === number - 1)
  return {
    ...params,
    own: isOwn(params.programme),
    withdrawn: withdrawalOf(withdrawals, params) !== undefined,
    content,
    before: earlier
      ? { version: earlier.version, content: await readVersion(unit, earlier.programme, earlier.version) }
      : null,
    versions: rows.length === 0 ? [params.version] : rows.map((row) => row.version),
    events: eventsOf(rows, withdrawals),
    measures: measureNames(services),
    boards: boardNames(services),
    may: { edit: mayEdit(unit) },
  }
}

type Event = Output<'GET /api/programmes/:programme/:version'>['events'][number]

/** What was published, withdrawn and offered again; latest first. */
function eventsOf(rows: readonly VersionRow[], withdrawals: readonly WithdrawalRow[]): Event[] {
  const published = rows.map(({ version, publishedAt, publishedByName, reason }): Event => ({
    kind: 'published',
    version,
    at: publishedAt,
    byName: publishedByName,
    reason,
  }))
  const withdrawn = withdrawals.flatMap((one): Event[] => [
    { kind: 'withdrawn', version: one.version, at: one.at, byName: one.byName, reason: one.reason },
    ...(one.undoneAt === null
      ? []
      : [
          {
            kind: 'offered-again' as const,
            version: one.version,
            at: one.undoneAt,
            byName: one.undoneByName,
            reason: one.undoneReason ?? '',
          },
        ]),
  ])
  return [...published, ...withdrawn].toSorted((a, b) => b.at.localeCompare(a.at))
}

/** One version as a file of its own, to be taken to another municipality. */
export async function exportProgramme(
  unit: UnitOfWork,
  { params }: OneVersion,
  services: Services,
): Promise<Output<'GET /api/programmes/:programme/:version/file'>> {
  requireEmployee(unit)
  return { name: `${params.programme}-${params.version}.json`, content: await findVersion(unit, params, services) }
}
