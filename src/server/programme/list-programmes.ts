import { readDrafts, readVersions, readWithdrawals, type VersionRow } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { withdrawalOf } from '../programmes.ts'
import type { Services } from '../services.ts'
import { mayEdit, requireEmployee } from '../shared/preset-editor.ts'
import { cardOf, type Output } from './standing.ts'

type Card = Output<'GET /api/programmes'>['programmes'][number]

/** The municipality's own programmes first, then the shipped ones; drafts for those who may edit. */
export async function listProgrammes(
  unit: UnitOfWork,
  _: unknown,
  { presets }: Services,
): Promise<Output<'GET /api/programmes'>> {
  requireEmployee(unit)
  const withdrawals = await readWithdrawals(unit)
  const isGone = (programme: string, version: string): boolean =>
    withdrawalOf(withdrawals, { programme, version }) !== undefined
  const edit = mayEdit(unit)
  const shipped = [...presets.programmes.values()].map((one): Card => {
    const gone = isGone(one.id, one.version)
    return {
      programme: one.id,
      name: one.name.da,
      own: false,
      offered: gone ? null : one.version,
      versions: [{ version: one.version, publishedAt: null, withdrawn: gone }],
    }
  })
  return {
    programmes: [...ownCards(await readVersions(unit), isGone), ...shipped.toSorted(byName)],
    drafts: edit ? (await readDrafts(unit)).map(cardOf) : [],
    may: { edit },
  }
}

const byName = (a: Card, b: Card): number => a.name.localeCompare(b.name, 'da')

function ownCards(rows: readonly VersionRow[], isGone: (programme: string, version: string) => boolean): Card[] {
  const keys = [...new Set(rows.map((row) => row.programme))]
  return keys
    .map((programme): Card => {
      const own = rows.filter((row) => row.programme === programme)
      const versions = own.map(({ version, publishedAt }) => ({
        version,
        publishedAt,
        withdrawn: isGone(programme, version),
      }))
      return {
        programme,
        name: own[0]?.name ?? programme,
        own: true,
        offered: versions.find((one) => !one.withdrawn)?.version ?? null,
        versions,
      }
    })
    .toSorted(byName)
}
